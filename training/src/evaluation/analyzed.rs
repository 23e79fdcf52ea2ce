//! Gold articles beside what the engine finds in them.

use super::{Figure, named};
use crate::Result;
use crate::metrics::{
    Calibrations, Figures, GoldArticle, Nesting, Rate, ShownFigures, WordRelation, add_core,
    analyzed_words, read_gold_articles, score_article, without_optional,
};
use sourcelight::Model;
use std::path::Path;

/// Articles with their gold attributions and the predicted ones.
pub(super) struct Analyzed {
    articles: Vec<(GoldArticle, Vec<WordRelation>)>,
}

/// Which attributions count.
#[derive(Clone, Copy)]
pub(super) enum Scoring {
    /// Those that stand in no other.
    Outermost,
    /// All.
    All,
    /// Those that stand in no other and that the gold does not call optional.
    Core,
}

impl Analyzed {
    /// Reads gold articles and analyzes them.
    ///
    /// # Errors
    /// When the file cannot be read or a line has another shape.
    pub fn read(gold: &Path, model: &Model) -> Result<Analyzed> {
        Ok(Analyzed::new(read_gold_articles(gold)?, model))
    }

    /// Analyzes gold articles.
    pub fn new(articles: Vec<GoldArticle>, model: &Model) -> Analyzed {
        let articles = articles.into_iter().map(|article| {
            let predicted = analyzed_words(&article, |page| model.analyze(page));
            (article, predicted)
        });
        Analyzed { articles: articles.collect() }
    }

    /// The shared scorer's figures.
    pub fn figures(&self, scoring: Scoring) -> Vec<(String, Figure)> {
        let mut figures = Figures::default();
        for (article, predicted) in &self.articles {
            let mut add = |gold: &[WordRelation], predicted: &[WordRelation], nesting| {
                score_article(gold, predicted, nesting, &mut figures);
            };
            match scoring {
                Scoring::Outermost => add(&article.relations, predicted, Nesting::Outermost),
                Scoring::All => add(&article.relations, predicted, Nesting::All),
                Scoring::Core => {
                    let (gold, predicted) = without_optional(article, predicted.clone());
                    add(&gold.relations, &predicted, Nesting::Outermost);
                }
            }
        }
        named(&figures, self.articles.len())
    }

    /// What is marked as core, against what the gold calls so.
    pub fn core(&self) -> Rate {
        let mut rate = Rate::default();
        for (article, predicted) in &self.articles {
            add_core(&article.relations, predicted, &mut rate);
        }
        rate
    }

    /// What is shown of sources without names.
    pub fn shown(&self) -> ShownFigures {
        let mut figures = ShownFigures::default();
        for (article, predicted) in &self.articles {
            figures.add(&article.relations, predicted);
        }
        figures
    }

    /// Adds the claims to what is known of the report's calibration.
    pub fn calibrate(&self, calibrations: &mut Calibrations) {
        for (article, predicted) in &self.articles {
            calibrations.add(&article.relations, predicted);
        }
    }
}
