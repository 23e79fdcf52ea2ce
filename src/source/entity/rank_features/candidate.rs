//! All that tells of one candidate.

use super::asked::Asked;
use crate::source::choice::feature_list::{FeatureList, bucket, odds_bucket, tenths};
use crate::source::entity::candidates::Ask;
use crate::source::entity::entities::{Entity, signed};
use crate::source::mention::place::Place;
use crate::source::reading::words::Gender;

impl Asked<'_> {
    pub(super) fn candidate(
        &self,
        index: usize,
        gender: Option<Gender>,
        fitting: &[usize],
        list: &mut FeatureList,
    ) {
        let own = self.mention.place();
        let entity = &self.entities.all[index];
        let is_source = u32::from(own.is_source);
        list.add(0, [u32::from(entity.named.is_some()), entity.entity as u32]);
        if let Some(named) = entity.named {
            list.add(15, [tenths(self.names.all[named].person), entity.entity as u32]);
        }
        self.places(index, entity, &own, list);
        if let Some(gender) = gender {
            let evidence = entity.gender;
            let sign = |number| signed(number, gender);
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
            self.among_fitting(index, entity, &own, fitting, list);
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

    /// What place the candidate has among those who may have the mention's gender.
    fn among_fitting(
        &self,
        index: usize,
        entity: &Entity,
        own: &Place,
        fitting: &[usize],
        list: &mut FeatureList,
    ) {
        let place = |index: Option<usize>| index.map_or(7, |at| at.min(5) as u32);
        let is_fitting = |other: &&usize| fitting.contains(other);
        let recency = place(fitting.iter().position(|&other| other == index));
        let mut speakers = self.entities.speakers.iter().filter(is_fitting);
        let turn = place(speakers.position(|&other| other == index));
        let heard = u32::from(own.is_source) * 2 + u32::from(own.quotation.is_some());
        let sentences =
            entity.last.map_or(9, |last| bucket(own.sentence.saturating_sub(last.sentence)));
        let function = entity.last.map_or(9, |last| last.function as u32);
        let often = place(Some(fitting.len()));
        list.add(40, [recency, sentences, heard]);
        list.add(41, [recency, turn, heard]);
        list.add(42, [turn, sentences, heard]);
        list.add(43, [recency * 8 + turn, function, heard]);
        list.add(44, [recency, often, heard]);
        let nearest = fitting.first().map(|&nearest| &self.entities.all[nearest]);
        let is_told_more_of = nearest.is_some_and(|nearest| entity.count > nearest.count);
        list.add(45, [recency, u32::from(is_told_more_of), sentences]);
    }
}
