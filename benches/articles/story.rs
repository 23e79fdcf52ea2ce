//! One story: its people and places, and paragraphs about them.

use super::Chance;
use super::grammar::Grammar;

const PEOPLE: usize = 6;
const TOWNS: usize = 4;
const FIRMS: usize = 3;

const ONSETS: [&str; 24] = [
    "B", "Br", "C", "Cl", "D", "F", "G", "Gr", "H", "J", "K", "L", "M", "N", "P", "Pr", "R", "S",
    "St", "T", "Th", "V", "W", "Z",
];
const MIDDLES: [&str; 16] = [
    "al", "an", "ar", "ed", "el", "en", "er", "in", "ol", "on", "or", "um", "ad", "es", "il", "ov",
];
const SURNAME_ENDS: [&str; 16] = [
    "berg", "sen", "ton", "ley", "man", "wick", "er", "ini", "ez", "ski", "field", "more", "son",
    "ard", "well", "ik",
];
const TOWN_ENDS: [&str; 10] =
    ["ford", "burg", "ham", "mouth", "port", "dale", "bridge", " Bay", " Hill", "stead"];
const FIRM_ENDS: [&str; 8] =
    [" Works", " Industries", " & Sons", " Bank", " Lines", " Holdings", " Trust", " Institute"];

struct Person {
    given: &'static str,
    surname: String,
    is_female: bool,
    is_known: bool,
}

/// A story in the making.
pub struct Story<'g> {
    grammar: &'g Grammar,
    chance: &'g mut Chance,
    people: Vec<Person>,
    towns: Vec<String>,
    firms: Vec<String>,
    /// The one who was named last.
    last: usize,
}

impl<'g> Story<'g> {
    /// A story with people, towns and firms that no other has.
    pub fn new(grammar: &'g Grammar, chance: &'g mut Chance) -> Story<'g> {
        let people = (0..PEOPLE)
            .map(|_| {
                let &(given, is_female) = chance.choose(&grammar.given_names);
                let surname = coin(chance, &SURNAME_ENDS);
                Person { given, surname, is_female, is_known: false }
            })
            .collect();
        let towns = (0..TOWNS).map(|_| coin(chance, &TOWN_ENDS)).collect();
        let firms = (0..FIRMS).map(|_| coin(chance, &FIRM_ENDS)).collect();
        Story { grammar, chance, people, towns, firms, last: 0 }
    }

    /// Writes any choice of a list. A name in braces that begins with a capital letter stands
    /// for a choice that does.
    pub fn write(&mut self, list: &str) -> String {
        let choice = match self.grammar.choices(list) {
            [] => return self.make(list),
            choices => *self.chance.choose(choices),
        };
        let mut text = String::new();
        let mut rest = choice;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            let written = self.write(&name.to_lowercase());
            let is_capital = name.starts_with(char::is_uppercase);
            text.push_str(&if is_capital { capitalize(&written) } else { written });
            rest = after;
        }
        text.push_str(rest);
        text
    }

    fn make(&mut self, name: &str) -> String {
        match name {
            "person" => {
                self.last = self.chance.below(PEOPLE);
                let is_short = self.people[self.last].is_known && self.chance.below(4) > 0;
                let person = &mut self.people[self.last];
                person.is_known = true;
                if is_short {
                    person.surname.clone()
                } else {
                    format!("{} {}", person.given, person.surname)
                }
            }
            "surname" => {
                self.last = self.chance.below(PEOPLE);
                self.people[self.last].surname.clone()
            }
            "pronoun" if self.people[self.last].is_female => "she".to_string(),
            "pronoun" => "he".to_string(),
            "town" => self.chance.choose(&self.towns).clone(),
            "firm" => self.chance.choose(&self.firms).clone(),
            "number" => (2 + self.chance.below(98)).to_string(),
            "year" => (1950 + self.chance.below(75)).to_string(),
            _ => unreachable!("grammar.txt has no list {name}"),
        }
    }
}

fn coin(chance: &mut Chance, ends: &[&str]) -> String {
    [*chance.choose(&ONSETS), *chance.choose(&MIDDLES), *chance.choose(ends)].concat()
}

fn capitalize(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
