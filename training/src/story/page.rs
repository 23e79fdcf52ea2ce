//! Pages as they are learned from: measured, and told what is story.

use crate::Result;
use crate::corpus::read_json_lines;
use crate::metrics::{RUN, story_words};
use serde::{Deserialize, Serialize};
use sourcelight::article::ReadPage;
use sourcelight::{Hints, Page};
use std::collections::HashMap;
use std::path::Path;

/// A page as the extension's reader sends it, with the text of its story: what
/// `extension/harness/read-pages.mjs` writes.
#[derive(Debug, Clone, Deserialize)]
pub struct PageLine {
    /// The page's name.
    pub id: String,
    /// Pages of one group are alike, as those of one outlet are.
    pub group: String,
    /// Where the page comes from.
    pub set: String,
    /// The page.
    pub page: Page,
    /// The story's text without its title; empty where it is not known, and for a page that is no
    /// article.
    pub gold: String,
    /// Whether it is an article.
    pub article: bool,
}

/// A page without its text, as the models are trained on it.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub struct LabelledPage {
    /// The page's name.
    pub id: String,
    /// Pages of one group are never both learned from and judged.
    pub group: String,
    /// What the page says of itself.
    pub hints: Hints,
    /// The page.
    pub read: ReadPage,
    /// Whether it is an article.
    pub is_article: bool,
    /// Where the page comes from.
    pub set: String,
    /// Indexes of the blocks that are the story; none where it is not known, and for a page that is
    /// no article.
    pub story: Vec<usize>,
}

/// The set of the pages of public repositories. Only whether they are articles is known of them, and
/// no more than the gate learns from them.
const GATHERED: &str = "gathered";

impl LabelledPage {
    /// Whether it is known of each block whether it is of the story.
    pub fn is_story_known(&self) -> bool {
        self.set != GATHERED
    }
}

/// Reads pages with their texts.
///
/// # Errors
/// When the file cannot be read or a line of it is malformed.
pub fn read_page_lines(path: &Path) -> Result<Vec<PageLine>> {
    read_json_lines(path)
}

/// Measures a page, and finds which of its blocks are the story.
pub fn measure_page(line: &PageLine) -> LabelledPage {
    LabelledPage {
        id: line.id.clone(),
        group: line.group.clone(),
        hints: line.page.hints.clone(),
        read: ReadPage::new(&line.page),
        is_article: line.article,
        set: line.set.clone(),
        story: find_story(&line.page, &line.gold),
    }
}

/// A block is of the story when at least half of its runs of words are among those of the gold text
/// that no block before has used up; a block with fewer words, when it stands there whole, between
/// blocks of the story.
fn find_story(page: &Page, gold: &str) -> Vec<usize> {
    let gold_words: Vec<&str> = story_words(gold);
    let mut left: HashMap<&[&str], usize> = HashMap::new();
    for run in gold_words.windows(RUN) {
        *left.entry(run).or_default() += 1;
    }
    let mut story = Vec::new();
    let mut short = Vec::new();
    for (at, block) in page.blocks.iter().enumerate() {
        let own = story_words(&block.text);
        if own.len() < RUN {
            let is_there = !own.is_empty() && gold_words.windows(own.len()).any(|run| run == own);
            short.extend(is_there.then_some(at));
            continue;
        }
        let runs: Vec<&[&str]> = own.windows(RUN).collect();
        let is_left = |run: &&&[&str]| left.get(**run).is_some_and(|&count| count > 0);
        if 2 * runs.iter().filter(is_left).count() >= runs.len() {
            for run in &runs {
                if let Some(count) = left.get_mut(*run) {
                    *count = count.saturating_sub(1);
                }
            }
            story.push(at);
        }
    }
    let (first, last) = (story.first().copied(), story.last().copied());
    let is_between = |&at: &usize| Some(at) > first && last.is_some_and(|last| at < last + 3);
    story.extend(short.into_iter().filter(is_between));
    story.sort_unstable();
    story
}
