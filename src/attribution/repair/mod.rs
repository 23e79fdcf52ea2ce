//! What is set right of spans and relations: by their edges, by the sentence's tree, and by what only
//! looks like a claim.
//!
//! `edges` takes off spans what is no part of them; `agent` gives sources to cues that have none;
//! `passive` makes subjects of whom nothing is told to speak a part of the content; `subordinate` ends
//! claims with their clause; `anonymity_request` drops what claims nothing. Claims inside claims are set
//! right in the same way, so `model` and `nesting` have the order.

mod agent;
mod anonymity_request;
mod edges;
mod passive;
mod subordinate;

pub(super) use agent::add_agents;
pub(super) use anonymity_request::drop_requests;
pub(super) use edges::{part_from_commas, part_from_datelines, part_from_phrases};
pub(super) use passive::settle_subjects;
pub(super) use subordinate::end_with_clause;
