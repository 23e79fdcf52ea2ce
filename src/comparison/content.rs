//! A claim's content as words that can be compared.

use super::outcome::TextRange;
use crate::model::{RowIndex, hash_bytes};
use crate::sort::SharedSort;
use crate::syntax::Word;
use crate::text::{Token, tokenize};
use std::collections::HashMap;

/// Words that do not tell contents apart, and those that count as another.
static PLAIN_WORDS: RowIndex<256> = RowIndex::new(include_str!("../../data/comparison-words.tsv"));

/// One word of a content that tells something.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ContentWord {
    /// Hash of the word without its inflection; of a number the number's own.
    pub stem: u32,
    /// Hash of the word as it stands, in lower case.
    pub form: u32,
    /// Whether it is of a closed class, as "will" and "not": it changes what is told, but does not tell
    /// what that is about.
    pub is_plain: bool,
    /// How much it tells, from 0 to 1: the fewer claims hold it, the more.
    pub weight: f32,
    /// Where it stands in the content, in bytes.
    pub range: TextRange,
}

/// The words of a content that tell something, in their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Content {
    pub words: Vec<ContentWord>,
    /// The stems with the weights of all their places, by the stem.
    pub bag: Vec<(u32, f32)>,
    /// The weight of all words.
    pub weight: f32,
    /// How many words there are, those that tell nothing too.
    pub length: usize,
}

/// Contents of so many words that tell something are not the same by chance.
const TELLING_WORDS: usize = 3;
/// So are those of two where they have so many words in all.
const TELLING_LENGTH: usize = 5;
/// What a word of a closed class is worth.
const WORTH_OF_PLAIN: f32 = 0.3;

impl Content {
    /// Reads a content; how much its words tell is said by [`weigh`].
    pub fn new(text: &str) -> Content {
        let mut tokens = Vec::new();
        tokenize(text, 0, &mut tokens);
        let words = tokens.iter().filter_map(|token| {
            let (stem, form, is_plain) = read_word(token.text(text))?;
            let range = TextRange { start: token.span.start, end: token.span.end };
            Some(ContentWord { stem, form, is_plain, weight: 0.0, range })
        });
        let is_word = |token: &&Token| token.text(text).starts_with(char::is_alphanumeric);
        let length = tokens.iter().filter(is_word).count();
        Content { words: words.collect(), length, ..Content::default() }
    }

    /// Whether another content with just its words is surely the same.
    pub fn is_telling(&self) -> bool {
        let words = self.words.iter().filter(|word| !word.is_plain).count();
        words >= TELLING_WORDS || words > 1 && self.length >= TELLING_LENGTH
    }

    /// Whether both have the same words in whatever order, as a clause has that is moved.
    pub fn has_words_of(&self, other: &Content) -> bool {
        let forms = |content: &Content| {
            let mut forms: Vec<u32> = content.words.iter().map(|word| word.form).collect();
            forms.shared_sort();
            forms
        };
        self.words.len() == other.words.len() && forms(self) == forms(other)
    }

    fn gather(&mut self) {
        let mut bag: Vec<(u32, f32)> = self.words.iter().map(|w| (w.stem, w.weight)).collect();
        bag.shared_sort_by_key(|&(stem, _)| stem);
        bag.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            kept.1 += if is_same { next.1 } else { 0.0 };
            is_same
        });
        self.weight = bag.iter().map(|&(_, weight)| weight).sum();
        self.bag = bag;
    }
}

/// The stem and the form of a word that tells something, and whether it is of a closed class; none of
/// others, and of punctuation.
fn read_word(word: &str) -> Option<(u32, u32, bool)> {
    let lower = word.to_lowercase().replace('’', "'");
    if let Some(counts_as) = PLAIN_WORDS.get(&lower) {
        let form = hash_bytes(counts_as.as_bytes());
        return (counts_as != "-").then_some((form, form, true));
    }
    if !word.starts_with(char::is_alphanumeric) {
        return None;
    }
    let form = hash_bytes(lower.as_bytes());
    // The models see all digits alike; a claim with another number is another.
    let is_number = word.contains(char::is_numeric);
    Some((if is_number { form } else { Word::new(word).stem }, form, false))
}

/// Says how much each word tells: all where two claims of both articles hold it, as claims do that are
/// the same, and less the more there are.
pub(super) fn weigh(old: &mut [Content], new: &mut [Content]) {
    let mut holders: HashMap<u32, u32> = HashMap::new();
    for content in old.iter().chain(new.iter()) {
        let mut stems: Vec<u32> = content.words.iter().map(|word| word.stem).collect();
        stems.shared_sort();
        stems.dedup();
        for stem in stems {
            *holders.entry(stem).or_default() += 1;
        }
    }
    for content in old.iter_mut().chain(new.iter_mut()) {
        for word in &mut content.words {
            let claims = holders.get(&word.stem).copied().unwrap_or_default().max(2);
            let worth = if word.is_plain { WORTH_OF_PLAIN } else { 1.0 };
            word.weight = worth / (1.0 + (claims as f32 / 2.0).ln());
        }
        content.gather();
    }
}
