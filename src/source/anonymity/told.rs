//! What the article tells of a source without a name: position, closeness, number.

use super::wording::{Patterns, Wordings};
use crate::source::judgement::Description;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::{NounPhrase, is_predicate};
use crate::source::reading::words::{APPROXIMATE, COLLECTIVE, CONTAINER, GENERIC, QUANTITY};
use crate::syntax::Upos;
use crate::text::TokenRange;
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../../data/anonymity.tsv");

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let patterns = Patterns::read(TABLE);
    Lists { close: patterns.wordings("close"), talk: patterns.wordings("talk") }
});

/// The wordings by which descriptions are read; the head of their table says what each class is.
struct Lists {
    close: Wordings,
    talk: Wordings,
}

/// How far behind a mention its description may go on, in tokens.
const REACH: usize = 16;

/// Reads the description of a source; `claimed` are the tokens of what it is said to say, where
/// no description stands.
pub(in crate::source) fn describe(
    reading: &Reading,
    noun_phrase: &NounPhrase,
    mention: TokenRange,
    claimed: &[TokenRange],
) -> Description {
    let (start, head) = (mention.start as usize, noun_phrase.head);
    let end = description_end(reading, head + 1, mention, claimed);
    let Lists { close, talk } = &*LISTS;
    let close = close
        .find(reading, head + 1..end, |found| talk.end_at(reading, found.start, end).is_none());
    let number = number(reading, start, head);
    let first = number.map_or(noun_phrase.core.start as usize, |number| number.end as usize);
    let first = (first..head).find(|&at| !is_determiner(reading, at)).unwrap_or(head);
    let last = if reading.classes(head) & GENERIC != 0 { head } else { head + 1 };
    let stop = close.as_ref().map_or(end, |close| close.start);
    let place = place(reading, head + 1, stop);
    let position = [TokenRange::new(first.min(last), last)].into_iter().chain(place);
    Description {
        position: position.filter(|range| !range.is_empty()).collect(),
        closeness: close
            .map(|close| TokenRange::new(close.start, closeness_end(reading, close, end)))
            .into_iter()
            .collect(),
        number: number.into_iter().collect(),
        ..Description::default()
    }
}

/// Whether the words behind a head tell of people who know at first hand.
pub(in crate::source) fn is_close(reading: &Reading, head: usize) -> bool {
    let end = head + REACH;
    // "voters who have seen the wall" are a crowd all the same.
    let is_who = reading.text(head + 1).eq_ignore_ascii_case("who");
    let is_people = matches!(reading.text(head).to_lowercase().as_str(), "people" | "those");
    (is_people || !is_who) && LISTS.close.end_at(reading, head + 1, end).is_some()
}

/// Where what is told of the source ends: with its mention, or with the phrase that goes on.
fn description_end(
    reading: &Reading,
    from: usize,
    mention: TokenRange,
    claimed: &[TokenRange],
) -> usize {
    let sentence = reading.document.sentence_of(from);
    let last = reading.document.sentences.get(sentence).map_or(from, |s| s.end as usize);
    let mentioned = mention.end as usize;
    let is_claimed = |at: usize| claimed.iter().any(|range| range.contains(at));
    let is_mark = |at: usize| matches!(reading.text(at), "." | "“" | "\"" | "``" | ":" | ";");
    let is_over = |at: usize| is_claimed(at) || is_mark(at) || is_speech(reading, at);
    let goes_on = |&at: &usize| at < mentioned || !is_over(at);
    from + (from..last.min(mentioned.max(from) + REACH)).take_while(goes_on).count()
}

/// Whether a main verb stands at `at`, so that the source's own phrase is over.
fn is_speech(reading: &Reading, at: usize) -> bool {
    is_predicate(reading, at) && reading.deprel(at) == "root"
}

/// How many they are: "two", "at least three", "more than a dozen", "a handful".
fn number(reading: &Reading, start: usize, head: usize) -> Option<TokenRange> {
    let is_count = |at: usize| {
        reading.upos(at) == Upos::Num
            || reading.classes(at) & (QUANTITY | CONTAINER) != 0
                && reading.classes(at) & COLLECTIVE == 0
    };
    let leads = |at: usize| {
        reading.classes(at) & APPROXIMATE != 0
            || matches!(
                reading.text(at).to_lowercase().as_str(),
                "a" | "an" | "as" | "half" | "many" | "-" | "the" | "another"
            )
    };
    let last = (start..head)
        .take_while(|&at| is_count(at) || leads(at))
        .filter(|&at| is_count(at))
        .last()?;
    let opens_with_the = reading.text(start).eq_ignore_ascii_case("the");
    Some(TokenRange::new(start + usize::from(opens_with_the), last + 1))
}

fn is_determiner(reading: &Reading, at: usize) -> bool {
    matches!(reading.upos(at), Upos::Det | Upos::Adp)
        || matches!(
            reading.text(at).to_lowercase().as_str(),
            "other" | "another" | "same" | "of" | "the"
        )
}

/// Where they are: "at the Pentagon", "in the administration", "for the campaign".
fn place(reading: &Reading, from: usize, end: usize) -> Option<TokenRange> {
    let is_place = matches!(
        reading.text(from),
        "at" | "in" | "inside" | "within" | "with" | "for" | "from" | "of" | "on" | "to"
    );
    let is_inside = |&at: &usize| {
        at == from
            || reading.text(at) == "of"
            || !matches!(
                reading.upos(at),
                Upos::Punct | Upos::Verb | Upos::Aux | Upos::Sconj | Upos::Adp
            ) && !matches!(reading.text(at), "who" | "which" | "that" | "and")
    };
    let length = (from..end).take_while(is_inside).count();
    (is_place && length > 1).then(|| TokenRange::new(from, from + length))
}

/// Where a phrase of closeness ends: at a mark, at "who" or at the next verb.
fn closeness_end(reading: &Reading, close: std::ops::Range<usize>, end: usize) -> usize {
    let opens_with_who = reading.text(close.start).eq_ignore_ascii_case("who");
    let is_end = |&at: &usize| {
        matches!(reading.text(at), "," | "—" | "–" | "--" | ")" | "(" | "who")
            || !opens_with_who && is_predicate(reading, at)
    };
    (close.end..end).find(is_end).unwrap_or(end)
}
