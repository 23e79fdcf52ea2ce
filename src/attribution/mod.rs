//! From the text's layers to attribution relations.

pub mod link;
mod relation;
pub mod rules;
mod span;
pub mod spans;

pub use relation::Relation;
pub use span::{Role, RoleSpan};
