//! Links the spans of sources, cues and contents to relations.
//!
//! Every content chooses its cue, and every cue its source, among the spans nearby; a log-linear
//! model scores the choices. A content that no cue claims may choose a source instead, as in
//! layouts that set a quotation beside a name, or none, and is then given up. A cue whose source
//! the span model passed over may take its subject by the tree. A second model then judges whole
//! relations: what it says is their confidence.

mod between;
mod choice;
mod features;
mod linking;
mod model;
mod path;
mod subject;
mod verdict;
mod view;

pub use choice::{Choice, Question, questions};
pub use linking::{Link, find_links};
pub use model::LinkModel;
pub use verdict::verdict_features;
pub use view::SpanViews;

use super::{Relation, RoleSpan};
use crate::syntax::Tree;
use crate::text::{Document, TokenRange};

/// Links `spans`, which stand in text order and do not overlap, to relations in the order of
/// their cues.
pub fn link(
    model: &LinkModel,
    document: &Document,
    tree: &Tree,
    spans: &[RoleSpan],
) -> Vec<Relation> {
    link_within(model, document, tree, spans, TokenRange::new(0, document.tokens.len()))
}

/// Links `spans` as [`link`] does, and looks at no token that is not in `bounds`.
pub fn link_within(
    model: &LinkModel,
    document: &Document,
    tree: &Tree,
    spans: &[RoleSpan],
    bounds: TokenRange,
) -> Vec<Relation> {
    let views = SpanViews::within(document, tree, spans, bounds);
    let mut relations = Vec::new();
    for link in find_links(model, &views) {
        let confidence = verdict::confidence(model, &views, &link);
        if confidence < model.least_confidence {
            continue;
        }
        let mut relation = link.relation(spans);
        relation.confidence = confidence;
        relations.push(relation);
    }
    relations
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::Role;
    use crate::attribution::describe::describe;
    use crate::model::Scorer;
    use crate::syntax::{Deprel, Tag, Word};
    use proptest::prelude::*;

    /// Reads a text with any tags, heads and labels.
    fn tree(document: &Document, noise: &[u8]) -> Tree {
        let n = document.tokens.len();
        let noise = |at: usize| noise.get(at % noise.len().max(1)).copied().unwrap_or(0) as usize;
        Tree {
            words: (0..n).map(|at| Word::new(document.token_text(at))).collect(),
            tags: (0..n).map(|at| Tag((noise(at) % Tag::COUNT) as u8)).collect(),
            heads: (0..n).map(|at| ((at + noise(at + 1)) % n) as u32).collect(),
            deprels: (0..n).map(|at| Deprel((noise(at + 2) % Deprel::COUNT) as u8)).collect(),
        }
    }

    /// Spans of given lengths, one after another, a length of 0 leaving out a token.
    fn spans(document: &Document, lengths: &[(u8, u8)]) -> Vec<RoleSpan> {
        let n = document.tokens.len();
        let mut at = 0;
        let mut spans = Vec::new();
        for &(role, len) in lengths {
            let end = at + usize::from(len);
            if end > n {
                break;
            }
            if len > 0 {
                let role = [Role::Source, Role::Cue, Role::Content][usize::from(role % 3)];
                let confidence = f32::from(role as u8) / 2.0;
                spans.push(RoleSpan { role, tokens: TokenRange::new(at, end), confidence });
            }
            at = end.max(at + 1);
        }
        spans
    }

    /// A model with weights that depend on nothing but the row, so that all choices occur.
    fn any_model() -> LinkModel {
        let weights = |n: usize| (0..n).map(|at| (at * 37 % 251) as u8 as i8).collect();
        let scorer = |bits: u32| Scorer::new(bits, 1, 0.02, weights(1 << bits));
        LinkModel {
            choices: scorer(8).unwrap_or_default(),
            verdicts: scorer(6).unwrap_or_default(),
            least_confidence: 0.0,
        }
    }

    proptest! {
        #[test]
        fn any_spans_on_any_tree_are_linked(
            text in "([a-z“”,.\"' ]{0,12}(said|told|he|she|the|Ada|\n)? ){0,30}",
            noise in proptest::collection::vec(any::<u8>(), 1..40),
            lengths in proptest::collection::vec((any::<u8>(), 0u8..6), 0..40),
        ) {
            let blocks: Vec<&str> = text.split('\n').collect();
            let numbered = blocks.iter().enumerate();
            let document = Document::new(numbered.map(|(i, text)| (i as u32, *text, false)));
            let tree = tree(&document, &noise);
            let spans = spans(&document, &lengths);
            let mut relations = link(&any_model(), &document, &tree, &spans);
            prop_assert_eq!(&relations, &link(&any_model(), &document, &tree, &spans));
            let whole = TokenRange::new(0, document.tokens.len());
            describe(&document, &tree, &mut relations, whole);
            for relation in &relations {
                prop_assert!(!relation.content.is_empty());
                prop_assert!((0.0..=1.0).contains(&relation.confidence));
                let all = relation.source.iter().chain(&relation.cue).chain(&relation.content);
                for range in all.chain(&relation.addressee) {
                    prop_assert!(range.start < range.end);
                    prop_assert!(range.end as usize <= document.tokens.len());
                }
            }
        }
    }

    #[test]
    fn a_model_without_weights_links_nothing() {
        let document = Document::new([(0, "Ada said it rained.", false)].into_iter());
        let tree = tree(&document, &[0]);
        let spans = spans(&document, &[(0, 1), (1, 1), (2, 2)]);
        assert_eq!(link(&LinkModel::default(), &document, &tree, &spans), vec![]);
    }
}
