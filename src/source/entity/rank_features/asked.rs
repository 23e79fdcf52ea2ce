//! A mention with all that its question is asked about.

use crate::sort::SharedSort;
use crate::source::choice::feature_list::{bucket, odds_bucket};
use crate::source::entity::candidates::Ask;
use crate::source::entity::entities::{Entities, Entity};
use crate::source::entity::roles::Holder;
use crate::source::mention::form::{Form, Mention};
use crate::source::name::names::Names;
use crate::source::reading::article::Reading;
use crate::source::reading::context::Context;
use crate::source::reading::noun_phrase::NounPhrase;
use crate::source::reading::words::{self, Gender};
use std::cmp::Reverse;

/// Log-odds up to which a gender is not held against somebody.
const FITTING: f32 = 1.0;

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
    /// Those to whom the article gives the role that the mention names.
    pub holders: &'a [Holder],
    /// The likeliest of these.
    pub role_holder: Option<usize>,
}

impl Asked<'_> {
    /// The gender that the mention's own words tell.
    pub(super) fn gender(&self) -> Option<Gender> {
        match self.mention.form {
            Form::Pronoun(pronoun) => pronoun.gender(),
            Form::Name(_) => {
                let before = self.mention.range.start as usize;
                words::gender(self.reading.text(before.wrapping_sub(1)))
                    .or_else(|| words::gender(self.reading.text(before)))
            }
            _ => words::gender(self.reading.text(self.mention.head)),
        }
    }

    /// What spoke for a candidate, as [`crate::source::entity::resolution::Resolution::evidence`] has it.
    pub fn evidence(&self, index: usize) -> [u32; 3] {
        let entity = &self.entities.all[index];
        let gender =
            self.gender().map_or(9, |gender| odds_bucket(entity.gender.speaks_for(gender)));
        let sentence = self.mention.place().sentence;
        let distance = entity.last.map_or(9, |last| bucket(sentence.saturating_sub(last.sentence)));
        let rank = self.entities.speakers.iter().position(|&speaker| speaker == index);
        [gender, distance, rank.map_or(9, |rank| rank as u32)]
    }

    /// The candidates of whom nothing tells that they have another gender, those mentioned last first.
    pub(super) fn fitting(&self, gender: Option<Gender>) -> Vec<usize> {
        let Some(gender) = gender else { return Vec::new() };
        let fits = |index: &&usize| self.entities.all[**index].gender.speaks_for(gender) > -FITTING;
        let mut fitting: Vec<usize> = self.candidates.iter().filter(fits).copied().collect();
        let last = |index: usize| self.entities.all[index].last.map_or(0, |last| last.at + 1);
        fitting.shared_sort_by_key(|&index| Reverse(last(index)));
        fitting
    }

    /// In how many places the one is named, if anybody names him.
    pub(super) fn entities_count(&self, entity: &Entity) -> u32 {
        entity.named.map_or(9, |named| bucket(self.names.all[named].count))
    }
}
