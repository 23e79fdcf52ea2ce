//! Two articles side by side: whose claims both hold, who is named in one and not in the other, and
//! which claims changed.
//!
//! It takes what articles say through their sources, in words, and not their reports: an article that was
//! exported before is no report any more. The older article comes first; of two outlets, either.

mod claims;
mod content;
mod outcome;
mod pairing;
mod source_name;
mod sources;
mod statements;
mod wording;

pub(crate) use content::Content;
pub use outcome::{ClaimPair, Comparison, SourcePair, TextRange, WhoSays, Wording};
pub use statements::{ComparedSource, Statement, Statements};

use crate::SourceKind;
use crate::sort::SharedSort;
use claims::pair_claims;
use content::weigh;
use pairing::Pairing;
use sources::pair_sources;
use wording::{Changes, compare_wording};

/// From this confidence on that a claim's source is whom we say, a change of source is told.
const SURE_OF_WHO: f32 = 0.6;

/// Compares two articles by what they say through their sources.
///
/// Never fails: indexes that lead nowhere are taken for no source. Equal input gives an equal comparison.
///
/// ```
/// use sourcelight::{Page, Statements, WhoSays, analyze, compare};
///
/// let [old, new] = [
///     "An official said that the harbor would close in May.",
///     "“The harbor will close in May,” said Ada Byron.",
/// ]
/// .map(|text| {
///     let page = Page::from_text(text);
///     Statements::new(&page, &analyze(&page))
/// });
/// let comparison = compare(&old, &new);
/// assert_eq!(comparison.claims[0].who, WhoSays::NamedInNew);
/// ```
pub fn compare(old: &Statements, new: &Statements) -> Comparison {
    let read = |one: &Statements| -> Vec<Content> {
        one.claims.iter().map(|claim| Content::new(&claim.content)).collect()
    };
    let (mut old_contents, mut new_contents) = (read(old), read(new));
    weigh(&mut old_contents, &mut new_contents);
    let mut sources = pair_sources(&old.sources, &new.sources);
    let is_same_source =
        |a: usize, b: usize| judge_who(&old.claims[a], &new.claims[b], &sources) == WhoSays::Same;
    let paired = pair_claims(&old_contents, &new_contents, is_same_source);
    for pair in paired.iter().filter(|pair| !pair.is_part) {
        sources.join_by_claim(old.claims[pair.old].source, new.claims[pair.new].source);
    }
    let (mut in_old, mut in_new) = (vec![false; old.claims.len()], vec![false; new.claims.len()]);
    let mut claims = Vec::with_capacity(paired.len());
    for pair in paired {
        (in_old[pair.old], in_new[pair.new]) = (true, true);
        let (before, after) = (&old.claims[pair.old], &new.claims[pair.new]);
        let has_same_words = old_contents[pair.old].has_words_of(&new_contents[pair.new]);
        let has_changed = !has_same_words || before.negated != after.negated;
        let (who, wording) = match (pair.is_part, has_changed) {
            (true, _) => (WhoSays::NotClear, Wording::Part),
            (_, true) => (judge_who(before, after, &sources), Wording::Changed),
            (_, false) => (judge_who(before, after, &sources), Wording::Same),
        };
        let changes = match wording {
            Wording::Changed => compare_wording(&old_contents[pair.old], &new_contents[pair.new]),
            Wording::Same | Wording::Part => Changes::default(),
        };
        claims.push(ClaimPair {
            old: pair.old as u32,
            new: pair.new as u32,
            score: pair.score,
            who,
            wording,
            old_changes: changes.old,
            new_changes: changes.new,
        });
    }
    claims.shared_sort_by_key(|pair| (pair.new, pair.old));
    let missing = |found: &[bool]| {
        (0..).zip(found).filter(|&(_, &is_in)| !is_in).map(|(index, _)| index).collect()
    };
    Comparison {
        sources: sources.pairs(),
        claims,
        only_old: missing(&in_old),
        only_new: missing(&in_new),
    }
}

/// Of whom a claim is told here and there.
fn judge_who(old: &Statement, new: &Statement, sources: &Pairing) -> WhoSays {
    use SourceKind::{Anonymous, Author, Collective, Unclear, Unstated};
    let is_open = |one: &Statement| {
        // Which of those without a name it is makes no difference.
        let is_sure = one.who >= SURE_OF_WHO || one.kind == Anonymous;
        !is_sure || matches!(one.kind, Author | Unclear)
    };
    if old.kind == Collective && new.kind == Collective {
        return WhoSays::NotClear;
    }
    // An exported article does not tell how sure it is that nobody is named; where nobody is in either, that
    // makes no difference.
    if old.kind == Unstated && new.kind == Unstated {
        return WhoSays::Same;
    }
    // A name is not taken from somebody by what is not sure.
    let is_known = sources.is_one(old.source, new.source);
    if !is_known && (is_open(old) || is_open(new)) {
        return WhoSays::NotClear;
    }
    match (is_nameless(old.kind), is_nameless(new.kind)) {
        (true, true) => WhoSays::Same,
        (true, false) if sources.is_named_new(new.source) => WhoSays::NamedInNew,
        (false, true) if sources.is_named_old(old.source) => WhoSays::NamedInOld,
        (false, false) if is_known => WhoSays::Same,
        _ => WhoSays::Other,
    }
}

/// Whether nobody named stands behind claims of a kind, as the badge counts them.
fn is_nameless(kind: SourceKind) -> bool {
    matches!(kind, SourceKind::Anonymous | SourceKind::Unstated)
}
