//! Links the spans of sources, cues and contents to relations.
//!
//! Every content chooses its cue, and every cue its source, among the spans nearby; a log-linear
//! model scores the choices. A content that no cue claims may choose a source instead, as in
//! layouts that set a quotation beside a name, or none, and is then given up.

mod choice;
mod features;
mod path;
mod subject;
mod view;
mod weights;

pub use choice::{Choice, Question, questions};
pub use view::SpanViews;

pub(super) use path::cue_head;

use super::addressee::find_addressee;
use super::claim_type::claim_type;
use super::negation::is_negated;
use super::{Relation, Role, RoleSpan};
use crate::model::{Scorer, exp};
use crate::syntax::Tree;
use crate::text::{Document, TokenRange};

/// The weights of the linker.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LinkModel {
    /// Scores all choices, in one class.
    pub scorer: Scorer,
}

/// Which spans belong together, before it is said of them what they claim.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Link {
    /// The source's tokens: a span, or the cue's subject by the tree.
    pub source: Option<TokenRange>,
    /// Index of the cue's span.
    pub cue: Option<usize>,
    /// Indexes of the contents' spans, ascending; never empty.
    pub contents: Vec<usize>,
    /// The probability of the links between them, from 0 to 1.
    pub probability: f32,
}

/// Links `spans`, which stand in text order and do not overlap, to relations in the order of
/// their cues.
pub fn link(
    model: &LinkModel,
    document: &Document,
    tree: &Tree,
    spans: &[RoleSpan],
) -> Vec<Relation> {
    let ranges = |indexes: &[usize]| -> Vec<TokenRange> {
        indexes.iter().map(|&index| spans[index].tokens).collect()
    };
    find_links(model, document, tree, spans)
        .into_iter()
        .map(|link| {
            let mut relation = Relation {
                source: link.source.into_iter().collect(),
                cue: ranges(link.cue.as_slice()),
                content: ranges(&link.contents),
                confidence: confidence(&link, spans),
                ..Relation::default()
            };
            relation.claim = claim_type(tree, &relation);
            relation.negated = is_negated(tree, &relation);
            relation.addressee = find_addressee(document, tree, &relation);
            relation
        })
        .collect()
}

/// How sure we are of a relation: the mean over its cue and contents, times the links' probability.
fn confidence(link: &Link, spans: &[RoleSpan]) -> f32 {
    let members = link.cue.iter().chain(&link.contents);
    let (mut sum, mut n) = (0.0, 0.0);
    for &index in members {
        sum += spans[index].confidence;
        n += 1.0;
    }
    (sum / f32::max(n, 1.0) * link.probability).clamp(0.0, 1.0)
}

/// Links spans by index; see [`link`].
pub fn find_links(
    model: &LinkModel,
    document: &Document,
    tree: &Tree,
    spans: &[RoleSpan],
) -> Vec<Link> {
    let views = SpanViews::new(document, tree, spans);
    let mut reader = Reader { model, views: &views, features: Vec::new(), scores: Vec::new() };
    // A cue's index leads to its link; so does a source's, for contents without a cue.
    let mut links: Vec<Link> = vec![Link::default(); spans.len()];
    for question in questions(&views, Role::Content) {
        let (choice, probability) = reader.answer(&question);
        let link = match choice {
            Choice::Cue(cue) => {
                links[cue].cue = Some(cue);
                &mut links[cue]
            }
            Choice::Source(source) => {
                links[source].source = Some(spans[source].tokens);
                &mut links[source]
            }
            Choice::Subject(_) | Choice::None => continue,
        };
        let is_first = link.contents.is_empty();
        link.probability = if is_first { probability } else { link.probability.min(probability) };
        link.contents.push(question.asker);
    }
    for question in questions(&views, Role::Cue) {
        let link = &mut links[question.asker];
        if link.contents.is_empty() {
            continue;
        }
        let (choice, probability) = reader.answer(&question);
        link.source = match choice {
            Choice::Source(source) => Some(spans[source].tokens),
            Choice::Subject(tokens) => Some(tokens),
            Choice::Cue(_) | Choice::None => None,
        };
        link.probability *= probability;
    }
    links.retain(|link| !link.contents.is_empty());
    links
}

/// Answers questions with a model.
struct Reader<'v, 'd> {
    model: &'v LinkModel,
    views: &'v SpanViews<'d>,
    features: Vec<crate::model::Feature>,
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
            self.model.scorer.add(&self.features, &mut score);
            self.scores.push(score[0] as f32 * self.model.scorer.scale());
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
