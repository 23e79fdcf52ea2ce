//! Datelines: the place, and often the agency, that a report opens with.

use super::{Document, TokenRange};

/// The longest dateline that is looked for, in tokens: “SANTA CLARA, Calif. (The Wire), June 3 —”.
const LONGEST: usize = 14;

/// The dateline that a paragraph opens with, its dash included: a place in capitals, then names,
/// numbers and marks, then a dash. Empty without one.
pub fn dateline(document: &Document, paragraph: TokenRange) -> TokenRange {
    let start = paragraph.start as usize;
    let end = start + paragraph.len().min(LONGEST);
    // A hyphen joins the words of a name; a dash stands apart from what it parts.
    let is_dash = |at: &usize| {
        matches!(document.token_text(*at), "—" | "–" | "-" | "--")
            && document.tokens[*at].space_before
    };
    let dash = (start..end).find(is_dash).filter(|&dash| is_place(document, start, dash));
    TokenRange::new(start, dash.map_or(start, |dash| dash + 1))
}

/// Whether the tokens from `start` to `end` begin with a word in capitals and hold no word that
/// begins with a small letter, as “NATO officials” does.
fn is_place(document: &Document, start: usize, end: usize) -> bool {
    let word = document.token_text(start);
    let is_capitals = word.chars().count() > 2 && word.chars().all(char::is_uppercase);
    let is_small = |at: usize| document.token_text(at).starts_with(char::is_lowercase);
    start < end && is_capitals && !(start..end).any(is_small)
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
        check("NATO officials — three of them — said so.", "");
        check("A keeper — who slept — missed it.", "");
        check("PORT ELLERY is closed.", "");
    }
}
