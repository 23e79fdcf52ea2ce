//! Linked relations, and whether they are right.

use super::{LinkArticle, LinkExample};
use crate::corpus::GoldRelation;
use crate::metrics::{Words, hits, relation_words};
use sourcelight::attribution::Relation;
use sourcelight::attribution::link::{LinkModel, find_links, verdict_features};

/// For each relation that `model` links in an article, whether it is right, as an example of two
/// choices: wrong, which has no features, and right.
pub fn verdicts(model: &LinkModel, link: &LinkArticle) -> Vec<LinkExample> {
    let views = link.views();
    let links = find_links(model, &views);
    let words = Words::new(&link.article.text);
    let gold: Vec<_> = link
        .relations
        .iter()
        .map(|&relation| relation_words(link.article, &words, &unlabeled(relation)))
        .collect();
    let predicted: Vec<_> = links
        .iter()
        .map(|found| relation_words(link.article, &words, &found.relation(link.spans)))
        .collect();
    let is_right = hits(&gold, &predicted);
    let examples = links.iter().zip(is_right).map(|(found, is_right)| {
        let mut features = Vec::new();
        verdict_features(&views, found, &mut features);
        LinkExample {
            ends: vec![0, features.len()],
            features,
            right: usize::from(is_right),
            weight: link.weight,
        }
    });
    examples.collect()
}

/// The spans of a gold relation, as if they were predicted.
fn unlabeled(relation: &GoldRelation) -> Relation {
    Relation {
        source: relation.source.clone(),
        cue: relation.cue.clone(),
        content: relation.content.clone(),
        ..Relation::default()
    }
}
