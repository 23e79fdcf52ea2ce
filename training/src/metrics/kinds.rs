//! Counts of kinds and referents.

use super::pairs::Pair;
use super::referent::is_same_referent;
use super::{Figures, Rate, Share, WordRelation};
use std::collections::BTreeMap;

/// The kind of whom an article names.
const NAMED_PERSON: &str = "named_person";

/// Adds one article's counts of kinds and referents to `figures`.
pub(super) fn add_kinds(
    gold: &[WordRelation],
    predicted: &[WordRelation],
    pairs: &[Pair],
    figures: &mut Figures,
) {
    add_found(gold, predicted, pairs, &mut figures.found);
    for pair in pairs {
        let (gold, predicted) = (&gold[pair.gold], &predicted[pair.predicted]);
        if let Some(want) = sure_kind(gold) {
            add_kind(want, predicted, figures);
            add_referent(want, gold, predicted, figures);
        }
    }
}

/// The gold kind, where it is scored.
pub(super) fn sure_kind(gold: &WordRelation) -> Option<&str> {
    gold.kind.as_deref().filter(|kind| !kind.is_empty() && !gold.is_in_doubt)
}

/// The referent, where there is one.
pub(super) fn referent(relation: &WordRelation) -> Option<&str> {
    relation.referent.as_deref().filter(|name| !name.is_empty())
}

fn add_found(
    gold: &[WordRelation],
    predicted: &[WordRelation],
    pairs: &[Pair],
    found: &mut BTreeMap<String, Rate>,
) {
    for want in gold.iter().filter_map(sure_kind) {
        rate(found, want).gold += 1;
    }
    let mut is_unscored = vec![false; predicted.len()];
    for pair in pairs {
        let (gold, predicted) = (&gold[pair.gold], &predicted[pair.predicted]);
        is_unscored[pair.predicted] = gold.is_in_doubt;
        if let Some(want) = sure_kind(gold).filter(|_| gold.kind == predicted.kind) {
            rate(found, want).right += 1;
        }
    }
    let scored = predicted.iter().zip(is_unscored).filter(|(_, is_unscored)| !is_unscored);
    for got in scored.filter_map(|(predicted, _)| predicted.kind.as_deref()) {
        rate(found, got).predicted += 1;
    }
}

fn rate<'f>(found: &'f mut BTreeMap<String, Rate>, kind: &str) -> &'f mut Rate {
    found.entry(kind.to_string()).or_default()
}

fn add_kind(want: &str, predicted: &WordRelation, figures: &mut Figures) {
    if predicted.is_unclear {
        return;
    }
    let got = predicted.kind.as_deref().unwrap_or("none");
    let is_right = usize::from(want == got);
    figures.kind.of += 1;
    figures.kind.right += is_right;
    let of_want = figures.kinds.entry(want.to_string()).or_default();
    of_want.gold += 1;
    of_want.right += is_right;
    figures.kinds.entry(got.to_string()).or_default().predicted += 1;
}

fn add_referent(want: &str, gold: &WordRelation, predicted: &WordRelation, figures: &mut Figures) {
    let add = |share: &mut Share, is_right: bool| {
        share.of += 1;
        share.right += usize::from(is_right);
    };
    let is_same = is_same_referent(gold.referent.as_deref(), predicted.referent.as_deref());
    let is_person = predicted.kind.as_deref() == Some(NAMED_PERSON);
    if is_person && referent(predicted).is_some() {
        add(&mut figures.wrong_name, !is_same);
    }
    if referent(gold).is_none() {
        return;
    }
    if want == NAMED_PERSON {
        add(&mut figures.right_name, is_person && is_same);
    }
    add(&mut figures.referent, is_same);
    if gold.is_anaphor {
        add(&mut figures.anaphor, is_same);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Nesting, score_article};
    use super::*;

    fn claim(word: u32, kind: &str, referent: &str) -> WordRelation {
        WordRelation {
            content: [word].into(),
            kind: Some(kind.to_string()),
            referent: Some(referent.to_string()),
            ..WordRelation::default()
        }
    }

    fn unclear(word: u32) -> WordRelation {
        WordRelation { content: [word].into(), is_unclear: true, ..WordRelation::default() }
    }

    fn figures(gold: &[WordRelation], predicted: &[WordRelation]) -> Figures {
        let mut figures = Figures::default();
        score_article(gold, predicted, Nesting::Outermost, &mut figures);
        figures
    }

    #[test]
    fn to_say_that_it_is_unclear_is_a_miss_but_no_wrong_kind() {
        let ada = claim(1, NAMED_PERSON, "Ada Byron");
        let gold = [ada.clone(), claim(2, NAMED_PERSON, "Mary Somerville")];
        let figures = figures(&gold, &[ada, unclear(2)]);
        assert_eq!(figures.kind, Share { right: 1, of: 1 });
        assert_eq!(figures.found[NAMED_PERSON], Rate { right: 1, predicted: 1, gold: 2 });
        assert_eq!(figures.referent, Share { right: 1, of: 2 });
        assert_eq!(figures.right_name, Share { right: 1, of: 2 });
        assert_eq!(figures.wrong_name, Share { right: 0, of: 1 });
    }

    #[test]
    fn kinds_from_end_to_end_count_what_is_missed_and_what_is_made_up() {
        let in_doubt = WordRelation { is_in_doubt: true, ..claim(3, "media", "the Courier") };
        let gold = [claim(1, "anonymous", "an aide"), claim(2, "media", "the Mail"), in_doubt];
        let made_up = claim(9, "media", "the Mail");
        let predicted = [claim(2, "media", "the Mail"), claim(3, "media", "the Mail"), made_up];
        let figures = figures(&gold, &predicted);
        assert_eq!(figures.found["anonymous"], Rate { right: 0, predicted: 0, gold: 1 });
        assert_eq!(figures.found["media"], Rate { right: 1, predicted: 2, gold: 1 });
    }

    #[test]
    fn a_crowd_shown_under_a_name_is_a_wrong_name_and_costs_no_right_one() {
        let gold = [claim(1, "collective", "critics")];
        let figures = figures(&gold, &[claim(1, NAMED_PERSON, "Ada Byron")]);
        assert_eq!(figures.wrong_name, Share { right: 1, of: 1 });
        assert_eq!(figures.right_name, Share { right: 0, of: 0 });
    }
}
