//! Whether a page holds an article at all.
//!
//! Most news pages say so in their structured data. A page that does not must read like a report:
//! its paragraphs stand together, tell who says what, and do not talk to the reader.

use super::block::ReadBlock;
use crate::{BlockRole, Page};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a page says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// A story.
    Article,
    /// A story, but only by `og:type`, which some sites give to every page.
    Anything,
    /// Nothing that decides.
    Nothing,
    /// Something that is no story.
    Other,
}

/// The most words of address among a hundred outside quotations.
const MOST_ADDRESS: f32 = 2.5;
/// The least words of report and quotations among a hundred.
const LEAST_REPORT: f32 = 1.0;
/// The least share of paragraphs that are followed by more of the body at once.
const LEAST_TOGETHER: f32 = 0.4;
/// From how many paragraphs on that share is to be trusted.
const ENOUGH_PARAGRAPHS: usize = 4;

static TYPES: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| read_classes(include_str!("../../data/page-types.tsv")));
static WORDS: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| read_classes(include_str!("../../data/register-words.tsv")));

/// Reads lines of a word and its class, parted by a tab.
fn read_classes(table: &'static str) -> HashMap<&'static str, &'static str> {
    table.lines().filter(|line| !line.starts_with('#')).filter_map(|l| l.split_once('\t')).collect()
}

/// What the page's structured data says that it is.
pub(super) fn claim(page: &Page) -> Claim {
    let class = |kind: &str| TYPES.get(kind.to_lowercase().as_str()).copied();
    let og = class(&page.hints.og_type);
    let types = &page.hints.json_ld_types;
    let declares = |wanted: &str| types.iter().any(|kind| class(kind) == Some(wanted));
    if declares("article") && (og == Some("article") || !declares("list")) {
        Claim::Article
    } else if og == Some("article") {
        Claim::Anything
    } else if og == Some("other") || declares("other") && !declares("article") {
        Claim::Other
    } else {
        Claim::Nothing
    }
}

/// Whether the blocks `body` of a page that says nothing of itself read like a report, and not
/// like a list or a manual.
pub(super) fn reads_like_report(blocks: &[ReadBlock], body: &[usize]) -> bool {
    let is_list = body.iter().all(|&at| blocks[at].block.role == BlockRole::List);
    let code = blocks.iter().filter(|read| read.block.tag == "pre").count();
    !is_list && code < 2 && stands_together(blocks, body) && {
        let Register { report, address } = register(blocks, body);
        report >= LEAST_REPORT && address <= MOST_ADDRESS
    }
}

/// Whether the blocks `body` talk to the reader and tell of nobody who says anything.
pub(super) fn reads_otherwise(blocks: &[ReadBlock], body: &[usize]) -> bool {
    let Register { report, address } = register(blocks, body);
    report < LEAST_REPORT && address > MOST_ADDRESS
}

/// Whether the body's paragraphs follow one another, not each a date, a name or a button.
fn stands_together(blocks: &[ReadBlock], body: &[usize]) -> bool {
    let paragraphs = body.iter().filter(|&&at| blocks[at].is_paragraph).count();
    if paragraphs < ENOUGH_PARAGRAPHS {
        return true;
    }
    let together = body.windows(2).filter(|pair| pair[1] == pair[0] + 1).count();
    together as f32 >= LEAST_TOGETHER * (body.len() - 1) as f32
}

/// How often, in a hundred words, a text has words of report or quotations, and words of address
/// outside quotations.
struct Register {
    report: f32,
    address: f32,
}

fn register(blocks: &[ReadBlock], body: &[usize]) -> Register {
    let (mut words, mut report, mut address) = (0_usize, 0_usize, 0_usize);
    for &at in body {
        let mut is_quoted = false;
        for part in blocks[at].block.text.split_inclusive(['“', '”', '"']) {
            for word in part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                words += 1;
                match WORDS.get(word.to_lowercase().as_str()) {
                    Some(&"report") => report += 1,
                    Some(&"address") if !is_quoted => address += 1,
                    _ => {}
                }
            }
            is_quoted = match part.chars().next_back() {
                Some('“') => true,
                Some('"') => !is_quoted,
                Some('”') => false,
                _ => is_quoted,
            };
            report += usize::from(is_quoted);
        }
    }
    let in_a_hundred = |count: usize| 100.0 * count as f32 / words.max(1) as f32;
    Register { report: in_a_hundred(report), address: in_a_hundred(address) }
}
