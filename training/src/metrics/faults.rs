//! Small texts, each with the claims that a careful reader finds in it: the figures of the shared
//! checker of faults.
//!
//! A case passes when all its claims are read rightly, nothing that must not be marked is a claim
//! of its own, and no more than one further outermost claim was found.

use super::referent::is_same_referent;
use super::{GoldArticle, Share, WordRelation, WordSet, Words, analyzed_words};
use crate::corpus::{ExpectedEntry, FaultLine, read_json_lines};
use sourcelight::{Page, Report};
use std::path::Path;

/// One text with what is expected of it.
#[derive(Debug, Clone)]
pub struct FaultCase {
    /// The sort of fault that it stands for.
    pub group: String,
    article: GoldArticle,
    expected: Vec<ExpectedClaim>,
    must_not: Vec<WordSet>,
}

/// A claim that is to be found, in words.
#[derive(Debug, Clone)]
struct ExpectedClaim {
    /// Every place in the text where the source's words stand.
    source: WordSet,
    content: WordSet,
    grounds: WordSet,
    kind: Option<String>,
    referent: Option<String>,
    /// Whether the source is plain from the context alone, so that any will do.
    is_implicit: bool,
    /// Whether it may be missing.
    is_optional: bool,
}

/// What came of a number of cases.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FaultFigures {
    /// The cases that pass.
    pub cases: Share,
    /// The expected claims that were read rightly.
    pub claims: Share,
}

impl FaultFigures {
    /// Adds those of further cases.
    pub fn add(&mut self, other: FaultFigures) {
        for (sum, more) in [(&mut self.cases, other.cases), (&mut self.claims, other.claims)] {
            sum.right += more.right;
            sum.of += more.of;
        }
    }
}

/// Reads cases.
///
/// # Errors
/// When the file cannot be read or a line has another shape.
pub fn read_faults(path: &Path) -> crate::Result<Vec<FaultCase>> {
    Ok(read_json_lines::<FaultLine>(path)?.into_iter().map(case).collect())
}

fn case(line: FaultLine) -> FaultCase {
    let words = Words::new(&line.text);
    let have = folded(&line.text);
    let any = |phrases: &[String]| -> WordSet {
        phrases.iter().flat_map(|phrase| places(&have, phrase, Places::First)).collect()
    };
    let claim = |expected: ExpectedEntry| ExpectedClaim {
        source: places(&have, &expected.source.unwrap_or_default(), Places::All),
        content: any(&expected.content),
        grounds: any(&expected.grounds),
        kind: expected.kind.filter(|kind| !kind.is_empty()),
        referent: expected.referent.filter(|name| !name.is_empty()),
        is_implicit: expected.implicit,
        is_optional: expected.opt,
    };
    let expected = line.expected.into_iter().map(claim).collect();
    let must_not =
        line.must_not.iter().map(|phrase| places(&have, phrase, Places::First)).collect();
    let article = GoldArticle { id: line.id, words, text: line.text, ..GoldArticle::default() };
    FaultCase { group: line.group, article, expected, must_not }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Places {
    First,
    All,
}

/// A text's words, written as all spellings of them are compared.
fn folded(text: &str) -> Vec<String> {
    Words::new(text).slices(text).map(|word| word.to_lowercase().replace('’', "'")).collect()
}

/// Where a phrase stands among a text's words; where it does not stand as a whole, all words that
/// are also in it.
fn places(have: &[String], phrase: &str, which: Places) -> WordSet {
    let want = folded(phrase);
    if want.is_empty() {
        return WordSet::new();
    }
    let is_here = |(at, window): (usize, &[String])| (window == want).then_some(at);
    let starts = have.windows(want.len()).enumerate().filter_map(is_here);
    let starts: Vec<usize> = match which {
        Places::First => starts.take(1).collect(),
        Places::All => starts.collect(),
    };
    if starts.is_empty() {
        let shared = have.iter().enumerate().filter(|(_, word)| want.contains(word));
        return shared.map(|(at, _)| at as u32).collect();
    }
    starts.into_iter().flat_map(|at| at..at + want.len()).map(|at| at as u32).collect()
}

impl FaultCase {
    /// Checks what `analyze` finds in the text.
    pub fn check(&self, analyze: impl Fn(&Page) -> Report) -> FaultFigures {
        self.check_claims(&analyzed_words(&self.article, analyze))
    }

    fn check_claims(&self, predicted: &[WordRelation]) -> FaultFigures {
        let mut is_used = vec![false; predicted.len()];
        let mut right = 0;
        for expected in &self.expected {
            let Some((merits, at)) = best(expected, predicted, &is_used) else {
                right += usize::from(expected.is_optional);
                continue;
            };
            is_used[at] = true;
            right += usize::from(expected.is_optional || merits == [true; 4]);
        }
        let further =
            predicted.iter().zip(is_used).filter(|(claim, used)| !used && !claim.is_nested);
        let further = further.count();
        // Where nothing is to be found, even one claim is too many.
        let most = usize::from(!self.expected.is_empty());
        let is_marked = |words: &WordSet| predicted.iter().any(|claim| marks(claim, words));
        let passes =
            right == self.expected.len() && further <= most && !self.must_not.iter().any(is_marked);
        FaultFigures {
            cases: Share { right: usize::from(passes), of: 1 },
            claims: Share { right, of: self.expected.len() },
        }
    }
}

/// The unused prediction that fits best an expected claim, among those that share half of the
/// contents' words: whether its source, kind, referent and grounds are right, and its index.
fn best(
    expected: &ExpectedClaim,
    predicted: &[WordRelation],
    is_used: &[bool],
) -> Option<([bool; 4], usize)> {
    let mut best: Option<([bool; 4], usize)> = None;
    for (at, claim) in predicted.iter().enumerate() {
        let shared = claim.content.intersection(&expected.content).count();
        let either = claim.content.union(&expected.content).count();
        if is_used[at] || shared == 0 || 2 * shared < either {
            continue;
        }
        let merits = merits(expected, claim);
        // Among equals the first counts.
        if best.is_none_or(|(most, _)| merits > most) {
            best = Some((merits, at));
        }
    }
    best
}

fn merits(expected: &ExpectedClaim, claim: &WordRelation) -> [bool; 4] {
    let (want, got) = (&expected.source, &claim.source);
    let source =
        expected.is_implicit || !want.is_disjoint(got) || want.is_empty() && got.is_empty();
    let kind = expected.kind.is_none() || claim.kind == expected.kind;
    let is_nobody = matches!(claim.kind.as_deref(), None | Some("unstated"));
    let referent = expected.referent.is_none()
        || is_nobody
        || is_same_referent(expected.referent.as_deref(), claim.referent.as_deref());
    let grounds = expected.grounds.intersection(&claim.grounds).count();
    [source, kind, referent, 2 * grounds >= expected.grounds.len()]
}

/// Whether a claim is about no more than these words.
fn marks(claim: &WordRelation, words: &WordSet) -> bool {
    !words.is_empty() && words.is_subset(&claim.content) && claim.content.len() < 3 * words.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> FaultCase {
        case(serde_json::from_str(line).unwrap())
    }

    /// A case with one claim to find, and one that must not be.
    fn flood() -> FaultCase {
        read(
            r#"{"id": "1", "group": "rain", "text": "It will rain, said Ada. Ada’s roof leaks.",
                "expected": [{"source": "Ada", "content": "It will rain", "kind": "named_person",
                              "referent": "Ada"}],
                "must_not": ["Ada's roof leaks"]}"#,
        )
    }

    fn claim(source: &[u32], content: &[u32], kind: &str) -> WordRelation {
        WordRelation {
            source: source.iter().copied().collect(),
            content: content.iter().copied().collect(),
            kind: Some(kind.to_string()),
            referent: Some("Ada".to_string()),
            ..WordRelation::default()
        }
    }

    fn check(case: &FaultCase, predicted: &[WordRelation], passes: bool, right: usize) {
        let figures = case.check_claims(predicted);
        assert_eq!((figures.cases.right == 1, figures.claims.right), (passes, right));
    }

    #[test]
    fn a_case_passes_when_its_claims_are_right_and_little_else_is_claimed() {
        let right = claim(&[4], &[0, 1, 2], "named_person");
        let further = claim(&[4], &[3], "unstated");
        let nested = WordRelation { is_nested: true, ..further.clone() };
        check(&flood(), &[], false, 0);
        check(&flood(), std::slice::from_ref(&right), true, 1);
        check(&flood(), &[claim(&[4], &[0, 1, 2], "anonymous")], false, 0);
        check(&flood(), &[claim(&[3], &[0, 1, 2], "named_person")], false, 0);
        check(&flood(), &[right.clone(), further.clone(), nested], true, 1);
        check(&flood(), &[right.clone(), further.clone(), further], false, 1);
        check(&flood(), &[right, claim(&[], &[5, 6, 7], "unstated")], false, 1);
    }

    #[test]
    fn where_nothing_is_to_be_found_one_claim_is_too_many() {
        let nothing = read(r#"{"id": "2", "group": "rain", "text": "It rained.", "expected": []}"#);
        check(&nothing, &[], true, 0);
        check(&nothing, &[claim(&[], &[0, 1], "unstated")], false, 0);
    }

    #[test]
    fn phrases_are_found_whole_or_by_their_words() {
        let have = folded("Ada’s roof and Ada’s door");
        assert_eq!(places(&have, "ADA'S", Places::First), [0].into());
        assert_eq!(places(&have, "ADA'S", Places::All), [0, 3].into());
        assert_eq!(places(&have, "the door and roof", Places::First), [1, 2, 4].into());
        assert_eq!(places(&have, "", Places::All), [].into());
    }
}
