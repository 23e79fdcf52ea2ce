//! Which kind of source is likeliest and agrees with whom it was taken for.

use super::judge::Judge;
use crate::SourceKind;
use crate::attribution::Layout;
use crate::source::entity::entities::Entity;
use crate::source::entity::resolution::Resolution;
use crate::source::entity::resolver::Resolver;
use crate::source::kind::body::is_body;
use crate::source::kind::model::SOURCE_KINDS;
use crate::source::kind::thing::{Thing, thing};
use crate::source::mention::form::{Form, Mention};
use crate::source::reading::field::is_occupation;
use crate::source::reading::noun_phrase::{Determination, description};
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{
    COLLECTIVE, DOCUMENT, ORGANIZATION, OUTLET, REPORT, ROLE, SOURCE, SPOKESPERSON, TITLE,
};

impl Judge<'_, '_> {
    /// The likeliest kind that agrees with whom the source was taken for: who is named anywhere is
    /// not anonymous, and who is not named is no named person.
    pub(in crate::source) fn likeliest(
        &self,
        odds: &[f32],
        mention: &Mention,
        resolution: Resolution,
    ) -> (SourceKind, f32) {
        let entity = resolution.entity.map(|index| &self.resolver.entities.all[index]);
        let named = entity.and_then(|entity| entity.named);
        let is_person = named.is_some_and(|named| self.resolver.names.all[named].is_person())
            || entity.is_some_and(Entity::is_named_group);
        if let Some(kind) = self.by_layout(mention, resolution) {
            return (kind, 1.0);
        }
        if let Some(&told) = resolution.entity.and_then(|entity| self.told.get(&entity)) {
            // An institution may be an outlet all the same: “the state Harbor Radio”.
            let is_such = |kind: SourceKind| match told {
                SourceKind::Media => kind == told,
                _ => matches!(kind, SourceKind::Organization | SourceKind::Media),
            };
            let odds = SOURCE_KINDS.into_iter().zip(odds.iter().copied());
            let such = odds.filter(|&(kind, _)| is_such(kind));
            if let Some(likeliest) = such.max_by(|(_, a), (_, b)| a.total_cmp(b)) {
                return likeliest;
            }
        }
        let by_all = resolution.entity.and_then(|entity| self.persons.get(&entity).copied());
        let by_all = by_all.filter(|_| is_person);
        if by_all == Some(true) {
            return (SourceKind::NamedPerson, odds[0]);
        }
        let is_unnamed = !is_person;
        let is_person = is_person && by_all.is_none();
        let is_pronoun = matches!(
            mention.form,
            Form::Pronoun(Pronoun::Person(_) | Pronoun::Several | Pronoun::Thing)
        );
        if is_pronoun && entity.is_none() {
            return (SourceKind::Unclear, 0.0);
        }
        let is_somebody = named.is_none() && self.is_somebody(mention);
        let agrees = |kind: SourceKind| match kind {
            SourceKind::Organization | SourceKind::Media | SourceKind::Document if is_somebody => {
                false
            }
            SourceKind::Collective if is_somebody && self.is_one(mention) => false,
            SourceKind::NamedPerson => is_person,
            SourceKind::Anonymous | SourceKind::Collective => is_unnamed,
            // Whatever the article calls by a word of its own did say it.
            SourceKind::Unstated => match mention.form {
                Form::Unsaid => true,
                Form::Pronoun(_) => !is_person && !is_somebody,
                _ => false,
            },
            _ => true,
        };
        let fitting = SOURCE_KINDS.into_iter().zip(odds.iter().copied());
        let fitting = fitting.filter(|&(kind, _)| agrees(kind));
        let likeliest = fitting.max_by(|(_, a), (_, b)| a.total_cmp(b));
        let (kind, odds) = likeliest.unwrap_or((SourceKind::Unstated, 0.0));
        if !matches!(kind, SourceKind::Anonymous | SourceKind::Collective) {
            return (kind, odds);
        }
        if self.is_body(mention, resolution) {
            return (SourceKind::Organization, odds);
        }
        match self.phrase(mention).and_then(|phrase| thing(self.resolver.reading, &phrase)) {
            Some(Thing::Text) => (SourceKind::Document, odds),
            Some(Thing::Other) => (SourceKind::Unclear, odds),
            None => (kind, odds),
        }
    }

    /// Whether a mention, or what it takes up, is of people who speak as the body that they belong to.
    fn is_body(&self, mention: &Mention, resolution: Resolution) -> bool {
        let Resolver { reading, names, .. } = *self.resolver;
        if matches!(mention.form, Form::Description | Form::Name(_))
            && is_body(reading, names, mention.range)
        {
            return true;
        }
        let taken_up = resolution.entity.filter(|_| !resolution.is_new);
        let entity = taken_up.map(|entity| &self.resolver.entities.all[entity]);
        entity.is_some_and(|entity| entity.named.is_none() && is_body(reading, names, entity.label))
    }

    /// The kind of one whom the layout lets speak: the labels of a transcript are people, by name or not,
    /// and so is whoever signs as “Anonymous”.
    fn by_layout(&self, mention: &Mention, resolution: Resolution) -> Option<SourceKind> {
        let Resolver { reading, names, context, .. } = *self.resolver;
        let relation = context.relations.get(mention.relation?)?;
        let first = reading.text(mention.range.start as usize);
        if relation.layout? == Layout::Signature {
            let is_unnamed = mention.range.len() == 1 && first.eq_ignore_ascii_case("anonymous");
            return is_unnamed.then_some(SourceKind::Anonymous);
        }
        let classes = reading.noun_classes(mention.head);
        let is_other = classes & (ORGANIZATION | OUTLET | DOCUMENT | COLLECTIVE) != 0;
        if is_other || relation.speaker.is_some() || mention.range.len() == 1 && first.len() < 3 {
            return None;
        }
        let entity = resolution.entity.and_then(|entity| self.resolver.entities.all[entity].named);
        // One word in capitals may be an office, unless the article has a fuller name or a title; “Ada”
        // is none.
        let is_full = entity.is_some_and(|named| names.all[named].name.contains(' '));
        let is_title = reading.noun_classes(mention.range.start as usize) & (TITLE | ROLE) != 0;
        let is_short =
            first.ends_with('.') || reading.text(mention.range.start as usize + 1) == ".";
        let is_person = entity.is_some_and(|named| names.all[named].is_person());
        let is_given = is_person && first.contains(char::is_lowercase) && classes & SOURCE == 0;
        let is_named = is_full || is_given || mention.range.len() > 1 && (is_title || is_short);
        Some(if is_named { SourceKind::NamedPerson } else { SourceKind::Anonymous })
    }

    /// Whether a description can only be of human beings: "who" goes on about it, or its noun is
    /// none that the lists have, and the model of nouns is sure. That need not be very sure of “a
    /// novice” and “two orderlies”: institutions and papers that nobody has brought up yet are hardly ever
    /// told of by a noun that no list has.
    fn is_somebody(&self, mention: &Mention) -> bool {
        /// How likely a noun must name a person; how likely one that brings somebody up.
        const LEAST_PERSON: f32 = 0.8;
        const LEAST_NEW_PERSON: f32 = 0.35;
        let Some(phrase) = self.phrase(mention) else { return false };
        let reading = self.resolver.reading;
        let next = phrase.core.end as usize;
        let who = next + usize::from(reading.text(next) == ",");
        let classes = reading.noun_classes(phrase.head);
        let is_small = reading.text(phrase.head).starts_with(char::is_lowercase);
        let odds = reading.entity_odds(phrase.core, phrase.head);
        let (determination, _) = description(reading, &phrase);
        let is_new = matches!(determination, Determination::Indefinite | Determination::Quantity);
        let [person, organization, ..] = odds;
        classes & (ORGANIZATION | SPOKESPERSON | OUTLET | DOCUMENT | REPORT) == 0
            && is_small
            && (reading.text(who).eq_ignore_ascii_case("who")
                || person >= LEAST_PERSON
                || is_occupation(reading, phrase.head)
                || is_new && person >= LEAST_NEW_PERSON && person > organization)
    }

    /// Whether a description is of one, whom no list calls a crowd.
    fn is_one(&self, mention: &Mention) -> bool {
        let reading = self.resolver.reading;
        let Some(phrase) = self.phrase(mention) else { return false };
        let (determination, is_plural) = description(reading, &phrase);
        let is_determined =
            matches!(determination, Determination::Definite | Determination::Indefinite);
        is_determined && !is_plural && reading.noun_classes(phrase.head) & COLLECTIVE == 0
    }
}
