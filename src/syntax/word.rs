//! What the models see of a word: hashes of its form, its stem and its edges.

use super::tag::irregular_base;
use crate::model::hash_bytes;

/// A word's form and parts as hashes, computed once and shared by all models.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Word {
    /// Hash of the form in lower case, quotation marks and apostrophes straightened, digits alike.
    pub form: u32,
    /// Hash of the form without its inflection; irregular verbs give their base's.
    pub stem: u32,
    /// Hash of the first three bytes of the form.
    pub prefix: u32,
    /// Hash of the last two bytes of the form.
    pub suffix2: u32,
    /// Hash of the last three bytes of the form.
    pub suffix3: u32,
    /// Hash of the last four bytes of the form.
    pub suffix4: u32,
    /// The distributional class, from 1; 0 for words that have none. Set by [`Clusters::read`].
    ///
    /// [`Clusters::read`]: super::Clusters::read
    pub cluster: u16,
    /// Letters' case and other characters.
    pub shape: Shape,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Shape {
    /// All letters in lower case.
    #[default]
    Lower,
    /// One capital, then lower case.
    Capitalized,
    /// One capital letter alone.
    SingleCapital,
    /// All letters are capitals.
    Upper,
    /// Capitals in other places.
    Mixed,
    /// Digits, with or without punctuation.
    Number,
    /// Letters and digits.
    Alphanumeric,
    /// Neither letter nor digit.
    Punctuation,
}

/// Longest form that is hashed whole, in bytes; the rest of longer ones is not looked at.
const MAX_FORM: usize = 48;

impl Word {
    /// Reads a token's text.
    pub fn new(text: &str) -> Word {
        let mut buffer = [0u8; MAX_FORM + 4];
        let mut len = 0;
        for c in text.chars() {
            if len >= MAX_FORM {
                break;
            }
            let c = match c {
                '’' | '‘' => '\'',
                '“' | '”' => '"',
                '0'..='9' => '0',
                'A'..='Z' => c.to_ascii_lowercase(),
                _ if c.is_ascii() => c,
                _ => c.to_lowercase().next().unwrap_or(c),
            };
            len += c.encode_utf8(&mut buffer[len..]).len();
        }
        let form =
            if &buffer[..len] == b"''" || &buffer[..len] == b"``" { b"\"" } else { &buffer[..len] };
        let tail = |n: usize| hash_bytes(&form[form.len().saturating_sub(n)..]);
        Word {
            form: hash_bytes(form),
            stem: stem_hash(form),
            prefix: hash_bytes(&form[..form.len().min(3)]),
            suffix2: tail(2),
            suffix3: tail(3),
            suffix4: tail(4),
            cluster: 0,
            shape: Shape::new(text),
        }
    }
}

impl Shape {
    fn new(text: &str) -> Shape {
        let (mut upper, mut lower, mut digits, mut letters) = (0, 0, 0, 0);
        let mut first_upper = false;
        for (at, c) in text.chars().enumerate() {
            if c.is_uppercase() {
                upper += 1;
                first_upper |= at == 0;
            } else if c.is_lowercase() {
                lower += 1;
            }
            letters += usize::from(c.is_alphabetic());
            digits += usize::from(c.is_numeric());
        }
        match (letters, digits) {
            (0, 0) => Shape::Punctuation,
            (0, _) => Shape::Number,
            (_, 1..) => Shape::Alphanumeric,
            _ if upper == 0 => Shape::Lower,
            _ if upper == 1 && lower == 0 => Shape::SingleCapital,
            _ if lower == 0 => Shape::Upper,
            _ if upper == 1 && first_upper => Shape::Capitalized,
            _ => Shape::Mixed,
        }
    }
}

/// Hash of a form without its inflection. "state", "states", "stated" and "stating" share one;
/// it need not be a word.
fn stem_hash(form: &[u8]) -> u32 {
    if form.len() < 2 || !form.iter().all(|b| b.is_ascii_lowercase()) {
        return hash_bytes(form);
    }
    if let Some(base) = irregular_base(form) {
        return stem_hash_regular(base);
    }
    stem_hash_regular(form)
}

fn stem_hash_regular(form: &[u8]) -> u32 {
    let strip = |suffix: &[u8], least: usize| {
        form.strip_suffix(suffix).filter(|stem| stem.len() >= least && has_vowel(stem))
    };
    let mut stem = if let Some(stem) = strip(b"ies", 2).or(strip(b"ied", 2)) {
        // "carries" and "carry" meet at "carri".
        let mut hash = hash_bytes(stem);
        hash = (hash ^ u32::from(b'i')).wrapping_mul(0x0100_0193);
        return hash;
    } else if let Some(stem) = strip(b"ing", 2).or(strip(b"ed", 2)) {
        undouble(stem)
    } else if let Some(stem) = strip(b"es", 3).filter(|s| ends_in_sibilant(s)) {
        stem
    } else if form.ends_with(b"ss") || form.ends_with(b"us") {
        form
    } else {
        form.strip_suffix(b"s").filter(|stem| stem.len() >= 3).unwrap_or(form)
    };
    stem = stem.strip_suffix(b"e").filter(|s| s.len() >= 3).unwrap_or(stem);
    if let Some(rest) =
        stem.strip_suffix(b"y").filter(|s| s.len() >= 2 && !is_vowel(s[s.len() - 1]))
    {
        return (hash_bytes(rest) ^ u32::from(b'i')).wrapping_mul(0x0100_0193);
    }
    hash_bytes(stem)
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn has_vowel(stem: &[u8]) -> bool {
    stem.iter().any(|&b| is_vowel(b))
}

fn ends_in_sibilant(stem: &[u8]) -> bool {
    stem.ends_with(b"s")
        || stem.ends_with(b"x")
        || stem.ends_with(b"z")
        || stem.ends_with(b"ch")
        || stem.ends_with(b"sh")
}

/// "stopp" becomes "stop"; double l, s, z and f stay.
fn undouble(stem: &[u8]) -> &[u8] {
    match stem {
        [rest @ .., a, b]
            if a == b
                && !is_vowel(*a)
                && !matches!(a, b'l' | b's' | b'z' | b'f')
                && rest.len() >= 2 =>
        {
            &stem[..stem.len() - 1]
        }
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflections_share_a_stem() {
        for group in [
            &["state", "states", "stated", "stating"][..],
            &["stop", "stops", "stopped", "stopping"],
            &["say", "says", "said", "saying"],
            &["tell", "told"],
            &["think", "thought", "thinks"],
            &["worry", "worries", "worried"],
            &["argue", "argued", "arguing", "argues"],
            &["stress", "stresses", "stressed"],
        ] {
            let stems: Vec<u32> = group.iter().map(|w| Word::new(w).stem).collect();
            assert!(stems.windows(2).all(|w| w[0] == w[1]), "{group:?} {stems:?}");
        }
    }

    #[test]
    fn marks_and_case_are_normalized() {
        assert_eq!(Word::new("Don’t").form, Word::new("don't").form);
        assert_eq!(Word::new("“").form, Word::new("\"").form);
        assert_eq!(Word::new("2015").form, Word::new("1998").form);
        assert_eq!(Word::new("NASA").shape, Shape::Upper);
    }

    #[test]
    fn odd_words_do_not_panic() {
        for text in ["", "\u{0}", "é", "İ", "ß", "a\u{301}", &"x".repeat(500), &"é".repeat(99)]
        {
            Word::new(text);
        }
    }
}
