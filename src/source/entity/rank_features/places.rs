//! What tells of a candidate by where it was spoken of: how far off, by whom, and how often.

use super::asked::Asked;
use crate::source::choice::feature_list::{FeatureList, bucket};
use crate::source::entity::entities::Entity;
use crate::source::mention::place::Place;
use crate::source::name::names::Occurrence;

impl Asked<'_> {
    /// Where the candidate was last spoken of, or will be, whose words the mention stands in, and what place
    /// the candidate has in the article.
    pub(super) fn places(
        &self,
        index: usize,
        entity: &Entity,
        own: &Place,
        list: &mut FeatureList,
    ) {
        match entity.last {
            Some(last) => self.last_mention(entity, &last, own, list),
            None => self.upcoming(entity, own, list),
        }
        self.speaking(index, entity, own, list);
        self.claims(index, entity, own, list);
        self.standing(index, entity, own, list);
    }

    /// Of somebody who is yet to be named: how far ahead, and in which part.
    fn upcoming(&self, entity: &Entity, own: &Place, list: &mut FeatureList) {
        let is_source = u32::from(own.is_source);
        list.add(1, [is_source]);
        let is_of = |found: &&Occurrence| Some(found.named) == entity.named;
        // Whoever is yet to be named is named behind the mention.
        let ahead = self.names.within(own.at..usize::MAX);
        let Some(next) = ahead.iter().find(is_of) else { return };
        let ahead = self.reading.document.sentence_of(next.at).saturating_sub(own.sentence);
        let persons = self.names.within(own.at + 1..next.at);
        let persons = persons.iter().filter(|found| self.names.all[found.named].is_person());
        list.add(16, [bucket(ahead), bucket(persons.count())]);
        let speaks = u32::from(self.context.is_source(next.at));
        list.add(17, [bucket(ahead), speaks, own.sentence.min(5) as u32]);
        let opens = u32::from(self.reading.is_first(next.start));
        list.add(18, [speaks, opens, bucket(self.entities_count(entity) as usize)]);
        let determined = self.phrase.map_or(9, |phrase| phrase.determination as u32);
        list.add(19, [determined, speaks, bucket(ahead)]);
    }

    fn last_mention(&self, entity: &Entity, last: &Place, own: &Place, list: &mut FeatureList) {
        let is_source = u32::from(own.is_source);
        let sentences = bucket(own.sentence.saturating_sub(last.sentence));
        let paragraphs = own.paragraph.saturating_sub(last.paragraph).min(4) as u32;
        let (function, own_function) = (last.function as u32, own.function as u32);
        list.add(2, [sentences]);
        list.add(3, [sentences, is_source]);
        list.add(4, [sentences, last.form, function]);
        list.add(5, [paragraphs, u32::from(own.paragraph == last.paragraph), sentences]);
        list.add(6, [paragraphs, is_source]);
        list.add(7, [function, own_function]);
        list.add(8, [last.form, is_source]);
        let quoted = |place: &Place| u32::from(place.quotation.is_some());
        let is_same = u32::from(last.quotation.is_some() && last.quotation == own.quotation);
        list.add(9, [quoted(own) * 2 + quoted(last), is_same, is_source]);
        let claimed = |place: &Place| u32::from(place.content.is_some());
        let is_same = u32::from(last.content.is_some() && last.content == own.content);
        let near = u32::from(own.sentence == last.sentence);
        list.add(10, [claimed(own) * 2 + claimed(last), is_same * 2 + is_source, near]);
        list.add(11, [u32::from(last.is_source), is_source, sentences]);
        // How far it is to the last mention, counted in others that were mentioned since.
        let rank = self.entities.recent.iter().position(|&other| {
            self.entities.all[other].last.map(|place| place.at) == Some(last.at)
        });
        list.add(12, [rank.map_or(9, bucket), is_source]);
        let governor = |at: usize| self.reading.head(at);
        let same = near == 1 && governor(last.at) == governor(own.at);
        list.add(13, [u32::from(same), function, own_function]);
        list.add(14, [u32::from(entity.is_plural), sentences]);
    }

    fn speaking(&self, index: usize, entity: &Entity, own: &Place, list: &mut FeatureList) {
        let is_source = u32::from(own.is_source);
        let rank = self.entities.speakers.iter().position(|&speaker| speaker == index);
        let rank = rank.map_or(7, |rank| rank as u32);
        list.add(20, [rank, is_source]);
        if let Some(spoke) = entity.last_spoken {
            let sentences = bucket(own.sentence.saturating_sub(spoke.sentence));
            let paragraphs = own.paragraph.saturating_sub(spoke.paragraph).min(4) as u32;
            list.add(21, [sentences, rank]);
            list.add(22, [paragraphs, rank, is_source]);
            list.add(23, [sentences, is_source, u32::from(own.quotation.is_some())]);
        }
        list.add(24, [bucket(entity.spoken), is_source]);
    }

    /// Whether the mention stands in a claim of the candidate's own.
    fn claims(&self, index: usize, entity: &Entity, own: &Place, list: &mut FeatureList) {
        let holder = own.content.map(|relation| self.resolved.get(relation).copied().flatten());
        let held = match holder {
            None => 0,
            Some(None) => 1,
            Some(Some(holder)) if holder == index => 2,
            Some(Some(_)) => 3,
        };
        let quoted = u32::from(own.quotation.is_some());
        list.add(25, [held, quoted, u32::from(own.is_source)]);
        // Whether the candidate was last spoken of in the claim that the mention is the source of.
        let inside = entity
            .last
            .is_some_and(|last| last.content.is_some() && last.content == self.mention.relation);
        let in_quotation = u32::from(entity.last.is_some_and(|last| last.quotation.is_some()));
        list.add(26, [u32::from(inside), in_quotation]);
    }

    /// What place the candidate has in the article.
    fn standing(&self, index: usize, entity: &Entity, own: &Place, list: &mut FeatureList) {
        let is_source = u32::from(own.is_source);
        let count = self.entities_count(entity);
        list.add(30, [bucket(entity.count), is_source]);
        list.add(31, [count]);
        let is_most = u32::from(entity.count == self.entities.most_count && entity.count > 0);
        list.add(32, [is_most, is_source]);
        let share = (4 * entity.count).checked_div(self.entities.most_count).unwrap_or(0) as u32;
        list.add(33, [share]);
        list.add(34, [entity.first_sentence.min(3) as u32, u32::from(entity.named.is_some())]);
        let topic = |back: usize| {
            let sentence = own.sentence.checked_sub(back);
            u32::from(sentence.and_then(|at| self.entities.topic(at)) == Some(index))
        };
        list.add(35, [topic(0), topic(1), is_source]);
        if entity.named.is_none() {
            let noun = self.reading.noun_classes(entity.label.end.saturating_sub(1) as usize);
            list.add(36, [noun]);
            list.add(37, [self.reading.form(entity.label.start as usize)]);
            list.add(38, [entity.members.len() as u32, entity.entity as u32, is_source]);
        }
    }
}
