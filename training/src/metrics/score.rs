//! Pairs predicted with gold attributions, and counts.

use super::kinds::add_kinds;
use super::pairs::{Nesting, Pair, agrees, pair_up, scored};
use super::{Figures, GoldArticle, Rate, WordRelation, WordSet};

/// Scores predictions; `predicted` gives those of an article.
pub fn score<'p>(
    gold: &[GoldArticle],
    predicted: impl Fn(&GoldArticle) -> &'p [WordRelation],
    nesting: Nesting,
) -> Figures {
    let mut figures = Figures::default();
    for article in gold {
        score_article(&article.relations, predicted(article), nesting, &mut figures);
    }
    figures
}

/// Adds one article's counts to `figures`.
pub fn score_article(
    gold: &[WordRelation],
    predicted: &[WordRelation],
    nesting: Nesting,
    figures: &mut Figures,
) {
    let (gold, predicted) = (scored(gold, nesting), scored(predicted, nesting));
    add_words(&gold, &predicted, figures);
    let pairs = pair_up(&gold, &predicted);
    let right = |rate: &mut Rate, n: usize| {
        rate.right += n;
        rate.predicted += predicted.len();
        rate.gold += gold.len();
    };
    let is_right =
        |pair: &&Pair| agrees(&gold[pair.gold].source, &predicted[pair.predicted].source);
    let n_right = pairs.iter().filter(is_right).count();
    right(&mut figures.relation, n_right);
    right(&mut figures.content50, pairs.len());
    right(&mut figures.exact, pairs.iter().filter(|pair| pair.overlap == 1.0).count());
    figures.source.right += n_right;
    figures.source.of += pairs.len();
    add_kinds(&gold, &predicted, &pairs, figures);
}

/// Whether each prediction is paired with a gold attribution and has its source; see
/// [`Figures::relation`].
pub fn hits(gold: &[WordRelation], predicted: &[WordRelation]) -> Vec<bool> {
    let gold: Vec<WordRelation> = gold.iter().filter(|r| !r.is_nested).cloned().collect();
    let mut hits = vec![false; predicted.len()];
    for pair in pair_up(&gold, predicted) {
        hits[pair.predicted] = agrees(&gold[pair.gold].source, &predicted[pair.predicted].source);
    }
    hits
}

fn add_words(gold: &[WordRelation], predicted: &[WordRelation], figures: &mut Figures) {
    let mut add = |rate: fn(&mut Figures) -> &mut Rate, role: fn(&WordRelation) -> &WordSet| {
        let all = |relations: &[WordRelation]| -> WordSet {
            relations.iter().flat_map(role).copied().collect()
        };
        let (gold, predicted) = (all(gold), all(predicted));
        let rate = rate(figures);
        rate.right += gold.intersection(&predicted).count();
        rate.predicted += predicted.len();
        rate.gold += gold.len();
    };
    add(|f| &mut f.source_words, |r| &r.source);
    add(|f| &mut f.cue_words, |r| &r.cue);
    add(|f| &mut f.content_words, |r| &r.content);
}
