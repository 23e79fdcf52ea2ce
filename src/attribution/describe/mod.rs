//! What a relation is like, told by its own words: first what sort of claim it is, whether it is denied,
//! and to whom it was made; at the end, when nothing moves any more, whether it is core and which verb it
//! has.

mod addressee;
mod claim_type;
mod core;
mod negation;
mod reporting_verb;

pub use self::core::{CoreModel, LEAST_CORE, core_features};
pub(super) use reporting_verb::reporting_verb;

use super::Relation;
use crate::syntax::Tree;
use crate::text::{Document, TokenRange};
use addressee::find_addressee;
use claim_type::claim_type;
use negation::is_negated;

/// Tells of relations as they were linked what is claimed, whether that is denied, and whom the source
/// spoke to; no token is looked at that is not in `bounds`.
pub(super) fn describe(
    document: &Document,
    tree: &Tree,
    relations: &mut [Relation],
    bounds: TokenRange,
) {
    for relation in relations {
        relation.claim = claim_type(tree, relation);
        relation.negated = is_negated(tree, relation);
        relation.addressee = find_addressee(document, tree, relation, bounds);
    }
}
