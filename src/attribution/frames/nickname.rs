//! Rosa “Red” Lind said: a name with another name in marks inside is one name, and nothing of it is said.

use super::order;
use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::text::TokenRange;

/// The longest nickname, in tokens with its marks: “the Old Dog of Ellery”.
const LONGEST: usize = 7;

/// Gives sources the name before the nickname behind which they begin, and takes it out of contents.
pub(super) fn settle(words: &Words, relations: &mut [Relation]) {
    for quotation in &words.document.quotations {
        let Some(name) = around(words, quotation.tokens) else { continue };
        let near = order::near(relations, name);
        for relation in &mut relations[near] {
            let Some(source) =
                relation.source.iter_mut().find(|source| source.start == quotation.tokens.end)
            else {
                continue;
            };
            source.start = name.start;
            relation.content.retain(|content| content.start < name.start || content.end > name.end);
        }
    }
}

/// The name that stands around a nickname.
fn around(words: &Words, nickname: TokenRange) -> Option<TokenRange> {
    let (start, end) = (nickname.start as usize, nickname.end as usize);
    let is_said = matches!(words.text(end - 1), "," | "." | "!" | "?");
    let inner = end.checked_sub(2)?;
    let is_name = |at: usize| words.is_name(at) && words.quotation(at).is_none();
    let sentence = words.sentence(start).start as usize;
    let first = (sentence..start).rev().take_while(|&at| is_name(at)).last()?;
    let is_short = (3..=LONGEST).contains(&nickname.len());
    let closes = !is_said && words.text(inner).starts_with(char::is_alphanumeric);
    (is_short && closes && is_name(end)).then(|| TokenRange::new(first, end + 1))
}
