//! From the text's layers to attribution relations.

mod relation;
pub mod rules;
mod span;
pub mod spans;

pub use relation::Relation;
pub use span::{Role, RoleSpan};
