//! Whether two names name the same.

use super::Words;
use std::collections::BTreeSet;

/// Words that do not tell names apart.
const IDLE: &str = "a an the of for to in at on from by with and s mr mrs ms dr sen rep gov gen lt \
    col sir president senator representative governor general former then";

/// Whether the names' telling words are the same, or one's are among the other's, or they share
/// half of all.
pub(crate) fn is_same_referent(a: Option<&str>, b: Option<&str>) -> bool {
    let (a, b) = (telling_words(a.unwrap_or("")), telling_words(b.unwrap_or("")));
    if a.is_empty() || b.is_empty() {
        return a == b;
    }
    let shared = a.intersection(&b).count();
    a.is_subset(&b) || b.is_subset(&a) || 2 * shared >= a.union(&b).count()
}

fn is_idle(word: &str) -> bool {
    IDLE.split(' ').any(|idle| idle == word)
}

fn telling_words(name: &str) -> BTreeSet<String> {
    // One name may be spelled with either apostrophe.
    let name = name.replace('’', "'");
    let all: BTreeSet<String> = Words::new(&name)
        .slices(&name)
        .map(|word| {
            let word = word.to_lowercase();
            let stem = word.strip_suffix('s').unwrap_or(&word);
            let bare = stem.strip_suffix('\'');
            bare.map(str::to_string).unwrap_or(word)
        })
        .collect();
    let telling: BTreeSet<String> = all.iter().filter(|word| !is_idle(word)).cloned().collect();
    if telling.is_empty() { all } else { telling }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, expected: bool) {
        assert_eq!(is_same_referent(Some(a), Some(b)), expected, "{a} / {b}");
        assert_eq!(is_same_referent(Some(b), Some(a)), expected, "{b} / {a}");
    }

    #[test]
    fn names_match_by_their_telling_words() {
        check("Sen. Ada Byron", "Byron", true);
        check("Ada Byron's", "Ada Byron", true);
        check("Flann O’Brien’s", "O'Brien", true);
        check("Ada Byron", "Mary Somerville", false);
        check("the president", "President", true);
        check("", "Byron", false);
        check("the city council", "the county council", false);
    }

    #[test]
    fn missing_names_match_each_other() {
        assert!(is_same_referent(None, Some("")));
        assert!(!is_same_referent(None, Some("Byron")));
    }
}
