//! What prose of a page was passed by, and whether the page may hold but a part of its article.

use super::block::ReadBlock;
use super::place::COMMENT;
use super::read_page::ReadPage;
use crate::{Page, Partial, Passed, PassedReason};

/// The fewest words of what is worth telling that it was passed by.
const SOME_WORDS: u32 = 8;
/// From which share of linked text on a block is mostly links.
const MOSTLY_LINKS: f32 = 0.5;

/// Tells which prose is not among the blocks `found`, ascending, and why.
pub(super) fn find_passed(page: &ReadPage, found: &[usize]) -> Vec<Passed> {
    let is_passed = |&(at, block): &(usize, &ReadBlock)| {
        block.visible && block.words >= SOME_WORDS && found.binary_search(&at).is_err()
    };
    let blocks = page.blocks.iter().enumerate().filter(is_passed);
    blocks.map(|(at, block)| Passed { block: at as u32, reason: reason(page, block) }).collect()
}

fn reason(page: &ReadPage, block: &ReadBlock) -> PassedReason {
    if block.is_caption {
        PassedReason::Caption
    } else if block.is_notice {
        PassedReason::Notice
    } else if page.parts(block) & COMMENT != 0 {
        PassedReason::Comment
    } else if block.link_density >= MOSTLY_LINKS {
        PassedReason::Links
    } else {
        PassedReason::Beside
    }
}

/// Tells why the blocks `found` may be but a part of the article.
pub(super) fn find_partial(page: &Page, found: &[usize]) -> Vec<Partial> {
    let paywall = page.hints.accessible_for_free == Some(false);
    let cut_off = found.last().is_some_and(|&last| breaks_off(&page.blocks[last].text));
    let reasons = [(paywall, Partial::Paywall), (cut_off, Partial::CutOff)];
    reasons.into_iter().filter(|&(holds, _)| holds).map(|(_, reason)| reason).collect()
}

/// Whether a story's last paragraph ends in an ellipsis.
fn breaks_off(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with('…') || text.ends_with("...")
}
