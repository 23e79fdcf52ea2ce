//! The fields of nouns for persons by work and for institutions, which tell whom they cannot both mean: “the
//! nurse” is not the driver, nor “the ministry” the bank.

use crate::model::word_list::pairs;
use crate::source::reading::article::Reading;
use crate::syntax::Word;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The field of nouns that say nothing of what somebody works as.
const ANY: &str = "any";

/// The fields of nouns, by the stems of these.
type Fields = HashMap<u32, &'static str>;

static OCCUPATIONS: LazyLock<Fields> =
    LazyLock::new(|| fields(include_str!("../../../data/occupations.tsv")));

static INSTITUTIONS: LazyLock<Fields> =
    LazyLock::new(|| fields(include_str!("../../../data/institutions.tsv")));

fn fields(table: &'static str) -> Fields {
    pairs(table).map(|(noun, field)| (Word::new(noun).stem, field)).collect()
}

/// Whether the word at `at` is a noun for a person by work, in small letters: “Baker said” names somebody.
pub(in crate::source) fn is_occupation(reading: &Reading, at: usize) -> bool {
    reading.text(at).starts_with(char::is_lowercase) && OCCUPATIONS.contains_key(&reading.stem(at))
}

/// Whether what is called by the noun of that stem is none of those that are called by the others: all of
/// these are of other fields, as far as that is told.
pub(in crate::source) fn is_of_other_field(
    stem: u32,
    others: impl Iterator<Item = u32> + Clone,
) -> bool {
    [&*OCCUPATIONS, &*INSTITUTIONS].iter().any(|fields| is_apart(fields, stem, others.clone()))
}

fn is_apart(fields: &Fields, stem: u32, others: impl Iterator<Item = u32>) -> bool {
    let of = |stem: u32| fields.get(&stem).copied().filter(|&field| field != ANY);
    let Some(field) = of(stem) else { return false };
    let mut known = others.filter_map(of).peekable();
    known.peek().is_some() && known.all(|other| other != field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_well_formed() {
        let tables = [
            include_str!("../../../data/occupations.tsv"),
            include_str!("../../../data/institutions.tsv"),
        ];
        for (noun, field) in tables.into_iter().flat_map(pairs) {
            assert!(!noun.contains(' ') && !field.is_empty(), "{noun}");
        }
    }

    #[test]
    fn fields_tell_persons_apart() {
        let is_other = |noun: &str, others: &[&str]| {
            let stem = |noun: &str| Word::new(noun).stem;
            is_of_other_field(stem(noun), others.iter().map(|other| stem(other)))
        };
        assert!(is_other("nurse", &["driver"]));
        assert!(is_other("bank", &["party"]));
        assert!(!is_other("lawyer", &["attorney", "farmer"]));
        assert!(!is_other("passenger", &["driver"]));
        assert!(!is_other("nurse", &["woman"]));
        assert!(!is_other("hospital", &["university", "clinic"]));
    }
}
