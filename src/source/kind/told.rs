//! What an article says itself that a name names: an outlet or an institution.

use crate::SourceKind;
use crate::source::mention::form::{Form, Mention};
use crate::source::reading::article::Reading;
use crate::source::reading::words::{
    ANONYMOUS, COLLECTIVE, ORGANIZATION, OUTLET, PAPER, ROLE, SPOKESPERSON, TITLE,
};
use crate::syntax::{Tag, Upos};

/// What the noun right before a source's name says that it names: an outlet (“the newspaper Dagen”) or an
/// institution (“the firm Oakline”, “the firm, Oakline”). A name with “&” is a firm's.
pub(in crate::source) fn told_body(reading: &Reading, mention: &Mention) -> Option<SourceKind> {
    /// How far before the noun its determiner may stand, in tokens.
    const LEADING: usize = 3;
    let Form::Name(occurrence) = mention.form else { return None };
    if (occurrence.start + 1..occurrence.at).any(|at| reading.text(at) == "&") {
        return Some(SourceKind::Organization);
    }
    let start = mention.range.start as usize;
    let before = occurrence.start.checked_sub(1)?;
    let noun = before - usize::from(reading.text(before) == "," && before > start);
    let is_plain = reading.upos(noun) == Upos::Noun
        && reading.tag(noun) != Tag::PLURAL_NOUN
        && reading.text(noun).starts_with(char::is_lowercase);
    let first = noun.saturating_sub(LEADING).max(start);
    let is_led = noun > start
        && (reading.upos(first) == Upos::Det || reading.tag(first) == Tag::POSSESSIVE_PRONOUN)
        && (first + 1..noun)
            .all(|at| matches!(reading.upos(at), Upos::Adj | Upos::Noun | Upos::Propn));
    if !is_plain || !is_led {
        return None;
    }
    match reading.noun_classes(noun) {
        classes if classes & (ROLE | TITLE | ANONYMOUS | COLLECTIVE | SPOKESPERSON) != 0 => None,
        classes if classes & (OUTLET | PAPER) != 0 && noun == before => Some(SourceKind::Media),
        classes if classes & ORGANIZATION != 0 => Some(SourceKind::Organization),
        _ => None,
    }
}
