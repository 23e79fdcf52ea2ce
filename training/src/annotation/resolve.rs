//! Which of the places that a line's words may mean are meant.

use super::line::AnnotatedLine;
use super::place::{ComparedText, Span};
use super::referent::referent_of;
use crate::corpus::LabelEntry;

/// How many paragraphs away a source, a cue and grounds may stand from the content's.
const SOURCE_REACH: usize = 6;
const CUE_REACH: usize = 3;
const GROUNDS_REACH: usize = 8;

/// More ways to place a field's parts than these are not weighed.
const MOST_WAYS: usize = 400;

/// The attribution that a line tells of `text`: of words that stand there several times those
/// nearest to each other are meant.
///
/// # Errors
/// What is wrong with the line, for its annotator.
pub(super) fn resolve(text: &ComparedText, line: &AnnotatedLine) -> Result<LabelEntry, String> {
    if line.paragraph >= text.paragraph_count() {
        return Err(format!("the text has no paragraph {}", line.paragraph));
    }
    let ways = |field, reach| ways_of(text, line.paragraph, field, reach);
    let (sources, cues) = (ways(line.source, SOURCE_REACH)?, ways(line.cue, CUE_REACH)?);
    let contents = ways(line.content, 0)?;
    let mut best: Option<(f32, [&Vec<Span>; 3])> = None;
    for cue in &cues {
        for content in &contents {
            for source in &sources {
                let cost = cost(source, cue, content);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, [source, cue, content]));
                }
            }
        }
    }
    let Some((_, [source, cue, content])) = best else { return Err("no content".to_string()) };
    if overlap(cue, content) {
        return Err("the cue lies within the content".to_string());
    }
    let referent = referent_of(text, line.referent, source)?;
    let grounds = ways(line.grounds, GROUNDS_REACH)?.into_iter().next().unwrap_or_default();
    Ok(LabelEntry {
        source: source.clone(),
        cue: cue.clone(),
        content: content.clone(),
        grounds,
        kind: line.flags.kind.to_string(),
        referent,
        anaphor: line.flags.is_anaphor,
        nested: line.flags.is_nested,
        peripheral: line.flags.is_peripheral,
        doubt: line.flags.is_in_doubt,
        implicit: line.flags.is_implicit,
    })
}

/// The ways to place a field's parts, in text order and apart where that is possible. An empty
/// field has one: nowhere.
fn ways_of(
    text: &ComparedText,
    paragraph: usize,
    field: &str,
    reach: usize,
) -> Result<Vec<Vec<Span>>, String> {
    let mut ways = vec![Vec::new()];
    for part in field.split(" & ").filter(|part| !part.trim().is_empty()) {
        let places = text.places(paragraph, part, reach);
        if places.is_empty() {
            return Err(format!("not found in paragraph {paragraph}: {}", part.trim()));
        }
        let longer = ways.iter().flat_map(|way| {
            places.iter().map(move |&place| way.iter().copied().chain([place]).collect())
        });
        ways = longer.take(MOST_WAYS).collect();
    }
    let is_ordered = |way: &Vec<Span>| way.windows(2).all(|pair| pair[0][1] <= pair[1][0]);
    if ways.iter().any(is_ordered) {
        ways.retain(is_ordered);
    }
    Ok(ways)
}

/// How little three spans look like parts of one attribution: how far they are from each other, and
/// whether they overlap.
fn cost(source: &[Span], cue: &[Span], content: &[Span]) -> f32 {
    let far = |first, second| distance(first, second) as f32;
    let over = |first, second, penalty| if overlap(first, second) { penalty } else { 0.0 };
    far(cue, content)
        + far(source, cue)
        + 0.3 * far(source, content)
        + over(cue, content, 500.0)
        + over(source, cue, 500.0)
        + over(source, content, 200.0)
}

/// How many code points lie between the nearest parts; 0 where one of the two is nowhere.
fn distance(first: &[Span], second: &[Span]) -> usize {
    let pairs = first.iter().flat_map(|one| second.iter().map(move |other| (one, other)));
    let gaps = pairs
        .map(|(one, other)| one[0].saturating_sub(other[1]).max(other[0].saturating_sub(one[1])));
    gaps.min().unwrap_or(0)
}

fn overlap(first: &[Span], second: &[Span]) -> bool {
    first.iter().any(|one| second.iter().any(|other| one[0] < other[1] && other[0] < one[1]))
}
