//! The wordings of `data/no-answers.tsv`, and where they stand.

use super::Outcome;
use crate::attribution::grammar::{Words, form};
use crate::model::word_list::rows;
use crate::text::TokenRange;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How many words "*" stands for at most.
const LONGEST_GAP: usize = 6;
/// How many words "WHO" stands for at most.
const LONGEST_NAME: usize = 12;

/// Whose a wording is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Its subject's.
    Subject,
    /// Its subject's, where that is a name or a person's pronoun.
    Name,
    /// Of whoever stands in it.
    Inside,
}

/// A part of a wording.
#[derive(Debug)]
enum Part {
    /// One of these words, by their forms; whether it may be left out.
    Word(Vec<u32>, bool),
    /// A few words of a clause.
    Gap,
    /// Whoever was asked.
    Who,
}

/// One row of the table.
#[derive(Debug)]
pub(super) struct Wording {
    pub outcome: Outcome,
    pub whose: Whose,
    parts: Vec<Part>,
}

/// Where a wording stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub wording: &'static Wording,
    /// The wording's tokens.
    pub tokens: TokenRange,
    /// Who stands in it, if somebody does.
    pub inside: Option<TokenRange>,
}

/// The rows by the forms with which they begin.
static WORDINGS: LazyLock<HashMap<u32, Vec<&'static Wording>>> = LazyLock::new(|| {
    static ALL: LazyLock<Vec<Wording>> = LazyLock::new(|| {
        rows(include_str!("../../../data/no-answers.tsv")).filter_map(|row| read(&row)).collect()
    });
    let mut by_first: HashMap<u32, Vec<&Wording>> = HashMap::new();
    for wording in ALL.iter() {
        if let Some(Part::Word(forms, _)) = wording.parts.first() {
            for &form in forms {
                by_first.entry(form).or_default().push(wording);
            }
        }
    }
    by_first
});

fn read(row: &[&'static str]) -> Option<Wording> {
    let &[outcome, whose, words] = row else { return None };
    let outcome = match outcome {
        "declined" => Outcome::Declined,
        "no_response" => Outcome::NoResponse,
        "not_reached" => Outcome::NotReached,
        _ => return None,
    };
    let whose = match whose {
        "subject" => Whose::Subject,
        "name" => Whose::Name,
        "inside" => Whose::Inside,
        _ => return None,
    };
    let parts = words.split(' ').map(|part| match part {
        "*" => Part::Gap,
        "WHO" => Part::Who,
        _ => {
            let words = part.strip_suffix('?').unwrap_or(part);
            Part::Word(words.split('|').map(form).collect(), part.ends_with('?'))
        }
    });
    Some(Wording { outcome, whose, parts: parts.collect() })
}

/// The wording that begins with token `at`: the longest, and of equals the first in the table.
pub(super) fn find(words: &Words, at: usize) -> Option<Found> {
    let form = words.tree.words.get(at)?.form;
    let end = words.sentence(at).end as usize;
    let mut best: Option<Found> = None;
    for &wording in WORDINGS.get(&form)? {
        let Some((last, inside)) = follow(words, &wording.parts, at, end, None) else { continue };
        let tokens = TokenRange::new(at, last);
        if best.is_none_or(|best| best.tokens.len() < tokens.len()) {
            best = Some(Found { wording, tokens, inside });
        }
    }
    best
}

/// Where the parts end that begin at `at`, and who stands in them.
fn follow(
    words: &Words,
    parts: &[Part],
    at: usize,
    end: usize,
    inside: Option<TokenRange>,
) -> Option<(usize, Option<TokenRange>)> {
    let Some((part, rest)) = parts.split_first() else { return Some((at, inside)) };
    match part {
        Part::Word(forms, is_optional) => {
            let is_here =
                at < end && words.tree.words.get(at).is_some_and(|word| forms.contains(&word.form));
            let with = is_here.then(|| follow(words, rest, at + 1, end, inside)).flatten();
            with.or_else(|| is_optional.then(|| follow(words, rest, at, end, inside)).flatten())
        }
        Part::Gap => {
            let reach = clause(words, at, end, LONGEST_GAP);
            (at..=reach).find_map(|next| follow(words, rest, next, end, inside))
        }
        Part::Who if rest.is_empty() => {
            let reach = name_end(words, at, end);
            let who = TokenRange::new(at, reach);
            (reach > at).then_some((reach, Some(who)))
        }
        Part::Who => {
            let reach = clause(words, at, end, LONGEST_NAME);
            (at + 1..=reach)
                .find_map(|next| follow(words, rest, next, end, Some(TokenRange::new(at, next))))
        }
    }
}

/// How far a clause goes on from `at`, at most `longest` tokens.
fn clause(words: &Words, at: usize, end: usize, longest: usize) -> usize {
    let last = end.min(at + longest);
    (at..last).find(|&at| parts_clauses(words, at)).unwrap_or(last)
}

/// Whether a token is a mark that parts clauses.
pub(super) fn parts_clauses(words: &Words, at: usize) -> bool {
    matches!(words.text(at), "." | "!" | "?" | ";" | ":" | "…" | "(" | ")") || words.is_dash(at)
}

/// Where a name or a description ends that begins at `at`: before what is told of the asking.
fn name_end(words: &Words, at: usize, end: usize) -> usize {
    const AFTER: [&str; 14] = [
        "on",
        "about",
        "as",
        "after",
        "when",
        "while",
        "and",
        "but",
        "regarding",
        "by",
        "who",
        "which",
        "until",
        "despite",
    ];
    let last = clause(words, at, end, LONGEST_NAME);
    let is_end = |&next: &usize| {
        words.is_any(next, &AFTER) || words.text(next) == "," || words.is_finite(next)
    };
    (at..last).find(is_end).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_well_formed() {
        for row in rows(include_str!("../../../data/no-answers.tsv")) {
            let wording = read(&row);
            let begins = |wording: &Wording| matches!(wording.parts[0], Part::Word(_, false));
            assert!(wording.as_ref().is_some_and(begins), "{row:?}");
            let names = wording.is_some_and(|it| it.parts.iter().any(|it| matches!(it, Part::Who)));
            assert_eq!(names, row[1] == "inside", "{row:?}");
        }
    }
}
