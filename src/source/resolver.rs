//! From a source's words to whom they refer to: pronouns, surnames, descriptions, acronyms.

use super::names::{Names, Person};
use super::noun_phrase::{Determination, NounPhrase, is_acronym};
use super::phrase;
use super::phrases::{antecedent, earlier_phrase, expansion, organization_within, outlet_within};
use super::pronoun::Pronoun;
use super::roles::Roles;
use super::words::{self, Gender, classes, singular};
use crate::SourceKind;
use crate::text::{Document, TokenRange};

/// A source that later mentions may take up.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub name: String,
    pub kind: SourceKind,
    /// The lower-case head of its description.
    pub head: String,
    pub is_plural: bool,
    pub gender: Option<Gender>,
    /// Its last mention as a source.
    pub at: usize,
}

/// Resolves mentions in reading order.
pub(super) struct Resolver<'d> {
    pub document: &'d Document,
    pub names: Names,
    /// The last sources, the latest last.
    pub known: Vec<Known>,
    roles: Roles,
}

/// How many sources are kept to be taken up.
const MOST_KNOWN: usize = 64;

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
        let known = match pronoun.flatten() {
            Some(Pronoun::Relative) => {
                antecedent(self.document, at).map(|range| self.phrase(self.personal(at, range)))
            }
            Some(pronoun) => self.pronoun(at, pronoun),
            None => Some(self.phrase(mention)),
        };
        let Some(known) = known else {
            // Nothing is known that the mention takes up, so its own words stand.
            let kind = pronoun.flatten().map_or(SourceKind::Collective, Pronoun::likely_kind);
            return (self.description(mention), kind);
        };
        let found = (known.name.clone(), known.kind);
        if self.known.len() >= MOST_KNOWN {
            self.known.remove(0);
        }
        self.known.push(Known { at, ..known });
        found
    }

    fn pronoun(&self, at: usize, pronoun: Pronoun) -> Option<Known> {
        match pronoun {
            Pronoun::Speaker => {
                let name = "the author".to_string();
                Some(Known { name, kind: SourceKind::Author, ..Known::default() })
            }
            Pronoun::Person(gender) => {
                let (name, kind) = self.person_before(at, Some(gender))?;
                Some(Known { name, kind, gender: Some(gender), ..Known::default() })
            }
            Pronoun::Several => self.taken_up(at, |known| {
                known.is_plural || classes(&known.head) & words::ORGANIZATION != 0
            }),
            Pronoun::Thing => {
                let is_thing = |known: &Known| {
                    let is_institution = matches!(
                        known.kind,
                        SourceKind::Organization | SourceKind::Media | SourceKind::Document
                    );
                    let is_listed = classes(&known.head) & (words::IMPERSONAL | words::REPORT) != 0;
                    is_institution && is_listed && !known.is_plural
                };
                self.taken_up(at, is_thing).or_else(|| {
                    let range = organization_within(self.document, at.saturating_sub(80), at)?;
                    Some(self.described_by(range)).filter(is_thing)
                })
            }
            Pronoun::Addressee | Pronoun::Relative => None,
        }
    }

    fn phrase(&self, mention: TokenRange) -> Known {
        let noun_phrase = NounPhrase::new(self.document, &self.names, mention);
        if noun_phrase.person.is_none()
            && self.has_class(noun_phrase.head, words::UTTERANCE)
            && let Some(owner) = self.owner(&noun_phrase)
        {
            // "Ada Byron's statement" is hers.
            return self.phrase(owner);
        }
        let known = self.described_by(mention);
        let taken_up = match known.kind {
            _ if noun_phrase.person.is_some() => None,
            SourceKind::Media if self.has_class(noun_phrase.head, words::REPORT) => {
                outlet_within(self.document, mention)
                    .map(|outlet| Known { name: outlet, ..known.clone() })
                    .or_else(|| self.definite(&noun_phrase, &known))
            }
            SourceKind::Organization if is_acronym(self.document.token_text(noun_phrase.head)) => {
                expansion(self.document, noun_phrase.head)
                    .map(|name| Known { name, ..known.clone() })
            }
            _ => self.definite(&noun_phrase, &known),
        };
        taken_up.unwrap_or(known)
    }

    fn has_class(&self, at: usize, class: words::Classes) -> bool {
        classes(self.document.token_text(at)) & class != 0
    }

    /// The phrase before a possessive's clitic.
    fn owner(&self, noun_phrase: &NounPhrase) -> Option<TokenRange> {
        let mut core = noun_phrase.core.indexes();
        let last = core.find(|&at| matches!(self.document.token_text(at + 1), "'s" | "’s"))?;
        Some(TokenRange::new(noun_phrase.core.start as usize, last + 1))
    }

    /// A phrase by its own words, and by the names in it.
    pub fn described_by(&self, mention: TokenRange) -> Known {
        let noun_phrase = NounPhrase::new(self.document, &self.names, mention);
        let kind = noun_phrase.kind(self.document);
        let head = self.document.token_text(noun_phrase.head).to_lowercase();
        let at = mention.start as usize;
        if let Some(person) = noun_phrase.person {
            let Person { name, gender, .. } = self.names.persons[person].clone();
            return Known { name, kind, head, gender, at, is_plural: false };
        }
        let name = self.description(mention);
        let is_plural = singular(&head) != head;
        Known { name, kind, is_plural, gender: words::gender(&head), head, at }
    }

    /// What "the official", "the senator", "the report" take up.
    fn definite(&self, noun_phrase: &NounPhrase, own: &Known) -> Option<Known> {
        let head = own.head.as_str();
        let is_person = classes(head) & words::ROLE != 0 && !own.is_plural;
        if noun_phrase.determination != Determination::Definite {
            // Headlines leave "the" out: "Mayor opens library".
            let is_headline = noun_phrase.determination == Determination::None && is_person;
            let holder = if is_headline { self.cast(noun_phrase, own) } else { None };
            return holder.map(|(name, kind)| Known { name, kind, ..own.clone() });
        }
        let is_bare = noun_phrase.core.len() <= 2;
        let same = |known: &&Known| known.head == head && known.kind == own.kind;
        if let Some(known) = self.known.iter().rev().find(same).filter(|_| is_bare) {
            return Some(known.clone());
        }
        if is_person && classes(head) & words::ANONYMOUS == 0 {
            let before = noun_phrase.core.start as usize;
            let holder = self.cast(noun_phrase, own);
            let (name, kind) = holder.or_else(|| self.person_before(before, own.gender))?;
            return Some(Known { name, kind, ..own.clone() });
        }
        let earlier =
            if is_bare { earlier_phrase(self.document, noun_phrase.head, head) } else { None };
        Some(Known { name: self.description(earlier?), ..own.clone() })
    }

    /// The person to whom the article gives the role that a phrase names.
    fn cast(&self, noun_phrase: &NounPhrase, own: &Known) -> Option<(String, SourceKind)> {
        let modifiers: Vec<String> = noun_phrase
            .core
            .indexes()
            .map(|near| self.document.token_text(near).to_lowercase())
            .filter(|word| *word != own.head && !words::is_function_word(word))
            .collect();
        let fits = |person: usize| {
            let other = self.names.persons[person].gender;
            own.gender.is_none() || other.is_none() || other == own.gender
        };
        self.roles.find(&own.head, &modifiers, fits).map(|person| self.named(person))
    }

    /// A person by name.
    pub fn named(&self, person: usize) -> (String, SourceKind) {
        (self.names.persons[person].name.clone(), SourceKind::NamedPerson)
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
}
