//! Nouns that name things: a claim by a week, a heading or a price is no claim by people without names.

use crate::model::word_list::pairs;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::NounPhrase;
use crate::source::reading::words::{
    ANONYMOUS, COLLECTIVE, Classes, DOCUMENT, GENERIC, REPORT, ROLE, SPOKESPERSON, TITLE, singular,
};
use crate::syntax::Word;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What sort of thing a noun names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) enum Thing {
    /// What is written, and can say something.
    Text,
    /// What cannot: a stretch of time, an event, an idea.
    Other,
}

static THINGS: LazyLock<HashMap<u32, Thing>> = LazyLock::new(|| {
    let things = pairs(include_str!("../../../data/things.tsv"));
    things.filter_map(|(noun, thing)| Some((Word::new(noun).form, named(thing)?))).collect()
});

fn named(thing: &str) -> Option<Thing> {
    match thing {
        "text" => Some(Thing::Text),
        "other" => Some(Thing::Other),
        _ => None,
    }
}

/// Classes of nouns that may be of people, whatever else they are.
const DECIDED: Classes = ROLE | ANONYMOUS | COLLECTIVE | TITLE | SPOKESPERSON | GENERIC;

/// What sort of thing a phrase is of; none where people may be meant.
pub(in crate::source) fn thing(reading: &Reading, phrase: &NounPhrase) -> Option<Thing> {
    let classes = reading.noun_classes(phrase.head);
    if classes & DECIDED != 0 {
        return None;
    }
    if classes & (DOCUMENT | REPORT) != 0 {
        return Some(Thing::Text);
    }
    let one = singular(reading.text(phrase.head));
    let is_listed = |form: u32| THINGS.get(&form).copied();
    is_listed(reading.form(phrase.head)).or_else(|| is_listed(Word::new(&one).form))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::reading::words::classes;

    #[test]
    fn rows_are_well_formed() {
        for (noun, thing) in pairs(include_str!("../../../data/things.tsv")) {
            assert!(named(thing).is_some() && !noun.contains(' '), "{noun}");
            let known = classes(noun) & (DECIDED | DOCUMENT | REPORT);
            assert_eq!(known, 0, "{noun} is decided before the table is asked");
        }
    }
}
