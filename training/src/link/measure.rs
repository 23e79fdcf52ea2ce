//! What the linker is worth on given spans.

use super::LinkArticle;
use crate::metrics::{Figures, GoldArticle, Nesting, relation_words, score_article};
use sourcelight::attribution::link::{LinkModel, link};
use std::collections::HashMap;

/// Links every article's spans and scores the relations against `gold`, by article id.
pub fn measure_links(model: &LinkModel, articles: &[LinkArticle], gold: &[GoldArticle]) -> Figures {
    let by_id: HashMap<&str, &GoldArticle> =
        gold.iter().map(|article| (article.id.as_str(), article)).collect();
    let mut figures = Figures::default();
    for article in articles {
        let Some(gold) = by_id.get(article.article.id.as_str()) else { continue };
        let relations = link(model, &article.article.document, article.tree, article.spans);
        let predicted: Vec<_> = relations
            .iter()
            .map(|relation| relation_words(article.article, &gold.words, relation))
            .collect();
        score_article(&gold.relations, &predicted, Nesting::Outermost, &mut figures);
    }
    figures
}
