//! Datelines: the place, and often the agency, that a report opens with.

use super::{Document, TokenRange};

/// The longest dateline that is looked for, in tokens: “SANTA CLARA, Calif. (The Wire), June 3 —”.
const LONGEST: usize = 14;

/// The dateline that a paragraph opens with, its dash included: a place in capitals, then anything
/// short, then a dash. Empty without one.
pub fn dateline(document: &Document, paragraph: TokenRange) -> TokenRange {
    let none = TokenRange::new(paragraph.start as usize, paragraph.start as usize);
    let mut tokens = paragraph.indexes().take(LONGEST);
    let is_place = tokens.next().is_some_and(|first| {
        let word = document.token_text(first);
        word.chars().count() > 2 && word.chars().all(char::is_uppercase)
    });
    let is_dash = |at: &usize| matches!(document.token_text(*at), "—" | "–" | "-" | "--");
    match tokens.find(is_dash).filter(|_| is_place) {
        // A hyphen joins the words of a name; a dash stands apart from what it parts.
        Some(dash) if document.tokens[dash].space_before => {
            TokenRange::new(paragraph.start as usize, dash + 1)
        }
        _ => none,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the dateline of a text of one paragraph.
    fn check(text: &str, expected: &str) {
        let document = Document::new([(0, text, false)].into_iter());
        let found = dateline(&document, document.paragraphs[0].tokens);
        let words: Vec<&str> = found.indexes().map(|at| document.token_text(at)).collect();
        assert_eq!(words.join(" "), expected, "{text}");
    }

    #[test]
    fn places_in_capitals_before_a_dash_are_datelines() {
        check("PORT ELLERY — The pier is closed.", "PORT ELLERY —");
        check(
            "PORT ELLERY, Maine (The Wire) – The pier is closed.",
            "PORT ELLERY , Maine ( The Wire ) –",
        );
        check("The pier — old as it is — is closed.", "");
        check("PORT-ELLERY won the cup.", "");
        check("A keeper — who slept — missed it.", "");
        check("PORT ELLERY is closed.", "");
    }
}
