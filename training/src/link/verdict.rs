//! Linked relations, and whether they are right.

use super::{LinkArticle, LinkExample};
use crate::metrics::{GoldArticle, hits, relation_words};
use sourcelight::attribution::link::{LinkModel, SpanViews, find_links, verdict_features};

/// For each relation that `model` links in an article, whether it is right, as an example of two
/// choices: wrong, which has no features, and right.
pub fn verdicts(model: &LinkModel, link: LinkArticle, gold: &GoldArticle) -> Vec<LinkExample> {
    let views = SpanViews::new(&link.article.document, link.tree, link.spans);
    let links = find_links(model, &views);
    let predicted: Vec<_> = links
        .iter()
        .map(|found| relation_words(link.article, &gold.words, &found.relation(link.spans)))
        .collect();
    let is_right = hits(&gold.relations, &predicted);
    let examples = links.iter().zip(is_right).map(|(found, is_right)| {
        let mut features = Vec::new();
        verdict_features(&views, found, &mut features);
        LinkExample { ends: vec![0, features.len()], features, right: usize::from(is_right) }
    });
    examples.collect()
}
