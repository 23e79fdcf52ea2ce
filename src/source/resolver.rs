//! From a source's words to whom they refer to: pronouns, surnames, descriptions, acronyms.

use super::names::{Names, Occurrence};
use super::noun_phrase::{Determination, NounPhrase, is_acronym};
use super::phrase;
use super::pronoun::Pronoun;
use super::roles::Roles;
use super::words::{self, Gender, classes, singular};
use crate::SourceKind;
use crate::text::{Document, TokenRange};

/// How far back, in tokens, a pronoun or a description looks for a name.
const REACH: usize = 400;

/// A source that later mentions may take up.
#[derive(Debug, Clone)]
struct Known {
    name: String,
    kind: SourceKind,
    /// The lower-case head of its description.
    head: String,
    is_plural: bool,
    gender: Option<Gender>,
    /// Its last mention as a source.
    at: usize,
}

/// Resolves mentions in reading order.
pub(super) struct Resolver<'d> {
    document: &'d Document,
    names: Names,
    roles: Roles,
    known: Vec<Known>,
}

impl<'d> Resolver<'d> {
    pub fn new(document: &'d Document) -> Resolver<'d> {
        let names = Names::new(document);
        let roles = Roles::new(document, &names);
        Resolver { document, names, roles, known: Vec::new() }
    }

    /// The fullest name or description of the source at `mention`, and its kind.
    pub fn resolve(&mut self, mention: TokenRange) -> (String, SourceKind) {
        let at = mention.start as usize;
        let pronoun = (mention.len() == 1).then(|| Pronoun::new(self.document.token_text(at)));
        match pronoun.flatten() {
            Some(Pronoun::Relative) => match self.antecedent(at) {
                Some(antecedent) => {
                    let antecedent = self.personal(at, antecedent);
                    self.resolve_phrase(antecedent)
                }
                None => self.fallback(mention, SourceKind::NamedPerson),
            },
            Some(pronoun) => self.resolve_pronoun(mention, pronoun),
            None => self.resolve_phrase(mention),
        }
    }

    fn resolve_pronoun(&mut self, mention: TokenRange, pronoun: Pronoun) -> (String, SourceKind) {
        let at = mention.start as usize;
        match pronoun {
            Pronoun::Speaker => {
                let name = "the author".to_string();
                self.remember(name, SourceKind::Author, String::new(), false, None, at)
            }
            Pronoun::Person(gender) => match self.person_before(at, Some(gender)) {
                Some((name, kind)) => {
                    self.remember(name, kind, String::new(), false, Some(gender), at)
                }
                None => self.fallback(mention, SourceKind::NamedPerson),
            },
            Pronoun::Several => self.take_up(mention, SourceKind::Collective, |known| {
                known.is_plural || known.kind == SourceKind::Organization
            }),
            Pronoun::Thing => self.take_up(mention, SourceKind::Organization, |known| {
                matches!(
                    known.kind,
                    SourceKind::Organization | SourceKind::Media | SourceKind::Document
                ) && !known.is_plural
            }),
            Pronoun::Addressee | Pronoun::Relative => {
                self.fallback(mention, SourceKind::Collective)
            }
        }
    }

    fn resolve_phrase(&mut self, mention: TokenRange) -> (String, SourceKind) {
        let noun_phrase = NounPhrase::new(self.document, &self.names, mention);
        let kind = noun_phrase.kind(self.document);
        let at = mention.start as usize;
        let head = self.document.token_text(noun_phrase.head).to_lowercase();
        if let Some(person) = noun_phrase.person {
            let person = &self.names.persons[person];
            let (name, gender) = (person.name.clone(), person.gender);
            return self.remember(name, kind, head, false, gender, at);
        }
        if classes(&head) & words::UTTERANCE != 0 {
            // "Ada Byron's statement" is hers.
            let owner = noun_phrase
                .core
                .indexes()
                .find(|&at| matches!(self.document.token_text(at + 1), "'s" | "’s"));
            if let Some(owner) = owner {
                return self.resolve_phrase(TokenRange::new(mention.start as usize, owner + 1));
            }
        }
        let is_definite = noun_phrase.determination == Determination::Definite;
        if is_definite && let Some(found) = self.described(&noun_phrase, kind, &head, at) {
            return found;
        }
        if is_acronym(&head.to_uppercase())
            && kind == SourceKind::Organization
            && let Some(name) = self.expansion(noun_phrase.head)
        {
            return self.remember(name, kind, head, false, None, at);
        }
        let name = self.description(mention);
        let is_plural = singular(&head) != head;
        let gender = words::gender(&head);
        self.remember(name, kind, head, is_plural, gender, at)
    }

    /// What "the official", "the senator", "the report" take up.
    fn described(
        &mut self,
        noun_phrase: &NounPhrase,
        kind: SourceKind,
        head: &str,
        at: usize,
    ) -> Option<(String, SourceKind)> {
        let is_bare = noun_phrase.core.len() <= 2;
        let same_head =
            self.known.iter().rev().find(|known| known.head == head && known.kind == kind);
        if let Some(known) = same_head.filter(|_| is_bare) {
            let (name, is_plural) = (known.name.clone(), known.is_plural);
            return Some(self.remember(name, kind, head.to_string(), is_plural, None, at));
        }
        let is_person = classes(head) & words::ROLE != 0 && singular(head) == head;
        if is_person && classes(head) & words::ANONYMOUS == 0 {
            let gender = words::gender(head);
            let modifiers: Vec<String> = noun_phrase
                .core
                .indexes()
                .map(|near| self.document.token_text(near).to_lowercase())
                .filter(|word| word != head && !words::is_function_word(word))
                .collect();
            let fits = |person: usize| {
                let other = self.names.persons[person].gender;
                gender.is_none() || other.is_none() || other == gender
            };
            let cast = self.roles.find(head, &modifiers, fits).map(|person| self.named(person));
            let (name, kind) = cast.or_else(|| self.person_before(at, gender))?;
            return Some(self.remember(
                name,
                kind,
                head.to_string(),
                false,
                words::gender(head),
                at,
            ));
        }
        if !is_bare {
            return None;
        }
        let earlier = self.earlier_phrase(noun_phrase.head, head)?;
        let name = self.description(earlier);
        Some(self.remember(name, kind, head.to_string(), singular(head) != head, None, at))
    }

    /// An earlier, fuller phrase with the same head: "a Harbor University study".
    fn earlier_phrase(&self, head_at: usize, head: &str) -> Option<TokenRange> {
        let floor = head_at.saturating_sub(REACH);
        (floor..head_at.saturating_sub(1)).rev().find_map(|at| {
            if !self.document.token_text(at).eq_ignore_ascii_case(head) {
                return None;
            }
            let start = self.phrase_start(at);
            let first = self.document.token_text(start).to_lowercase();
            let is_fuller =
                at - start >= 2 || at > start && !matches!(first.as_str(), "the" | "this" | "that");
            is_fuller.then(|| TokenRange::new(start, at + 1))
        })
    }

    /// The person before `at` whom a pronoun or a role can mean: one known to be of the gender,
    /// unless one of unknown gender stands much nearer.
    fn person_before(&self, at: usize, gender: Option<Gender>) -> Option<(String, SourceKind)> {
        /// How many sentences a known gender outweighs.
        const LEAD: usize = 3;
        let sure = self.nearest_person(at, |other| gender.is_none() || other == gender);
        let any =
            self.nearest_person(at, |other| other.is_none() || gender.is_none() || other == gender);
        let found = match (sure, any) {
            (Some(sure), Some(any)) if any.0 + LEAD >= sure.0 => Some(sure),
            (sure, any) => any.or(sure),
        };
        found.map(|(_, name, kind)| (name, kind))
    }

    /// Goes backward from `at`, sentence by sentence, to the last person that spoke there or else
    /// the first named as its topic; with how many sentences away that is.
    fn nearest_person(
        &self,
        at: usize,
        fits: impl Fn(Option<Gender>) -> bool,
    ) -> Option<(usize, String, SourceKind)> {
        let mut aside = None;
        let last = self.document.sentence_of(at);
        for index in (0..=last).rev() {
            let Some(sentence) = self.document.sentences.get(index) else { continue };
            let (start, end) = (sentence.start as usize, at.min(sentence.end as usize));
            if start + REACH < at {
                break;
            }
            let speaker = self.known.iter().rev().find(|known| {
                matches!(known.kind, SourceKind::NamedPerson | SourceKind::Anonymous)
                    && (start..end).contains(&known.at)
                    && !known.is_plural
                    && fits(known.gender)
            });
            if let Some(speaker) = speaker {
                return Some((last - index, speaker.name.clone(), speaker.kind));
            }
            let named = self.names.within(start..end);
            let fitting = |found: &&Occurrence| fits(self.names.persons[found.person].gender);
            let topic = named.iter().filter(|found| found.is_topic).find(fitting);
            let found = topic.or_else(|| named.iter().find(fitting)).map(|found| {
                let (name, kind) = self.named(found.person);
                (last - index, name, kind)
            });
            if topic.is_some() {
                return found;
            }
            aside = aside.or(found);
        }
        aside
    }

    fn named(&self, person: usize) -> (String, SourceKind) {
        (self.names.persons[person].name.clone(), SourceKind::NamedPerson)
    }

    fn take_up(
        &mut self,
        mention: TokenRange,
        otherwise: SourceKind,
        fits: impl Fn(&Known) -> bool,
    ) -> (String, SourceKind) {
        let at = mention.start as usize;
        let last = self.document.sentence_of(at);
        for index in (last.saturating_sub(4)..=last).rev() {
            let Some(sentence) = self.document.sentences.get(index) else { continue };
            let (start, end) = (sentence.start as usize, at.min(sentence.end as usize));
            let spoke = |known: &&Known| (start..end).contains(&known.at) && fits(known);
            if let Some(known) = self.known.iter().rev().find(spoke).cloned() {
                return self.remember(
                    known.name,
                    known.kind,
                    known.head,
                    known.is_plural,
                    None,
                    at,
                );
            }
            let topic = self.opening_phrase(start, end).map(|phrase| self.read_phrase(phrase));
            if let Some(known) = topic.filter(|known| fits(known)) {
                return self.remember(
                    known.name,
                    known.kind,
                    known.head,
                    known.is_plural,
                    None,
                    at,
                );
            }
        }
        self.fallback(mention, otherwise)
    }

    /// The phrase that the range of a sentence opens with, up to its first small word or verb.
    fn opening_phrase(&self, start: usize, end: usize) -> Option<TokenRange> {
        let text = |at: usize| self.document.token_text(at);
        let is_inside = |&at: &usize| {
            let word = text(at);
            is_determiner(word)
                || word == "of"
                || word.starts_with(char::is_alphanumeric)
                    && !words::is_function_word(word)
                    && !(word.len() > 4 && word.ends_with("ed"))
        };
        let length = (start..end.min(start + 12)).take_while(is_inside).count();
        (length > 0 && length < 12).then(|| TokenRange::new(start, start + length))
    }

    /// Reads a phrase that is no source itself.
    fn read_phrase(&self, range: TokenRange) -> Known {
        let noun_phrase = NounPhrase::new(self.document, &self.names, range);
        let head = self.document.token_text(noun_phrase.head).to_lowercase();
        Known {
            name: self.description(noun_phrase.core),
            kind: noun_phrase.kind(self.document),
            is_plural: singular(&head) != head,
            head,
            gender: None,
            at: range.start as usize,
        }
    }

    /// The mention's own words, when nothing is known that it takes up.
    fn fallback(&mut self, mention: TokenRange, kind: SourceKind) -> (String, SourceKind) {
        (self.description(mention), kind)
    }

    fn remember(
        &mut self,
        name: String,
        kind: SourceKind,
        head: String,
        is_plural: bool,
        gender: Option<Gender>,
        at: usize,
    ) -> (String, SourceKind) {
        // Only the last few sources are ever taken up.
        if self.known.len() >= 64 {
            self.known.remove(0);
        }
        self.known.push(Known { name: name.clone(), kind, head, is_plural, gender, at });
        (name, kind)
    }

    /// The words of a description, without an apposition's marks or a possessive's clitic.
    fn description(&self, mention: TokenRange) -> String {
        let (start, mut end) = (mention.start as usize, mention.end as usize);
        while end > start + 1
            && matches!(self.document.token_text(end - 1), "'s" | "’s" | "’" | "'" | ",")
        {
            end -= 1;
        }
        phrase(self.document, start, end)
    }

    /// The noun phrase right before a relative pronoun.
    fn antecedent(&self, pronoun: usize) -> Option<TokenRange> {
        let mut end = pronoun;
        while end > 0 && matches!(self.document.token_text(end - 1), "," | "—" | "–" | "--" | ")")
        {
            end -= 1;
        }
        let last = end.checked_sub(1)?;
        let start = self.phrase_start(last);
        (start < end).then(|| TokenRange::new(start, end))
    }

    /// What "who" stands for: not a place or a thing, but whoever is said to be in it, as in
    /// "sailors on the island who".
    fn personal(&self, pronoun: usize, antecedent: TokenRange) -> TokenRange {
        let start = antecedent.start as usize;
        let is_person = |range: TokenRange| {
            let noun_phrase = NounPhrase::new(self.document, &self.names, range);
            let kind = noun_phrase.kind(self.document);
            noun_phrase.person.is_some()
                || matches!(kind, SourceKind::Anonymous | SourceKind::Collective)
        };
        let is_who = self.document.token_text(pronoun).eq_ignore_ascii_case("who");
        let has_preposition = start >= 2
            && ["in", "on", "at", "from", "with", "for", "to", "of"]
                .contains(&self.document.token_text(start - 1));
        if !is_who || !has_preposition || is_person(antecedent) {
            return antecedent;
        }
        let outer = TokenRange::new(self.phrase_start(start - 2), start - 1);
        if is_person(outer) { TokenRange::new(outer.start as usize, pronoun) } else { antecedent }
    }

    /// Where the noun phrase that ends in token `last` begins.
    fn phrase_start(&self, last: usize) -> usize {
        let text = |at: usize| self.document.token_text(at);
        let mut start = last;
        while start > 0 && last - start < 8 {
            let before = text(start - 1);
            let is_word = before.ends_with(char::is_alphanumeric)
                || before == "-"
                || before.len() > 1 && before.ends_with('.')
                || matches!(before, "'s" | "’s");
            if !is_word
                || words::is_function_word(before) && !is_determiner(before) && before != "of"
            {
                break;
            }
            start -= 1;
            if is_determiner(before) {
                break;
            }
        }
        start
    }

    /// The capitalized words whose initials make the acronym at `at`.
    fn expansion(&self, at: usize) -> Option<String> {
        let letters: Vec<char> =
            self.document.token_text(at).chars().filter(|c| c.is_alphabetic()).collect();
        let total = self.document.tokens.len();
        let initial = |at: usize| self.document.token_text(at).chars().next();
        let is_small =
            |at: usize| matches!(self.document.token_text(at), "of" | "for" | "the" | "and" | "on");
        (0..total.min(4000)).find_map(|start| {
            let mut next = start;
            for (index, &letter) in letters.iter().enumerate() {
                while index > 0 && next < total && is_small(next) {
                    next += 1;
                }
                if next >= total
                    || initial(next) != Some(letter)
                    || self.document.token_text(next).len() < 2
                {
                    return None;
                }
                next += 1;
            }
            let is_whole = next > start + 1 && !is_acronym(self.document.token_text(start));
            is_whole.then(|| phrase(self.document, start, next))
        })
    }
}

fn is_determiner(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "a" | "an"
            | "the"
            | "this"
            | "that"
            | "these"
            | "those"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "your"
            | "some"
            | "many"
            | "most"
            | "one"
            | "two"
            | "several"
    )
}
