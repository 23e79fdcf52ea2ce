//! Pronouns and whom they may stand for.

use super::words::Gender;

/// What a pronoun as a source may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) enum Pronoun {
    /// "I", "we": the writer, or whoever is quoted.
    Speaker,
    /// "he", "she".
    Person(Gender),
    /// "they".
    Several,
    /// "it".
    Thing,
    /// "who", "which", "that": what stands right before.
    Relative,
    /// "you": anybody.
    Addressee,
}

/// How many bytes the longest pronoun has: "themselves".
const LONGEST: usize = 10;

impl Pronoun {
    /// Reads a word as a pronoun.
    pub fn new(word: &str) -> Option<Pronoun> {
        // "WHO" and "IT" are names.
        if word.len() > 1 && word.chars().all(char::is_uppercase) {
            return None;
        }
        let mut letters = [0; LONGEST];
        let small = letters.get_mut(..word.len())?;
        small.copy_from_slice(word.as_bytes());
        small.make_ascii_lowercase();
        Some(match std::str::from_utf8(small).ok()? {
            "i" | "we" | "me" | "us" | "my" | "our" | "myself" | "ourselves" => Pronoun::Speaker,
            "he" | "him" | "his" | "himself" => Pronoun::Person(Gender::Male),
            "she" | "her" | "hers" | "herself" => Pronoun::Person(Gender::Female),
            "they" | "them" | "their" | "themselves" | "both" => Pronoun::Several,
            "it" | "its" | "itself" => Pronoun::Thing,
            "who" | "which" | "that" | "whose" | "whom" => Pronoun::Relative,
            "you" | "your" => Pronoun::Addressee,
            _ => return None,
        })
    }

    /// The pronoun's sort as a number from 1 to 6.
    pub fn number(self) -> u32 {
        match self {
            Pronoun::Speaker => 1,
            Pronoun::Person(_) => 2,
            Pronoun::Several => 3,
            Pronoun::Thing => 4,
            Pronoun::Relative => 5,
            Pronoun::Addressee => 6,
        }
    }

    /// The gender of "he" and "she".
    pub fn gender(self) -> Option<Gender> {
        match self {
            Pronoun::Person(gender) => Some(gender),
            _ => None,
        }
    }
}
