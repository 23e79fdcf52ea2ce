//! From the text's layers to attribution relations.

mod relation;
pub mod rules;

pub use relation::Relation;
