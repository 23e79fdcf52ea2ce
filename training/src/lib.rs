//! Corpora readers, trainers and metrics for Sourcelight's models.
//!
//! Native only: nothing here reaches the WebAssembly build.
