//! What belongs to someone: "her campaign", "Ada Byron's campaign manager", "his statement".

use super::noun_phrase::{Determination, NounPhrase, is_acronym};
use super::phrase;
use super::phrases::expansion;
use super::pronoun::Pronoun;
use super::resolver::{Known, Resolver};
use super::words::{self, classes};
use crate::SourceKind;
use crate::syntax::Upos;
use crate::text::TokenRange;
use std::ops::Range;

impl Resolver<'_> {
    /// The fuller name of an institution: what "FBI" stands for, or "the Gazette".
    pub(super) fn institution(&self, noun_phrase: &NounPhrase) -> Option<String> {
        let head = noun_phrase.head;
        if is_acronym(self.reading.text(head)) {
            return expansion(self.reading, head);
        }
        let first = noun_phrase.core.start as usize;
        let is_short = first + 1 == head && self.reading.upos(first) == Upos::Det;
        let fuller = self.names.institution(self.reading.text(head)).filter(|_| is_short)?;
        Some(phrase(self.reading, fuller.start as usize, fuller.end as usize))
    }

    /// What belongs to someone: "her campaign" is the campaign of whoever she is, and "Ada Byron's
    /// statement" is hers.
    pub(super) fn owned(&self, noun_phrase: &NounPhrase, own: &Known) -> Option<Known> {
        let (start, head) = (noun_phrase.core.start as usize, noun_phrase.head);
        let (owner, rest) = match Pronoun::new(self.reading.text(start)) {
            Some(pronoun) if noun_phrase.determination == Determination::Possessive => {
                let owner = match pronoun {
                    Pronoun::Relative => self.relative(start),
                    Pronoun::Speaker | Pronoun::Addressee => None,
                    pronoun => self.pronoun(start, pronoun),
                };
                (owner?, start + 1)
            }
            _ => {
                let is_clitic = |&at: &usize| matches!(self.reading.text(at), "'s" | "’s");
                match (start + 1..head).find(is_clitic) {
                    Some(clitic) if self.has_class(head, words::UTTERANCE) => {
                        return Some(self.phrase(TokenRange::new(start, clitic)));
                    }
                    Some(clitic) => (self.described_by(TokenRange::new(start, clitic)), clitic + 1),
                    None => {
                        // "the Byron campaign": the name stands before what is owned.
                        let person = (start..head).rev().find_map(|at| self.names.person_at(at))?;
                        let key = format!("{} {}", self.names.persons[person].name, own.head);
                        let is_group = own.kind == SourceKind::Organization;
                        return is_group.then(|| Known { key: key.to_lowercase(), ..own.clone() });
                    }
                }
            }
        };
        if self.has_class(head, words::UTTERANCE) {
            return Some(owner);
        }
        if rest > head || matches!(owner.kind, SourceKind::Author | SourceKind::Unstated) {
            return None;
        }
        if let Some((name, kind)) = self.holder_of(own, &owner, rest..head) {
            return Some(Known { name, kind, ..own.clone() });
        }
        let words = phrase(self.reading, rest, noun_phrase.core.end as usize);
        let mark = if self.reading.document.text.contains('’') { '’' } else { '\'' };
        let s = if owner.is_plural && owner.name.ends_with('s') { "" } else { "s" };
        let name = format!("{}{mark}{s} {words}", owner.name);
        let key = format!("{} {}", owner.name, own.head).to_lowercase();
        Some(Known { name, key, ..own.clone() })
    }

    /// The person who holds a role for someone: "his campaign manager", if the article tells who
    /// that is.
    fn holder_of(
        &self,
        own: &Known,
        owner: &Known,
        modifiers: Range<usize>,
    ) -> Option<(String, SourceKind)> {
        if classes(&own.head) & words::ROLE == 0 || own.is_plural {
            return None;
        }
        let surname = owner.name.rsplit(' ').next()?.to_lowercase();
        let modifiers = modifiers.map(|at| self.reading.text(at).to_lowercase());
        let modifiers: Vec<String> = modifiers.chain([surname]).collect();
        self.roles
            .find(&own.head, &modifiers, 1, |person| {
                let other = &self.names.persons[person];
                other.name != owner.name
                    && (own.gender.is_none()
                        || other.gender.is_none()
                        || other.gender == own.gender)
            })
            .map(|person| self.named(person))
    }
}
