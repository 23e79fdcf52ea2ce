//! What the rules find where the trained model finds nothing.

use crate::DecidedBy;
use crate::attribution::Relation;
use crate::sort::SharedSort;
use crate::text::{Document, TokenRange};

/// What a rule must be worth to stand where the model finds nothing: phrases are ("according to").
/// Verbs, at 0.7, would cost 0.6 F1 on PolNeAR dev for 1.0 recall.
pub(in crate::attribution) const LEAST_ALONE: f32 = 0.8;

/// Adds those outermost relations of `rules` that stand alone and whose cue the model passed over, and
/// puts all in the order of their cues.
///
/// The cue must lie outside all that was found, and the source too, unless it is one that was found. Contents that were given to another cue because
/// theirs was missed come to the rule's.
pub(in crate::attribution) fn add_missed(
    document: &Document,
    found: &mut Vec<Relation>,
    rules: &[Relation],
) {
    let candidates =
        rules.iter().filter(|rule| rule.parent.is_none() && stands_alone(document, rule));
    let mut missed: Vec<&Relation> = candidates.collect();
    let claimed = Claimed::new(found.iter().flat_map(ranges).collect());
    let mut sources: Vec<TokenRange> = found.iter().flat_map(|r| &r.source).copied().collect();
    sources.shared_sort();
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
    found.shared_sort_by_key(|relation| relation.cue.first().or(relation.content.first()).copied());
}

/// Whether a rule's relation stands where the model finds nothing. Those without a source do,
/// however unsure they are: a reader is to see hedges above all.
fn stands_alone(document: &Document, rule: &Relation) -> bool {
    rule.confidence >= LEAST_ALONE || rule.source.is_empty() || closes_sentence(document, rule)
}

/// “The keeper claimed it failed, the report noted.”: whether the relation's content is all of a
/// sentence but the last words. The model labels no token twice, so a speaker inside the content
/// hides the one at the end.
fn closes_sentence(document: &Document, rule: &Relation) -> bool {
    let ([source], [cue], [content]) = (&rule.source[..], &rule.cue[..], &rule.content[..]) else {
        return false;
    };
    let sentence = document.sentences[document.sentence_of(cue.start as usize)];
    source.end == cue.start
        && content.end <= source.start
        && source.start - content.end <= 1
        && content.start <= sentence.start
        && sentence.end <= cue.end + 1
}

fn ranges(relation: &Relation) -> impl Iterator<Item = TokenRange> + '_ {
    relation.source.iter().chain(&relation.cue).chain(&relation.content).copied()
}

/// Ranges by their starts, each with the furthest end of those up to it.
struct Claimed(Vec<TokenRange>);

impl Claimed {
    fn new(mut ranges: Vec<TokenRange>) -> Claimed {
        ranges.shared_sort();
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
