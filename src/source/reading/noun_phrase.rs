//! What a source's words say of its kind: the head of the phrase, and what stands around it.

use super::article::Reading;
use super::words::{
    APPROXIMATE, CLOSE, COLLECTIVE, CONTAINER, MANY, PREPOSITION, QUANTITY, classes, is_suffix,
    singular,
};
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;

/// A source's words, read as a noun phrase.
#[derive(Debug, Clone, Copy)]
pub(in crate::source) struct NounPhrase {
    /// One past the phrase's last token.
    pub end: usize,
    /// The phrase up to its first preposition, comma or relative clause.
    pub core: TokenRange,
    /// The token that names what it is: the last of the core.
    pub head: usize,
    /// How the phrase is determined.
    pub determination: Determination,
}

/// Whether a phrase takes up what was named before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) enum Determination {
    /// "the", "this", "that": known from before.
    Definite,
    /// "his", "Ada's": known by its owner.
    Possessive,
    /// "a", "one", "another".
    Indefinite,
    /// "two", "several".
    Quantity,
    /// "many", "most", "any".
    Many,
    None,
}

impl NounPhrase {
    /// Reads the phrase in `range`, which holds a token.
    pub fn new(reading: &Reading, range: TokenRange) -> NounPhrase {
        let text = |at: usize| reading.text(at);
        let end = range.end as usize;
        let mut start = after_dateline(reading, range);
        let determination = determination(reading, start, end);
        // "one of the officials" is what the officials are.
        if text(start + 1) == "of"
            && matches!(
                determination,
                Determination::Indefinite | Determination::Quantity | Determination::Many
            )
            && start + 2 < end
            && reading.upos(start + 2) != Upos::Pron
        {
            start += 2;
        }
        // "a chorus of critics" is what the critics are.
        let of = (start + 1..end.min(start + 4)).find(|&at| text(at) == "of");
        if let Some(of) = of.filter(|&of| reading.classes(of - 1) & CONTAINER != 0 && of + 1 < end)
        {
            start = of + 1;
        }
        let mut has_noun = is_nominal(reading.upos(start))
            || reading.classes(start) & (MANY | QUANTITY | COLLECTIVE) != 0;
        let counted = leading(reading, start, end);
        let mut core_end = (start + counted.max(1)..end)
            .find(|&at| {
                let ends = ends_phrase(text(at))
                    || is_modifier(reading, start, at)
                    || has_noun
                        && (ends_core(reading, at) && !joins_modifiers(reading, at)
                            || is_predicate(reading, at));
                has_noun |= is_nominal(reading.upos(at));
                ends
            })
            .unwrap_or(end);
        while core_end > start + 1
            && !text(core_end - 1).ends_with(char::is_alphanumeric)
            && text(core_end - 1) != "."
            && !text(core_end - 1).ends_with('.')
            || core_end > start + 1 && matches!(text(core_end - 1), "'s" | "’s")
        {
            core_end -= 1;
        }
        let is_adverb =
            |at: usize| reading.upos(at) == Upos::Adv && text(at).starts_with(char::is_lowercase);
        while core_end > start + 1 && (trails(text(core_end - 1)) || is_adverb(core_end - 1)) {
            core_end -= 1;
        }
        let is_suffixed = core_end > start + 1 && is_suffix(text(core_end - 1));
        let head = core_end.saturating_sub(1 + usize::from(is_suffixed));
        NounPhrase { end, core: TokenRange::new(start, core_end), head, determination }
    }
}

/// Whether the word at `at` joins what stands before a noun: "current and former aides".
fn joins_modifiers(reading: &Reading, at: usize) -> bool {
    matches!(reading.text(at), "and" | "or")
        && matches!(reading.upos(at - 1), Upos::Adj | Upos::Num)
        && matches!(reading.upos(at + 1), Upos::Adj | Upos::Num)
}

/// Whether a phrase with a word of this tag has said what it names.
fn is_nominal(upos: Upos) -> bool {
    matches!(upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num)
}

/// Whether the word at `at` is a verb that speaks of the phrase before it, or a conjunction.
pub(in crate::source) fn is_predicate(reading: &Reading, at: usize) -> bool {
    let tag = reading.tag(at);
    let is_verb = match tag.upos() {
        Upos::Aux | Upos::Sconj => true,
        Upos::Verb => tag != Tag::PAST_PARTICIPLE && tag != Tag::PRESENT_PARTICIPLE,
        _ => false,
    };
    // "A review published Friday" ends before its participle, "the hacked emails" holds it.
    let goes_on = matches!(reading.upos(at + 1), Upos::Noun | Upos::Adj)
        && !matches!(reading.text(at + 1), "last" | "late" | "early" | "earlier" | "next")
        && reading.text(at + 1).starts_with(char::is_lowercase);
    let is_aside = tag == Tag::PAST_PARTICIPLE && !goes_on;
    (is_verb || is_aside) && reading.text(at).starts_with(char::is_lowercase)
}

/// Where a phrase begins behind "OSLO, Norway - ", if it opens with such a dateline.
fn after_dateline(reading: &Reading, range: TokenRange) -> usize {
    let (start, end) = (range.start as usize, range.end as usize);
    let is_place = |&at: &usize| {
        let text = reading.text(at);
        text.starts_with(char::is_uppercase) || matches!(text, "," | "(" | ")" | ".")
    };
    let dash = start + (start..end.min(start + 8)).take_while(is_place).count();
    let is_dash = matches!(reading.text(dash), "-" | "—" | "–" | "--")
        && reading.document.tokens.get(dash).is_some_and(|token| token.space_before);
    if is_dash && dash > start && dash + 1 < end { dash + 1 } else { start }
}

/// Whether a word is written in capitals, with or without periods.
pub(in crate::source) fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
        && word.chars().all(|c| c.is_uppercase() || c == '.' || c == '&')
}

/// How many words lead to a number: "at least two", "more than a dozen".
fn leading(reading: &Reading, start: usize, end: usize) -> usize {
    (start..end).take_while(|&at| reading.classes(at) & APPROXIMATE != 0).count()
}

/// How a phrase is determined that begins at `start`.
fn determination(reading: &Reading, start: usize, end: usize) -> Determination {
    let word = |at: usize| reading.text(at).to_lowercase();
    let counted = leading(reading, start, end);
    let is_counted = reading.upos(start + counted) == Upos::Num && word(start + counted) != "one"
        || reading.classes(start + counted) & QUANTITY != 0
        || matches!(word(start + counted).as_str(), "a" | "an")
            && reading.classes(start + counted + 1) & QUANTITY != 0;
    if is_counted && start + counted + 1 < end {
        /// More than so many are a crowd.
        const FEW: u32 = 20;
        let number = word(start + counted).parse::<u32>().unwrap_or(0);
        let is_many = reading.classes(start + counted) & MANY != 0 || number > FEW;
        return if is_many { Determination::Many } else { Determination::Quantity };
    }
    match word(start).as_str() {
        "the" | "this" | "that" | "these" | "those" => return Determination::Definite,
        "his" | "her" | "its" | "their" | "our" | "my" | "your" | "whose" => {
            return Determination::Possessive;
        }
        "a" | "an" | "one" | "another" => return Determination::Indefinite,
        _ if matches!(reading.text(start + 1), "'s" | "’s") => return Determination::Possessive,
        _ => {}
    }
    match reading.classes(start) {
        class if class & QUANTITY != 0 => Determination::Quantity,
        class if class & MANY != 0 => Determination::Many,
        _ => Determination::None,
    }
}

/// Whether a phrase ends before such a word, whatever stood before.
fn ends_phrase(word: &str) -> bool {
    matches!(word, "," | "—" | "–" | "--" | "(" | "[" | ":" | "who" | "which" | "whose")
}

/// Whether a phrase's core ends before the word at `at`, once it has a noun.
fn ends_core(reading: &Reading, at: usize) -> bool {
    reading.classes(at) & (PREPOSITION | CLOSE) != 0
        || matches!(
            reading.text(at),
            "that"
                | "including"
                | "and"
                | "or"
                | "as"
                | "after"
                | "before"
                | "since"
                | "such"
                | "than"
        )
}

/// Whether the word at `at` begins a clause or an aside that describes the phrase: "a study
/// documenting ...", "Ada Byron - the engineer".
fn is_modifier(reading: &Reading, start: usize, at: usize) -> bool {
    let word = reading.text(at);
    let is_participle = word.len() > 5
        && word.ends_with("ing")
        && word.starts_with(char::is_lowercase)
        && at > start + 1
        && classes(word) == 0;
    is_participle || word == "-" && reading.document.tokens[at].space_before
}

/// Whether a word may trail a phrase without being part of it: "Byron herself", "Byron also".
fn trails(word: &str) -> bool {
    matches!(
        word,
        "himself" | "herself" | "itself" | "themselves" | "also" | "instead" | "however" | "later"
    )
}

/// How a description is determined, and whether it is several.
pub(in crate::source) fn description(
    reading: &Reading,
    phrase: &NounPhrase,
) -> (Determination, bool) {
    let head = reading.text(phrase.head);
    let is_plural = reading.tag(phrase.head) == Tag::PLURAL_NOUN
        || reading.noun_classes(phrase.head) & COLLECTIVE != 0 && singular(head) != head;
    (phrase.determination, is_plural)
}
