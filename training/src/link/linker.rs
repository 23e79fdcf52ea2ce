//! Trains the whole linker.

use super::{LinkArticle, LinkExample, LinkOptions, examples, fit, verdicts};
use sourcelight::attribution::link::LinkModel;
use sourcelight::model::Scorer;

/// Trains on articles whose spans a span model predicted that had not seen them, so that the
/// linker learns to live with its errors.
///
/// The verdicts are trained on what linkers make of articles that they have not seen either.
pub fn train_linker(articles: &[LinkArticle], options: LinkOptions) -> LinkModel {
    let by_article: Vec<Vec<LinkExample>> = articles.iter().map(examples).collect();
    let train = |is_in: &dyn Fn(usize) -> bool| -> Scorer {
        let part = by_article.iter().enumerate().filter(|(index, _)| is_in(*index));
        let part: Vec<&LinkExample> = part.flat_map(|(_, examples)| examples).collect();
        fit(&part, options)
    };
    let mut judged = Vec::new();
    for half in 0..2 {
        let choices = train(&|index| index % 2 != half);
        let model = LinkModel { choices, ..LinkModel::default() };
        for (index, article) in articles.iter().enumerate() {
            if index % 2 == half {
                judged.extend(verdicts(&model, article));
            }
        }
    }
    let judged: Vec<&LinkExample> = judged.iter().collect();
    let verdict_options =
        LinkOptions { bits: options.verdict_bits, nothing_weight: 1.0, ..options };
    LinkModel {
        choices: train(&|_| true),
        verdicts: fit(&judged, verdict_options),
        least_confidence: options.least_confidence,
    }
}
