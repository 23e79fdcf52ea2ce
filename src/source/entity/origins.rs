//! Whose a group or body is by the capitalized words before its noun: "German police", "the Oslo council".

use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::NounPhrase;
use crate::source::reading::words;
use crate::text::TokenRange;

/// The words before a description's noun, as hashes of forms.
pub(in crate::source) struct Origins {
    /// Those with a capital: names, and words made of names.
    capital: Vec<u32>,
    /// All of them; the first word of a sentence has a capital anyway.
    all: Vec<u32>,
}

impl Origins {
    /// Reads the description in `range`.
    pub fn new(reading: &Reading, range: TokenRange) -> Origins {
        let phrase = NounPhrase::new(reading, range);
        let before = phrase.core.start as usize..phrase.head;
        let telling = before.filter(|&at| !words::is_function_word(reading.text(at)));
        let (mut capital, mut all) = (Vec::new(), Vec::new());
        for at in telling {
            let form = reading.form(at);
            all.push(form);
            if reading.text(at).starts_with(char::is_uppercase) {
                capital.push(form);
            }
        }
        Origins { capital, all }
    }

    /// Whether both may describe the same: German police are not Dutch police.
    pub fn may_be_of(&self, other: &Origins) -> bool {
        let shares = |some: &[u32], others: &[u32]| some.iter().any(|word| others.contains(word));
        self.capital.is_empty()
            || other.capital.is_empty()
            || shares(&self.capital, &other.all)
            || shares(&other.capital, &self.all)
    }

    /// Whether no word tells whose it is.
    pub fn is_empty(&self) -> bool {
        self.capital.is_empty()
    }
}
