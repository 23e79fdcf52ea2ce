//! What a source's words say of its kind: the head of the phrase, and what stands around it.

use super::names::{Names, is_suffix};
use super::words::{
    ANONYMOUS, COLLECTIVE, CONTAINER, Classes, DOCUMENT, MANY, ORGANIZATION, OUTLET, PLACE,
    QUANTITY, REPORT, ROLE, SPOKESPERSON, classes, singular,
};
use crate::SourceKind;
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
        let (mut start, end) = (range.start as usize, range.end as usize);
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

    /// The kind that the phrase's own words tell of, before looking at what it refers to.
    pub fn kind(&self, document: &Document) -> SourceKind {
        let head = document.token_text(self.head);
        if self.person.is_some() {
            return SourceKind::NamedPerson;
        }
        let head_classes = classes(head);
        let core = self.core.indexes();
        let anywhere = core.fold(0, |all, at| all | classes(document.token_text(at)));
        let has = |class: Classes| head_classes & class != 0;
        let is_capital = head.starts_with(char::is_uppercase);
        if has(SPOKESPERSON) {
            return SourceKind::Organization;
        }
        if has(REPORT) && (anywhere & OUTLET != 0 || !has(DOCUMENT)) {
            return SourceKind::Media;
        }
        if has(OUTLET) && (is_capital || !has(DOCUMENT)) {
            return SourceKind::Media;
        }
        if has(DOCUMENT) && !(is_capital && has(ORGANIZATION)) {
            return SourceKind::Document;
        }
        let is_crowd = self.determination == Determination::Many;
        if has(ANONYMOUS) && !is_crowd {
            return SourceKind::Anonymous;
        }
        if has(ORGANIZATION | PLACE) && !is_crowd && (is_capital || has(ORGANIZATION)) {
            return SourceKind::Organization;
        }
        if has(ROLE) && singular(head) == head {
            return if is_crowd { SourceKind::Collective } else { SourceKind::Anonymous };
        }
        self.unlisted(head, head_classes, is_capital)
    }

    /// The kind of a phrase whose head is a plural, a crowd or no listed word.
    fn unlisted(&self, head: &str, head_classes: Classes, is_capital: bool) -> SourceKind {
        let is_plural = head.ends_with('s') && !head.ends_with("ss");
        let is_crowd_word = head_classes & COLLECTIVE != 0 || classes(singular(head)) & ROLE != 0;
        if head_classes & MANY != 0 {
            return SourceKind::Collective;
        }
        if self.determination == Determination::Quantity && (is_crowd_word || is_plural) {
            return SourceKind::Anonymous;
        }
        if is_crowd_word || head_classes & (MANY | QUANTITY) != 0 {
            return SourceKind::Collective;
        }
        if is_capital {
            let is_people = ["ians", "icans", "ese", "ists"].iter().any(|end| head.ends_with(end));
            return match self.determination {
                _ if is_people => SourceKind::Collective,
                Determination::Definite => SourceKind::Organization,
                _ if is_acronym(head) => SourceKind::Organization,
                _ => SourceKind::NamedPerson,
            };
        }
        match self.determination {
            Determination::Indefinite if !is_plural && is_personal(head) => SourceKind::Anonymous,
            _ if !is_plural && !is_personal(head) => SourceKind::Document,
            _ => SourceKind::Collective,
        }
    }
}

/// The person in "Secretary of State Ada Byron": all from head to name is capitalized.
fn titled(document: &Document, names: &Names, head: usize, end: usize) -> Option<usize> {
    let is_title_word = |&at: &usize| {
        let text = document.token_text(at);
        text.starts_with(char::is_uppercase) || matches!(text, "of" | "for" | "the" | "and" | "-")
    };
    (head..end).take_while(is_title_word).filter_map(|at| names.person_at(at)).last()
}

/// The person in "a spokeswoman for the port, Ada Byron".
fn apposed(document: &Document, names: &Names, head: usize, end: usize) -> Option<usize> {
    let is_described = classes(singular(document.token_text(head))) & ROLE != 0;
    let comma = (head + 1..end).find(|&at| matches!(document.token_text(at), "," | "—" | "–"))?;
    let is_name = |&at: &usize| document.token_text(at).starts_with(char::is_uppercase);
    let name = (comma + 1..end.min(comma + 6)).take_while(is_name);
    if is_described { name.filter_map(|at| names.person_at(at)).last() } else { None }
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

/// Whether a noun has the ending of persons' nouns.
fn is_personal(noun: &str) -> bool {
    ["er", "or", "ist", "ian", "ant", "man", "woman", "ee", "ent", "ician", "yst"]
        .iter()
        .any(|ending| noun.ends_with(ending))
}

/// Whether a word may trail a phrase without being part of it: "Byron herself", "Byron also".
fn trails(word: &str) -> bool {
    matches!(
        word,
        "himself" | "herself" | "itself" | "themselves" | "also" | "instead" | "however" | "later"
    )
}
