//! What a mention tells of the one whom it means, for those that follow.

use super::candidates::{described, modifiers};
use super::entities::{Entity, GenderEvidence, signed};
use super::resolution::Resolution;
use super::resolver::Resolver;
use crate::source::mention::form::Mention;
use crate::source::name::names::Occurrence;
use crate::source::reading::noun_phrase::{Determination, NounPhrase, description};
use crate::source::reading::words;

impl Resolver<'_> {
    /// Enters what a description speaks of as somebody new.
    pub(super) fn bring_up(
        &mut self,
        mention: &Mention,
        phrase: Option<&NounPhrase>,
        probability: f32,
    ) -> Resolution {
        let Some(phrase) = phrase else { return Resolution::default() };
        let (_, is_plural) = description(self.reading, phrase);
        let noun = words::gender(self.reading.text(phrase.head));
        let entity = Entity {
            label: mention.range,
            entity: described(self.reading, phrase).unwrap_or_default(),
            is_plural,
            heads: vec![self.reading.stem(phrase.head)],
            modifiers: modifiers(self.reading, mention.range, phrase.head),
            gender: GenderEvidence {
                noun: noun.map_or(0.0, |gender| signed(GenderEvidence::NOUN, gender)),
                ..GenderEvidence::default()
            },
            ..Entity::default()
        };
        let index = self.entities.add(entity);
        self.entities.mention(index, mention, 1.0);
        Resolution { entity: Some(index), is_new: true, probability, ..Resolution::default() }
    }

    /// Takes in what a description tells of the one that it takes up.
    pub(super) fn describe(&mut self, index: usize, mention: &Mention, phrase: &NounPhrase) {
        let words = modifiers(self.reading, phrase.core, phrase.head);
        self.entities.call(index, self.reading.stem(phrase.head), words.into_iter());
        let entity = &mut self.entities.all[index];
        let is_definite = phrase.determination == Determination::Definite;
        if entity.named.is_none() && mention.range.len() > entity.label.len() + 1 && !is_definite {
            entity.label = mention.range;
        }
        if let Some(gender) = words::gender(self.reading.text(phrase.head))
            && entity.gender.noun == 0.0
        {
            entity.gender.noun = signed(GenderEvidence::NOUN, gender);
        }
    }

    /// Lets one who is named within a source be called by the source's noun: "a spokesman for Mills"
    /// may be "the spokesman" from then on.
    pub(super) fn call_by_phrase(&mut self, mention: &Mention, occurrence: &Occurrence) {
        if mention.relation.is_none() || mention.range.len() <= occurrence.at + 1 - occurrence.start
        {
            return;
        }
        let phrase = NounPhrase::new(self.reading, mention.range);
        let is_inside = (occurrence.start..=occurrence.at).contains(&phrase.head);
        let is_noun = self.reading.text(phrase.head).starts_with(char::is_lowercase);
        if is_noun && !is_inside {
            let words = modifiers(self.reading, phrase.core, phrase.head);
            let head = self.reading.stem(phrase.head);
            self.entities.call(occurrence.named, head, words.into_iter());
        }
    }
}
