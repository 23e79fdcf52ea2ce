//! The party and the place of a politician's seat that stand behind a name: "Ada Roe (R-Ohio)", "Ada Roe, D-Vt.".

use crate::model::RowIndex;
use crate::source::reading::article::Reading;
use crate::syntax::Word;

static SEATS: RowIndex<256> = RowIndex::new(include_str!("../../../data/seats.tsv"));

/// The party that a letter stands for: "D".
pub(in crate::source) fn party(letter: &str) -> Option<&'static str> {
    SEATS.get(letter).filter(|_| letter.len() == 1)
}

/// Whom the party makes of a politician, and of where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::source) struct Seat {
    /// "Republican".
    pub party: &'static str,
    /// The words of the place, as hashes of their forms: as they stand, and what they are short for.
    pub place: Vec<u32>,
}

impl Seat {
    /// The one behind the name whose last token is `last`.
    pub fn behind(reading: &Reading, last: usize) -> Option<Seat> {
        /// How many tokens a place has at most: "New", "York".
        const MOST: usize = 3;
        let (opening, letter) = (reading.text(last + 1), reading.text(last + 2));
        let hyphen = reading.text(last + 3);
        let is_alone = opening == "(" && hyphen == ")";
        if !matches!(opening, "(" | ",") || !(is_alone || hyphen == "-") {
            return None;
        }
        let party = party(letter)?;
        let first = last + 4;
        let is_place = |at: &usize| !is_alone && reading.text(*at).starts_with(char::is_uppercase);
        let mut place = Vec::new();
        for at in (first..first + MOST).take_while(is_place) {
            place.push(reading.form(at));
            let whole = SEATS.get(reading.text(at).trim_end_matches('.')).into_iter();
            place.extend(whole.flat_map(|whole| whole.split(' ')).map(|word| Word::new(word).form));
        }
        Some(Seat { party, place })
    }
}
