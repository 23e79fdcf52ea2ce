//! From a source's words to whom they refer to: pronouns, surnames, descriptions, acronyms.

use super::anonymity::describe;
use super::antecedent::Unnamed;
use super::grounds::find_grounds;
use super::names::{Names, Person};
use super::noun_phrase::{Determination, NounPhrase};
use super::phrases::{organization_within, outlet_within};
use super::pronoun::Pronoun;
use super::reading::Reading;
use super::roles::Roles;
use super::words::{self, Gender, classes, singular};
use super::{Description, grouping_name, phrase};
use crate::attribution::Relation;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;
use crate::{Reason, SourceKind};

/// A source that later mentions may take up.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub name: String,
    /// By what its mentions are brought together.
    pub key: String,
    pub kind: SourceKind,
    /// The lower-case head of its description.
    pub head: String,
    pub is_plural: bool,
    pub gender: Option<Gender>,
    /// Its last mention as a source.
    pub at: usize,
    /// Whether this is but a guess.
    pub is_doubtful: bool,
}

impl Known {
    /// The same, taken up by "who": no document or outlet, whatever its words look like.
    pub fn into_person(self) -> Known {
        let is_head = |word: &str| word.to_lowercase() == self.head;
        let is_name =
            self.name.split(' ').any(|word| word.starts_with(char::is_uppercase) && is_head(word));
        let kind = match self.kind {
            // The name was taken for an organization's, but no list knows it.
            SourceKind::Organization if self.is_doubtful && is_name => SourceKind::NamedPerson,
            SourceKind::Organization if !self.is_doubtful => SourceKind::Organization,
            SourceKind::Organization
            | SourceKind::Document
            | SourceKind::Media
            | SourceKind::Unstated => {
                let is_single = !self.is_plural && !self.name.to_lowercase().starts_with("many");
                if is_single { SourceKind::Anonymous } else { SourceKind::Collective }
            }
            kind => kind,
        };
        Known { kind, ..self }
    }
}

/// Resolves mentions in reading order.
pub(super) struct Resolver<'d> {
    pub reading: &'d Reading<'d>,
    pub names: Names,
    /// The last sources, the latest last.
    pub known: Vec<Known>,
    pub roles: Roles,
}

/// How many sources are kept to be taken up.
const MOST_KNOWN: usize = 64;

impl<'d> Resolver<'d> {
    pub fn new(reading: &'d Reading<'d>) -> Resolver<'d> {
        let names = Names::new(reading);
        let roles = Roles::new(reading, &names);
        Resolver { reading, names, roles, known: Vec::new() }
    }

    /// Who the source at `mention` is.
    pub fn resolve(&mut self, mention: TokenRange) -> Known {
        let at = mention.start as usize;
        let known = self.find(mention).unwrap_or_else(|| {
            // Nothing is known that the mention takes up, so its own words stand.
            let pronoun = Pronoun::new(self.reading.text(at));
            let kind = pronoun.map_or(SourceKind::Collective, Pronoun::likely_kind);
            let name = self.description(mention);
            Known { name, kind, is_doubtful: true, ..Known::default() }
        });
        let key = if known.key.is_empty() { grouping_name(&known.name) } else { known.key };
        let known = Known { at, key, ..known };
        if self.known.len() >= MOST_KNOWN {
            self.known.remove(0);
        }
        self.known.push(known.clone());
        known
    }

    fn find(&self, mention: TokenRange) -> Option<Known> {
        let at = mention.start as usize;
        match Pronoun::new(self.reading.text(at)) {
            // "who was there" is who.
            Some(Pronoun::Relative) if mention.len() == 1 || self.is_who(at) => self.relative(at),
            Some(pronoun) if self.stands_alone(mention) => self.pronoun(at, pronoun),
            _ => Some(self.phrase(mention)),
        }
    }

    fn is_who(&self, at: usize) -> bool {
        self.reading.text(at).eq_ignore_ascii_case("who")
    }

    /// Whether a mention is a pronoun, or one with others behind: "she and her lawyer".
    fn stands_alone(&self, mention: TokenRange) -> bool {
        let next = mention.start as usize + 1;
        let is_pronoun = self.reading.upos(next - 1) == Upos::Pron
            && self.reading.tag(next - 1) != Tag::POSSESSIVE_PRONOUN;
        mention.len() == 1 || is_pronoun && matches!(self.reading.text(next), "and" | ",")
    }

    /// Whether a phrase names someone or something that says things, by what the lists know.
    pub fn is_source(&self, mention: TokenRange) -> bool {
        let noun_phrase = NounPhrase::new(self.reading, &self.names, mention);
        let classes = self.reading.classes(noun_phrase.head);
        let classes = classes | words::classes(&singular(self.reading.text(noun_phrase.head)));
        noun_phrase.person.is_some() || classes & words::SOURCE != 0
    }

    /// What is told of the source of `relation`, which has no name.
    pub fn unnamed(&self, relation: &Relation, mention: TokenRange) -> Description {
        let noun_phrase = NounPhrase::new(self.reading, &self.names, mention);
        let is_taken_up = noun_phrase.determination == Determination::Definite
            || Pronoun::new(self.reading.text(mention.start as usize)).is_some();
        let names_in = |tokens| !self.names.within(tokens).is_empty();
        let grounds = find_grounds(self.reading, relation, mention, &names_in);
        let (grounds, reason) =
            grounds.map_or((None, Reason::None), |(at, worth)| (Some(at), worth));
        let described = if is_taken_up && mention.len() == 1 {
            Description::default()
        } else {
            describe(self.reading, &noun_phrase, mention, &relation.content)
        };
        Description { grounds, reason, is_taken_up, ..described }
    }

    pub fn pronoun(&self, at: usize, pronoun: Pronoun) -> Option<Known> {
        match pronoun {
            Pronoun::Speaker => {
                let name = "the author".to_string();
                Some(Known { name, kind: SourceKind::Author, ..Known::default() })
            }
            Pronoun::Person(gender) => {
                let (name, kind) = self.person_before(at, Some(gender), Unnamed::Count)?;
                let is_doubtful = self.is_ambiguous(at, gender);
                Some(Known { name, kind, gender: Some(gender), is_doubtful, ..Known::default() })
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
                    let range = organization_within(self.reading, at.saturating_sub(80), at)?;
                    Some(self.described_by(range)).filter(is_thing)
                })
            }
            Pronoun::Addressee | Pronoun::Relative => None,
        }
    }

    pub fn phrase(&self, mention: TokenRange) -> Known {
        let noun_phrase = NounPhrase::new(self.reading, &self.names, mention);
        let known = self.described_by(mention);
        if noun_phrase.person.is_none()
            && let Some(owned) = self.owned(&noun_phrase, &known)
        {
            return owned;
        }
        let taken_up = match known.kind {
            _ if noun_phrase.person.is_some() => None,
            SourceKind::Media if self.has_class(noun_phrase.head, words::REPORT) => {
                outlet_within(self.reading, mention)
                    .map(|outlet| Known { name: outlet, ..known.clone() })
                    .or_else(|| self.definite(&noun_phrase, &known))
            }
            SourceKind::Organization | SourceKind::Media
                if self.reading.text(noun_phrase.head).starts_with(char::is_uppercase) =>
            {
                self.institution(&noun_phrase).map(|name| Known { name, ..known.clone() })
            }
            _ => self.definite(&noun_phrase, &known),
        };
        taken_up.unwrap_or(known)
    }

    pub fn has_class(&self, at: usize, class: words::Classes) -> bool {
        classes(self.reading.text(at)) & class != 0
    }

    /// A phrase by its own words, and by the names in it.
    pub fn described_by(&self, mention: TokenRange) -> Known {
        let noun_phrase = NounPhrase::new(self.reading, &self.names, mention);
        let kind = noun_phrase.kind(self.reading);
        let head = self.reading.text(noun_phrase.head).to_lowercase();
        let at = mention.start as usize;
        if let Some(person) = noun_phrase.person {
            let Person { name, gender, .. } = self.names.persons[person].clone();
            return Known { name, kind, head, gender, at, ..Known::default() };
        }
        let name = self.description(mention);
        let is_doubtful = noun_phrase.is_unlisted(self.reading);
        let is_plural = singular(&head) != head;
        let gender = words::gender(&head);
        let known =
            Known { name, kind, is_plural, gender, head, at, is_doubtful, ..Known::default() };
        if self.is_followed_by_who(&noun_phrase) { known.into_person() } else { known }
    }

    /// Whether "who" goes on about a phrase: "the other, who works nights".
    fn is_followed_by_who(&self, noun_phrase: &NounPhrase) -> bool {
        let next = noun_phrase.core.end as usize;
        self.is_who(next + usize::from(self.reading.text(next) == ","))
    }

    /// A person by name.
    pub fn named(&self, person: usize) -> (String, SourceKind) {
        (self.names.persons[person].name.clone(), SourceKind::NamedPerson)
    }

    /// The words of a description, without an apposition's marks or a possessive's clitic.
    pub fn description(&self, mention: TokenRange) -> String {
        let (start, mut end) = (mention.start as usize, mention.end as usize);
        while end > start + 1 && matches!(self.reading.text(end - 1), "'s" | "’s" | "’" | "'" | ",")
        {
            end -= 1;
        }
        phrase(self.reading, start, end)
    }
}
