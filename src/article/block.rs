//! A block as numbers: all that is looked at to tell whether it is part of a story.

use super::wordings::{self, WordingClass};
use super::words::{Address, Word, address, count_classes, words};
use crate::model::hash_bytes;
use crate::sort::SharedSort;
use crate::{Block, BlockRole};
use serde::{Deserialize, Serialize};

/// What was measured of a block. It holds no text, and nothing from which text could be made again
/// but the hashes of some words.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
pub struct ReadBlock {
    /// How many words it has.
    pub words: u32,
    /// The share of its text that stands inside links, from 0 to 1.
    pub link_density: f32,
    /// How many sentences end in it.
    pub sentences: u32,
    /// Whether it ends as a sentence does.
    pub ends_sentence: bool,
    /// How many commas it has.
    pub commas: u32,
    /// How many quotations begin in it.
    pub quotations: u32,
    /// How many of its words are among the commonest of English.
    pub common: u32,
    /// How many of its words begin with a capital.
    pub capitals: u32,
    /// How many of its words are numbers.
    pub numbers: u32,
    /// How many of its words tell who says what.
    pub report: u32,
    /// How many of its words name a day or a month.
    pub days: u32,
    /// How many of its words tell what was.
    pub past: u32,
    /// How many of its words tell what can, must or should be.
    pub advice: u32,
    /// How many of its words outside quotations are one person's of himself.
    pub writer: u32,
    /// How many of its words outside quotations speak to the reader.
    pub reader: u32,
    /// How many of its words outside quotations are several people's of themselves.
    pub house: u32,
    /// How many of its words stand in the document's title.
    pub title_words: u32,
    /// Whether it reads like running text: some words, a sentence mark, few links.
    pub is_paragraph: bool,
    /// Whether it is a notice of the page, such as an invitation to subscribe.
    pub is_notice: bool,
    /// Whether its words or its markup say that it is under a picture.
    pub is_caption: bool,
    /// Whether it is a post with the line that says whose it is, as pages embed them.
    #[serde(default)]
    pub is_post: bool,
    /// Whether it begins as what names the story's authors or its date.
    pub is_byline: bool,
    /// Whether it begins as a heading over what is no part of the story.
    pub opens_ending: bool,
    /// Short hashes of its first words, ascending, without doubles; none for a long block. They are
    /// so short that many words share each: enough to learn from, and no text.
    pub opening: Vec<u16>,
    /// The same of its words after those.
    pub others: Vec<u16>,
    /// The hash of its element's name.
    pub tag: u32,
    /// What its markup says that it is.
    pub role: BlockRole,
    /// How many elements it is nested in.
    pub depth: u32,
    /// Equal for blocks in the same element.
    pub container: u32,
    /// Equal for blocks in elements of the same names.
    pub path: u32,
    /// Whether it is visible.
    pub visible: bool,
}

/// The fewest words of a paragraph.
const PARAGRAPH_WORDS: u32 = 8;
/// Longer blocks are told by other things than by single words; and a longer block that holds the
/// words of a notice is text about notices.
const SHORT_WORDS: u32 = 60;
/// Blocks of fewer words that have those of a notice are one.
const NOTICE_WORDS: u32 = 25;
/// How many words are a block's first.
const OPENING: usize = 4;

impl ReadBlock {
    /// Whether it is a heading that leads elsewhere.
    pub fn is_linked_heading(&self) -> bool {
        self.role == BlockRole::Heading && self.link_density > 0.5
    }

    /// Measures a block; `title` holds the hashes of the words of the document's title, ascending.
    pub fn new(block: &Block, title: &[u32]) -> ReadBlock {
        let text = block.text.as_str();
        let found = words(text);
        let marks = Marks::of(text);
        let n_words = found.len() as u32;
        let link_density = (block.link_chars as f32 / marks.units.max(1) as f32).min(1.0);
        let count =
            |is: &dyn Fn(&Word) -> bool| found.iter().filter(|word| is(word)).count() as u32;
        // A whole sentence of a paragraph may be one link; a headline has no final mark.
        let is_linked_sentence = link_density < 0.95
            && marks.ends_sentence
            && block.tag == "p"
            && block.role == BlockRole::Text;
        let is_paragraph = block.visible
            && !matches!(block.role, BlockRole::Aside | BlockRole::Caption | BlockRole::Heading)
            && n_words >= PARAGRAPH_WORDS
            && marks.sentences > 0
            && (link_density < 0.4 || is_linked_sentence);
        let classes = count_classes(&found);
        let mut read = ReadBlock {
            words: n_words,
            link_density,
            sentences: marks.sentences,
            ends_sentence: marks.ends_sentence,
            commas: marks.commas,
            quotations: marks.quotations,
            common: classes.common,
            capitals: count(&|word| word.is_capital),
            numbers: count(&|word| word.is_number),
            report: classes.report,
            days: classes.days,
            past: classes.past,
            advice: classes.advice,
            title_words: count(&|word| title.binary_search(&word.hash).is_ok()),
            is_paragraph,
            is_caption: block.role == BlockRole::Caption,
            is_post: block.role == BlockRole::Quotation && (is_signed(text) || is_headed(text)),
            tag: hash_bytes(block.tag.as_bytes()),
            role: block.role,
            depth: block.depth,
            container: block.container,
            path: block.path,
            visible: block.visible,
            ..ReadBlock::default()
        };
        read.read_address(text, &found);
        if n_words < SHORT_WORDS {
            read.read_short(&found);
        }
        read
    }

    fn read_short(&mut self, found: &[Word]) {
        for (at, class) in wordings::find(found) {
            match class {
                WordingClass::Notice => self.is_notice = true,
                WordingClass::Caption => self.is_caption = true,
                WordingClass::Ending => self.opens_ending |= at == 0,
                WordingClass::Byline => self.is_byline |= at == 0,
            }
        }
        let split = found.len().min(OPENING);
        let hashes = |words: &[Word]| {
            let mut hashes: Vec<u16> =
                words.iter().map(|word| (word.hash ^ word.hash >> 16) as u16).collect();
            hashes.shared_sort();
            hashes.dedup();
            hashes
        };
        self.opening = hashes(&found[..split]);
        self.others = hashes(&found[split..]);
    }

    /// Counts the words of address that stand outside quotations.
    fn read_address(&mut self, text: &str, found: &[Word]) {
        if !text.contains(['“', '”', '"']) {
            self.add_address(found);
            return;
        }
        let mut is_quoted = false;
        for part in text.split_inclusive(['“', '”', '"']) {
            if !is_quoted {
                self.add_address(&words(part));
            }
            is_quoted = match part.chars().next_back() {
                Some('“') => true,
                Some('"') => !is_quoted,
                Some('”') => false,
                _ => is_quoted,
            };
        }
    }

    fn add_address(&mut self, found: &[Word]) {
        for word in found {
            match address(word.hash) {
                Some(Address::Writer) => self.writer += 1,
                Some(Address::Reader) => self.reader += 1,
                Some(Address::House) => self.house += 1,
                None => {}
            }
        }
    }

    /// How many of its words outside quotations speak by somebody of himself, or to the reader.
    pub fn address(&self) -> u32 {
        self.writer + self.reader + self.house
    }

    /// Whether its words tell that it is no story: a notice of the page, or what stands under a picture.
    /// A longer block that has such words tells of such things.
    pub fn is_told_apart(&self) -> bool {
        let is_named = self.is_notice || self.is_caption && self.role != BlockRole::Caption;
        is_named && self.words < NOTICE_WORDS
    }

    /// How many words stand outside links, about.
    pub fn weight(&self) -> f32 {
        self.words as f32 * (1.0 - self.link_density)
    }

    /// The share of some of the block's words among all, from 0 to 1.
    pub fn share(&self, count: u32) -> f32 {
        count as f32 / self.words.max(1) as f32
    }
}

/// What the marks of a text tell.
#[derive(Debug, Clone, Copy, Default)]
struct Marks {
    /// The text's length in UTF-16 units.
    units: usize,
    sentences: u32,
    ends_sentence: bool,
    commas: u32,
    quotations: u32,
}

impl Marks {
    fn of(text: &str) -> Marks {
        let mut marks = Marks::default();
        let mut after_mark = false;
        let mut straight = 0;
        for c in text.chars() {
            marks.units += c.len_utf16();
            match c {
                ',' => marks.commas += 1,
                '“' => marks.quotations += 1,
                '"' => straight += 1,
                _ => {}
            }
            if after_mark && c.is_whitespace() {
                marks.sentences += 1;
                after_mark = false;
            } else {
                after_mark = is_sentence_mark(c) || after_mark && is_closing(c);
            }
        }
        marks.sentences += u32::from(after_mark);
        marks.ends_sentence = after_mark;
        marks.quotations += straight / 2;
        marks
    }
}

fn is_sentence_mark(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | ':' | ';')
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '"' | '’' | '\'' | ')' | ']')
}

/// Whether a text ends in whose post it is: “— Ada Roe (@adaroe) June 3, 2025”.
fn is_signed(text: &str) -> bool {
    let Some((post, signature)) = text.rsplit_once(['—', '–', '―']) else { return false };
    let name = signature.trim_start();
    !post.is_empty()
        && name.starts_with(char::is_uppercase)
        && name.split_whitespace().any(|word| word.starts_with("(@"))
}

/// The longest name over a post, in words.
const LONGEST_NAME: usize = 6;

/// The longest word within a name that begins with no capital, in bytes: “de”, “van”.
const LONGEST_PARTICLE: usize = 3;

/// Whether a text begins with whose post it is: “Ada Roe @adaroe It rained.”, but not “We thank @harbor for it.”
fn is_headed(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let before = words.by_ref().take_while(|word| !word.trim_start_matches('(').starts_with('@'));
    let name = before.take(LONGEST_NAME + 1).collect::<Vec<_>>();
    let is_of_name =
        |word: &&str| word.starts_with(char::is_uppercase) || word.len() <= LONGEST_PARTICLE;
    let post = words.find(|word| word.contains(char::is_alphanumeric));
    let opens = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '‘');
    (1..=LONGEST_NAME).contains(&name.len())
        && name[0].starts_with(char::is_uppercase)
        && name.iter().all(is_of_name)
        && post.is_some_and(|post| post.starts_with(opens))
}
