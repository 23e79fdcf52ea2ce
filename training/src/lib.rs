//! Corpora readers, trainers and metrics for Sourcelight's models.
//!
//! Native only: nothing here reaches the WebAssembly build. Every trainer is deterministic: equal
//! corpora give equal weights, to the bit.

pub mod corpus;
mod error;
pub mod perceptron;
pub mod quantize;
pub mod random;
pub mod spans;
pub mod syntax;

pub use error::{Error, Result};
