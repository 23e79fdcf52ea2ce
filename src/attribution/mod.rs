//! From the text's layers to attribution relations.
//!
//! In the order of the flow, which `model` has with its reasons:
//!
//! | where | what it does |
//! |---|---|
//! | `grammar` | what all of them ask of words and trees |
//! | `rules` | finds relations by rules over tokens: features of the spans, and a second opinion |
//! | `spans` | labels the spans of sources, cues and contents |
//! | `link` | joins spans to relations, and judges these |
//! | `describe` | tells what a relation is like |
//! | `repair` | sets right edges, sources and contents, by the tree |
//! | `layout` | knows who speaks by where words stand |
//! | `frames` | knows rare constructions |
//! | `nesting` | finds claims inside claims, by all of the above |
//! | `no_answer` | finds whom the article asked in vain |

mod describe;
mod frames;
mod grammar;
mod layout;
pub mod link;
#[cfg(test)]
mod markup;
mod model;
mod nesting;
mod no_answer;
mod relation;
mod repair;
pub(crate) mod rules;
mod span;
pub mod spans;

pub(crate) use describe::LEAST_CORE;
pub use describe::{CoreModel, core_features};
pub(crate) use grammar::names_nobody;
pub use model::AttributionModel;
pub use nesting::inner_range;
pub use no_answer::NoAnswer;
pub(crate) use no_answer::find_no_answers;
pub use relation::{Hearsay, Layout, Relation, ReportingVerb};
pub use span::{Role, RoleSpan};
