//! Sentences within a paragraph.

use super::abbreviation::{self, Class};
use super::{Token, TokenRange};

/// Splits one paragraph's tokens into sentences that cover all of them.
///
/// A sentence ends at ".", "!", "?" or "…" and the closing marks behind it, unless what follows
/// goes on in lower case, or the period belongs to an abbreviation or an initial.
pub fn split_sentences(text: &str, tokens: &[Token], paragraph: TokenRange) -> Vec<TokenRange> {
    let word = |index: usize| tokens[index].text(text);
    let (first, last) = (paragraph.start as usize, paragraph.end as usize);
    let mut sentences = Vec::new();
    let mut start = first;
    let mut at = first;
    while at < last {
        let mut terminal = terminal(word(at));
        at += 1;
        // “She wrote “No.” It rained”: a period right before a closing mark ends the sentence, whatever
        // word it stands behind.
        let is_quoted = at < last && matches!(word(at), "”" | "\"") && !tokens[at].space_before;
        if is_quoted && word(at - 1).ends_with('.') {
            terminal = Terminal::Mark;
        }
        if terminal == Terminal::None {
            continue;
        }
        while at < last && is_closing(word(at)) && !tokens[at].space_before {
            at += 1;
        }
        let next = (at < last).then(|| word(at));
        if next.is_none_or(|next| ends_before(terminal, next)) {
            sentences.push(TokenRange::new(start, at));
            start = at;
        }
    }
    if start < last {
        sentences.push(TokenRange::new(start, last));
    }
    sentences
}

/// How far a token suggests that its sentence ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Terminal {
    None,
    /// An abbreviation's period, which may end the sentence too.
    Abbreviation,
    Mark,
}

fn terminal(word: &str) -> Terminal {
    match word {
        "." | "!" | "?" | "…" => return Terminal::Mark,
        _ if word.len() > 1 && word.bytes().all(|b| matches!(b, b'!' | b'?' | b'.')) => {
            return Terminal::Mark;
        }
        _ => {}
    }
    let Some(stem) = word.strip_suffix('.') else { return Terminal::None };
    let is_initial = stem.chars().count() == 1;
    if is_initial || abbreviation::class(stem) == Some(Class::Leading) {
        Terminal::None
    } else {
        Terminal::Abbreviation
    }
}

fn is_closing(word: &str) -> bool {
    matches!(word, "”" | "\"" | "’" | "'" | "''" | ")" | "]" | "»" | "›")
}

fn ends_before(terminal: Terminal, next: &str) -> bool {
    let Some(first) = next.chars().next() else { return true };
    match terminal {
        Terminal::None => false,
        Terminal::Mark => {
            !(first.is_lowercase() || matches!(first, ',' | ';' | ':' | ')' | '—' | '–'))
        }
        // "U.S. Senate" and "Acme Inc. Chairman" go on; a sentence starts with a small word.
        Terminal::Abbreviation => {
            matches!(first, '“' | '"' | '‘')
                || matches!(
                    next,
                    "The"
                        | "A"
                        | "An"
                        | "In"
                        | "On"
                        | "At"
                        | "But"
                        | "And"
                        | "He"
                        | "She"
                        | "It"
                        | "They"
                        | "We"
                        | "I"
                        | "This"
                        | "That"
                        | "These"
                        | "Those"
                        | "There"
                        | "If"
                        | "When"
                        | "While"
                        | "As"
                        | "For"
                        | "So"
                        | "Some"
                        | "His"
                        | "Her"
                        | "Their"
                        | "After"
                        | "Before"
                        | "However"
                        | "Meanwhile"
                        | "According"
                        | "Its"
                        | "Our"
                        | "My"
                        | "You"
                        | "Nobody"
                        | "Most"
                        | "Many"
                        | "Although"
                        | "Because"
                        | "Since"
                        | "With"
                        | "By"
                        | "From"
                        | "What"
                        | "Who"
                        | "Mr."
                        | "Mrs."
                        | "Ms."
                )
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Document;

    fn check(text: &str, expected: &[&str]) {
        let document = Document::new([(0, text, false)].into_iter());
        let sentences: Vec<String> = document
            .sentences
            .iter()
            .map(|s| {
                let first = document.tokens[s.start as usize].span.start as usize;
                let last = document.tokens[s.end as usize - 1].span.end as usize;
                document.text[first..last].to_string()
            })
            .collect();
        assert_eq!(sentences, expected);
    }

    #[test]
    fn marks_end_sentences() {
        check("It rained. Who knew? Wow!", &["It rained.", "Who knew?", "Wow!"]);
        check("“It rained.” He left.", &["“It rained.”", "He left."]);
    }

    #[test]
    fn abbreviations_and_initials_do_not() {
        check("Mr. J. B. Lee of Acme Inc. left.", &["Mr. J. B. Lee of Acme Inc. left."]);
        check("He left the U.S. Senate.", &["He left the U.S. Senate."]);
        check("He came at 5 p.m. The rain fell.", &["He came at 5 p.m.", "The rain fell."]);
        check("She runs Acme Inc. Mr. Lee left it.", &["She runs Acme Inc.", "Mr. Lee left it."]);
    }

    #[test]
    fn periods_before_closing_marks_end_sentences() {
        check("She wrote: “No.” Then it rained.", &["She wrote: “No.”", "Then it rained."]);
        check("They chose “Plan B.” It failed.", &["They chose “Plan B.”", "It failed."]);
        check("The sign reads “St.” and no more.", &["The sign reads “St.” and no more."]);
        check("“Acme Inc.,” she said.", &["“Acme Inc.,” she said."]);
    }

    #[test]
    fn lower_case_goes_on() {
        check("“Why?” she asked. “No!” he said.", &["“Why?” she asked.", "“No!” he said."]);
    }
}
