//! Whose reason it is that stands in another sentence than the source.

use super::lists::LISTS;
use super::sentence::{Found, in_other_sentence};
use crate::sort::SharedSort;
use crate::source::anonymity::wording::Wordings;
use crate::source::reading::article::Reading;
use crate::source::reading::words::{
    ANONYMOUS, COLLECTIVE, Classes, GENERIC, ORGANIZATION, OUTLET, PAPER, QUANTITY, REPORT, ROLE,
    classes, singular,
};
use crate::syntax::Upos;
use crate::text::TokenRange;
use std::ops::Range;

/// How far off, in tokens, an article may take up a source to tell why it has no name.
const FAR: usize = 1500;
/// How many tokens before a noun its determiner or number may stand.
const LEADING: usize = 3;

/// Whether a reason in a neighboring sentence is that of the people at `mention`.
pub(super) fn goes_on(
    reading: &Reading,
    found: &Found,
    mention: TokenRange,
    names_in: &dyn Fn(Range<usize>) -> bool,
) -> bool {
    let Range { start, end } = found.holder.clone();
    let is_holder = |at: usize| is_unnamed(reading, at) || is_same_noun(reading, at, mention);
    let opens = |list: &Wordings| list.stand_at(reading, start);
    let holder = behind_definite(reading, start..end, is_holder)
        .or_else(|| behind_definite(reading, start..end, |at| reading.classes(at) & GENERIC != 0))
        // "The applicant" that opens a sentence holds its reason, whatever the lists know of it.
        .or_else(|| subject(reading, start..end).filter(|_| opens(&LISTS.definite)));
    let newcomer = || {
        let bare = Some(start).filter(|&at| is_person(reading, at));
        bare.or_else(|| subject(reading, start..end).filter(|_| opens(&LISTS.fresh)))
    };
    let is_same = if let Some(holder) = holder {
        is_alike(reading, holder, mention)
    } else if opens(&LISTS.again) {
        true
    } else if let Some(newcomer) = newcomer() {
        start < mention.start as usize && is_alike(reading, newcomer, mention)
    } else {
        // "The Ledger is not naming him" speaks of a person brought up before, "does not name
        // pupils" of all like the one.
        let is_meant = || (start..end).any(|at| is_same_noun(reading, at, mention));
        found.formula.is_some() && (LISTS.pronoun.are_in(reading, start..end) || is_meant())
    };
    is_same && !names_in(start..end)
}

/// The first word that `is_holder` shortly behind "the" or the like.
fn behind_definite(
    reading: &Reading,
    tokens: Range<usize>,
    is_holder: impl Fn(usize) -> bool,
) -> Option<usize> {
    let end = tokens.end;
    let mut definite = tokens.filter(|&at| LISTS.definite.stand_at(reading, at));
    definite.find_map(|at| (at + 1..end.min(at + 1 + LEADING)).find(|&next| is_holder(next)))
}

/// The first noun for people behind the determiner that opens a range of tokens.
fn subject(reading: &Reading, tokens: Range<usize>) -> Option<usize> {
    let Range { start, end } = tokens;
    let is_verb = |at: usize| matches!(reading.upos(at), Upos::Verb | Upos::Aux);
    let near = start + 1..end.min(start + 1 + LEADING);
    near.take_while(|&at| !is_verb(at)).find(|&at| is_person(reading, at))
}

/// The nearest reason further off that is that of the people at `mention`: "a pilot", whom the
/// article takes up as "the pilot, who asked not to be named because ..."; or "one pilot" of the
/// six of whom it told why it names none.
pub(super) fn further_off(
    reading: &Reading,
    mention: TokenRange,
    names_in: &dyn Fn(Range<usize>) -> bool,
) -> Option<Found> {
    let noun = mention.indexes().find(|&at| is_unnamed(reading, at))?;
    let sentences = &reading.document.sentences;
    // Nearly all sentences are passed by at once: no word like the noun stands in or before them.
    let stem = |at: usize| reading.tree.words.get(at).map_or(0, |word| word.stem);
    let is_like = |at: usize| at != noun && stem(at) == stem(noun);
    let near = |tokens: &TokenRange| (tokens.start as usize).abs_diff(noun) < FAR;
    let home = reading.document.sentence_of(noun);
    let mut others: Vec<usize> = (0..sentences.len())
        .filter(|&index| index != home && near(&sentences[index]))
        .filter(|&index| {
            sentences[index.saturating_sub(1)..=index].iter().any(|it| it.indexes().any(is_like))
        })
        .collect();
    others.shared_sort_by_key(|index| index.abs_diff(home));
    others.into_iter().find_map(|index| {
        let found = in_other_sentence(reading, sentences[index].indexes())?;
        let holder = holder_of(reading, &found)?;
        let is_named = names_in(found.holder.start.max(holder + 1)..found.holder.end);
        let is_same = is_taken_up(reading, noun, holder) || is_one_of(reading, noun, holder);
        (is_same && !is_named).then_some(found)
    })
}

/// The noun for those whose reason it is: the last one before the formula; or, where only a pronoun
/// stands for them, the group in the sentence before.
fn holder_of(reading: &Reading, found: &Found) -> Option<usize> {
    let start = found.holder.start;
    let before = start..found.formula.unwrap_or(found.holder.end);
    let own = before.rev().find(|&at| is_unnamed(reading, at));
    let document = reading.document;
    let earlier = || {
        let tokens = document.sentences.get(document.sentence_of(start).checked_sub(1)?)?;
        tokens.indexes().rev().find(|&at| is_unnamed(reading, at) && is_group(reading, at))
    };
    own.or_else(|| LISTS.pronoun.are_in(reading, found.holder.clone()).then(earlier).flatten())
}

/// Whether the later one of two equal nouns takes the earlier one up, and no other like them is
/// brought in between.
fn is_taken_up(reading: &Reading, noun: usize, holder: usize) -> bool {
    let is_equal = |at: usize| reading.form(at) == reading.form(noun);
    let (first, last) = (noun.min(holder), noun.max(holder));
    let leads = |list: &Wordings, at: usize| {
        (at.saturating_sub(LEADING)..at).any(|before| list.stand_at(reading, before))
    };
    let is_new = |at: usize| is_equal(at) && leads(&LISTS.fresh, at);
    is_equal(holder) && leads(&LISTS.definite, last) && !(first + 1..=last).any(is_new)
}

/// Whether `noun` is for members of the group that `holder` is for and that was told of before.
fn is_one_of(reading: &Reading, noun: usize, holder: usize) -> bool {
    let is_same =
        singular(reading.text(noun)).eq_ignore_ascii_case(&singular(reading.text(holder)));
    holder < noun && is_same && is_group(reading, holder)
}

/// Whether a number above one stands before the noun at `at`.
fn is_group(reading: &Reading, at: usize) -> bool {
    (at.saturating_sub(LEADING)..at).any(|before| {
        let is_number =
            reading.upos(before) == Upos::Num && !reading.text(before).eq_ignore_ascii_case("one");
        is_number || reading.classes(before) & QUANTITY != 0
    })
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

/// Whether the word at `at` is one for people who need no name.
fn is_unnamed(reading: &Reading, at: usize) -> bool {
    classes_of(reading, at) & (ANONYMOUS | ROLE | COLLECTIVE) != 0
}

/// Whether the word at `at` is a noun, but none for an institution.
fn is_person(reading: &Reading, at: usize) -> bool {
    reading.upos(at) == Upos::Noun
        && (reading.is_first(at) || reading.text(at).starts_with(char::is_lowercase))
        && classes_of(reading, at) & (ORGANIZATION | OUTLET | PAPER | REPORT) == 0
}

/// What the lists know of the word at `at`, in the singular or the plural.
fn classes_of(reading: &Reading, at: usize) -> Classes {
    reading.classes(at) | classes(&singular(reading.text(at)))
}
