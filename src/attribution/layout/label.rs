//! Labels that open paragraphs and say who speaks there: “Q:”, “THE JUDGE:”, “Ada Byron:”.
//!
//! One such paragraph may be a headline or a field of a table; a transcript has several, and some of
//! its labels come again.

use super::people::most_named;
use crate::attribution::grammar::{Words, form};
use crate::attribution::{Layout, Relation};
use crate::model::word_list::rows;
use crate::syntax::Upos;
use crate::text::TokenRange;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// The longest label, in tokens.
const LONGEST: usize = 7;
/// The fewest paragraphs with labels that make a transcript.
const FEWEST: usize = 3;
/// Over how many paragraphs without a label a speech may go on to the next label.
const GAP: usize = 4;
/// How sure relations by labels are: as sure as rules that stand alone.
const CONFIDENCE: f32 = 0.85;

/// Words that label no speaker.
static OTHER: LazyLock<HashSet<u32>> = LazyLock::new(|| {
    rows(include_str!("../../../data/label-words.tsv")).map(|row| form(row[0])).collect()
});

/// How a label is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// “Q:” or “Q.”
    Question,
    /// “A:” or “A.”
    Answer,
    /// “THE JUDGE:”
    Capitals,
    /// “Ada Byron:”
    Name,
}

/// A label at the start of a paragraph.
#[derive(Debug, Clone, Copy)]
struct Label {
    /// Index of the paragraph.
    paragraph: usize,
    style: Style,
    name: TokenRange,
    /// Whether a time stands before it, as in a record, or in a program of events.
    is_timed: bool,
    /// The colon; empty behind “Q.”
    colon: TokenRange,
    /// Its last word, by which a speaker is known who is named in full but once.
    key: u32,
}

/// What is said in paragraphs with labels, by paragraph.
pub(super) fn find(words: &Words) -> Vec<Relation> {
    let paragraphs = &words.document.paragraphs;
    let mut all: Vec<Label> = (0..paragraphs.len()).filter_map(|at| label(words, at)).collect();
    if !all.iter().any(|label| label.is_timed && addresses(words, label)) {
        all.retain(|label| !label.is_timed);
    }
    let labels = accepted(words, &all);
    let interviewee = labels.first().and_then(|first| most_named(words, first.name.start as usize));
    let mut relations = Vec::new();
    for (index, label) in labels.iter().enumerate() {
        let next = labels.get(index + 1).map(|next| next.paragraph);
        let mut content = vec![spoken(words, label.paragraph, label.colon.end.max(label.name.end))];
        content.extend(going_on(words, label, next));
        content.retain(|range| !range.is_empty());
        if content.is_empty() {
            continue;
        }
        let is_answer = label.style == Style::Answer;
        relations.push(Relation {
            source: vec![label.name],
            cue: Some(label.colon).filter(|colon| !colon.is_empty()).into_iter().collect(),
            content,
            speaker: interviewee.filter(|_| is_answer),
            layout: Some(Layout::Label),
            ..Relation::by_rule(CONFIDENCE)
        });
    }
    relations
}

/// The labels that are a speaker's.
fn accepted(words: &Words, all: &[Label]) -> Vec<Label> {
    let mut times: HashMap<u32, usize> = HashMap::new();
    for label in all {
        *times.entry(label.key).or_default() += 1;
    }
    let has = |style: Style| all.iter().any(|label| label.style == style);
    let is_interview = has(Style::Question) && has(Style::Answer);
    let comes_again = |label: &&Label| times[&label.key] > 1;
    let is_transcript = all.len() >= FEWEST && all.iter().filter(comes_again).count() > 1;
    let is_beside = |index: usize| {
        let here = all[index].paragraph;
        let near = |other: Option<&Label>| {
            other.is_some_and(|other| other.paragraph.abs_diff(here) <= GAP && comes_again(&other))
        };
        near(index.checked_sub(1).and_then(|before| all.get(before))) || near(all.get(index + 1))
    };
    let is_speaker = |index: usize| {
        let label = &all[index];
        match label.style {
            Style::Question | Style::Answer => is_interview || is_transcript,
            Style::Capitals => is_transcript && (comes_again(&label) || is_beside(index)),
            Style::Name => {
                is_transcript && comes_again(&label)
                    || is_interview && is_beside(index)
                    || is_all_quoted(words, label)
            }
        }
    };
    (0..all.len()).filter(|&index| is_speaker(index)).map(|index| all[index]).collect()
}

/// Whether one quotation is all that follows a label: “Ada Byron: “It will end.””
fn is_all_quoted(words: &Words, label: &Label) -> bool {
    let end = words.document.paragraphs[label.paragraph].tokens.end as usize;
    let start = label.colon.end as usize;
    start < end && words.quotation_from(start).is_some() && words.all_quoted(start, end).is_some()
}

/// The label that paragraph `index` begins with.
fn label(words: &Words, index: usize) -> Option<Label> {
    let tokens = words.document.paragraphs.get(index)?.tokens;
    let (mut start, end) = (tokens.start as usize, tokens.end as usize);
    // A transcript may stand in quotation marks: ““BYRON: It is.””
    start += usize::from(words.quotation_from(start).is_some());
    let before_time = start;
    start = after_time(words, start, end);
    let is_timed = start > before_time;
    if start + 2 > end {
        return None;
    }
    let letter = words.text(start).trim_end_matches('.');
    let style = match letter {
        "Q" => Some(Style::Question),
        "A" => Some(Style::Answer),
        _ => None,
    };
    if let Some(style) = style {
        let is_dotted = words.text(start).ends_with('.');
        let is_marked = matches!(words.text(start + 1), ":" | ".");
        if is_dotted || is_marked {
            let colon = TokenRange::new(start + 1, start + 1 + usize::from(is_marked));
            let name = TokenRange::new(start, start + 1);
            let key = form(letter);
            return Some(Label { paragraph: index, style, name, is_timed, colon, key });
        }
    }
    let colon = (start..end.min(start + LONGEST + 1)).find(|&at| words.text(at) == ":")?;
    let name_end = before_bracket(words, start, colon);
    let style = name_style(words, start, name_end)?;
    let last = (start..name_end).rev().find(|&at| is_word(words, at))?;
    let is_other = (start..name_end).all(|at| !is_word(words, at) || is_listed(words, at))
        || is_listed(words, start);
    let opens = words.document.tokens.get(colon + 1).is_some_and(|token| token.space_before);
    (!is_other && opens && colon + 1 < end).then(|| Label {
        paragraph: index,
        style,
        name: TokenRange::new(start, name_end),
        is_timed,
        colon: TokenRange::new(colon, colon + 1),
        key: form(words.text(last)),
    })
}

/// Whether somebody asks, or speaks of those who are there, in the paragraph of a label.
fn addresses(words: &Words, label: &Label) -> bool {
    let tokens = words.document.paragraphs[label.paragraph].tokens;
    let is_person =
        |at: usize| words.is_any(at, &["I", "me", "my", "we", "us", "you", "your", "?"]);
    tokens.indexes().any(is_person)
}

/// Where a label begins behind the time that a record gives: “[00:12] BYRON:”, “(9:05) BYRON:”.
fn after_time(words: &Words, start: usize, end: usize) -> usize {
    let is_open = matches!(words.text(start), "[" | "(");
    let first = start + usize::from(is_open);
    let is_part = |at: usize| {
        words.text(at).starts_with(|c: char| c.is_ascii_digit()) || words.text(at) == ":"
    };
    let last = (first..end.min(first + 6)).take_while(|&at| is_part(at)).last();
    let is_time = |at: &usize| (first..=*at).any(|at| words.text(at).contains(':'));
    let Some(last) = last.filter(is_time) else { return start };
    let is_closed = matches!(words.text(last + 1), "]" | ")");
    if is_open == is_closed { last + 1 + usize::from(is_closed) } else { start }
}

fn is_listed(words: &Words, at: usize) -> bool {
    words.tree.words.get(at).is_some_and(|word| OTHER.contains(&word.form))
}

fn is_word(words: &Words, at: usize) -> bool {
    words.text(at).starts_with(char::is_alphanumeric)
}

/// Where a label's name ends before what is told in brackets: “BYRON (laughing):”.
fn before_bracket(words: &Words, start: usize, colon: usize) -> usize {
    let is_open = |&at: &usize| matches!(words.text(at), "(" | "[");
    (start + 1..colon).find(is_open).unwrap_or(colon)
}

/// How a name is written; none where it has words that no name has.
fn name_style(words: &Words, start: usize, end: usize) -> Option<Style> {
    let is_small = |at: usize| words.text(at).chars().any(char::is_lowercase);
    let is_title = |at: usize| words.text(at).ends_with('.') && words.is_capital(at);
    let joins = |at: usize| words.is_any(at, &["of", "the", "and", "'s", "’s", "-", "."]);
    let has_letter = |at: usize| words.text(at).chars().any(char::is_alphabetic);
    let letters = (start..end).map(|at| words.text(at).len()).sum::<usize>();
    if start >= end || letters < 2 || !(start..end).any(has_letter) {
        return None;
    }
    if (start..end).all(|at| !is_small(at) || is_title(at)) && words.is_capital(start) {
        return Some(Style::Capitals);
    }
    let is_named = (start..end)
        .all(|at| words.is_capital(at) || joins(at) || is_lower_role(words, at))
        && words.is_capital(start)
        && words.is_capital(end - 1)
        && !(start..end).any(|at| words.is_verb(at));
    is_named.then_some(Style::Name)
}

/// Whether a word in small letters is the noun of an office: “Union chief Ada Byron”.
fn is_lower_role(words: &Words, at: usize) -> bool {
    words.upos(at) == Upos::Noun
}

/// A paragraph's words from token `start`, without the full stop that ends them.
fn spoken(words: &Words, paragraph: usize, start: u32) -> TokenRange {
    let tokens = words.document.paragraphs[paragraph].tokens;
    let mut end = tokens.end;
    let closes_more = |at: usize| {
        words.quotation(at).is_some_and(|q| {
            q.is_closed && q.tokens.start < start && q.tokens.end as usize == at + 1
        })
    };
    while end > start && (words.text(end as usize - 1) == "." || closes_more(end as usize - 1)) {
        end -= 1;
    }
    TokenRange { start: start.min(end), end }
}

/// The paragraphs without a label in which a speech goes on: those before the `next` label, where the
/// speaker says “I” or nothing but answers stand between questions.
fn going_on(words: &Words, label: &Label, next: Option<usize>) -> Vec<TokenRange> {
    let first = label.paragraph + 1;
    let Some(next) = next.filter(|next| next - first <= GAP) else { return Vec::new() };
    let is_answer = label.style == Style::Answer;
    let speaks = |paragraph: usize| {
        let tokens = words.document.paragraphs[paragraph].tokens;
        let says_i = |at: usize| words.is_any(at, &["I", "me", "my", "we", "us", "our"]);
        let is_free = |at: usize| words.quotation(at).is_none();
        let first = words.quotation_from(tokens.start as usize);
        let goes_on = first.is_some_and(|quotation| quotation.is_continuation);
        is_answer || goes_on || tokens.indexes().any(|at| says_i(at) && is_free(at))
    };
    let spoken = |paragraph: usize| {
        spoken(words, paragraph, words.document.paragraphs[paragraph].tokens.start)
    };
    (first..next).take_while(|&paragraph| speaks(paragraph)).map(spoken).collect()
}
