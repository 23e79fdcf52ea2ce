//! Pairs predicted with gold attributions, and counts.

use super::referent::is_same_referent;
use super::{Figures, GoldArticle, Rate, WordRelation, WordSet};

/// Whether claims inside claims are scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nesting {
    /// Only the outermost attributions are scored.
    Outermost,
    /// All are.
    All,
}

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
    let scored = |relations: &'_ [WordRelation]| -> Vec<WordRelation> {
        let is_scored = |relation: &&WordRelation| {
            (nesting == Nesting::All || !relation.is_nested) && !relation.content.is_empty()
        };
        relations.iter().filter(is_scored).cloned().collect()
    };
    let (gold, predicted) = (scored(gold), scored(predicted));
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
    for pair in &pairs {
        add_kind(&gold[pair.gold], &predicted[pair.predicted], figures);
    }
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

/// Whether sources share a word, or both are empty.
fn agrees(a: &WordSet, b: &WordSet) -> bool {
    !a.is_disjoint(b) || a.is_empty() && b.is_empty()
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

fn add_kind(gold: &WordRelation, predicted: &WordRelation, figures: &mut Figures) {
    let Some(want) = gold.kind.as_ref().filter(|_| !gold.is_in_doubt) else { return };
    let got = predicted.kind.clone().unwrap_or_else(|| "none".to_string());
    figures.kind.of += 1;
    figures.kind.right += usize::from(*want == got);
    let of_want = figures.kinds.entry(want.clone()).or_default();
    of_want.gold += 1;
    of_want.right += usize::from(*want == got);
    figures.kinds.entry(got).or_default().predicted += 1;
    let Some(name) = gold.referent.as_deref().filter(|name| !name.is_empty()) else { return };
    let is_right = usize::from(is_same_referent(Some(name), predicted.referent.as_deref()));
    figures.referent.of += 1;
    figures.referent.right += is_right;
    if gold.is_anaphor {
        figures.anaphor.of += 1;
        figures.anaphor.right += is_right;
    }
}

/// A gold and a predicted attribution, by index.
struct Pair {
    gold: usize,
    predicted: usize,
    /// Shared words over the words of either.
    overlap: f64,
}

/// Pairs contents that share half of their words, one to one, best first; among equals, those
/// whose sources agree.
fn pair_up(gold: &[WordRelation], predicted: &[WordRelation]) -> Vec<Pair> {
    let mut found = Vec::new();
    for (i, a) in predicted.iter().enumerate() {
        for (j, b) in gold.iter().enumerate() {
            let shared = a.content.intersection(&b.content).count();
            let either = a.content.len() + b.content.len() - shared;
            if shared > 0 && 2 * shared >= either {
                let overlap = shared as f64 / either as f64;
                found.push((overlap, !agrees(&a.source, &b.source), i, j));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2, a.3).cmp(&(b.1, b.2, b.3))));
    let (mut seen_gold, mut seen) = (vec![false; gold.len()], vec![false; predicted.len()]);
    let mut pairs = Vec::new();
    for (overlap, _, predicted, gold) in found {
        if !seen[predicted] && !seen_gold[gold] {
            seen[predicted] = true;
            seen_gold[gold] = true;
            pairs.push(Pair { gold, predicted, overlap });
        }
    }
    pairs
}
