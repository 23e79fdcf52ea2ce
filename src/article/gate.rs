//! Whether a page is taken for an article: from which probability on, and what is none by rule.

use super::block::ReadBlock;
use super::claim::{Claim, claim};
use super::read_page::ReadPage;
use crate::Hints;

/// From which probability on a page is read as an article that nobody asked for: marks where nobody
/// wants them are in the way, while a click reads any page.
const LEAST_ARTICLE: f32 = 0.5;
/// The same of a page that calls itself an article by `og:type` alone, as many newspapers do.
const LEAST_CLAIMED: f32 = 0.35;
/// The same of a page that calls itself a list of others: its teasers read like a story.
const LEAST_LISTED: f32 = 0.8;
/// The same of a page that calls itself news: hardly any other does.
const LEAST_NEWS: f32 = 0.2;

/// Whether a page with such a probability is taken for an article. What says of itself that it is
/// something else is none, however it reads.
pub fn is_article(hints: &Hints, probability: f32) -> bool {
    match claim(hints) {
        Claim::Other => false,
        Claim::News => probability >= LEAST_NEWS,
        Claim::Anything => probability >= LEAST_CLAIMED,
        // Pages of help and manuals call themselves so, too, and articles that do are told as surely.
        Claim::Article | Claim::Nothing => probability >= LEAST_ARTICLE,
        Claim::List => probability >= LEAST_LISTED,
    }
}

/// The fewest paragraphs of a front page.
const LEAST_TEASERS: usize = 2;

/// Whether nearly every paragraph of what would be the story stands right under a heading that is a
/// link, as teasers do. Few of the pages that the model learned from are front pages, so this is a rule.
pub(super) fn is_front_page(page: &ReadPage, story: &[usize]) -> bool {
    let blocks = &page.blocks;
    let paragraphs = story.iter().filter(|&&at| blocks[at].is_paragraph);
    let (teasers, others): (Vec<usize>, Vec<usize>) =
        paragraphs.partition(|&&at| at > 0 && blocks[at - 1].is_linked_heading());
    teasers.len() >= LEAST_TEASERS && teasers.len() > 4 * others.len()
}

/// From how many words in a hundred on “we” speak of themselves, and to “you”, in a pitch.
const PITCH: f32 = 1.5;

/// Whether the story is a pitch, in which “we” ask something of “you” throughout, outside quotations, as shops
/// and charities do on pages that call themselves articles. The model weighs that against their quotations and
/// takes some for articles, so this is a rule: of the gathered pages 47 that are none read so, and one article.
pub(super) fn is_pitch(page: &ReadPage, hints: &Hints, story: &[usize]) -> bool {
    if claim(hints) == Claim::News {
        return false;
    }
    let count = |of: &dyn Fn(&ReadBlock) -> u32| -> f32 {
        story.iter().map(|&at| of(&page.blocks[at]) as f32).sum()
    };
    let enough = PITCH / 100.0 * count(&|block| block.words);
    count(&|block| block.words) > 0.0
        && count(&|block| block.house) >= enough
        && count(&|block| block.reader) >= enough
}
