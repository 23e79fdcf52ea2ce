//! What a block's text and links tell of it.

use crate::{Block, BlockRole};
use std::sync::LazyLock;

/// A block with what was measured of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReadBlock<'p> {
    pub block: &'p Block,
    pub words: usize,
    /// The share of its text that stands inside links, from 0 to 1.
    pub link_density: f32,
    /// Whether it reads like running text: some words, a sentence mark, few links.
    pub is_paragraph: bool,
    /// Whether it is a notice of the page, such as an invitation to subscribe.
    pub is_notice: bool,
    /// Whether its words say that it is under a picture.
    pub is_caption: bool,
}

static BYLINES: LazyLock<Vec<&str>> = LazyLock::new(|| wordings("byline"));
static CAPTIONS: LazyLock<Vec<&str>> = LazyLock::new(|| wordings("caption"));
static NOTICES: LazyLock<Vec<&str>> = LazyLock::new(|| wordings("notice"));
static ENDINGS: LazyLock<Vec<&str>> = LazyLock::new(|| wordings("ending"));

fn wordings(class: &str) -> Vec<&'static str> {
    include_str!("../../data/boilerplate.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter(|&(_, of)| of == class)
        .map(|(wording, _)| wording)
        .collect()
}

/// The fewest words of a paragraph.
const PARAGRAPH_WORDS: usize = 8;
/// Notices are short: a longer block that holds their words is text about them.
const NOTICE_WORDS: usize = 60;

impl<'p> ReadBlock<'p> {
    pub fn new(block: &'p Block) -> ReadBlock<'p> {
        let text = block.text.as_str();
        let words = count_words(text);
        let units: usize = text.chars().map(char::len_utf16).sum();
        let link_density = (block.link_chars as f32 / units.max(1) as f32).min(1.0);
        let ends_sentence = last_mark(text).is_some_and(is_sentence_mark);
        // A whole sentence of a paragraph may be one link; a headline has no final mark.
        let is_linked_sentence = link_density < 0.95
            && ends_sentence
            && block.tag == "p"
            && block.role == BlockRole::Text;
        let is_paragraph = block.visible
            && !matches!(block.role, BlockRole::Aside | BlockRole::Caption | BlockRole::Heading)
            && words >= PARAGRAPH_WORDS
            && (ends_sentence || has_sentence_end(text))
            && (link_density < 0.4 || is_linked_sentence);
        let is_short = words < NOTICE_WORDS;
        let lower = if is_short { text.to_lowercase().replace('’', "'") } else { String::new() };
        let is_notice = holds_any(&lower, &NOTICES);
        let is_caption = block.role == BlockRole::Caption || holds_any(&lower, &CAPTIONS);
        ReadBlock { block, words, link_density, is_paragraph, is_notice, is_caption }
    }

    /// How many words stand outside links, about.
    pub fn weight(&self) -> f32 {
        self.words as f32 * (1.0 - self.link_density)
    }

    /// Whether it is a paragraph of the story as far as it tells itself.
    pub fn is_plain(&self) -> bool {
        self.is_unlinked() && self.is_paragraph && self.block.role == BlockRole::Text
    }

    /// Whether it is text of the page's own, with few links.
    pub fn is_unlinked(&self) -> bool {
        self.block.visible && self.link_density < 0.3 && !self.is_notice && !self.is_caption
    }

    /// Whether it names the story's authors or its date.
    pub fn is_byline(&self) -> bool {
        let text = self.block.text.to_lowercase();
        BYLINES.iter().any(|&opening| text.starts_with(opening))
            || self.words <= 8 && self.block.text.contains(|c: char| c.is_ascii_digit())
    }

    /// Whether a heading opens what no longer belongs to the story.
    pub fn opens_ending(&self) -> bool {
        let text = self.block.text.to_lowercase().replace('’', "'");
        ENDINGS.iter().any(|&ending| {
            text.strip_prefix(ending).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
    }
}

/// How many runs of letters and digits the text holds.
pub(super) fn count_words(text: &str) -> usize {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).count()
}

/// Whether one of the wordings stands in the text, not within a word; both are in lower case.
fn holds_any(text: &str, wordings: &[&str]) -> bool {
    let stands_alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    wordings.iter().any(|wording| {
        text.match_indices(wording).any(|(at, _)| {
            stands_alone(text[..at].chars().next_back())
                && stands_alone(text[at + wording.len()..].chars().next())
        })
    })
}

fn is_sentence_mark(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | ':' | ';')
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '"' | '’' | '\'' | ')' | ']')
}

/// The last character but for closing marks.
fn last_mark(text: &str) -> Option<char> {
    text.chars().rev().find(|&c| !is_closing(c))
}

/// Whether a sentence ends within the text.
fn has_sentence_end(text: &str) -> bool {
    let mut after_mark = false;
    text.chars().any(|c| {
        let ends = after_mark && c.is_whitespace();
        after_mark = is_sentence_mark(c) || after_mark && is_closing(c);
        ends
    })
}
