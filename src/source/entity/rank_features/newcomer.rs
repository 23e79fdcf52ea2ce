//! What tells that none of the candidates is meant, but somebody new or nobody.

use super::asked::Asked;
use crate::attribution::Relation;
use crate::source::choice::feature_list::{FeatureList, bucket};
use crate::source::entity::candidates::{Ask, modifiers};
use crate::source::reading::noun_phrase::description;
use crate::source::reading::words::Gender;

impl Asked<'_> {
    /// What speaks for none of the candidates.
    pub(super) fn newcomer(&self, gender: Option<Gender>, list: &mut FeatureList) {
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
            let best = self.holders.iter().map(|holder| holder.shared).max().unwrap_or(0);
            let untold = own.len().saturating_sub(best).min(3) as u32;
            list.add(119, [self.holders.len().min(3) as u32, untold, determined]);
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
    fn unsaid(&self, relation: &Relation, list: &mut FeatureList) {
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
