//! What is said of a relation's source in the end: `judge` puts the models together, `likely_kind` lets
//! no kind contradict whom it was taken for, and `verdict` says how sure both are.

pub(super) mod judge;
pub(super) mod likely_kind;
pub(super) mod verdict;
