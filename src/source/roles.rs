//! Which persons the article gives which roles: "the Vermont senator" is Bernie Roe if he was
//! "Senator Bernie Roe of Vermont" before.

use super::names::Names;
use super::reading::Reading;
use super::words::{self, ROLE, TITLE};
use std::collections::HashMap;

/// One place where a person is given a role.
#[derive(Debug, Clone)]
struct Casting {
    person: usize,
    /// The words around the role, in lower case.
    context: Vec<String>,
}

/// The roles of an article's persons, by the role's word in lower case.
#[derive(Debug, Default)]
pub(super) struct Roles(HashMap<String, Vec<Casting>>);

/// How many places of one role are kept.
const MOST_CASTINGS: usize = 64;

impl Roles {
    /// Reads the document for names with roles: "senator Ada Roe", "Ada Roe, a senator".
    pub fn new(reading: &Reading, names: &Names) -> Roles {
        let mut roles = Roles::default();
        for at in 0..reading.document.tokens.len() {
            if reading.classes(at) & (ROLE | TITLE) == 0 {
                continue;
            }
            let Some(person) =
                named_after(reading, names, at).or_else(|| named_before(reading, names, at))
            else {
                continue;
            };
            let context = (at.saturating_sub(5)..reading.document.tokens.len().min(at + 8))
                .map(|near| reading.text(near).to_lowercase())
                .collect();
            let castings = roles.0.entry(full_form(reading.text(at))).or_default();
            if castings.len() < MOST_CASTINGS {
                castings.push(Casting { person, context });
            }
        }
        roles
    }

    /// The person whom the article gives the role `head` in the words of `modifiers`; among
    /// several the one whose words fit best, and who has it most often. At least `least` of the
    /// modifiers must stand near.
    pub fn find(
        &self,
        head: &str,
        modifiers: &[String],
        least: usize,
        fits: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let mut votes: Vec<(usize, usize, usize)> = Vec::new();
        for casting in self.0.get(&full_form(head))?.iter().filter(|casting| fits(casting.person)) {
            let shared =
                modifiers.iter().filter(|modifier| casting.context.contains(modifier)).count();
            match votes.iter_mut().find(|vote| vote.0 == casting.person) {
                Some(vote) => {
                    vote.1 = vote.1.max(shared);
                    vote.2 += 1;
                }
                None => votes.push((casting.person, shared, 1)),
            }
        }
        votes.retain(|&(_, shared, _)| shared >= least);
        votes.into_iter().rev().max_by_key(|&(_, shared, count)| (shared, count)).map(|vote| vote.0)
    }
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

/// The person right after a role: "former governor Ada Roe".
fn named_after(reading: &Reading, names: &Names, role: usize) -> Option<usize> {
    // "secretary of state Ada Roe"
    let leads = |&at: &usize| {
        let text = reading.text(at);
        text.starts_with(char::is_uppercase) || text == "of" || reading.text(at - 1) == "of"
    };
    (role + 1..role + 6).take_while(leads).find_map(|at| names.person_at(at))
}

/// The person whose apposition holds the role: "Ada Roe, the former governor".
fn named_before(reading: &Reading, names: &Names, role: usize) -> Option<usize> {
    let floor = role.saturating_sub(8);
    let comma = (floor..role).rev().find(|&at| reading.text(at) == ",")?;
    let is_description = (comma + 1..role).all(|at| {
        let text = reading.text(at);
        !words::is_function_word(text) || matches!(text, "the" | "a" | "an" | "of" | "his" | "her")
    });
    let opens =
        matches!(reading.text(comma + 1), "the" | "a" | "an" | "who" | "former" | "his" | "her");
    (is_description && opens).then(|| names.person_at(comma.checked_sub(1)?)).flatten()
}
