//! All that tells of one candidate.

use super::asked::Asked;
use crate::source::choice::feature_list::{FeatureList, bucket, odds_bucket, tenths};
use crate::source::entity::candidates::Ask;
use crate::source::entity::entities::signed;
use crate::source::reading::words::Gender;

impl Asked<'_> {
    pub(super) fn candidate(&self, index: usize, gender: Option<Gender>, list: &mut FeatureList) {
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
}
