//! Pages as they might have been, so that the gate learns from few pages what does not matter.

use super::LabelledPage;
use sourcelight::Hints;
use sourcelight::article::{ReadBlock, ReadPage};

/// How many other pages lend their surroundings to a page.
const FRAMES: usize = 2;

/// A page as it is, cut short, bare, and in the surroundings of some of the `articles`, with how much
/// each counts; `nth` is a number of the page's own.
pub(super) fn variants(
    page: &LabelledPage,
    nth: usize,
    articles: &[&LabelledPage],
) -> Vec<(ReadPage, f32)> {
    let whole = [page.read.clone(), shorten(page), sketch(page).read, headless(page).read];
    let frames = (0..FRAMES).filter_map(|n| {
        // Steps that have no divisor in common with most lengths lead everywhere.
        articles.get((nth * 31 + n * 97 + 13) % articles.len().max(1))
    });
    let frames = frames.map(|outer| frame(page, outer));
    let counting = whole.into_iter().chain(frames).map(|read| (read, 1.0));
    counting.chain([(bare(page), BARE_SHARE)]).collect()
}

/// What a page may say of itself, as it does and as others of its kind would, with how much each
/// counts: many say nothing, or that they are part of a website; and some that are no article say
/// that they are.
pub(super) fn hint_sets(page: &LabelledPage) -> Vec<(Hints, f32)> {
    let called = |og_type: &str, types: &[&str]| Hints {
        og_type: og_type.to_string(),
        json_ld_types: types.iter().map(ToString::to_string).collect(),
        accessible_for_free: None,
    };
    let (as_article, as_news) = if page.is_article { (0.15, 0.1) } else { (0.05, 0.0) };
    vec![
        (page.hints.clone(), 0.15),
        (Hints::default(), 0.15),
        (called("website", &[]), 0.1),
        (called("article", &[]), as_article),
        (called("article", &["Article"]), as_article / 2.0),
        (called("article", &["NewsArticle"]), as_news),
    ]
}

/// How many blocks of a story are left of it in a sketch.
const SKETCH: usize = 6;

/// The page as sparse markup has it: its elements have no names, and its story is short.
pub(super) fn sketch(page: &LabelledPage) -> LabelledPage {
    let left_out = page.story.get(SKETCH..).unwrap_or_default();
    let is_kept = |at: &usize| left_out.binary_search(at).is_err();
    nameless(page, (0..page.read.blocks.len()).filter(is_kept).collect())
}

/// The same without what stands above the story, its title too: so a page is that is still arriving.
pub(super) fn headless(page: &LabelledPage) -> LabelledPage {
    let sketch = sketch(page);
    let first = sketch.story.first().copied().unwrap_or(0);
    let kept = (first..sketch.read.blocks.len()).collect();
    nameless(&sketch, kept)
}

/// The page with only the blocks `kept`, ascending, in elements without names.
fn nameless(page: &LabelledPage, kept: Vec<usize>) -> LabelledPage {
    let nameless = |&at: &usize| ReadBlock { path: 0, ..page.read.blocks[at].clone() };
    LabelledPage {
        read: ReadPage {
            blocks: kept.iter().map(nameless).collect(),
            paths: Vec::new(),
            title_words: page.read.title_words,
        },
        story: (0..kept.len()).filter(|&at| page.story.binary_search(&kept[at]).is_ok()).collect(),
        ..page.clone()
    }
}

/// How many blocks of a story are left of it when it is made short.
const SHORT: usize = 2;

/// The page with only the beginning of its story: news may be short.
fn shorten(page: &LabelledPage) -> ReadPage {
    let left_out = page.story.get(SHORT..).unwrap_or_default();
    let kept = |&(at, _): &(usize, &ReadBlock)| left_out.binary_search(&at).is_err();
    let blocks = page.read.blocks.iter().enumerate().filter(kept);
    ReadPage { blocks: blocks.map(|(_, block)| block.clone()).collect(), ..page.read.clone() }
}

/// The page amid what stands around another page's story: whether a page holds an article is not
/// told by how much stands around it.
fn frame(page: &LabelledPage, outer: &LabelledPage) -> ReadPage {
    let (Some(&first), Some(&last)) = (outer.story.first(), outer.story.last()) else {
        return page.read.clone();
    };
    let around = &outer.read.blocks;
    let before = around[..first].iter().filter(|block| !is_title(block));
    let after = &around[(last + 1).min(around.len())..];
    let container = around.iter().map(|block| block.container + 1).max().unwrap_or(0);
    let path = outer.read.paths.len() as u32;
    let inner = page.read.blocks.iter().map(|block| ReadBlock {
        container: block.container + container,
        path: block.path + path,
        ..block.clone()
    });
    let strange = |block: &ReadBlock| ReadBlock { title_words: 0, ..block.clone() };
    ReadPage {
        blocks: before.map(strange).chain(inner).chain(after.iter().map(strange)).collect(),
        paths: outer.read.paths.iter().chain(&page.read.paths).cloned().collect(),
        title_words: page.read.title_words,
    }
}

/// How many blocks of a story are left of it when nothing else is.
const BARE: usize = 4;
/// How much a page counts of which no more is left.
const BARE_SHARE: f32 = 0.3;
/// How far above its story a page's title is looked for.
const LEAD: usize = 8;

/// The page with its title, what stands under that, and the beginning of its story alone, in elements
/// without names: short news on a sparse page is told by its text.
fn bare(page: &LabelledPage) -> ReadPage {
    let Some(&first) = page.story.first() else { return sketch(page).read };
    let blocks = &page.read.blocks;
    let lead = first.saturating_sub(LEAD)..first;
    let title = lead.rev().find(|&at| is_title(&blocks[at])).unwrap_or(first);
    nameless(page, (title..first).chain(page.story.iter().copied().take(BARE)).collect()).read
}

/// Whether most of a block's words are those of the document's title.
fn is_title(block: &ReadBlock) -> bool {
    block.words > 2 && block.share(block.title_words) >= 0.6
}
