//! Whether what is shown of sources without names is so: the claims in red, those in pink, and the
//! number on the badge.

use super::pairs::{Nesting, pair_up, scored};
use super::{Share, WordRelation};

/// The kind shown in red, and the one shown in pink.
const UNNAMED: &str = "anonymous";
const NOBODY: &str = "unstated";

/// Figures on what is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ShownFigures {
    /// Among the claims shown to be of people without names, claims inside claims too, those that pair
    /// with a gold claim of that kind; those that pair with one in doubt are left out.
    pub unnamed: Share,
    /// The same of hearsay, for which nobody is named.
    pub nobody: Share,
    /// Among the gold's sure claims of people without names (outermost, core and not in doubt), those
    /// shown to be such.
    pub unnamed_shown: Share,
    /// Among the articles, those whose badge shows no fewer claims than the gold has sure ones of
    /// both kinds, and no more than it has outermost ones of both at all.
    pub badge: Share,
}

impl ShownFigures {
    /// Adds one article.
    pub fn add(&mut self, gold: &[WordRelation], predicted: &[WordRelation]) {
        let all_gold = scored(gold, Nesting::All);
        let shown = scored(predicted, Nesting::All);
        let pairs = pair_up(&all_gold, &shown);
        let gold_of = |at: usize| {
            let pair = pairs.iter().find(|pair| pair.predicted == at)?;
            all_gold.get(pair.gold)
        };
        for (at, claim) in shown.iter().enumerate() {
            let share = match claim.shown.as_deref() {
                Some(UNNAMED) => &mut self.unnamed,
                Some(NOBODY) => &mut self.nobody,
                _ => continue,
            };
            let gold = gold_of(at);
            if gold.is_none_or(|gold| !gold.is_in_doubt) {
                share.of += 1;
                share.right += usize::from(gold.is_some_and(|gold| gold.kind == claim.shown));
            }
        }
        for (at, claim) in all_gold.iter().enumerate() {
            if claim.kind.as_deref() == Some(UNNAMED) && is_sure(claim) {
                let pair = pairs.iter().find(|pair| pair.gold == at);
                let found = pair.and_then(|pair| shown.get(pair.predicted));
                let is_shown = found.is_some_and(|found| found.shown.as_deref() == Some(UNNAMED));
                self.unnamed_shown.of += 1;
                self.unnamed_shown.right += usize::from(is_shown);
            }
        }
        let on_badge =
            predicted.iter().filter(|claim| claim.is_counted && has_no_name(&claim.shown));
        let outermost = || gold.iter().filter(|gold| !gold.is_nested && has_no_name(&gold.kind));
        let least = outermost().filter(|gold| is_sure(gold)).count();
        let is_within = (least..=outermost().count()).contains(&on_badge.count());
        self.badge.of += 1;
        self.badge.right += usize::from(is_within);
    }
}

fn has_no_name(kind: &Option<String>) -> bool {
    matches!(kind.as_deref(), Some(UNNAMED | NOBODY))
}

/// Whether a gold claim stands in no other, is core and not in doubt.
fn is_sure(gold: &WordRelation) -> bool {
    !gold.is_nested && !gold.is_optional && !gold.is_in_doubt
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gold(word: u32, kind: &str) -> WordRelation {
        WordRelation {
            content: [word].into(),
            kind: Some(kind.to_string()),
            ..WordRelation::default()
        }
    }

    fn shown(word: u32, kind: &str) -> WordRelation {
        WordRelation {
            content: [word].into(),
            shown: Some(kind.to_string()),
            is_counted: true,
            ..WordRelation::default()
        }
    }

    fn figures(gold: &[WordRelation], predicted: &[WordRelation]) -> ShownFigures {
        let mut figures = ShownFigures::default();
        figures.add(gold, predicted);
        figures
    }

    #[test]
    fn what_is_shown_must_pair_with_its_kind() {
        let in_doubt = WordRelation { is_in_doubt: true, ..gold(3, "organization") };
        let gold = [gold(1, UNNAMED), gold(2, "media"), in_doubt];
        let predicted = [1, 2, 3, 9].map(|word| shown(word, UNNAMED));
        let figures = figures(&gold, &predicted);
        assert_eq!(figures.unnamed, Share { right: 1, of: 3 });
        assert_eq!(figures.unnamed_shown, Share { right: 1, of: 1 });
    }

    #[test]
    fn the_badge_may_lie_between_what_is_sure_and_what_is_possible() {
        let optional = WordRelation { is_optional: true, ..gold(2, NOBODY) };
        let gold = [gold(1, UNNAMED), optional, gold(3, "media")];
        let of = |n: u32| figures(&gold, &(0..n).map(|at| shown(at, NOBODY)).collect::<Vec<_>>());
        assert_eq!([0, 1, 2, 3].map(|n| of(n).badge.right), [0, 1, 1, 0]);
        let plan = WordRelation { is_counted: false, ..shown(1, UNNAMED) };
        assert_eq!(figures(&gold, &[plan]).badge.right, 0);
    }
}
