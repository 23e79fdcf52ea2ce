//! What is looked at while sources are identified: who else they might have been.

use sourcelight::SourceKind;
use sourcelight::model::Feature;
use sourcelight::source::{KindModel, Question, SOURCE_KINDS, Teacher};
use std::collections::BTreeMap;

/// What the last choice of every question is called: whoever is none of the others.
const NONE_OF_THEM: &str = "none of them";

/// The questions that were asked of each relation's source.
#[derive(Default)]
pub struct Decisions {
    asked: BTreeMap<usize, Vec<Vec<(String, f32)>>>,
    kinds: BTreeMap<usize, Vec<Feature>>,
}

impl Decisions {
    /// For each question that was asked of a relation's source, the choices, the likeliest first: which
    /// name in its words is meant, or whom they mean.
    pub fn asked(&self, relation: usize) -> &[Vec<(String, f32)>] {
        self.asked.get(&relation).map_or(&[], Vec::as_slice)
    }

    /// How likely each kind is, the likeliest first; empty where nothing was asked.
    pub fn kinds(&self, relation: usize, model: &KindModel) -> Vec<(SourceKind, f32)> {
        let Some(features) = self.kinds.get(&relation) else { return Vec::new() };
        let mut kinds: Vec<_> =
            SOURCE_KINDS.into_iter().zip(model.probabilities(features)).collect();
        kinds.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        kinds
    }
}

impl Teacher for Decisions {
    fn choice(&mut self, question: &Question) -> Option<usize> {
        let last = question.probabilities.len().checked_sub(1)?;
        let name = |choice| match choice {
            choice if choice == last => NONE_OF_THEM.to_string(),
            choice => question.name(choice),
        };
        let mut choices: Vec<(String, f32)> = question
            .probabilities
            .iter()
            .enumerate()
            .map(|(choice, &probability)| (name(choice), probability))
            .collect();
        choices.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        self.asked.entry(question.relation?).or_default().push(choices);
        None
    }

    fn kind(&mut self, relation: usize, features: &[Feature]) {
        self.kinds.insert(relation, features.to_vec());
    }
}
