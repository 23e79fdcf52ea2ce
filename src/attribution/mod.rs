//! From the text's layers to attribution relations.

mod addressee;
mod agent;
mod anonymity_request;
mod claim_type;
mod core;
mod frames;
mod layout;
pub mod link;
#[cfg(test)]
mod markup;
mod model;
mod negation;
mod nesting;
mod no_answer;
mod nobody;
mod passive;
mod relation;
mod reporting_verb;
pub mod rules;
mod span;
pub mod spans;
mod subordinate;
mod word_list;
mod words;

pub use self::core::{CoreModel, LEAST_CORE, core_features};
pub use model::AttributionModel;
pub use nesting::{add_nested, inner_range};
pub use no_answer::{NoAnswer, find_no_answers};
pub(crate) use nobody::names_nobody;
pub use relation::{Hearsay, Layout, Relation, ReportingVerb};
pub use span::{Role, RoleSpan};
