//! From the text's layers to attribution relations.

mod relation;

pub use relation::Relation;
