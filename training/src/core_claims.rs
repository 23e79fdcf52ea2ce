//! Found relations with what the gold or a teacher says of their being core.

use crate::link::LinkExample;
use crate::spans::Reading;
use sourcelight::attribution::{AttributionModel, Relation, Role, core_features};
use sourcelight::text::TokenRange;

/// For each relation that `model` finds in an article and that the article's labels know, whether it
/// is core, as an example of two choices: not, which has no features, and core.
pub fn core_examples(model: &AttributionModel, reading: &Reading, weight: f32) -> Vec<LinkExample> {
    let Reading { article, tree } = reading;
    let document = &article.document;
    let mut labels: Vec<(Vec<TokenRange>, bool)> = Vec::new();
    let gold = article.relations.iter();
    labels.extend(gold.filter_map(|gold| Some((gold.content.clone(), gold.is_core?))));
    if article.relations.is_empty() {
        let contents = article.spans.iter().filter(|span| span.role == Role::Content);
        labels.extend(contents.map(|span| {
            let is_core = !article.peripheral.contains(&span.tokens);
            (vec![span.tokens], is_core)
        }));
    }
    let found = model.find_relations(document, tree);
    let examples = found.iter().filter_map(|relation| {
        let is_core = label_of(relation, &labels)?;
        let mut features = Vec::new();
        core_features(document, tree, relation, &mut features);
        let (ends, right) = (vec![0, features.len()], usize::from(is_core));
        Some(LinkExample { features, ends, right, weight })
    });
    examples.collect()
}

/// The label whose content shares the most tokens with the relation's: at least half of those
/// that either has.
fn label_of(relation: &Relation, labels: &[(Vec<TokenRange>, bool)]) -> Option<bool> {
    let length = |ranges: &[TokenRange]| ranges.iter().map(TokenRange::len).sum::<usize>();
    let own = length(&relation.content);
    let mut best = None;
    for (content, is_core) in labels {
        let shared: usize = content
            .iter()
            .flat_map(|a| relation.content.iter().map(move |b| (a, b)))
            .map(|(a, b)| a.end.min(b.end).saturating_sub(a.start.max(b.start)) as usize)
            .sum();
        let either = own + length(content) - shared;
        if shared > 0 && 2 * shared >= either {
            let overlap = shared as f32 / either as f32;
            if best.is_none_or(|(most, _)| overlap > most) {
                best = Some((overlap, *is_core));
            }
        }
    }
    best.map(|(_, is_core)| is_core)
}
