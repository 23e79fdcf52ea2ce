//! Words that end in a colon and name whose quotation the next paragraph is: “From the mayor, Ada
//! Byron:”.

use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::syntax::Upos;
use crate::text::TokenRange;

/// The longest lead-in, in tokens.
const LONGEST: usize = 24;
/// How sure relations by lead-ins are.
const CONFIDENCE: f32 = 0.85;

/// What is led in, by paragraph.
pub(super) fn find(words: &Words) -> Vec<Relation> {
    (0..words.document.paragraphs.len()).filter_map(|index| led_in(words, index)).collect()
}

/// The quotation that paragraph `index` ends by leading in.
fn led_in(words: &Words, index: usize) -> Option<Relation> {
    let paragraphs = &words.document.paragraphs;
    let tokens = paragraphs[index].tokens;
    let next = paragraphs.get(index + 1)?.tokens;
    let colon = (tokens.end as usize).checked_sub(1)?;
    if tokens.is_empty() || words.text(colon) != ":" {
        return None;
    }
    let quotation = words.all_quoted(next.start as usize, next.end as usize)?;
    let mut start = words.sentence(colon).start as usize;
    while words.is_any(start, &["and", "but", "then", "now", "finally", ","]) {
        start += 1;
    }
    // “From the mayor:”, “A statement from the mayor:”
    let from = (start..colon.min(start + 4)).find(|&at| words.is(at, "from"));
    let is_from = from.is_some();
    let cue = from.map_or(colon..colon + 1, |from| from..from + 1);
    let source = TokenRange::new(from.map_or(start, |from| from + 1), colon);
    let is_phrase = !source.is_empty()
        && source.len() <= LONGEST
        && !source.indexes().any(|at| words.is_verb(at) || words.quotation(at).is_some())
        && names_somebody(words, source, is_from);
    is_phrase.then(|| Relation {
        source: vec![source],
        cue: vec![TokenRange::new(cue.start, cue.end)],
        content: vec![TokenRange { start: next.start, end: quotation.tokens.end }],
        ..Relation::by_rule(CONFIDENCE)
    })
}

/// Whether words name somebody: behind “from” anybody, else a name, at either end.
fn names_somebody(words: &Words, range: TokenRange, is_from: bool) -> bool {
    let is_name = |at: usize| words.upos(at) == Upos::Propn && words.is_capital(at);
    let (first, last) = (range.start as usize, range.end as usize - 1);
    is_from
        || is_name(first) && is_name(first + 1)
        || is_name(last) && is_name(last.saturating_sub(1))
}
