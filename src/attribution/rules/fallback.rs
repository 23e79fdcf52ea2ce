//! What the rules find where the trained model finds nothing.

use crate::DecidedBy;
use crate::attribution::Relation;
use crate::text::TokenRange;

/// Adds those outermost relations of `rules` whose cue the model passed over, and puts all in the
/// order of their cues.
///
/// `stands_alone` says which may be added; its cue must lie outside all that was found, and its
/// source too, unless it is one that was found. Contents that were given to another cue because
/// theirs was missed come to the rule's.
pub fn add_missed(
    found: &mut Vec<Relation>,
    rules: &[Relation],
    stands_alone: impl Fn(&Relation) -> bool,
) {
    let candidates = rules.iter().filter(|rule| rule.parent.is_none() && stands_alone(rule));
    let mut missed: Vec<&Relation> = candidates.collect();
    let claimed = Claimed::new(found.iter().flat_map(ranges).collect());
    let mut sources: Vec<TokenRange> = found.iter().flat_map(|r| &r.source).copied().collect();
    sources.sort();
    missed.retain(|rule| {
        let mut sources_of_rule = rule.source.iter();
        rule.cue.iter().all(|&cue| claimed.is_free(cue))
            && sources_of_rule
                .all(|source| claimed.is_free(*source) || sources.binary_search(source).is_ok())
    });
    let contents = Claimed::new(missed.iter().flat_map(|rule| &rule.content).copied().collect());
    for relation in found.iter_mut() {
        relation.content.retain(|&content| !contents.holds(content));
    }
    found.retain(|relation| !relation.content.is_empty());
    let by_rule = missed.into_iter().cloned();
    found.extend(by_rule.map(|rule| Relation { decided_by: DecidedBy::Rule, ..rule }));
    found.sort_by_key(|relation| relation.cue.first().or(relation.content.first()).copied());
}

fn ranges(relation: &Relation) -> impl Iterator<Item = TokenRange> + '_ {
    relation.source.iter().chain(&relation.cue).chain(&relation.content).copied()
}

/// Ranges by their starts, each with the furthest end of those up to it.
struct Claimed(Vec<TokenRange>);

impl Claimed {
    fn new(mut ranges: Vec<TokenRange>) -> Claimed {
        ranges.sort();
        let mut furthest = 0;
        for range in &mut ranges {
            furthest = range.end.max(furthest);
            range.end = furthest;
        }
        Claimed(ranges)
    }

    /// Whether no range shares a token with `range`.
    fn is_free(&self, range: TokenRange) -> bool {
        let before = self.0.partition_point(|other| other.start < range.end);
        before == 0 || self.0[before - 1].end <= range.start
    }

    /// Whether one range, or several that overlap, holds all of `range`.
    fn holds(&self, range: TokenRange) -> bool {
        let before = self.0.partition_point(|other| other.start <= range.start);
        before > 0 && self.0[before - 1].end >= range.end
    }
}
