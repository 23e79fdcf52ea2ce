//! What the ranker looks at in a mention and one of those who may be meant by it.
//!
//! The templates follow the entity-centric rankers of coreference (Clark and Manning 2016), with
//! what quotations tell: who speaks is rarely spoken of as "he" in his own words.

use super::candidates::{Ask, described, modifiers};
use super::entities::{Entities, Entity};
use crate::model::Feature;
use crate::source::choice::feature_list::{FeatureList, bucket, odds_bucket, tenths};
use crate::source::mention::form::Mention;
use crate::source::mention::place::Place;
use crate::source::name::forms::age_of_years;
use crate::source::name::names::{Named, Names, Occurrence};
use crate::source::reading::article::Reading;
use crate::source::reading::context::Context;
use crate::source::reading::noun_phrase::{NounPhrase, description};
use crate::source::reading::noun_type::EntityType;
use crate::source::reading::words::{self, Gender};
use crate::text::TokenRange;

/// The sort under which what holds for all sorts of questions is learned.
const ANY: u32 = 15;

/// A mention with all that its question is asked about.
pub(in crate::source) struct Asked<'a> {
    pub reading: &'a Reading<'a>,
    pub names: &'a Names,
    pub context: &'a Context<'a>,
    pub entities: &'a Entities,
    pub mention: &'a Mention,
    pub phrase: Option<&'a NounPhrase>,
    pub ask: Ask,
    pub candidates: &'a [usize],
    /// For every relation, the entity that its source was found to be.
    pub resolved: &'a [Option<usize>],
    /// The person to whom the article gives the role that the mention names.
    pub role_holder: Option<usize>,
}

impl Asked<'_> {
    /// The features of all candidates and of "somebody new", and where each one's end.
    pub fn features(&self) -> (Vec<Feature>, Vec<usize>) {
        let mut features = Vec::with_capacity((self.candidates.len() + 1) * 48);
        let mut ends = Vec::with_capacity(self.candidates.len() + 1);
        let gender = self.gender();
        for &index in self.candidates {
            let mut list = FeatureList::sharing(self.ask as u32, ANY, &mut features);
            self.candidate(index, gender, &mut list);
            ends.push(features.len());
        }
        let mut list = FeatureList::sharing(self.ask as u32, ANY, &mut features);
        self.newcomer(gender, &mut list);
        ends.push(features.len());
        (features, ends)
    }

    /// The gender that the mention's own words tell.
    fn gender(&self) -> Option<Gender> {
        match self.mention.form {
            crate::source::mention::form::Form::Pronoun(pronoun) => pronoun.gender(),
            crate::source::mention::form::Form::Name(_) => {
                let before = self.mention.range.start as usize;
                words::gender(self.reading.text(before.wrapping_sub(1)))
                    .or_else(|| words::gender(self.reading.text(before)))
            }
            _ => words::gender(self.reading.text(self.mention.head)),
        }
    }

    fn candidate(&self, index: usize, gender: Option<Gender>, list: &mut FeatureList) {
        let own = self.mention.place();
        let entity = &self.entities.all[index];
        let is_source = u32::from(own.is_source);
        list.add(0, [u32::from(entity.named.is_some()), entity.entity as u32]);
        if let Some(named) = entity.named {
            list.add(15, [tenths(self.names.all[named].person), entity.entity as u32]);
        }
        match entity.last {
            Some(last) => self.last_mention(entity, &last, &own, list),
            None => self.upcoming(entity, &own, list),
        }
        self.speaking(index, entity, &own, list);
        self.claims(index, entity, &own, list);
        self.standing(index, entity, &own, list);
        if let Some(gender) = gender {
            let evidence = entity.gender;
            let sign = |number| super::entities::signed(number, gender);
            list.add(50, [odds_bucket(evidence.speaks_for(gender))]);
            list.add(51, [odds_bucket(sign(evidence.title))]);
            list.add(52, [odds_bucket(sign(evidence.given))]);
            list.add(53, [odds_bucket(sign(evidence.pronoun))]);
            list.add(54, [odds_bucket(sign(evidence.noun))]);
            list.add(56, [odds_bucket(sign(evidence.followers))]);
            let coarse = match evidence.speaks_for(gender) {
                odds if odds > 1.0 => 2,
                odds if odds < -1.0 => 0,
                _ => 1,
            };
            let rank = self.entities.speakers.iter().position(|&speaker| speaker == index);
            let is_near = entity.last.is_some_and(|last| last.sentence + 1 >= own.sentence);
            list.add(57, [coarse, rank.map_or(7, |rank| rank as u32), is_source]);
            list.add(
                58,
                [coarse, u32::from(is_near), entity.last.map_or(9, |last| last.function as u32)],
            );
            list.add(
                55,
                [
                    odds_bucket(evidence.speaks_for(gender)),
                    entity
                        .last
                        .map_or(9, |last| bucket(own.sentence.saturating_sub(last.sentence))),
                ],
            );
        }
        if let Some(phrase) = self.phrase {
            self.description(index, entity, phrase, list);
        }
        if self.ask == Ask::Namesake {
            self.namesake(entity, list);
        }
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

    /// What spoke for a candidate, as [`super::resolver::Resolution::evidence`] has it.
    pub fn evidence(&self, index: usize) -> [u32; 3] {
        let entity = &self.entities.all[index];
        let gender =
            self.gender().map_or(9, |gender| odds_bucket(entity.gender.speaks_for(gender)));
        let sentence = self.mention.place().sentence;
        let distance = entity.last.map_or(9, |last| bucket(sentence.saturating_sub(last.sentence)));
        let rank = self.entities.speakers.iter().position(|&speaker| speaker == index);
        [gender, distance, rank.map_or(9, |rank| rank as u32)]
    }

    fn entities_count(&self, entity: &Entity) -> u32 {
        entity.named.map_or(9, |named| bucket(self.names.all[named].count))
    }

    fn description(
        &self,
        index: usize,
        entity: &Entity,
        phrase: &NounPhrase,
        list: &mut FeatureList,
    ) {
        let reading = self.reading;
        let stem = reading.stem(phrase.head);
        if let Some(age) = age_told(reading, self.mention.range) {
            let known = entity.named.and_then(|named| self.names.all[named].age);
            list.add(71, [known.map_or(0, |known| 1 + u32::from(known == age))]);
        }
        let (determination, is_plural) = description(reading, phrase);
        let determined = determination as u32;
        let own = modifiers(reading, phrase.core, phrase.head);
        let is_called = entity.heads.contains(&stem);
        let named: Option<&Named> = entity.named.map(|named| &self.names.all[named]);
        let in_name = named.is_some_and(|named| named.heads.contains(&stem));
        let is_holder = self.role_holder == Some(index);
        let match_of = match (is_holder, is_called, in_name) {
            (true, ..) => 3,
            (_, true, _) => 2,
            (_, _, true) => 1,
            _ => 0,
        };
        let is_named = u32::from(named.is_some());
        list.add(60, [match_of, determined, is_named]);
        let known = |word: &u32| {
            entity.modifiers.contains(word) || named.is_some_and(|named| named.words.contains(word))
        };
        let shared = own.iter().filter(|word| known(word)).count();
        let unmatched = own.len() - shared;
        list.add(61, [match_of, shared.min(3) as u32, unmatched.min(3) as u32]);
        list.add(62, [shared.min(3) as u32, determined, is_named]);
        list.add(63, [unmatched.min(3) as u32, determined, match_of]);
        let classes = reading.noun_classes(phrase.head);
        let is_same_number = u32::from(is_plural == entity.is_plural);
        list.add(64, [classes, entity.entity as u32, is_named]);
        list.add(65, [is_same_number, match_of]);
        list.add(66, [stem, entity.entity as u32, is_named]);
        let kind = described(reading, phrase).map_or(9, |entity| entity as u32);
        list.add(67, [kind, entity.entity as u32, is_named]);
        if let Some(named) = named {
            for &head in &named.heads {
                list.add(68, [stem, head]);
            }
        }
        let sentences = entity
            .last
            .map_or(9, |last| bucket(self.mention.place().sentence.saturating_sub(last.sentence)));
        list.add(69, [match_of, sentences, determined]);
        if let (Some(gender), true) = (self.gender(), entity.entity == EntityType::Person) {
            list.add(70, [odds_bucket(entity.gender.speaks_for(gender)), match_of]);
        }
    }

    fn namesake(&self, entity: &Entity, list: &mut FeatureList) {
        let Some(named) = entity.named.map(|named| &self.names.all[named]) else { return };
        list.add(80, [u32::from(named.first.is_some()), bucket(named.count)]);
        let most = self.candidates.iter().filter_map(|&index| self.entities.all[index].named);
        let most = most.map(|other| self.names.all[other].count).max().unwrap_or(0);
        list.add(81, [u32::from(named.count == most), bucket(entity.count)]);
        let last_full = entity.last.is_some_and(|last| last.form == 0);
        list.add(82, [u32::from(last_full), u32::from(entity.count > 0)]);
        let title =
            self.gender().map_or(0, |gender| odds_bucket(entity.gender.speaks_for(gender)) + 1);
        list.add(83, [title]);
        let first =
            self.candidates.iter().filter_map(|&index| self.entities.all[index].named).min();
        let is_first = u32::from(first == entity.named);
        let others_are_kin = self.candidates.iter().any(|&index| {
            let other = self.entities.all[index].named;
            other != entity.named && other.is_some_and(|other| self.names.all[other].is_kin)
        });
        list.add(84, [u32::from(named.is_kin), u32::from(others_are_kin)]);
        list.add(85, [is_first, u32::from(named.is_kin), u32::from(entity.count > 0)]);
    }

    /// What speaks for none of the candidates.
    fn newcomer(&self, gender: Option<Gender>, list: &mut FeatureList) {
        let own = self.mention.place();
        let is_source = u32::from(own.is_source);
        list.add(100, [is_source]);
        list.add(101, [bucket(self.candidates.len()), is_source]);
        list.add(102, [u32::from(own.sentence == 0), u32::from(own.paragraph < 2)]);
        let quoted = u32::from(own.quotation.is_some());
        list.add(103, [quoted, u32::from(own.content.is_some()), is_source]);
        if let Some(gender) = gender {
            let fits = |&&index: &&usize| self.entities.all[index].gender.speaks_for(gender) > 1.0;
            let fitting = self.candidates.iter().filter(fits).count();
            list.add(104, [bucket(fitting)]);
        }
        if let Some(phrase) = self.phrase {
            let reading = self.reading;
            let (determination, is_plural) = description(reading, phrase);
            let determined = determination as u32;
            let classes = reading.noun_classes(phrase.head);
            list.add(105, [determined, u32::from(is_plural)]);
            list.add(106, [classes, determined]);
            list.add(107, [reading.stem(phrase.head)]);
            list.add(108, [reading.stem(phrase.head), determined]);
            let behind = phrase.core.end as usize;
            list.add(109, [reading.form(behind)]);
            let own = modifiers(reading, phrase.core, phrase.head);
            list.add(110, [own.len().min(4) as u32, determined]);
            list.add(111, [reading.form(phrase.core.start as usize)]);
            let is_longer = u32::from(phrase.end > behind + 1);
            list.add(112, [is_longer, determined]);
            let is_capital = reading.text(phrase.head).starts_with(char::is_uppercase);
            list.add(113, [u32::from(is_capital), determined]);
            let called = self
                .candidates
                .iter()
                .any(|&index| self.entities.all[index].heads.contains(&reading.stem(phrase.head)));
            list.add(114, [u32::from(called), determined, u32::from(self.role_holder.is_some())]);
            for word in own {
                list.add(115, [word]);
            }
        }
        if self.ask == Ask::Unsaid
            && let Some(relation) =
                self.mention.relation.map(|index| &self.context.relations[index])
        {
            self.unsaid(relation, list);
        }
    }

    /// What tells whether a claim without a source has one that is plain from before.
    fn unsaid(&self, relation: &crate::attribution::Relation, list: &mut FeatureList) {
        let reading = self.reading;
        let first = relation.content.first().map_or(0, |range| range.start as usize);
        let is_quoted = u32::from(self.context.quotation(first).is_some());
        let has_cue = u32::from(!relation.cue.is_empty());
        list.add(116, [has_cue, is_quoted]);
        for cue in &relation.cue {
            for at in cue.indexes().take(6) {
                list.add(117, [reading.stem(at)]);
            }
        }
        list.add(118, [u32::from(reading.is_first(first)), is_quoted, has_cue]);
    }
}

/// The age by which a description calls somebody: "the 42-year-old".
pub(in crate::source) fn age_told(reading: &Reading, range: TokenRange) -> Option<u32> {
    range.indexes().find_map(|at| age_of_years(reading, at))
}
