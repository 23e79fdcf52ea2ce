//! Whether a plural speaks as the body that its bearers belong to: “prosecutors said”, “Northgate Power
//! officials said”, but not “two former prosecutors”.

use crate::model::word_list::pairs;
use crate::source::name::names::Names;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::{Determination, NounPhrase};
use crate::source::reading::noun_type::EntityType;
use crate::source::reading::words::ORGANIZATION;
use crate::syntax::{Tag, Word};
use crate::text::TokenRange;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a listed word makes of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Alone,
    Owned,
    Within,
    Apart,
}

static PARTS: LazyLock<HashMap<u32, Part>> = LazyLock::new(|| {
    let parts = pairs(include_str!("../../../data/bodies.tsv"));
    parts.filter_map(|(word, part)| Some((Word::new(word).form, named(part)?))).collect()
});

fn named(part: &str) -> Option<Part> {
    match part {
        "alone" => Some(Part::Alone),
        "owned" => Some(Part::Owned),
        "within" => Some(Part::Within),
        "apart" => Some(Part::Apart),
        _ => None,
    }
}

/// Whether the phrase in `range` is of such a body. What is told of its members (“familiar with the
/// plan”, “who asked not to be named”) makes them persons again.
pub(in crate::source) fn is_body(reading: &Reading, names: &Names, range: TokenRange) -> bool {
    let phrase = NounPhrase::new(reading, range);
    let NounPhrase { head, core, determination, .. } = phrase;
    let part = |at: usize| PARTS.get(&reading.form(at)).copied();
    let is_whole = core.end == range.end && head + 1 == phrase.end;
    let is_bare = matches!(
        determination,
        Determination::None | Determination::Definite | Determination::Possessive
    );
    let is_bare = is_bare && core.start == range.start;
    if !is_bare || core.indexes().any(|at| part(at) == Some(Part::Apart)) {
        return false;
    }
    match part(head) {
        Some(Part::Alone) => is_whole,
        Some(Part::Within) => sits_on_body(reading, names, head + 1, range.end as usize),
        Some(Part::Owned) => {
            is_whole && head > core.start as usize && is_owner(reading, names, head - 1)
        }
        _ => false,
    }
}

/// Whether a name of several words stands right before such a plural: “Northgate Power officials” are a body's, though
/// the name alone sounds like a person's.
pub(in crate::source) fn has_named_owner(
    reading: &Reading,
    names: &Names,
    range: TokenRange,
) -> bool {
    let NounPhrase { head, core, .. } = NounPhrase::new(reading, range);
    let is_owned = PARTS.get(&reading.form(head)) == Some(&Part::Owned);
    let is_whole = core == range && head + 1 == core.end as usize;
    let owner = head.checked_sub(1).and_then(|at| names.occurrence_at(at));
    is_owned
        && is_whole
        && owner.is_some_and(|owner| owner.start < owner.at && owner.start == core.start as usize)
}

/// Whether “of” or “on” and a body's name or noun stand from `at` on, and up to `end` nothing that tells
/// of persons.
fn sits_on_body(reading: &Reading, names: &Names, at: usize, end: usize) -> bool {
    if !matches!(reading.text(at), "of" | "on") || at + 1 >= end {
        return false;
    }
    let whole = NounPhrase::new(reading, TokenRange::new(at + 1, end));
    let tells = |at: usize| matches!(reading.text(at), "who" | "familiar" | "with" | "speaking");
    is_owner(reading, names, whole.head) && !(whole.end..end).any(tells)
}

/// Whether the word at `at`, before the noun, names a body or is a noun for one.
fn is_owner(reading: &Reading, names: &Names, at: usize) -> bool {
    let name = names.occurrence_at(at).map(|found| names.all[found.named].entity);
    let is_plain = reading.tag(at) != Tag::PLURAL_NOUN;
    name == Some(EntityType::Organization)
        || is_plain && reading.noun_classes(at) & ORGANIZATION != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_well_formed() {
        for (word, part) in pairs(include_str!("../../../data/bodies.tsv")) {
            assert!(named(part).is_some() && !word.contains(' '), "{word}");
        }
    }
}
