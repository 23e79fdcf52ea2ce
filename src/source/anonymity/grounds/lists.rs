//! The wordings that tell of grounds; the head of their table says what each class is.

use crate::source::anonymity::wording::{Patterns, Wordings};
use std::sync::LazyLock;

const TABLE: &str = include_str!("../../../../data/anonymity.tsv");

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(Lists::new);

/// The wordings of every class that grounds are read by.
pub(super) struct Lists {
    pub formula: Wordings,
    pub hint: Wordings,
    pub other: Wordings,
    pub appointing: Wordings,
    pub opener: Wordings,
    pub loose: Wordings,
    pub cause: Wordings,
    pub silence: Wordings,
    pub excuse: Wordings,
    pub risk: Wordings,
    pub talking: Wordings,
    pub again: Wordings,
    pub definite: Wordings,
    pub pronoun: Wordings,
    pub anybody: Wordings,
    pub fresh: Wordings,
}

impl Lists {
    fn new() -> Lists {
        let patterns = Patterns::read(TABLE);
        let of = |class| patterns.wordings(class);
        Lists {
            formula: of("formula"),
            hint: of("hint"),
            other: of("other"),
            appointing: of("appointing"),
            opener: of("opener"),
            loose: of("loose"),
            cause: of("cause"),
            silence: of("silence"),
            excuse: of("excuse"),
            risk: of("risk"),
            talking: of("talking"),
            again: of("again"),
            definite: of("definite"),
            pronoun: of("pronoun"),
            anybody: of("anybody"),
            fresh: of("fresh"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;
    use crate::model::word_list::pairs;

    #[test]
    fn every_class_is_known() {
        let known = [
            "formula",
            "hint",
            "other",
            "appointing",
            "opener",
            "loose",
            "cause",
            "silence",
            "excuse",
            "risk",
            "talking",
            "again",
            "definite",
            "pronoun",
            "anybody",
            "fresh",
            "close",
            "talk",
        ];
        for (pattern, class) in pairs(TABLE) {
            let is_known = known.contains(&class) || class.starts_with('@');
            assert!(is_known, "{pattern}: unknown class {class}");
            assert!(!pattern.starts_with('*'), "{pattern}: a gap has nothing to stand behind");
            for named in pattern.split([' ', '|']).filter(|word| word.starts_with('@')) {
                assert!(pairs(TABLE).any(|(_, of)| of == named), "{pattern}: nothing is {named}");
            }
        }
    }
}
