//! What a source's words say of its kind: the head of the phrase, and what stands around it.

use super::kind::is_personal;
use super::name_runs::is_suffix;
use super::names::Names;
use super::words::{CONTAINER, MANY, QUANTITY, ROLE, classes, singular};
use crate::text::{Document, TokenRange};

/// A source's words, read as a noun phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct NounPhrase {
    /// The phrase up to its first preposition, comma or relative clause.
    pub core: TokenRange,
    /// The token that names what it is: the last of the core.
    pub head: usize,
    /// How the phrase is determined.
    pub determination: Determination,
    /// The person it names.
    pub person: Option<usize>,
}

/// Whether a phrase takes up what was named before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Determination {
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
    /// Reads the phrase in `range`.
    pub fn new(document: &Document, names: &Names, range: TokenRange) -> NounPhrase {
        let text = |at: usize| document.token_text(at);
        let end = range.end as usize;
        let mut start = after_dateline(document, range);
        let determination = determination(text(start), text(start + 1));
        // "one of the officials" is what the officials are.
        if text(start + 1) == "of"
            && matches!(
                determination,
                Determination::Indefinite | Determination::Quantity | Determination::Many
            )
            && start + 2 < end
        {
            start += 2;
        }
        // "a chorus of critics" is what the critics are.
        let of = (start + 1..end.min(start + 4)).find(|&at| text(at) == "of");
        if let Some(of) = of.filter(|&of| classes(text(of - 1)) & CONTAINER != 0 && of + 1 < end) {
            start = of + 1;
        }
        let mut core_end = (start + 1..end)
            .find(|&at| ends_core(text(at)) || is_modifier(document, start, at))
            .unwrap_or(end);
        while core_end > start + 1
            && !text(core_end - 1).ends_with(char::is_alphanumeric)
            && text(core_end - 1) != "."
            && !text(core_end - 1).ends_with('.')
            || core_end > start + 1 && matches!(text(core_end - 1), "'s" | "’s")
        {
            core_end -= 1;
        }
        while core_end > start + 1 && trails(text(core_end - 1)) {
            core_end -= 1;
        }
        let is_suffixed = core_end > start + 1 && is_suffix(text(core_end - 1));
        let head = core_end - 1 - usize::from(is_suffixed);
        let person = names
            .person_at(head)
            .or_else(|| titled(document, names, head, end))
            .or_else(|| apposed(document, names, head, end));
        NounPhrase { core: TokenRange::new(start, core_end), head, determination, person }
    }
}

/// Where a phrase begins behind "OSLO, Norway - ", if it opens with such a dateline.
fn after_dateline(document: &Document, range: TokenRange) -> usize {
    let (start, end) = (range.start as usize, range.end as usize);
    let is_place = |&at: &usize| {
        let text = document.token_text(at);
        text.starts_with(char::is_uppercase) || matches!(text, "," | "(" | ")" | ".")
    };
    let dash = start + (start..end.min(start + 8)).take_while(is_place).count();
    let is_dash = matches!(document.token_text(dash), "-" | "—" | "–" | "--")
        && document.tokens.get(dash).is_some_and(|token| token.space_before);
    if is_dash && dash > start && dash + 1 < end { dash + 1 } else { start }
}

/// The person in "Secretary of State Ada Byron" or "engineer and author Ada Byron": nothing but
/// capitalized words and roles leads from the head to the name.
fn titled(document: &Document, names: &Names, head: usize, end: usize) -> Option<usize> {
    let is_role = |at: usize| {
        let text = document.token_text(at);
        classes(text) & ROLE != 0 && singular(text) == text
    };
    let is_title_word = |&at: &usize| {
        let text = document.token_text(at);
        text.starts_with(char::is_uppercase)
            || matches!(text, "of" | "for" | "the" | "and" | "-")
            || is_role(at)
    };
    let is_head =
        is_title_word(&head) && singular(document.token_text(head)) == document.token_text(head);
    let path = (head + 1..end).take_while(is_title_word);
    if is_head { path.filter_map(|at| names.person_at(at)).last() } else { None }
}

/// The person in "a spokeswoman for the port, Ada Byron".
fn apposed(document: &Document, names: &Names, head: usize, end: usize) -> Option<usize> {
    let noun = singular(document.token_text(head));
    let is_described = classes(noun) & ROLE != 0 || is_personal(noun);
    let comma = (head + 1..end).find(|&at| matches!(document.token_text(at), "," | "—" | "–"))?;
    let is_name = |&at: &usize| document.token_text(at).starts_with(char::is_uppercase);
    let mut name = (comma + 1..end.min(comma + 6)).take_while(is_name);
    if is_described { name.find_map(|at| names.person_at(at)) } else { None }
}

/// Whether a word is written in capitals, with or without periods.
pub(super) fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
        && word.chars().all(|c| c.is_uppercase() || c == '.' || c == '&')
}

fn determination(first: &str, second: &str) -> Determination {
    let lower = first.to_lowercase();
    match lower.as_str() {
        "the" | "this" | "that" | "these" | "those" => return Determination::Definite,
        "his" | "her" | "its" | "their" | "our" | "my" | "your" => {
            return Determination::Possessive;
        }
        "a" | "an" | "one" | "another" => return Determination::Indefinite,
        _ if matches!(second, "'s" | "’s") => return Determination::Possessive,
        _ => {}
    }
    match classes(&lower) {
        class if class & QUANTITY != 0 => Determination::Quantity,
        class if class & MANY != 0 => Determination::Many,
        _ => Determination::None,
    }
}

fn ends_core(word: &str) -> bool {
    matches!(
        word,
        "," | "—"
            | "–"
            | "--"
            | "("
            | "["
            | ":"
            | "of"
            | "for"
            | "at"
            | "in"
            | "with"
            | "on"
            | "from"
            | "to"
            | "by"
            | "who"
            | "which"
            | "that"
            | "whose"
            | "close"
            | "familiar"
            | "inside"
            | "within"
            | "about"
            | "among"
            | "outside"
            | "including"
            | "involved"
            | "briefed"
            | "released"
            | "published"
            | "conducted"
            | "issued"
            | "obtained"
            | "and"
            | "or"
            | "near"
            | "as"
            | "during"
            | "after"
            | "before"
            | "like"
            | "such"
            | "than"
    )
}

/// Whether the word at `at` begins a clause or an aside that describes the phrase: "a study
/// documenting ...", "Ada Byron - the engineer".
fn is_modifier(document: &Document, start: usize, at: usize) -> bool {
    let word = document.token_text(at);
    let is_participle = word.len() > 5
        && word.ends_with("ing")
        && word.starts_with(char::is_lowercase)
        && at > start + 1
        && classes(word) == 0;
    is_participle || word == "-" && document.tokens[at].space_before
}

/// Whether a word may trail a phrase without being part of it: "Byron herself", "Byron also".
fn trails(word: &str) -> bool {
    matches!(
        word,
        "himself" | "herself" | "itself" | "themselves" | "also" | "instead" | "however" | "later"
    )
}
