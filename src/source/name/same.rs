//! Whether two names are one person's, by the rule that brings the names of one article together.

use super::forms::is_same_first;
use crate::source::reading::words::is_suffix;
use crate::source::reading::words::{TITLE, classes};

/// A person's name in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct PersonName<'n> {
    /// The surname, or the one word that the name is, as [`fold`] has it.
    pub last: String,
    /// The given name; none where only a surname is told.
    pub first: Option<&'n str>,
}

impl<'n> PersonName<'n> {
    /// Reads a name, with titles and what is added behind a comma or without; none where it has no
    /// words.
    pub fn new(name: &'n str) -> Option<PersonName<'n>> {
        let plain = name.split([',', '(']).next().unwrap_or_default();
        let words = plain.split_whitespace().filter(|word| !is_suffix(word));
        let words: Vec<&str> = words.skip_while(|word| is_title(word)).collect();
        let (&last, before) = words.split_last()?;
        let last = last.trim_end_matches("'s").trim_end_matches("’s");
        Some(PersonName { last: fold(last), first: before.first().copied() })
    }

    /// Whether both may be one person: they share the surname, and the given names are alike, an
    /// initial or the short form of the other, or not both told.
    pub fn may_be(&self, other: &PersonName) -> bool {
        let is_same_given = match (self.first, other.first) {
            (Some(a), Some(b)) => {
                is_same_first(a.trim_end_matches('.'), b.trim_end_matches('.'))
                    || fold(a) == fold(b)
            }
            _ => true,
        };
        self.last == other.last && is_same_given
    }
}

/// A word of a name in lower case, and without the accents that some outlets leave out.
pub(crate) fn fold(word: &str) -> String {
    let plain = |c: char| match c {
        'à'..='å' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'ì'..='ï' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'ş' | 'š' => 's',
        'ù'..='ü' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    };
    word.to_lowercase().chars().map(plain).collect()
}

/// "Mayor", "Dr."
fn is_title(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && classes(word) & TITLE != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_are_one_by_surname_and_given_name() {
        let cases = [
            ("Ada Byron", "Byron", true),
            ("Ada Byron", "Dr. Ada K. Byron", true),
            ("Ada Byron", "A. Byron", true),
            ("Mike Ware", "Michael Ware Jr.", true),
            ("Ada Byron", "Tom Byron", false),
            ("Bob Byron", "Robert Byron", true),
            ("Bob Byron", "Richard Byron", false),
            ("Kristen Byron", "Kristin Byron", true),
            ("Carlo Byron", "Carla Byron", false),
            ("Ada Byron", "Ada Lovell", false),
            ("Ada", "Ada Byron", false),
            ("Zoë Calderón", "Zoe Calderon", true),
            ("Ada Byron, the mayor", "Mayor Ada Byron", true),
        ];
        for (a, b, expected) in cases {
            let [one, other] = [a, b].map(|name| PersonName::new(name).unwrap());
            assert_eq!(one.may_be(&other), expected, "{a} | {b}");
            assert_eq!(other.may_be(&one), expected, "{b} | {a}");
        }
    }

    #[test]
    fn a_name_without_words_is_none() {
        for name in ["", " , ", "Jr.", "Mr."] {
            assert_eq!(PersonName::new(name), None, "{name}");
        }
    }
}
