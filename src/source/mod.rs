//! Who stands behind the claims: mentions, kinds, referents, anonymity.
//!
//! Names come first, over the whole article; then one pass over all mentions in reading order says
//! whom each means; then the kind of every source is decided, and how sure all that is. `identify` has
//! the order; in its order:
//!
//! | where | what it does |
//! |---|---|
//! | `reading` | words with their classes, nouns, phrases, pronouns, whose claim stands where |
//! | `choice` | choosing one of several by a log-linear model |
//! | `name` | finds what is named, and where |
//! | `mention` | finds where somebody is spoken of |
//! | `entity` | decides whom every mention means, and what a source is called |
//! | `anonymity` | finds what is told of those without a name, and why they have none |
//! | `kind` | tells from its words of which kind a source is |
//! | `judging` | decides the kind that agrees with whom it is, and how sure both are |
//! | `chain` | finds through whom a claim came |
//!
//! `judgement` is what comes out; `teacher` is how training looks on and answers.

mod anonymity;
mod chain;
mod choice;
mod entity;
mod identify;
mod judgement;
mod judging;
mod kind;
mod mention;
mod model;
mod name;
mod reading;
mod teacher;

pub use choice::rank::{Question, RankModel};
pub use identify::identify_taught;
pub use judgement::{Description, Judgement, Referent, Sourcing};
pub use judging::verdict::VerdictModel;
pub use kind::model::{KindModel, SOURCE_KINDS};
pub use model::SourceModel;
pub(crate) use name::forms::initials;
pub(crate) use name::same::{PersonName, fold};
pub use name::types::{NameEvidence, NameModel};
pub use reading::noun_type::{ENTITY_TYPES, EntityModel, EntityType, entity_features, listed_type};
pub use teacher::Teacher;
