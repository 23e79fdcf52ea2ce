//! What tells of a candidate by the mention's words: what it is called, its age, its given name.

use super::asked::Asked;
use crate::source::choice::feature_list::{FeatureList, bucket, odds_bucket};
use crate::source::entity::candidates::{described, modifiers};
use crate::source::entity::entities::Entity;
use crate::source::name::forms::age_of_years;
use crate::source::name::names::Named;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::{NounPhrase, description};
use crate::source::reading::noun_type::EntityType;
use crate::text::TokenRange;

impl Asked<'_> {
    pub(super) fn description(
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
        self.holding(entity, own.len(), determined, list);
        list.add(73, [match_of, stem, determined]);
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

    /// Whether the article gives the candidate the role that the mention names, and to how many others; `told` is the
    /// number of the words that tell the role apart.
    fn holding(&self, entity: &Entity, told: usize, determined: u32, list: &mut FeatureList) {
        if self.holders.is_empty() {
            return;
        }
        let best = self.holders.iter().map(|holder| holder.shared).max().unwrap_or(0);
        let all: usize = self.holders.iter().map(|holder| holder.count).sum();
        let own = self.holders.iter().find(|holder| Some(holder.named) == entity.named);
        let others = (self.holders.len() - 1).min(3) as u32;
        let fit = own.map_or(0, |own| 1 + u32::from(own.shared == best));
        let share = own.map_or(0, |own| (4 * own.count / all) as u32);
        let untold = own.map_or(0, |own| told.saturating_sub(own.shared).min(3) as u32);
        list.add(72, [fit, others, determined]);
        list.add(74, [fit, share, untold]);
        list.add(75, [fit, u32::from(told > 0), untold]);
    }

    pub(super) fn namesake(&self, entity: &Entity, list: &mut FeatureList) {
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
}

/// The age by which a description calls somebody: "the 42-year-old".
pub(in crate::source) fn age_told(reading: &Reading, range: TokenRange) -> Option<u32> {
    range.indexes().find_map(|at| age_of_years(reading, at))
}
