//! Finds which spans belong together.

use super::choice::{Choice, Question, questions};
use super::model::LinkModel;
use super::view::SpanViews;
use crate::attribution::{Relation, Role, RoleSpan};
use crate::model::{Feature, exp};
use crate::text::TokenRange;

/// Spans that belong together, by their indexes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Link {
    /// The source.
    pub source: Option<usize>,
    /// The cue's subject by the tree, where that and no span is the source.
    pub subject: Option<TokenRange>,
    /// The cue.
    pub cue: Option<usize>,
    /// The contents, ascending; never empty.
    pub contents: Vec<usize>,
    /// The least of the probabilities of the contents' choices, from 0 to 1.
    pub content_probability: f32,
    /// The probability of the cue's choice of a source, or of none; 0 without a cue.
    pub source_probability: f32,
}

impl Link {
    /// The relation between the spans, before it is said what is claimed.
    pub fn relation(&self, spans: &[RoleSpan]) -> Relation {
        let ranges = |indexes: &[usize]| -> Vec<TokenRange> {
            indexes.iter().filter_map(|&index| spans.get(index)).map(|span| span.tokens).collect()
        };
        let mut source = ranges(self.source.as_slice());
        source.extend(self.subject);
        Relation {
            source,
            cue: ranges(self.cue.as_slice()),
            content: ranges(&self.contents),
            ..Relation::default()
        }
    }
}

/// Links spans by index, in the order of their cues.
pub fn find_links(model: &LinkModel, views: &SpanViews) -> Vec<Link> {
    let mut reader = Reader { model, views, features: Vec::new(), scores: Vec::new() };
    // A cue's index leads to its link; so does a source's, for contents without a cue.
    let mut links: Vec<Link> = vec![Link::default(); views.spans.len()];
    for question in questions(views, Role::Content) {
        let (choice, probability) = reader.answer(&question);
        let link = match choice {
            Choice::Cue(cue) => {
                links[cue].cue = Some(cue);
                &mut links[cue]
            }
            Choice::Source(source) => {
                links[source].source = Some(source);
                &mut links[source]
            }
            // A content's own index is free, as nothing is linked to contents.
            Choice::Alone => &mut links[question.asker],
            Choice::Subject(_) | Choice::None => continue,
        };
        let is_first = link.contents.is_empty();
        let least = if is_first { 1.0 } else { link.content_probability };
        link.content_probability = probability.min(least);
        link.contents.push(question.asker);
    }
    for question in questions(views, Role::Cue) {
        let link = &mut links[question.asker];
        if link.contents.is_empty() {
            continue;
        }
        let (choice, probability) = reader.answer(&question);
        match choice {
            Choice::Source(source) => link.source = Some(source),
            Choice::Subject(tokens) => link.subject = Some(tokens),
            Choice::Cue(_) | Choice::Alone | Choice::None => {}
        }
        link.source_probability = probability;
    }
    links.retain(|link| !link.contents.is_empty());
    links
}

/// Answers questions with a model.
struct Reader<'v, 'd> {
    model: &'v LinkModel,
    views: &'v SpanViews<'d>,
    features: Vec<Feature>,
    scores: Vec<f32>,
}

impl Reader<'_, '_> {
    /// The best choice and its probability among all choices.
    fn answer(&mut self, question: &Question) -> (Choice, f32) {
        self.scores.clear();
        for &choice in &question.choices {
            self.features.clear();
            question.features(self.views, choice, &mut self.features);
            let mut score = [0; 1];
            self.model.choices.add(&self.features, &mut score);
            self.scores.push(score[0] as f32 * self.model.choices.scale());
        }
        let mut best = 0;
        for (index, &score) in self.scores.iter().enumerate() {
            if score > self.scores[best] {
                best = index;
            }
        }
        let total: f32 = self.scores.iter().map(|&score| exp(score - self.scores[best])).sum();
        (question.choices[best], 1.0 / total)
    }
}
