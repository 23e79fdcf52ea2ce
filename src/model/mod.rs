//! Hashed linear models: how features become indexes, and indexes scores; and how their weights
//! are kept.

mod checksum;
mod digits;
mod error;
mod exponential;
mod hash;
mod listed;
mod prefetch;
mod rounded_matrix;
mod rows;
mod scorer;
mod scorer_bytes;
mod table;
mod weights;
mod weights_builder;
pub(crate) mod word_list;

pub use checksum::checksum;
pub use error::WeightsError;
pub use exponential::exp;
pub use hash::{Feature, pair};
pub(crate) use hash::{cut_from_hash, hash_bytes, single, triple};
pub(crate) use listed::{BitTable, RowIndex};
pub use rounded_matrix::{RoundedMatrix, Spread};
pub use scorer::Scorer;
pub use table::HashTable;
pub use weights::{FORMAT_VERSION, Weights};
pub use weights_builder::WeightsBuilder;
