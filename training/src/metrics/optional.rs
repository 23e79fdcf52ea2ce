//! Gold that need not be found: don't-care, after the shared scorer for the GUM news.

use super::{GoldArticle, WordRelation};

/// Whether the prediction fits a gold attribution: half of their contents' words shared, and a
/// word of their cues, if both have one.
fn fits(predicted: &WordRelation, gold: &WordRelation) -> bool {
    let shared = predicted.content.intersection(&gold.content).count();
    let either = predicted.content.union(&gold.content).count();
    let cues_agree =
        predicted.cue.is_empty() || gold.cue.is_empty() || !predicted.cue.is_disjoint(&gold.cue);
    2 * shared >= either.max(1) && cues_agree
}

/// Takes the optional and the nested gold attributions away, and the predictions that fit one of
/// them and none of the others.
pub fn without_optional(
    article: &GoldArticle,
    predicted: Vec<WordRelation>,
) -> (GoldArticle, Vec<WordRelation>) {
    let (optional, core): (Vec<WordRelation>, Vec<WordRelation>) = article
        .relations
        .iter()
        .cloned()
        .partition(|relation| relation.is_optional || relation.is_nested);
    let counts = |prediction: &WordRelation| {
        core.iter().any(|gold| fits(prediction, gold))
            || !optional.iter().any(|gold| fits(prediction, gold))
    };
    let predicted = predicted.into_iter().filter(counts).collect();
    (GoldArticle { relations: core, ..article.clone() }, predicted)
}
