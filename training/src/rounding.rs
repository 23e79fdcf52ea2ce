//! The last step of the recipe: rows that are rarely used are rounded to few steps, so that the file is small.

use crate::syntax::SyntaxUses;
use sourcelight::Model;
use sourcelight::model::Scorer;

// Rows keep all their steps that are used so many times as often as the mean row. Chosen by LAS and by the
// figures of relations on the dev sets, with the bytes in view (`data/MODEL.md`).
const TAGGER: f32 = 2.0;
const PARSER: f32 = 1.0;
const LABELER: f32 = 2.0;
const EMBEDDING: f32 = 20.0;

/// Rounds the models of syntax and the network's embedding by how often their rows were used in training.
///
/// It comes last, so that what learns from these models does not change with their rounding.
pub fn round(model: &mut Model, syntax: &SyntaxUses, embedding: &[u32]) {
    let network = &mut model.attribution.spans.network;
    for (scorer, uses, full) in [
        (&mut model.syntax.tagger, &syntax.tagger[..], TAGGER),
        (&mut model.syntax.parser, &syntax.parser, PARSER),
        (&mut model.syntax.labeler, &syntax.labeler, LABELER),
        (&mut network.embedding, embedding, EMBEDDING),
    ] {
        *scorer = round_rare_rows(scorer, uses, full);
    }
}

/// How often the step of a row is doubled at most.
const MOST_DOUBLINGS: f32 = 5.0;

/// Rounds those rows of a scorer to fewer steps that were used less than `full` times as often as the
/// mean row while it was trained; `uses` has a count for each row. The scorer's bytes are fewer then.
///
/// What rounding does to all scores together grows with the square of a row's step and with how often
/// the row is used, so bytes are saved with the least harm when steps go with the inverse square
/// root of the uses (reverse water-filling; Cover and Thomas, Elements of Information Theory), here by powers
/// of two: a quarter of the uses doubles the step.
fn round_rare_rows(scorer: &Scorer, uses: &[u32], full: f32) -> Scorer {
    let total: f64 = uses.iter().map(|&n| f64::from(n)).sum();
    let enough = full * (total / uses.len().max(1) as f64) as f32;
    let weights = scorer.weights();
    let rows = weights.chunks_exact(scorer.width()).zip(uses);
    let rounded = rows.flat_map(|(row, &n)| {
        let doublings = ((enough / (n as f32 + 0.5)).log2() / 2.0).round();
        let step = doublings.clamp(0.0, MOST_DOUBLINGS).exp2();
        let most = (127.0 / step).floor();
        row.iter().map(move |&w| ((f32::from(w) / step).round().clamp(-most, most) * step) as i8)
    });
    Scorer::new(scorer.bits(), scorer.width(), scorer.scale(), rounded.collect())
        .expect("there are as many rows as before")
}

#[cfg(test)]
mod tests {
    use super::round_rare_rows;
    use sourcelight::model::Scorer;

    #[test]
    fn rows_are_rounded_the_more_the_rarer_they_were_used() {
        let scorer = Scorer::new(2, 2, 0.5, vec![3, -5, 3, -5, 3, -5, 13, -126]).unwrap();
        let weights = |full| round_rare_rows(&scorer, &[16, 4, 1, 0], full).weights().to_vec();
        assert_eq!(weights(0.0), [3, -5, 3, -5, 3, -5, 13, -126]);
        assert_eq!(weights(16.0 * 4.0 / 21.0), [3, -5, 4, -6, 4, -4, 16, -120]);
    }
}
