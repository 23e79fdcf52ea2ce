//! A page as numbers.

use super::block::ReadBlock;
use super::place::{Level, read_path};
use super::words::words;
use crate::Page;
use crate::sort::SharedSort;
use serde::{Deserialize, Serialize};

/// What was measured of a page; as little as [`ReadBlock`] does it hold any text.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
pub struct ReadPage {
    /// The page's blocks.
    pub blocks: Vec<ReadBlock>,
    /// The elements that blocks stand in, innermost first; a block's path is an index.
    pub paths: Vec<Vec<Level>>,
    /// How many words the document's title has.
    pub title_words: u32,
}

impl ReadPage {
    /// Measures a page.
    pub fn new(page: &Page) -> ReadPage {
        let mut title: Vec<u32> = words(&page.title).iter().map(|word| word.hash).collect();
        let title_words = title.len() as u32;
        title.shared_sort();
        ReadPage {
            blocks: page.blocks.iter().map(|block| ReadBlock::new(block, &title)).collect(),
            paths: page.paths.iter().map(|path| read_path(path)).collect(),
            title_words,
        }
    }

    /// The elements that a block stands in, innermost first; none where nothing is known of them.
    pub fn levels(&self, block: &ReadBlock) -> &[Level] {
        self.paths.get(block.path as usize).map_or(&[], Vec::as_slice)
    }

    /// Which parts of a page the names around a block say that it stands in.
    pub fn parts(&self, block: &ReadBlock) -> u16 {
        self.levels(block).iter().fold(0, |parts, level| parts | level.parts)
    }
}
