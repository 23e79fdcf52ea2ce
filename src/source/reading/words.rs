//! What the word lists know: classes of source words, and given names.

use crate::model::{BitTable, RowIndex, cut_from_hash};
use crate::syntax::Word;
use std::borrow::Cow;

/// A set of word classes, one bit each.
pub(in crate::source) type Classes = u32;

pub(in crate::source) const OUTLET: Classes = 1;
pub(in crate::source) const REPORT: Classes = 1 << 1;
pub(in crate::source) const DOCUMENT: Classes = 1 << 2;
pub(in crate::source) const ORGANIZATION: Classes = 1 << 3;
pub(in crate::source) const PLACE: Classes = 1 << 4;
pub(in crate::source) const ROLE: Classes = 1 << 5;
pub(in crate::source) const FEMALE: Classes = 1 << 6;
pub(in crate::source) const MALE: Classes = 1 << 7;
pub(in crate::source) const SPOKESPERSON: Classes = 1 << 8;
pub(in crate::source) const ANONYMOUS: Classes = 1 << 9;
pub(in crate::source) const COLLECTIVE: Classes = 1 << 10;
pub(in crate::source) const TITLE: Classes = 1 << 11;
pub(in crate::source) const QUANTITY: Classes = 1 << 12;
pub(in crate::source) const MANY: Classes = 1 << 13;
pub(in crate::source) const UTTERANCE: Classes = 1 << 14;
pub(in crate::source) const FEATURE: Classes = 1 << 15;
pub(in crate::source) const CONTAINER: Classes = 1 << 16;
pub(in crate::source) const PAPER: Classes = 1 << 17;
pub(in crate::source) const CONTEST: Classes = 1 << 18;
pub(in crate::source) const GENERIC: Classes = 1 << 19;
pub(in crate::source) const APPROXIMATE: Classes = 1 << 20;
pub(in crate::source) const UNNAMED: Classes = 1 << 21;
pub(in crate::source) const WHOLE: Classes = 1 << 22;
pub(in crate::source) const PREPOSITION: Classes = 1 << 23;
pub(in crate::source) const CLOSE: Classes = 1 << 24;
pub(in crate::source) const WEEKDAY: Classes = 1 << 25;
pub(in crate::source) const KIN: Classes = 1 << 26;
/// Classes of words that no person's name holds.
pub(in crate::source) const IMPERSONAL: Classes =
    OUTLET | REPORT | DOCUMENT | ORGANIZATION | PLACE | FEATURE;
/// Classes of words that name someone or something that says things.
pub(in crate::source) const SOURCE: Classes = OUTLET
    | REPORT
    | DOCUMENT
    | ORGANIZATION
    | ROLE
    | SPOKESPERSON
    | ANONYMOUS
    | COLLECTIVE
    | TITLE;

/// The names of the classes in the word lists.
const NAMED: [(&str, Classes); 27] = [
    ("outlet", OUTLET),
    ("report", REPORT),
    ("document", DOCUMENT),
    ("organization", ORGANIZATION),
    ("place", PLACE),
    ("role", ROLE),
    ("female", FEMALE),
    ("male", MALE),
    ("spokesperson", SPOKESPERSON),
    ("anonymous", ANONYMOUS),
    ("collective", COLLECTIVE),
    ("title", TITLE),
    ("quantity", QUANTITY),
    ("many", MANY),
    ("utterance", UTTERANCE),
    ("feature", FEATURE),
    ("container", CONTAINER),
    ("paper", PAPER),
    ("contest", CONTEST),
    ("generic", GENERIC),
    ("approximate", APPROXIMATE),
    ("unnamed", UNNAMED),
    ("whole", WHOLE),
    ("preposition", PREPOSITION),
    ("close", CLOSE),
    ("weekday", WEEKDAY),
    ("kin", KIN),
];

/// The gender that a name or a word tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) enum Gender {
    Female,
    Male,
}

/// The classes of listed words.
#[allow(long_running_const_eval, reason = "it reads two whole tables")]
static CLASSES: BitTable<4096> = BitTable::EMPTY
    .with_rows(include_str!("../../../data/source-words.tsv"), &NAMED)
    .with_rows(FUNCTION_WORDS_TABLE, &NAMED);

#[allow(long_running_const_eval, reason = "it reads a whole table")]
static GIVEN_NAMES: RowIndex<8192> = RowIndex::new(include_str!("../../../data/given-names.tsv"));

static SHORT_NAMES: RowIndex<256> = RowIndex::new(include_str!("../../../data/short-names.tsv"));

const FUNCTION_WORDS_TABLE: &str = include_str!("../../../data/function-words.tsv");

static FUNCTION_WORDS: RowIndex<1024> = RowIndex::new(FUNCTION_WORDS_TABLE);

/// Whether a word is of a closed class, whatever its case.
pub(in crate::source) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.get(word.to_lowercase()).is_some()
}

/// The classes of a word, whatever its case.
pub(in crate::source) fn classes(word: &str) -> Classes {
    classes_of(Word::new(word).form)
}

/// The classes of the word whose form has this hash; an abbreviation's period does not matter.
pub(in crate::source) fn classes_of(form: u32) -> Classes {
    CLASSES.get(form) | CLASSES.get(cut_from_hash(form, b'.'))
}

/// Whether `name` is a given name, and of which gender if of one.
pub(in crate::source) fn given_name(name: &str) -> Option<Option<Gender>> {
    GIVEN_NAMES.get(name).map(|gender| match gender {
        "female" => Some(Gender::Female),
        "male" => Some(Gender::Male),
        _ => None,
    })
}

/// Whether the given name `short` is a short form of `long`: "Bob" of "Robert".
pub(in crate::source) fn is_short_name(short: &str, long: &str) -> bool {
    SHORT_NAMES.get(short).is_some_and(|names| names.split(' ').any(|name| name == long))
}

/// The gender that a word tells of: "Mrs.", "congresswoman", "he".
pub(in crate::source) fn gender(word: &str) -> Option<Gender> {
    let classes = classes(word);
    match (classes & FEMALE != 0, classes & MALE != 0) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}

/// The singular of a plural in -s or -ies; the word itself when it is none.
pub(in crate::source) fn singular(word: &str) -> Cow<'_, str> {
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return Cow::Owned(format!("{stem}y"));
    }
    let stem = word.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s'));
    Cow::Borrowed(stem.unwrap_or(word))
}

/// Whether a word follows a surname and is no name itself.
pub(in crate::source) fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr." | "Jr" | "Sr." | "Sr" | "II" | "III" | "IV")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::word_list::pairs;

    #[test]
    fn every_class_is_known() {
        for (word, name) in pairs(include_str!("../../../data/source-words.tsv")) {
            let (_, class) = *NAMED.iter().find(|(known, _)| *known == name).expect(word);
            assert_ne!(classes(word) & class, 0, "{word}");
            assert_ne!(classes(&format!("{word}.")) & class, 0, "{word}");
        }
    }

    #[test]
    fn words_are_found_in_any_case() {
        assert_ne!(classes("Sen.") & TITLE, 0);
        assert_ne!(classes("REPORT") & REPORT, 0);
        assert_eq!(gender("Congresswoman"), Some(Gender::Female));
        assert_eq!((singular("counties"), singular("boss")), ("county".into(), "boss".into()));
        assert_eq!(given_name("Ada"), Some(Some(Gender::Female)));
    }
}
