//! Which persons and institutions the article gives which roles: "the Vermont senator" is Bernie Roe if he was
//! "Senator Bernie Roe of Vermont" before.

use crate::source::name::names::Names;
use crate::source::name::seat::Seat;
use crate::source::reading::article::Reading;
use crate::source::reading::words::{self, Gender, ROLE, TITLE};
use crate::syntax::{Upos, Word};
use std::collections::HashMap;

/// One place where a person is given a role.
#[derive(Debug, Clone)]
pub(in crate::source) struct Casting {
    pub named: usize,
    /// The hash of the role's stem.
    pub stem: u32,
    /// The gender that the role tells.
    pub gender: Option<Gender>,
    /// Whether it is what somebody does, as “captain” and no mere “Dr.” is.
    pub is_office: bool,
    /// The words around the role, as hashes of their forms.
    pub words: Vec<u32>,
}

/// The roles of those whom an article names.
#[derive(Debug, Default)]
pub(in crate::source) struct Roles {
    castings: Vec<Casting>,
    /// Indexes of the castings by the role's word in lower case.
    by_role: HashMap<String, Vec<usize>>,
}

/// How many places of one role are kept.
const MOST_CASTINGS: usize = 64;

impl Roles {
    /// Reads the document for names with roles or nouns: "senator Ada Roe", "Ada Roe, a senator".
    pub fn new(reading: &Reading, names: &Names) -> Roles {
        let mut roles = Roles::default();
        for at in 0..reading.document.tokens.len() {
            let is_listed = reading.classes(at) & (ROLE | TITLE) != 0;
            let is_noun =
                || reading.upos(at) == Upos::Noun && !words::is_function_word(reading.text(at));
            if !is_listed && !is_noun() {
                continue;
            }
            let Some(named) = named_after(reading, names, at)
                .or_else(|| named_before(reading, names, at))
                .or_else(|| named_as(reading, names, at))
                .or_else(|| named_beside(reading, names, at).filter(|_| is_listed))
            else {
                continue;
            };
            // “According to the Gazette, the mayor said”: a person's role is nobody else's.
            if is_listed && !names.all[named].is_person() {
                continue;
            }
            let near = at.saturating_sub(5)..reading.document.tokens.len().min(at + 8);
            let is_telling = |&near: &usize| {
                near != at
                    && reading.text(near).starts_with(char::is_alphanumeric)
                    && !words::is_function_word(reading.text(near))
            };
            let words = near.filter(is_telling).map(|near| reading.form(near)).collect();
            let of_role = roles.by_role.entry(full_form(reading.text(at))).or_default();
            if of_role.len() < MOST_CASTINGS {
                let (stem, gender) = (reading.stem(at), words::gender(reading.text(at)));
                of_role.push(roles.castings.len());
                let is_office = reading.noun_classes(at) & ROLE != 0;
                roles.castings.push(Casting { named, stem, gender, is_office, words });
            }
        }
        roles.seat(reading, names);
        roles
    }

    /// Reads the parties and places behind names: "the Vermont senator", "the Republican".
    fn seat(&mut self, reading: &Reading, names: &Names) {
        for found in names.occurrences.iter().filter(|found| names.all[found.named].is_person()) {
            let Some(seat) = Seat::behind(reading, found.at) else { continue };
            let named = found.named;
            for casting in self.castings.iter_mut().filter(|casting| casting.named == named) {
                casting.words.extend(&seat.place);
            }
            let of_role = self.by_role.entry(full_form(seat.party)).or_default();
            if of_role.len() < MOST_CASTINGS {
                of_role.push(self.castings.len());
                self.castings.push(Casting {
                    named,
                    stem: Word::new(seat.party).stem,
                    gender: None,
                    is_office: false,
                    words: seat.place,
                });
            }
        }
    }

    /// All places where a role is given, in reading order.
    pub fn all(&self) -> &[Casting] {
        &self.castings
    }

    /// Whether the article gives somebody offices, and `stem` is none of them.
    pub fn holds_others(&self, named: usize, stem: u32) -> bool {
        let mut own = self.castings.iter().filter(|casting| casting.named == named);
        own.clone().any(|casting| casting.is_office) && !own.any(|casting| casting.stem == stem)
    }

    /// Whom the article gives the role `head`, in reading order; `modifiers` are the words that tell it apart, as
    /// hashes of forms.
    pub fn holders(&self, head: &str, modifiers: &[u32]) -> Vec<Holder> {
        let mut holders: Vec<Holder> = Vec::new();
        for &index in self.by_role.get(&full_form(head)).into_iter().flatten() {
            let casting = &self.castings[index];
            let shared =
                modifiers.iter().filter(|modifier| casting.words.contains(modifier)).count();
            match holders.iter_mut().find(|holder| holder.named == casting.named) {
                Some(holder) => {
                    holder.shared = holder.shared.max(shared);
                    holder.count += 1;
                }
                None => holders.push(Holder { named: casting.named, shared, count: 1 }),
            }
        }
        holders
    }
}

/// Whom the article gives a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::source) struct Holder {
    pub named: usize,
    /// How many of the words that tell the role apart stand around it in one place.
    pub shared: usize,
    /// In how many places the role is given.
    pub count: usize,
}

/// The one whose words fit best, and who has the role most often.
pub(in crate::source) fn likeliest(holders: &[Holder]) -> Option<usize> {
    let best = holders.iter().rev().max_by_key(|holder| (holder.shared, holder.count));
    best.map(|holder| holder.named)
}

/// "Gov." is a governor.
fn full_form(role: &str) -> String {
    match role.to_lowercase().trim_end_matches('.') {
        "sen" => "senator",
        "gov" => "governor",
        "rep" | "congresswoman" | "congressman" => "representative",
        "gen" => "general",
        "chairwoman" | "chair" => "chairman",
        other => other,
    }
    .to_string()
}

/// Who or what is named right after a role: "former governor Ada Roe", "supermarket Millers"; of
/// a noun that is no listed role the very next one.
fn named_after(reading: &Reading, names: &Names, role: usize) -> Option<usize> {
    if reading.classes(role) & (ROLE | TITLE) == 0 {
        let is_led = |start: usize| {
            start == role + 1
                || start == role + 2 && reading.classes(role + 1) & (ROLE | TITLE) != 0
        };
        let mut next = names.within(role + 1..role + 6).iter();
        return next.find(|found| is_led(found.start)).map(|found| found.named);
    }
    // "secretary of state Ada Roe"
    let leads = |&at: &usize| {
        let text = reading.text(at);
        text.starts_with(char::is_uppercase) || text == "of" || reading.text(at - 1) == "of"
    };
    let found = (role + 1..role + 6).take_while(leads).find_map(|at| names.occurrence_at(at))?;
    // “the mayor of Northport” is not called Northport, whatever that was taken for.
    let is_of = reading.text(role + 1) == "of" && found.start == role + 2;
    (!is_of && names.all[found.named].is_person()).then_some(found.named)
}

/// Whose apposition holds the role: "Ada Roe, the former governor", "Millers, a supermarket".
fn named_before(reading: &Reading, names: &Names, role: usize) -> Option<usize> {
    let floor = role.saturating_sub(8);
    let comma = (floor..role).rev().find(|&at| reading.text(at) == ",")?;
    let is_description = (comma + 1..role).all(|at| {
        let text = reading.text(at);
        !words::is_function_word(text) || matches!(text, "the" | "a" | "an" | "of" | "his" | "her")
    });
    let opens =
        matches!(reading.text(comma + 1), "the" | "a" | "an" | "who" | "former" | "his" | "her");
    let named = names.occurrence_at(comma.checked_sub(1)?)?.named;
    (is_description && opens).then_some(named)
}

/// Who is named in a role's apposition: "the former governor, Ada Roe,". Of "a spokesman for the governor,
/// Ada Roe," it is open whose name that is.
fn named_beside(reading: &Reading, names: &Names, role: usize) -> Option<usize> {
    /// How far before a role its determiner may stand, in tokens.
    const LEADING: usize = 5;
    let name = names.within(role + 2..role + 8).first()?;
    let is_closed = matches!(reading.text(name.at + 1), "," | "." | ";" | ")")
        || matches!(reading.upos(name.at + 1), Upos::Verb | Upos::Aux);
    if reading.text(role + 1) != "," || name.start != role + 2 || !is_closed {
        return None;
    }
    let leads = |at: &usize| {
        let text = reading.text(*at).to_lowercase();
        matches!(
            text.as_str(),
            "the" | "its" | "his" | "her" | "their" | "our" | "my" | "'s" | "’s"
        )
    };
    let first = (role.saturating_sub(LEADING)..role).rev().find(leads)?;
    let is_inside = (first + 1..role).all(|at| !words::is_function_word(reading.text(at)));
    let is_of = first.checked_sub(1).is_some_and(|at| reading.upos(at) == Upos::Adp);
    (is_inside && !is_of).then_some(name.named)
}

/// Who is said to be what the noun names: "Ada Roe is the mayor".
fn named_as(reading: &Reading, names: &Names, role: usize) -> Option<usize> {
    let is_be = |&at: &usize| matches!(reading.text(at), "is" | "was" | "became" | "remains");
    let be = (role.saturating_sub(5)..role).rev().find(is_be)?;
    let opens = matches!(reading.text(be + 1), "the" | "a" | "an");
    let is_inside = (be + 2..role).all(|at| !words::is_function_word(reading.text(at)));
    let named = names.occurrence_at(be.checked_sub(1)?)?.named;
    (opens && is_inside).then_some(named)
}
