//! What is kept of gathered pages, so that many may be kept.

use super::LabelledPage;
use sourcelight::BlockRole;
use sourcelight::article::MOST_LABEL_WORDS;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// The most blocks that are kept of a page: what a page is shows in its beginning.
const MOST_BLOCKS: usize = 200;
/// In how many groups of pages a word must stand to be learned from.
const LEAST_GROUPS: usize = 3;

/// Leaves out of gathered pages what nothing is learned from, or little: what stands far down; words of
/// paragraphs, and those that are in too few of the pages whose stories are known; names of elements
/// that too few sites use.
pub fn thin(pages: &mut [LabelledPage]) {
    let known = shared_by_groups(pages, |page| {
        let blocks = if page.is_story_known() { &page.read.blocks[..] } else { &[] };
        blocks.iter().flat_map(|block| block.opening.iter().chain(&block.others)).copied().collect()
    });
    let names = shared_by_groups(pages, |page| {
        page.read.paths.iter().flatten().flat_map(|level| &level.words).copied().collect()
    });
    for page in pages.iter_mut().filter(|page| !page.is_story_known()) {
        page.read.blocks.truncate(MOST_BLOCKS);
        keep_used_paths(page);
        for level in page.read.paths.iter_mut().flatten() {
            level.words.retain(|word| names.contains(word));
        }
        for block in &mut page.read.blocks {
            block.link_density = (block.link_density * 1000.0).round() / 1000.0;
            if block.is_paragraph {
                block.opening.clear();
                block.others.clear();
            } else if block.role != BlockRole::Heading && block.words > MOST_LABEL_WORDS {
                block.opening.retain(|word| known.contains(word));
                block.others.retain(|word| known.contains(word));
            }
        }
    }
}

/// What is in pages of enough groups.
fn shared_by_groups<T: Eq + Hash + Copy>(
    pages: &[LabelledPage],
    of: impl Fn(&LabelledPage) -> HashSet<T>,
) -> HashSet<T> {
    let mut groups: HashMap<T, HashSet<&str>> = HashMap::new();
    for page in pages {
        for thing in of(page) {
            groups.entry(thing).or_default().insert(&page.group);
        }
    }
    let is_shared = |(_, groups): &(T, HashSet<&str>)| groups.len() >= LEAST_GROUPS;
    groups.into_iter().filter(is_shared).map(|(thing, _)| thing).collect()
}

/// Leaves out the paths that none of the page's blocks has.
fn keep_used_paths(page: &mut LabelledPage) {
    let mut used: Vec<u32> = page.read.blocks.iter().map(|block| block.path).collect();
    used.sort_unstable();
    used.dedup();
    for block in &mut page.read.blocks {
        block.path = used.binary_search(&block.path).unwrap_or_default() as u32;
    }
    let paths = &page.read.paths;
    page.read.paths =
        used.iter().map(|&path| paths.get(path as usize).cloned().unwrap_or_default()).collect();
}
