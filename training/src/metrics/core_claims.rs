//! Whether what is marked as core is.

use super::pairs::{Nesting, pair_up, scored};
use super::{Rate, WordRelation};

/// Adds one article's claims to a rate: of those that the report calls core, how many pair with a
/// core gold claim, and of these how many are found so. Claims inside others are not counted.
pub fn add_core(gold: &[WordRelation], predicted: &[WordRelation], rate: &mut Rate) {
    let mut gold = scored(gold, Nesting::Outermost);
    let mut marked = scored(predicted, Nesting::Outermost);
    gold.retain(|claim| !claim.is_optional);
    marked.retain(|claim| claim.core.is_some_and(|(is_core, _)| is_core));
    rate.right += pair_up(&gold, &marked).len();
    rate.predicted += marked.len();
    rate.gold += gold.len();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_core_claims_count() {
        let claim = |word: u32, is_core: bool| WordRelation {
            content: [word].into(),
            is_optional: !is_core,
            core: Some((is_core, 0.9)),
            ..WordRelation::default()
        };
        let gold = [claim(1, true), claim(2, false), claim(3, true)];
        let predicted = [claim(1, true), claim(2, true), claim(3, false), claim(4, true)];
        let mut rate = Rate::default();
        add_core(&gold, &predicted, &mut rate);
        assert_eq!(rate, Rate { right: 1, predicted: 3, gold: 2 });
    }
}
