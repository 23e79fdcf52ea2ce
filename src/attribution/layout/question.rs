//! Interviews without labels: questions that are paragraphs of their own, and between them what the one
//! who is asked answers, without marks.

use super::people::{most_named, name_from};
use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::attribution::rules::is_quoting_verb;
use crate::text::TokenRange;

/// The fewest questions that make an interview.
const FEWEST: usize = 2;
/// Over how many paragraphs an answer may go on.
const LONGEST: usize = 8;
/// How sure such relations are.
const CONFIDENCE: f32 = 0.8;

/// What is answered, by paragraph.
pub(super) fn find(words: &Words) -> Vec<Relation> {
    let paragraphs = &words.document.paragraphs;
    let asked = (0..paragraphs.len()).filter(|&index| is_question(words, index)).count();
    if asked == 0 {
        return Vec::new();
    }
    // In an interview, “What did they say?” is one of the questions, too.
    let questions: Vec<usize> =
        (0..paragraphs.len()).filter(|&index| is_all_question(words, index)).collect();
    let is_answered = |&&question: &&usize| {
        paragraphs.get(question + 1).is_some_and(|answer| says_i(words, answer.tokens))
    };
    if asked < FEWEST && questions.iter().filter(is_answered).count() < FEWEST {
        return Vec::new();
    }
    let introduction = paragraphs[questions[0]].tokens.start as usize;
    let mut speaker = most_named(words, introduction);
    let mut relations = Vec::new();
    for (at, &question) in questions.iter().enumerate() {
        let next = questions.get(at + 1).copied().unwrap_or(paragraphs.len());
        let last = next.min(question + 1 + LONGEST);
        let mut content = Vec::new();
        for paragraph in &paragraphs[question + 1..last] {
            let told = told(words, paragraph.tokens);
            speaker = told.or(speaker);
            let speaks = says_i(words, paragraph.tokens);
            if told.is_some()
                || !speaks && content.is_empty()
                || !speaks && next == paragraphs.len()
            {
                break;
            }
            content.push(paragraph.tokens);
        }
        content.retain(|range| !range.is_empty());
        if let Some(speaker) = speaker.filter(|_| !content.is_empty()) {
            relations.push(Relation {
                content,
                speaker: Some(speaker),
                ..Relation::by_rule(CONFIDENCE)
            });
        }
    }
    relations
}

/// Whether a paragraph is a question to somebody, and no more.
fn is_question(words: &Words, index: usize) -> bool {
    let tokens = words.document.paragraphs[index].tokens;
    is_all_question(words, index) && tokens.indexes().any(|at| words.is_any(at, &["you", "your"]))
}

/// Whether a paragraph is a question, and nobody's of himself or herself.
fn is_all_question(words: &Words, index: usize) -> bool {
    let tokens = words.document.paragraphs[index].tokens;
    let last = (tokens.end as usize).saturating_sub(1);
    !tokens.is_empty()
        && words.text(last) == "?"
        && tokens.indexes().all(|at| words.quotation(at).is_none())
        && !says_i(words, tokens)
}

/// Whether somebody speaks of himself or herself in a paragraph without marks.
fn says_i(words: &Words, tokens: TokenRange) -> bool {
    let is_first = |at: usize| words.is_any(at, &["I", "me", "my", "we", "our", "us"]);
    tokens.indexes().all(|at| words.quotation(at).is_none()) && tokens.indexes().any(is_first)
}

/// Who a paragraph itself says is speaking: “The cows, says Ada Byron.”
fn told(words: &Words, tokens: TokenRange) -> Option<TokenRange> {
    let end = tokens.end as usize;
    let is_verb = |at: &usize| is_quoting_verb(words.text(*at)) && words.is_finite(*at);
    tokens.indexes().filter(is_verb).find_map(|at| {
        let name = name_from(words, at + 1, end);
        (!name.is_empty()).then_some(name)
    })
}
