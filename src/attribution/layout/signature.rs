//! Names set behind or over quotations: “It rained.” — Ada Byron, sailor; or a line of its own.

use crate::attribution::grammar::Words;
use crate::attribution::{Layout, Relation};
use crate::syntax::Upos;
use crate::text::TokenRange;

/// The longest signature, in tokens: name, age, role, place.
const LONGEST: usize = 16;
/// How sure relations by signatures are.
const CONFIDENCE: f32 = 0.85;

/// What is signed, by paragraph.
pub(super) fn find(words: &Words) -> Vec<Relation> {
    let mut relations: Vec<Relation> = Vec::new();
    let mut free = 0;
    let unquoted: Vec<Option<Relation>> =
        (0..words.document.paragraphs.len()).map(|index| unquoted(words, index)).collect();
    let is_list = unquoted.iter().flatten().count() > 1;
    let undashed: Vec<Option<Relation>> =
        (0..words.document.paragraphs.len()).map(|index| undashed(words, index)).collect();
    let is_undashed_list = undashed.iter().flatten().count() > 1;
    for index in 0..words.document.paragraphs.len() {
        let found = behind(words, index).or_else(|| line_below(words, index, free));
        if let Some((relation, next)) = found {
            relations.push(relation);
            free = next;
        }
    }
    relations.extend(unquoted.into_iter().flatten().filter(|_| is_list));
    relations.extend(undashed.into_iter().flatten().filter(|_| is_undashed_list));
    relations
}

/// “It rained.” — Ada Byron, sailor: a paragraph that is a quotation and its signature.
fn behind(words: &Words, index: usize) -> Option<(Relation, usize)> {
    let tokens = words.document.paragraphs[index].tokens;
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    let mut at = start;
    while at < end && is_bullet(words, at) {
        at += 1;
    }
    let mut close = None;
    let first = at;
    while let Some(quotation) = words.quotation_from(at).filter(|q| q.is_closed) {
        at = quotation.tokens.end as usize;
        close = Some(at);
    }
    let close = close?;
    let stop = close + usize::from(words.text(close) == ".");
    let is_dash = stop < end && is_dash_after_mark(words, stop);
    let signed = TokenRange::new(stop + 1, end);
    (is_dash && is_signature(words, signed)).then(|| {
        let dash = TokenRange::new(stop, stop + 1);
        (relation(words, TokenRange::new(first, close), Some(dash), signed), index + 1)
    })
}

/// “It rained.” Ada Byron, sailor: a quotation and its signature without a dash. One may be a caption;
/// several are a list.
fn undashed(words: &Words, index: usize) -> Option<Relation> {
    let tokens = words.document.paragraphs[index].tokens;
    let quotation = words.quotation_from(tokens.start as usize).filter(|q| q.is_closed)?;
    let signed = TokenRange { start: quotation.tokens.end, end: tokens.end };
    let ends = matches!(words.text(signed.start as usize - 2), "." | "!" | "?" | "…");
    let has_role = signed.indexes().any(|at| words.text(at) == ",");
    (ends && has_role && is_name_line(words, signed))
        .then(|| relation(words, quotation.tokens, None, signed))
}

/// A paragraph without marks that ends in a signature, as letters and answers to a question do. One
/// may be a heading; several are a list.
fn unquoted(words: &Words, index: usize) -> Option<Relation> {
    let tokens = words.document.paragraphs[index].tokens;
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    let floor = end.saturating_sub(LONGEST + 1).max(start);
    let dash = (floor..end).rev().find(|&at| words.is_dash(at)).filter(|&dash| dash > start + 2)?;
    let ends = matches!(words.text(dash - 1), "." | "!" | "?" | "…");
    let is_free = !tokens.indexes().any(|at| words.quotation(at).is_some());
    let signed = TokenRange::new(dash + 1, end);
    (ends && is_free && is_name_line(words, signed)).then(|| {
        let cue = Some(TokenRange::new(dash, dash + 1));
        relation(words, TokenRange::new(start, dash), cue, signed)
    })
}

/// A paragraph that is all quotation, and the next that is all signature.
fn line_below(words: &Words, index: usize, free: usize) -> Option<(Relation, usize)> {
    let tokens = words.document.paragraphs[index].tokens;
    let next = words.document.paragraphs.get(index + 1)?.tokens;
    let (start, end) = (tokens.start as usize, tokens.end as usize);
    let last = words.all_quoted(start, end).filter(|last| last.is_closed)?;
    let (first, next_end) = (next.start as usize, next.end as usize);
    let is_dash = is_dash_after_mark(words, first);
    let signed = TokenRange::new(first + usize::from(is_dash), next_end);
    // Without a dash, a line may be a heading, or the name over the quotation after it.
    let is_plain = || {
        let over = words.document.paragraphs.get(index + 2).is_some_and(|after| {
            let after = after.tokens;
            words.all_quoted(after.start as usize, after.end as usize).is_some()
        });
        let under = index >= 1
            && free < index
            && is_name_line(words, words.document.paragraphs[index - 1].tokens);
        is_name_line(words, next) && !(over && under)
    };
    (index >= free && is_signature(words, signed) && (is_dash || is_plain())).then(|| {
        let dash = is_dash.then(|| TokenRange::new(first, first + 1));
        let content = TokenRange { start: tokens.start, end: last.tokens.end };
        (relation(words, content, dash, signed), index + 2)
    })
}

/// Whether words are a name and what its bearer is, as in “Ada Byron, sailor”.
fn is_name_line(words: &Words, tokens: TokenRange) -> bool {
    let start = tokens.start as usize;
    let name = (start..tokens.end as usize)
        .take_while(|&at| words.upos(at) == Upos::Propn && words.is_capital(at))
        .count();
    let follows = words.text(start + name);
    let is_whole = start + name == tokens.end as usize || follows == "," || follows == "(";
    (2..=5).contains(&name) && is_whole && is_signature(words, tokens)
}

/// Whether words are a name with an office or a place: no sentence.
fn is_signature(words: &Words, range: TokenRange) -> bool {
    let (start, end) = (range.start as usize, range.end as usize);
    let last = words.text(end.saturating_sub(1));
    let is_sentence = (start..end).any(|at| is_finite(words, at) || words.quotation(at).is_some());
    (1..=LONGEST).contains(&range.len())
        && words.is_capital(start)
        && !matches!(last, "?" | "!" | ":")
        && !is_sentence
        && (matches!(words.upos(start), Upos::Propn)
            || range.len() == 1
            || names_inside(words, range))
}

/// Whether a name stands in words that begin with a title or the like.
fn names_inside(words: &Words, range: TokenRange) -> bool {
    range.indexes().skip(1).any(|at| words.upos(at) == Upos::Propn && words.is_capital(at))
}

fn is_finite(words: &Words, at: usize) -> bool {
    words.is_verb(at) && !words.is_capital(at) && !words.text(at).ends_with("ing")
}

/// Whether token `at` is a dash, or a hyphen behind a closing mark or at the start of a line.
fn is_dash_after_mark(words: &Words, at: usize) -> bool {
    words.is_dash(at) || matches!(words.text(at), "-" | "‒" | "~")
}

fn is_bullet(words: &Words, at: usize) -> bool {
    matches!(words.text(at), "•" | "*" | "·" | "–" | "-" | "—" | "▪")
}

fn relation(
    words: &Words,
    content: TokenRange,
    cue: Option<TokenRange>,
    mut source: TokenRange,
) -> Relation {
    if source.len() > 1 && words.text(source.end as usize - 1) == "." {
        source.end -= 1;
    }
    Relation {
        source: vec![source],
        cue: cue.into_iter().collect(),
        content: vec![content],
        layout: Some(Layout::Signature),
        ..Relation::by_rule(CONFIDENCE)
    }
}
