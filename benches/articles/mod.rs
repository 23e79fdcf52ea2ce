//! Articles to measure with, of any length and always the same, composed of sentences of our own.
//!
//! An article is a row of stories of some hundred words, each with people, towns and firms of its
//! own: in a text that is longer there are more names to tell apart, as in real ones.

mod grammar;
mod story;

use grammar::Grammar;
use story::Story;

/// The lengths to measure, in words.
pub const LENGTHS: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// How many words a story has before the next begins.
const STORY_WORDS: usize = 800;

/// Composes an article of a length in words, to within a paragraph; paragraphs are parted by
/// newlines. Equal seeds give equal articles.
pub fn compose(words: usize, seed: u64) -> String {
    let grammar = Grammar::read();
    let mut text = String::new();
    let mut count = 0;
    let mut chance = Chance(seed);
    while count < words {
        let mut story = Story::new(&grammar, &mut chance);
        let end = words.min(count + STORY_WORDS);
        let mut list = "headline";
        while count < end {
            let paragraph = story.write(list);
            count += paragraph.split_whitespace().count();
            text.push_str(&paragraph);
            text.push('\n');
            list = "paragraph";
        }
    }
    text
}

/// Numbers that look random and are the same every time: SplitMix64 (Steele et al. 2014).
pub struct Chance(u64);

impl Chance {
    /// A number below a bound, which is not zero.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }

    /// One of several things.
    pub fn choose<'t, T>(&mut self, things: &'t [T]) -> &'t T {
        &things[self.below(things.len())]
    }
}
