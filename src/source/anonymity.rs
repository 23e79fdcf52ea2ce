//! Grounds: why a source has no name.

use super::reading::Reading;
use crate::text::TokenRange;
use std::sync::LazyLock;

/// The wordings of one class, each as its words.
type Wordings = Vec<Vec<&'static str>>;

static FORMULAS: LazyLock<Wordings> = LazyLock::new(|| wordings("formula"));
static OPENERS: LazyLock<Wordings> = LazyLock::new(|| wordings("opener"));
static GROUNDS: LazyLock<Wordings> = LazyLock::new(|| wordings("ground"));

fn wordings(class: &str) -> Wordings {
    include_str!("../../data/anonymity.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter(|&(_, of)| of == class)
        .map(|(wording, _)| wording.split(' ').collect())
        .collect()
}

/// Looks for a reason for anonymity around the mention of an anonymous source: in its sentence, or
/// in a neighboring sentence of its paragraph.
pub(super) fn grounds(reading: &Reading, mention: TokenRange) -> Option<TokenRange> {
    let at = mention.start as usize;
    let home = reading.document.sentence_of(at);
    let paragraph = reading.document.paragraphs.get(reading.document.paragraph_of(at))?.tokens;
    [Some(home), home.checked_add(1), home.checked_sub(1)]
        .into_iter()
        .flatten()
        .filter_map(|index| reading.document.sentences.get(index).copied())
        .filter(|sentence| sentence.overlaps(paragraph))
        .find_map(|sentence| in_sentence(reading, sentence))
}

fn in_sentence(reading: &Reading, sentence: TokenRange) -> Option<TokenRange> {
    let end = sentence.end as usize;
    let find = |wordings: &Wordings, from: usize| {
        (from..end).find(|&at| wordings.iter().any(|words| matches(reading, at, end, words)))
    };
    let start = match find(&GROUNDS, sentence.start as usize) {
        Some(start) => start,
        None => {
            let formula = find(&FORMULAS, sentence.start as usize)?;
            // The reason follows the formula at once, or behind a few words.
            find(&OPENERS, formula + 1).filter(|&opener| opener <= formula + 6)?
        }
    };
    // The reason runs to the end of its clause.
    let is_end = |&at: &usize| {
        matches!(reading.text(at), "," | "." | ";" | "—" | "–" | "--" | ")" | "”" | "\"")
    };
    Some(TokenRange::new(start, (start + 1..end).find(is_end).unwrap_or(end)))
}

/// Whether the words of a wording stand at `at`; "*" stands for up to four words.
fn matches(reading: &Reading, at: usize, end: usize, words: &[&str]) -> bool {
    let mut at = at;
    let mut reach = 1;
    for &word in words {
        if word == "*" {
            reach = 5;
            continue;
        }
        let is_word = |&next: &usize| reading.text(next).eq_ignore_ascii_case(word);
        let Some(found) = (at..end.min(at + reach)).find(is_word) else { return false };
        at = found + 1;
        reach = 1;
    }
    true
}
