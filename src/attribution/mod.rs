//! From the text's layers to attribution relations.

mod addressee;
mod agent;
mod anonymity_request;
mod claim_type;
mod frames;
mod layout;
pub mod link;
#[cfg(test)]
mod markup;
mod model;
mod negation;
mod nesting;
mod passive;
mod relation;
pub mod rules;
mod span;
pub mod spans;
mod word_list;
mod words;

pub use model::AttributionModel;
pub use nesting::add_nested;
pub use relation::{Layout, Relation};
pub use span::{Role, RoleSpan};
