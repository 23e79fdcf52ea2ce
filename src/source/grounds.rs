//! Grounds: why a source has no name, or why it is withheld, changed or given in part.

use super::reading::Reading;
use super::wording::Wordings;
use super::words::{ANONYMOUS, COLLECTIVE, Classes, GENERIC, ROLE, TITLE, classes, singular};
use crate::Reason;
use crate::attribution::Relation;
use crate::syntax::Upos;
use crate::text::TokenRange;
use std::ops::Range;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../data/anonymity.tsv");

static LISTS: LazyLock<Lists> = LazyLock::new(Lists::new);

/// The wordings of the table's classes; its head says what each is.
struct Lists {
    formula: Wordings,
    hint: Wordings,
    other: Wordings,
    appointing: Wordings,
    opener: Wordings,
    loose: Wordings,
    cause: Wordings,
    silence: Wordings,
    excuse: Wordings,
    risk: Wordings,
    talking: Wordings,
    again: Wordings,
    definite: Wordings,
    pronoun: Wordings,
    anybody: Wordings,
}

impl Lists {
    fn new() -> Lists {
        let of = |class| Wordings::new(TABLE, class);
        Lists {
            formula: of("formula"),
            hint: of("hint"),
            other: of("other"),
            appointing: of("appointing"),
            opener: of("opener"),
            loose: of("loose"),
            cause: of("cause"),
            silence: of("silence"),
            excuse: of("excuse"),
            risk: of("risk"),
            talking: of("talking"),
            again: of("again"),
            definite: of("definite"),
            pronoun: of("pronoun"),
            anybody: of("anybody"),
        }
    }
}

/// How many tokens may stand between a formula and the reason behind it.
const BETWEEN: usize = 6;
/// How many tokens before a reason's words its "because" may stand.
const BEFORE: usize = 6;

/// The words that give a reason, and what it is worth.
pub(super) type Grounds = (TokenRange, Reason);

/// A reason as it stands in a sentence.
struct Found {
    grounds: Grounds,
    /// The words that tell whose reason it is: from the sentence's start to the reason, or to the
    /// formula behind it.
    holder: Range<usize>,
    /// Whether a formula stands with it.
    has_formula: bool,
}

/// Looks for a reason why the source of `relation`, at `mention`, has no name: in its sentence, or
/// in a neighboring sentence that goes on about it.
pub(super) fn find_grounds(
    reading: &Reading,
    relation: &Relation,
    mention: TokenRange,
    names_in: &dyn Fn(Range<usize>) -> bool,
) -> Option<Grounds> {
    let document = reading.document;
    let home = document.sentence_of(mention.start as usize);
    let sentence = |index: usize| document.sentences.get(index).map(TokenRange::indexes);
    let own = sentence(home)?;
    if let Some(found) = in_sentence(reading, own, relation) {
        return Some(found.grounds);
    }
    let elsewhere = Relation::default();
    let neighbors = [Some(home + 1), home.checked_sub(1)];
    neighbors.into_iter().flatten().filter_map(sentence).find_map(|tokens| {
        let found = in_sentence(reading, tokens, &elsewhere)?;
        let is_same = goes_on(reading, &found, mention) && !names_in(found.holder.clone());
        is_same.then_some(found.grounds)
    })
}

/// Whether a reason in another sentence is that of the people at `mention`.
fn goes_on(reading: &Reading, found: &Found, mention: TokenRange) -> bool {
    let Range { start, end } = found.holder.clone();
    let is_definite = |at: usize| LISTS.definite.stand_at(reading, at);
    let is_unnamed = |&at: &usize| {
        classes_of(reading, at) & (ANONYMOUS | ROLE | COLLECTIVE) != 0
            || is_same_noun(reading, at, mention)
    };
    let holder = (start..end)
        .filter(|&at| is_definite(at))
        .find_map(|at| (at + 1..end.min(at + 4)).find(is_unnamed));
    match holder {
        Some(holder) => is_alike(reading, holder, mention),
        None if LISTS.again.stand_at(reading, start) => true,
        // "The Ledger is not naming him" speaks of a person brought up before.
        None => found.has_formula && LISTS.pronoun.are_in(reading, start..end),
    }
}

/// Whether the noun at `holder` may name the people at `mention`.
fn is_alike(reading: &Reading, holder: usize, mention: TokenRange) -> bool {
    let is_pronoun = mention.len() == 1 && reading.upos(mention.start as usize) == Upos::Pron;
    classes_of(reading, holder) & (GENERIC | ANONYMOUS) != 0
        || is_pronoun
        || LISTS.anybody.stand_at(reading, holder)
        || is_same_noun(reading, holder, mention)
}

/// Whether the word at `at` stands in `mention` as well, in the singular or the plural.
fn is_same_noun(reading: &Reading, at: usize, mention: TokenRange) -> bool {
    let noun = singular(reading.text(at)).to_lowercase();
    reading.upos(at) == Upos::Noun
        && mention.indexes().any(|at| singular(reading.text(at)).to_lowercase() == noun)
}

/// What the lists know of the word at `at`, in the singular or the plural.
fn classes_of(reading: &Reading, at: usize) -> Classes {
    reading.classes(at) | classes(&singular(reading.text(at)))
}

/// The reason in a sentence, outside of what `relation` claims and of what is quoted.
fn in_sentence(reading: &Reading, tokens: Range<usize>, relation: &Relation) -> Option<Found> {
    let is_claimed = |at: usize| relation.content.iter().any(|range| range.contains(at));
    let is_outside = |found: &Range<usize>| {
        reading.document.outermost_quotation(found.start).is_none() && !is_claimed(found.start)
    };
    let mut from = tokens.start;
    while let Some((formula, is_sure)) = next_formula(reading, from..tokens.end, &is_claimed) {
        let reason = reason_behind(reading, &formula, tokens.end, relation, is_sure)
            .map(|grounds| (grounds, tokens.start..grounds.0.start as usize))
            .or_else(|| {
                let grounds = reason_before(reading, tokens.start..formula.start, is_outside)?;
                Some((grounds, tokens.start..formula.end))
            });
        if let Some((grounds, holder)) = reason {
            return Some(Found { grounds, holder, has_formula: true });
        }
        from = formula.start + 1;
    }
    // Without a formula only what is said of speaking is a reason for having no name.
    let silence = LISTS.silence.find(reading, tokens.clone(), is_outside)?;
    let start = opener_before(reading, silence.start, tokens.start).unwrap_or(silence.start);
    let range = TokenRange::new(start, clause_end(reading, start, tokens.end));
    let holder = tokens.start..start;
    Some(Found { grounds: (range, Reason::Boilerplate), holder, has_formula: false })
}

/// The first formula in a range of tokens, and whether it is one whatever reason follows.
fn next_formula(
    reading: &Reading,
    tokens: Range<usize>,
    is_claimed: &impl Fn(usize) -> bool,
) -> Option<(Range<usize>, bool)> {
    let is_formula = |found: &Range<usize>| {
        // A claim may have taken in too much, but who speaks then is the source.
        let of_source = !is_claimed(found.start) || is_of_talk(reading, found.start);
        let is_quoted = reading.document.outermost_quotation(found.start).is_some();
        of_source && !is_quoted && !is_other(reading, found)
    };
    let of = |list: &Wordings, is_sure| {
        list.find(reading, tokens.clone(), is_formula).map(|found| (found, is_sure))
    };
    let found = [of(&LISTS.formula, true), of(&LISTS.hint, false)];
    found.into_iter().flatten().min_by_key(|(found, is_sure)| (found.start, !is_sure))
}

/// Whether what looks like a formula goes on as something else: "on background checks", "not to
/// be named captain".
fn is_other(reading: &Reading, formula: &Range<usize>) -> bool {
    let goes_on = |at: usize| {
        let end = LISTS.other.end_at(reading, at, reading.document.tokens.len());
        end.is_some_and(|end| end > formula.end)
    };
    let appoints = LISTS.appointing.stand_at(reading, formula.end - 1)
        && reading.classes(formula.end) & (ROLE | TITLE) != 0;
    appoints || formula.clone().any(goes_on)
}

/// Whether "speaking" or the like stands at `at` or shortly before.
fn is_of_talk(reading: &Reading, at: usize) -> bool {
    let follows_and =
        (1..=2).any(|back| at.checked_sub(back).is_some_and(|near| reading.text(near) == "and"));
    follows_and || (at.saturating_sub(3)..=at).any(|near| LISTS.talking.stand_at(reading, near))
}

/// The reason that follows a formula: "asked not to be named because he feared reprisals".
fn reason_behind(
    reading: &Reading,
    formula: &Range<usize>,
    end: usize,
    relation: &Relation,
    is_sure: bool,
) -> Option<Grounds> {
    let end = claim_behind(relation, formula).unwrap_or(end).min(end);
    let near = formula.end..end.min(formula.end + BETWEEN);
    let behind = |list: &Wordings| {
        let start = near.clone().find(|&at| list.end_at(reading, at, end).is_some())?;
        let range = TokenRange::new(start, clause_end(reading, start, end));
        Some((range, worth(reading, range.indexes())))
    };
    let known = |(range, worth): (TokenRange, Option<Reason>)| Some((range, worth?));
    match behind(&LISTS.opener) {
        Some((range, worth)) if is_sure => {
            // "to discuss the talks" fits any story.
            let opens_with_verb = reading.text(range.start as usize).eq_ignore_ascii_case("to");
            let any = if opens_with_verb { Reason::Boilerplate } else { Reason::Specific };
            Some((range, worth.unwrap_or(any)))
        }
        found => found.and_then(known).or_else(|| behind(&LISTS.loose).and_then(known)),
    }
}

/// The reason that stands before a formula: "Because she was not authorized to speak, she asked
/// not to be named."
fn reason_before(
    reading: &Reading,
    tokens: Range<usize>,
    is_outside: impl Fn(&Range<usize>) -> bool,
) -> Option<Grounds> {
    let reason = [&LISTS.silence, &LISTS.excuse, &LISTS.risk]
        .into_iter()
        .find_map(|wordings| wordings.find(reading, tokens.clone(), &is_outside))?;
    let start = opener_before(reading, reason.start, tokens.start)?;
    let range = TokenRange::new(start, clause_end(reading, start, tokens.end));
    Some((range, worth(reading, range.indexes()).unwrap_or(Reason::Boilerplate)))
}

/// Where "because" or the like stands shortly before `at`.
fn opener_before(reading: &Reading, at: usize, floor: usize) -> Option<usize> {
    let is_opener = |&near: &usize| LISTS.cause.stand_at(reading, near);
    (floor.max(at.saturating_sub(BEFORE))..=at).rev().find(is_opener)
}

/// What a reason is worth by its words, if the table knows them: what tells of a risk is specific.
fn worth(reading: &Reading, tokens: Range<usize>) -> Option<Reason> {
    let has = |wordings: &Wordings| wordings.are_in(reading, tokens.clone());
    let fits_any_story = || has(&LISTS.silence) || has(&LISTS.excuse);
    has(&LISTS.risk)
        .then_some(Reason::Specific)
        .or_else(|| fits_any_story().then_some(Reason::Boilerplate))
}

/// Where the clause from `start` ends.
fn clause_end(reading: &Reading, start: usize, end: usize) -> usize {
    let is_mark = |&at: &usize| {
        matches!(reading.text(at), "," | "." | ";" | "—" | "–" | "--" | ")" | "”" | "\"" | "''")
    };
    (start + 1..end).find(is_mark).unwrap_or(end)
}

/// Where behind a formula its source goes on to speak: "a girl who cannot be named for legal reasons
/// said ...". A speaker within the reason is somebody else.
fn claim_behind(relation: &Relation, formula: &Range<usize>) -> Option<usize> {
    let source = relation.source.first()?.start as usize;
    let cue = relation.cue.first()?.start as usize;
    (source < formula.start && formula.end <= cue).then_some(cue)
}

#[cfg(test)]
mod tests {
    use super::super::words::rows;
    use super::TABLE;

    #[test]
    fn every_class_is_known() {
        let known = [
            "formula",
            "hint",
            "other",
            "appointing",
            "opener",
            "loose",
            "cause",
            "silence",
            "excuse",
            "risk",
            "talking",
            "again",
            "definite",
            "pronoun",
            "anybody",
            "close",
            "talk",
        ];
        for (pattern, class) in rows(TABLE) {
            assert!(known.contains(&class), "{pattern}: unknown class {class}");
            assert!(!pattern.starts_with('*'), "{pattern}: a gap has nothing to stand behind");
        }
    }
}
