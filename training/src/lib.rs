//! Corpora readers, trainers and metrics for Sourcelight's models.
//!
//! Native only: nothing here reaches the WebAssembly build. Every trainer is deterministic: equal
//! corpora give equal weights, to the bit.

pub mod annotation;
pub mod attribution;
pub mod clusters;
mod core_claims;
pub mod corpus;
mod error;
pub mod evaluation;
pub mod link;
pub mod log_linear;
pub mod maximum_entropy;
pub mod metrics;
pub mod package;
pub mod quantize;
pub mod random;
pub mod recipe;
pub mod rounding;
pub mod source;
pub mod spans;
pub mod stage;
pub mod story;
pub mod syntax;

pub use error::{Error, Result};
