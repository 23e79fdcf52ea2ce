//! How well a text agrees with the gold text of a story.

use std::collections::HashMap;

/// The length of the runs of words that are compared.
pub const RUN: usize = 4;

/// The words of a text: runs of letters, digits and low lines.
pub fn story_words(text: &str) -> Vec<&str> {
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    parts.filter(|word| !word.is_empty()).collect()
}

/// The F1 of two texts' runs of four words, each counted as often as it occurs, as in the article
/// extraction benchmark of Scrapinghub; from 0 to 1.
pub fn story_f1(found: &str, gold: &str) -> f64 {
    let (found, gold) = (story_words(found), story_words(gold));
    let (found, gold) = (count_runs(&found), count_runs(&gold));
    let shared: usize =
        found.iter().map(|(run, &count)| count.min(gold.get(run).copied().unwrap_or(0))).sum();
    let total = found.values().sum::<usize>() + gold.values().sum::<usize>();
    if total == 0 { 0.0 } else { 2.0 * shared as f64 / total as f64 }
}

fn count_runs<'w>(words: &'w [&'w str]) -> HashMap<&'w [&'w str], usize> {
    let mut counts = HashMap::new();
    if words.is_empty() {
        return counts;
    }
    for run in words.windows(RUN.min(words.len())) {
        *counts.entry(run).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::story_f1;

    #[test]
    fn equal_texts_agree_wholly_and_others_in_part() {
        let text = "The ferry is late again on Tuesday";
        assert_eq!(story_f1(text, text), 1.0);
        assert_eq!(story_f1(text, "Nothing of it stands here"), 0.0);
        assert_eq!(story_f1("The ferry is late again", text), 2.0 * 2.0 / (2.0 + 4.0));
    }
}
