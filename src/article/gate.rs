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

/// Whether a page of which `story` was chosen is taken for an article, with such a probability by the model. What
/// says of itself that it is something else is none, however it reads.
pub fn is_article(page: &ReadPage, hints: &Hints, story: &[usize], probability: f32) -> bool {
    let claim = claim(hints);
    let least = match claim {
        Claim::Other => return false,
        Claim::News => LEAST_NEWS,
        Claim::Anything => LEAST_CLAIMED,
        // Pages of help and manuals call themselves so, too, and articles that do are told as surely.
        Claim::Article | Claim::Nothing => LEAST_ARTICLE,
        Claim::List => LEAST_LISTED,
    };
    if is_front_page(page, story) || claim != Claim::News && is_pitch(page, story) {
        return false;
    }
    let is_reported = matches!(claim, Claim::Anything | Claim::Article) && is_reported(page, story);
    is_reported || probability >= least
}

/// The fewest paragraphs of a report that is told by its words.
const LEAST_REPORTS: usize = 3;

/// Whether two of three paragraphs of the story have a verb of report and stand next to another, and hardly a
/// word is the writer's on themselves or to the reader. Short news often reads so, and of the articles that
/// the model learned from only long ones do, so this is a rule: of its pages that call themselves articles 22 that
/// are read so, and none of 563 others.
fn is_reported(page: &ReadPage, story: &[usize]) -> bool {
    let of_story = |at: usize| story.binary_search(&at).is_ok();
    let paragraphs: Vec<usize> =
        story.iter().copied().filter(|&at| page.blocks[at].is_paragraph).collect();
    let is_report =
        |at: usize| page.blocks[at].report > 0 && (of_story(at + 1) || at > 0 && of_story(at - 1));
    let reports = paragraphs.iter().filter(|&&at| is_report(at)).count();
    let count = |of: &dyn Fn(&ReadBlock) -> u32| -> u32 {
        paragraphs.iter().map(|&at| of(&page.blocks[at])).sum()
    };
    let address = count(&|block| block.writer + block.reader + block.house);
    paragraphs.len() >= LEAST_REPORTS
        && 3 * reports >= 2 * paragraphs.len()
        && 100 * address <= count(&|block| block.words)
}

/// The fewest paragraphs of a front page.
const LEAST_TEASERS: usize = 2;

/// Whether nearly every paragraph of what would be the story stands right under a heading that is a
/// link, as teasers do. Few of the pages that the model learned from are front pages, so this is a rule.
fn is_front_page(page: &ReadPage, story: &[usize]) -> bool {
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
fn is_pitch(page: &ReadPage, story: &[usize]) -> bool {
    let count = |of: &dyn Fn(&ReadBlock) -> u32| -> f32 {
        story.iter().map(|&at| of(&page.blocks[at]) as f32).sum()
    };
    let enough = PITCH / 100.0 * count(&|block| block.words);
    count(&|block| block.words) > 0.0
        && count(&|block| block.house) >= enough
        && count(&|block| block.reader) >= enough
}
