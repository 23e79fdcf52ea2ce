//! Words, and the words of spans.

use super::{WordRelation, WordSet};
use crate::corpus::Article;
use sourcelight::attribution::Relation;
use sourcelight::text::TokenRange;

/// Where a text's words stand, in bytes.
#[derive(Debug, Clone, Default)]
pub struct Words(Vec<(usize, usize)>);

impl Words {
    /// Finds the words: runs of letters and digits, apostrophes inside them.
    pub fn new(text: &str) -> Words {
        let mut words: Vec<(usize, usize)> = Vec::new();
        let mut joins = false;
        for (at, c) in text.char_indices() {
            if c.is_alphanumeric() {
                let end = at + c.len_utf8();
                match words.last_mut() {
                    Some(word) if joins => word.1 = end,
                    _ => words.push((at, end)),
                }
                joins = true;
            } else {
                let is_inner = matches!(c, '\'' | '’')
                    && words.last().is_some_and(|word| word.1 == at)
                    && text[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
                joins = is_inner;
            }
        }
        Words(words)
    }

    /// The words of the text that they were found in.
    pub fn slices<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        self.0.iter().map(|&(start, end)| &text[start..end])
    }

    /// Adds the words that share a byte with `start..end` to `set`.
    pub fn add(&self, start: usize, end: usize, set: &mut WordSet) {
        let first = self.0.partition_point(|word| word.1 <= start);
        let rest = self.0.iter().enumerate().skip(first);
        set.extend(rest.take_while(|(_, word)| word.0 < end).map(|(index, _)| index as u32));
    }
}

/// A predicted relation over an article's tokens, in words.
pub fn relation_words(article: &Article, words: &Words, relation: &Relation) -> WordRelation {
    let set = |ranges: &[TokenRange]| {
        let mut set = WordSet::new();
        for at in ranges.iter().flat_map(TokenRange::indexes) {
            let (start, end) = article.token_bytes(at);
            words.add(start, end, &mut set);
        }
        set
    };
    WordRelation {
        source: set(&relation.source),
        cue: set(&relation.cue),
        content: set(&relation.content),
        is_nested: relation.parent.is_some(),
        ..WordRelation::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = Words::new(text).slices(text).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn apostrophes_join_only_inside_words() {
        check("It's the dogs' dinner", &["It's", "the", "dogs", "dinner"]);
        check("the ’90s rock'n’roll", &["the", "90s", "rock'n’roll"]);
        check("a''b _c_ d-e", &["a", "b", "c", "d", "e"]);
        check("", &[]);
    }
}
