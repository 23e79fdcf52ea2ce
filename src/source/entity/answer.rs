//! Which of those who may be meant by a mention it means: what the ranker says, and where something else
//! is taken than it likes best.

use super::candidates::Ask;
use super::rank_features::asked::Asked;
use super::rank_features::features;
use super::resolution::Resolution;
use super::resolver::Resolver;
use crate::sort::SharedSort;
use crate::source::choice::rank::Question;
use crate::source::teacher::Teacher;

/// How many times likelier than somebody new one must be who is named later, where nothing but being
/// near speaks for them.
const CLEARLY: f32 = 2.0;

/// How likely somebody is who is not unlikely.
const LEAST_RIVAL: f32 = 0.1;

impl Resolver<'_> {
    /// The place among the candidates of the one who is meant, past the last for somebody new, and how
    /// likely that is; none where there is nobody to choose. What `teacher` tells goes before.
    pub(super) fn answer(
        &self,
        asked: &Asked,
        teacher: &mut impl Teacher,
    ) -> Option<(usize, Resolution)> {
        let &Asked { mention, phrase, ask, candidates, role_holder, .. } = asked;
        let (features, ends) = features(asked);
        let probabilities = self.rank.probabilities(&features, &ends);
        let name_of = |choice: usize| match candidates.get(choice) {
            Some(&index) => self.name(index),
            None => self.words(mention.range),
        };
        let is_named_person = |&&choice: &&usize| {
            candidates.get(choice).is_some_and(|&index| {
                let entity = &self.entities.all[index];
                entity.is_named_group()
                    || entity.named.is_some_and(|named| self.names.all[named].is_person())
            })
        };
        let told = teacher.choice(&Question {
            relation: mention.relation,
            sort: ask as u32,
            features: &features,
            ends: &ends,
            probabilities: &probabilities,
            name_of: &name_of,
            is_person: &|choice| is_named_person(&&choice),
        });
        let mut ranked: Vec<usize> = (0..probabilities.len()).collect();
        // Somebody who shares a name is one of those who have it.
        if ask == Ask::Namesake {
            ranked.pop();
        }
        ranked.shared_sort_by(|&a, &b| probabilities[b].total_cmp(&probabilities[a]));
        // Not while learning, where the gold keeps right who was brought up.
        if ask == Ask::Namesake && !teacher.is_learning() {
            // A bare surname is that of somebody who was brought up; in a headline nobody was, and it
            // is that of whom the article names first.
            let is_known = |&at: &usize| self.entities.all[candidates[at]].count > 0;
            if ranked.iter().any(is_known) {
                ranked.shared_sort_by_key(|at| !is_known(at));
            } else {
                ranked.shared_sort();
            }
        }
        let choice = told.or(ranked.first().copied())?;
        let taken = phrase.zip(candidates.get(choice)).filter(|_| ask == Ask::Person);
        let is_other = taken.is_some_and(|(phrase, &index)| {
            role_holder != Some(index)
                && self.is_unheralded(phrase, index)
                && (probabilities[choice] < CLEARLY * probabilities[candidates.len()]
                    || self.is_something_else(phrase, index))
        });
        let choice = if told.is_none() && is_other { candidates.len() } else { choice };
        let runner_up = ranked.iter().find(|&&other| other != choice);
        let runner_up = runner_up.map_or(0.0, |&other| probabilities[other]);
        let person = ranked.iter().filter(is_named_person).map(|&at| probabilities[at]).sum();
        let probability = probabilities[choice];
        let is_rival = |&&other: &&usize| other != choice && probabilities[other] > LEAST_RIVAL;
        let resolution = Resolution {
            probability,
            runner_up,
            person,
            ask: Some(ask),
            rivals: ranked.iter().filter(is_rival).count(),
            evidence: candidates.get(choice).map_or([9; 3], |&index| asked.evidence(index)),
            ..Resolution::default()
        };
        Some((choice, resolution))
    }
}
