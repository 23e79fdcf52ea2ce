//! Whether the report is as often right as it says it is.

use super::kinds::{referent, sure_kind};
use super::pairs::{Nesting, pair_up, scored};
use super::referent::is_same_referent;
use super::{Share, WordRelation};

/// How many bins the confidences are put into; each is a tenth wide.
pub const BINS: usize = 10;

/// Claims of about equal confidence.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Bin {
    /// How many there are, and how many of them are right.
    pub right: Share,
    /// The sum of their confidences, each from 0 to 1.
    confidence: f64,
}

impl Bin {
    /// Their mean confidence, in percent; 0 of nothing.
    pub fn mean_confidence(&self) -> f64 {
        if self.right.of == 0 { 0.0 } else { 100.0 * self.confidence / self.right.of as f64 }
    }
}

/// What is sure to which degree, against what is right.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Calibration {
    /// The bins, by rising confidence; a confidence between two belongs to the upper one.
    pub bins: [Bin; BINS],
}

impl Calibration {
    fn add(&mut self, confidence: f32, is_right: bool) {
        let confidence = f64::from(confidence);
        // To be wholly sure belongs to the last bin. The cast cuts off what is below 0.
        let at = ((confidence * BINS as f64) as usize).min(BINS - 1);
        let bin = &mut self.bins[at];
        bin.confidence += confidence;
        bin.right.of += 1;
        bin.right.right += usize::from(is_right);
    }

    /// How many claims there are.
    pub fn count(&self) -> usize {
        self.bins.iter().map(|bin| bin.right.of).sum()
    }

    /// The expected calibration error, in percent: by how much the mean confidence of a bin and
    /// its share of right ones differ, in the mean over all claims.
    pub fn expected_error(&self) -> f64 {
        let error =
            |bin: &Bin| bin.right.of as f64 * (bin.mean_confidence() - bin.right.percent()).abs();
        self.bins.iter().map(error).sum::<f64>() / self.count().max(1) as f64
    }
}

/// The calibration of an attribution's parts.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Calibrations {
    /// That the source is whom the report says: over the claims of `kind` that have a gold
    /// referent.
    pub who: Calibration,
    /// That the source's kind is right: over paired outermost contents with a gold kind not in
    /// doubt, but for those that the prediction calls unclear.
    pub kind: Calibration,
    /// That it is core or is not: over paired outermost contents.
    pub core: Calibration,
}

impl Calibrations {
    /// Adds one article's claims.
    pub fn add(&mut self, gold: &[WordRelation], predicted: &[WordRelation]) {
        let gold = scored(gold, Nesting::Outermost);
        let predicted = scored(predicted, Nesting::Outermost);
        for pair in pair_up(&gold, &predicted) {
            let (gold, predicted) = (&gold[pair.gold], &predicted[pair.predicted]);
            if let Some((is_core, confidence)) = predicted.core {
                self.core.add(confidence, is_core != gold.is_optional);
            }
            let Some(confidences) = predicted.confidences else { continue };
            let Some(kind) = sure_kind(gold).filter(|_| !predicted.is_unclear) else { continue };
            self.kind.add(confidences.kind, predicted.kind.as_deref() == Some(kind));
            if let Some(name) = referent(gold) {
                let is_same = is_same_referent(Some(name), predicted.referent.as_deref());
                self.who.add(confidences.who, is_same);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sourcelight::Confidences;

    #[test]
    fn confidences_fall_into_tenths() {
        let mut calibration = Calibration::default();
        for confidence in [0.0, 0.05, 0.5, 0.99, 1.0] {
            calibration.add(confidence, true);
        }
        let counts = calibration.bins.map(|bin| bin.right.of);
        assert_eq!(counts, [2, 0, 0, 0, 0, 1, 0, 0, 0, 2]);
    }

    #[test]
    fn the_error_is_the_mean_over_claims() {
        let mut calibration = Calibration::default();
        assert_eq!(calibration.expected_error(), 0.0);
        // Three claims sure to 0.75, all right: 25 points off; one to 0.5, and wrong: 50.
        (0..3).for_each(|_| calibration.add(0.75, true));
        calibration.add(0.5, false);
        assert_eq!(calibration.expected_error(), (3.0 * 25.0 + 50.0) / 4.0);
    }

    #[test]
    fn only_paired_claims_with_a_gold_kind_count() {
        let claim = |word: u32, kind: Option<&str>| WordRelation {
            content: [word].into(),
            kind: kind.map(str::to_string),
            referent: Some("Ada".to_string()),
            confidences: Some(Confidences { what: 1.0, who: 0.25, kind: 0.75 }),
            ..WordRelation::default()
        };
        let nameless = WordRelation { referent: None, ..claim(2, Some("unstated")) };
        let in_doubt = WordRelation { is_in_doubt: true, ..claim(3, Some("media")) };
        let gold =
            [claim(1, Some("media")), nameless, in_doubt, claim(4, None), claim(5, Some("media"))];
        let unclear = WordRelation { is_unclear: true, ..claim(5, None) };
        let mut predicted: Vec<WordRelation> =
            [1, 2, 3, 4, 9].map(|word| claim(word, Some("media"))).to_vec();
        predicted.push(unclear);
        let mut calibrations = Calibrations::default();
        calibrations.add(&gold, &predicted);
        assert_eq!(calibrations.kind.bins[7].right, Share { right: 1, of: 2 });
        assert_eq!(calibrations.who.bins[2].right, Share { right: 1, of: 1 });
        assert_eq!((calibrations.kind.count(), calibrations.who.count()), (2, 1));
    }
}
