//! What the news of a headline that names no source rests on, as the first paragraph has it.
//!
//! It is said only where it is sure: the headline is a plain statement, nearly all of the first paragraph is
//! claimed by one source, and that claim tells the headline's news. The thresholds were chosen on 4,928 articles
//! of raw news with a headline: one in 38 is told of, and of 128 of these that were read, 120 rightly so.

use crate::attribution::rules::{is_quoting_verb, opens_clause};
use crate::comparison::Content;
use crate::report::Headline;
use crate::sort::SharedSort;
use crate::text::{Token, tokenize};
use crate::{Attribution, BlockRole, BlockSpan, Confidences, Extent, Page, Report, SourceKind};
use std::collections::HashSet;

/// A paragraph of fewer words is a dateline or a byline.
const LEAST_PARAGRAPH: usize = 8;
/// A headline of fewer words that tell something is a title, and none that states anything.
const LEAST_TELLING: usize = 3;
/// A claim tells a headline's news that has this share of the headline's telling words, and no fewer than
/// [`LEAST_SHARED_WORDS`] of them.
const LEAST_SHARED: f32 = 0.4;
const LEAST_SHARED_WORDS: usize = 2;
/// A paragraph rests on its claims where they hold this share of its telling words, with source and cue.
const LEAST_CLAIMED: f32 = 0.6;
/// From these confidences on a claim, its source and the source's kind are sure.
const LEAST_WHAT: f32 = 0.8;
const LEAST_WHO: f32 = 0.7;
const LEAST_KIND: f32 = 0.65;
/// The first line of a plain text is its headline where it is shorter than this, in bytes, and does not end as
/// a sentence does.
const MOST_BYTES: usize = 160;
const ENDS: [char; 6] = ['.', ',', '"', '”', ')', ']'];
/// What parts a headline from whoever said it, or makes it a question or a cry.
const MARKS: [&str; 9] = [":", ";", "?", "!", "|", "—", "–", "…", "-"];

/// Finds on what a page's headline rests; none where that is not sure.
pub(crate) fn find(page: &Page, report: &Report) -> Option<Headline> {
    let (&first, rest) = report.story.split_first()?;
    let text = block_text(page, first)?;
    let is_headline = is_heading(page, first)
        || page.extent == Extent::Text && text.len() < MOST_BYTES && !text.ends_with(ENDS);
    if !is_headline {
        return None;
    }
    let is_attributed = report.attributions.iter().any(|one| touches(one, first));
    if is_attributed || !is_plain_statement(text) {
        return None;
    }
    let paragraph = *rest.iter().find(|&&block| is_paragraph(page, block))?;
    let claims: Vec<u32> = (0..report.attributions.len())
        .filter(|&at| stands_in(&report.attributions[at].content, paragraph))
        .filter(|&at| report.is_counted(at))
        .map(|at| at as u32)
        .collect();
    let told: Vec<&Attribution> =
        claims.iter().map(|&at| &report.attributions[at as usize]).collect();
    let one = *told.first()?;
    let is_one = |other: &&Attribution| {
        is_sure(other) && other.rests_on == one.rests_on && other.source_id == one.source_id
    };
    if !told.iter().all(is_one) || names_source(page, report, one, text) {
        return None;
    }
    let words = telling(block_text(page, paragraph)?);
    let contents: Vec<BlockSpan> = told.iter().flat_map(|one| &one.content).copied().collect();
    let around = told.iter().flat_map(|one| one.source.iter().chain(&one.cue)).copied();
    let claimed: Vec<BlockSpan> = contents.iter().copied().chain(around).collect();
    if (stems_within(&words, claimed, paragraph).len() as f32) < LEAST_CLAIMED * words.len() as f32
    {
        return None;
    }
    let stems: HashSet<u32> = telling(text).iter().map(|word| word.stem).collect();
    let in_contents: HashSet<u32> = stems_within(&words, contents, paragraph).into_iter().collect();
    let shared = stems.intersection(&in_contents).count();
    let is_same =
        shared >= LEAST_SHARED_WORDS && shared as f32 >= LEAST_SHARED * stems.len() as f32;
    (stems.len() >= LEAST_TELLING && is_same).then_some(Headline {
        words: BlockSpan { block: first, start: 0, end: text.len() as u32 },
        claims,
    })
}

/// A word that tells something, and where it stands, in bytes.
struct Telling {
    stem: u32,
    start: u32,
    end: u32,
}

fn telling(text: &str) -> Vec<Telling> {
    let words = Content::new(text).words.into_iter().filter(|word| !word.is_plain);
    let found =
        words.map(|word| Telling { stem: word.stem, start: word.range.start, end: word.range.end });
    found.collect()
}

/// The stems of those of a block's words that stand in one of some spans.
fn stems_within(words: &[Telling], mut spans: Vec<BlockSpan>, block: u32) -> Vec<u32> {
    spans.retain(|span| span.block == block);
    spans.shared_sort_by_key(|span| span.start);
    // Words come in order, and of the spans that begin before one only the farthest end counts.
    let (mut spans, mut end) = (spans.into_iter().peekable(), 0);
    let mut holds = |word: &&Telling| {
        while let Some(span) = spans.next_if(|span| span.start <= word.start) {
            end = end.max(span.end);
        }
        word.end <= end
    };
    words.iter().filter(|word| holds(word)).map(|word| word.stem).collect()
}

fn block_text(page: &Page, block: u32) -> Option<&str> {
    page.blocks.get(block as usize).map(|block| block.text.as_str())
}

fn is_heading(page: &Page, block: u32) -> bool {
    page.blocks.get(block as usize).is_some_and(|block| block.role == BlockRole::Heading)
}

fn is_paragraph(page: &Page, block: u32) -> bool {
    let n_words = block_text(page, block).map_or(0, |text| text.split_whitespace().count());
    !is_heading(page, block) && n_words >= LEAST_PARAGRAPH
}

fn stands_in(spans: &[BlockSpan], block: u32) -> bool {
    spans.iter().any(|span| span.block == block)
}

fn touches(one: &Attribution, block: u32) -> bool {
    [&one.source, &one.cue, &one.content].into_iter().any(|spans| stands_in(spans, block))
}

/// Whether a headline states something, and no word or mark tells that somebody else does.
fn is_plain_statement(text: &str) -> bool {
    let mut tokens: Vec<Token> = Vec::new();
    tokenize(text, 0, &mut tokens);
    let mut words = tokens.iter().map(|token| token.text(text));
    let is_opened = words.clone().next().is_some_and(opens_clause);
    !is_opened && !words.any(|word| is_quoting_verb(word) || is_mark(word))
}

fn is_mark(word: &str) -> bool {
    MARKS.contains(&word) || word.starts_with("..") || word.starts_with("--")
}

/// Whether a claim is told at first hand by somebody whom words name, or by nobody, and all of that is sure.
fn is_sure(one: &Attribution) -> bool {
    let Confidences { what, who, kind } = one.confidences;
    let is_told = match one.rests_on {
        None | Some(SourceKind::Unclear | SourceKind::Author) => false,
        // What rests on nobody is shown to only where that is sure.
        Some(SourceKind::Unstated) => true,
        Some(_) => {
            let has_words = !one.source.is_empty() && !one.by_pronoun;
            has_words && what >= LEAST_WHAT && who >= LEAST_WHO && kind >= LEAST_KIND
        }
    };
    let is_first_hand = one.rests_on == Some(one.kind) && one.chain.is_empty();
    is_told && is_first_hand && !one.negated
}

/// Whether a headline names a claim's source after all: by the last word of the name or of the words for it.
fn names_source(page: &Page, report: &Report, one: &Attribution, headline: &str) -> bool {
    let stems: HashSet<u32> = telling(headline).iter().map(|word| word.stem).collect();
    let name = one.source_id.and_then(|id| report.sources.get(id as usize));
    let words = one.source.iter().filter_map(|span| {
        block_text(page, span.block)?.get(span.start as usize..span.end as usize)
    });
    let mut names = words.chain(name.map(|source| source.name.as_str()));
    names.any(|name| telling(name).last().is_some_and(|last| stems.contains(&last.stem)))
}
