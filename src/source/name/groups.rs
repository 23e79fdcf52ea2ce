//! The names of an article, each with all its places, and what they name.

use super::run_end::is_joining_hyphen;
use super::runs::{Segment, noun, surname};
use super::type_features::{Elsewhere, name_evidence};
use super::types::NameModel;
use crate::sort::SharedSort;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_type::{ENTITY_TYPES, EntityType};
use crate::source::reading::words::{
    self, ANONYMOUS, COLLECTIVE, ORGANIZATION, OUTLET, PLACE, ROLE, SPOKESPERSON, TITLE,
};
use crate::source::teacher::Teacher;
use crate::syntax::{Tag, Upos};
use std::collections::HashMap;

/// A name with the places where it stands.
pub(in crate::source) struct Group {
    pub places: Vec<Segment>,
    pub words: String,
    count: usize,
}

/// The names outside headlines with their places, by their first place.
pub(in crate::source) fn groups(reading: &Reading, segments: &[Segment]) -> Vec<Group> {
    let mut by_words: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Group> = Vec::new();
    for segment in segments.iter().filter(|segment| !segment.in_headline) {
        let words = lower(reading, segment.start, segment.end);
        let index = *by_words.entry(words.clone()).or_insert_with(|| {
            groups.push(Group { places: Vec::new(), words, count: 0 });
            groups.len() - 1
        });
        let group = &mut groups[index];
        group.count += 1;
        group.places.push(*segment);
    }
    // A sentence's first word alone may be any word, unless its tag says that it is a name.
    let is_any_word = |place: &Segment| {
        place.end - place.start == 1
            && reading.is_first(place.start)
            && reading.upos(place.start) != Upos::Propn
    };
    groups.retain(|group| !group.places.iter().all(is_any_word));
    groups
}

/// What a name names.
#[derive(Debug, Clone, Copy)]
pub(in crate::source) struct NameType {
    pub entity: EntityType,
    /// How likely it names a person.
    pub person: f32,
}

/// What each of the groups names: longer names first, so that what is known of them helps with the words that
/// stand alone.
pub(in crate::source) fn types(
    reading: &Reading,
    model: &NameModel,
    groups: &[Group],
    is_source: &dyn Fn(usize) -> bool,
    teacher: &mut impl Teacher,
) -> Vec<NameType> {
    let word = |at: usize| reading.text(at).to_lowercase();
    // “Ferreira-Lund” is one word, as “Lund” is.
    let length = |group: &Group| match group.places[0].is_hyphenated(reading) {
        true => 1,
        false => group.places[0].end - group.places[0].start,
    };
    let tail = |place: &Segment| {
        let hyphens = (place.start + 1..place.end).rev().skip(1).step_by(2);
        let first = hyphens.take_while(|&at| is_joining_hyphen(reading, at)).last();
        let first = first.unwrap_or(place.end);
        lower(reading, first.saturating_sub(1), place.end)
    };
    let alone: HashMap<&str, usize> = groups
        .iter()
        .filter(|group| length(group) == 1)
        .map(|group| (group.words.as_str(), group.count))
        .collect();
    let mut as_surname: HashMap<String, EntityType> = HashMap::new();
    let mut as_given: HashMap<String, EntityType> = HashMap::new();
    let unknown = NameType { entity: EntityType::Thing, person: 0.0 };
    let mut types = vec![unknown; groups.len()];
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.shared_sort_by_key(|&index| (length(&groups[index]) == 1, index));
    for index in order {
        let group = &groups[index];
        let Segment { start, .. } = group.places[0];
        let last = surname(reading, &group.places[0]);
        let is_single = length(group) == 1;
        let elsewhere = if is_single {
            Elsewhere {
                as_surname_of: as_surname.get(&group.words).copied(),
                as_given_name_of: as_given.get(&group.words).copied(),
                ..Elsewhere::default()
            }
        } else {
            Elsewhere {
                last_alone: alone.contains_key(word(last).as_str()),
                first_alone: alone.contains_key(word(start).as_str()),
                ..Elsewhere::default()
            }
        };
        let evidence = name_evidence(reading, &group.places, elsewhere, is_source);
        let mut odds = model.probabilities(&evidence);
        // "Harbor Gazette" is nobody, but "Ada Post" may be, and the minister Joss Bank is.
        let noun = noun(reading, group.places[0].start, group.places[0].end);
        let closes = reading.classes(noun) & (ORGANIZATION | OUTLET) != 0;
        let is_titled = group.places.iter().any(|place| place.has_title || place.gender.is_some());
        let has_given = words::given_name(reading.text(start)).is_some();
        // “the bank Wells Fargo”, but “the company Ada Roe founded”.
        let is_called_one = group.places.iter().any(|place| follows_institution(reading, place));
        if (closes || is_called_one) && !is_single && !has_given && !is_titled {
            odds[EntityType::Person as usize] = 0.0;
        }
        // “Byron & Sons”; “the firm, Oakline”, “Oakline, a firm”.
        let is_joined = (start + 1..group.places[0].end).any(|at| reading.text(at) == "&");
        let is_told = || group.places.iter().any(|place| is_told_body(reading, place, is_source));
        if !is_titled && (is_joined || !has_given && is_told()) {
            odds[EntityType::Person as usize] = 0.0;
        }
        // “the annual Camp Oakline event” is nobody.
        let leads = group.places.iter().all(|place| leads_noun(reading, place));
        if !is_single && !has_given && !is_titled && leads {
            odds[EntityType::Person as usize] = 0.0;
        }
        if is_site(reading.text(start)) {
            odds[EntityType::Person as usize] = 0.0;
        }
        // "Israel" is no Israel Roe, nor is Northport anybody, with "in Northport" or "the mayor of Northport".
        let may_be_place =
            is_single && !has_given && !is_titled && elsewhere.as_surname_of.is_none();
        let is_place = || reading.classes(start) & PLACE != 0 || is_where(reading, &group.places);
        if may_be_place && is_place() {
            odds[EntityType::Person as usize] = 0.0;
        }
        // “Kim Yo-jong”: nothing else is called so.
        if group.places[0].is_led_by_surname(reading) {
            odds = std::array::from_fn(|at| f32::from(at == EntityType::Person as usize));
        }
        let likeliest = ENTITY_TYPES.into_iter().zip(odds).max_by(|(_, a), (_, b)| a.total_cmp(b));
        let found = likeliest.map_or(EntityType::Thing, |(entity, _)| entity);
        let told = teacher.name(reading.document, &group.places[0].range(), &evidence);
        let entity = told.unwrap_or(found);
        types[index] = NameType { entity, person: odds[EntityType::Person as usize] };
        if !is_single {
            // A person's name tells most of its parts.
            let tell = |map: &mut HashMap<String, EntityType>, key: String| {
                let known = map.entry(key).or_insert(entity);
                if entity == EntityType::Person {
                    *known = entity;
                }
            };
            tell(&mut as_surname, word(last));
            tell(&mut as_surname, tail(&group.places[0]));
            tell(&mut as_given, word(start));
        }
    }
    types
}

/// Whether enough of a name's places tell that it is where something is.
fn is_where(reading: &Reading, places: &[Segment]) -> bool {
    /// One in so many.
    const SHARE: usize = 3;
    let inside = places.iter().filter(|place| is_inside_of(reading, place)).count();
    SHARE * inside >= places.len()
}

/// Whether a place of a name tells that something is in it, or that somebody has an office there, and is no owner.
fn is_inside_of(reading: &Reading, place: &Segment) -> bool {
    let Some(before) = place.start.checked_sub(1) else { return false };
    let is_owner = matches!(reading.text(place.end), "'s" | "’s" | "'" | "’");
    let is_office = || {
        let office = before.wrapping_sub(1);
        reading.text(before) == "of"
            && reading.classes(office) & TITLE != 0
            && words::gender(reading.text(office)).is_none()
    };
    !is_owner && (matches!(reading.text(before), "in" | "In") || is_office())
}

/// Whether a name stands between a determiner, or an adjective behind one, and a small noun that it tells more of.
fn leads_noun(reading: &Reading, place: &Segment) -> bool {
    let is_behind = reading.upos(place.end) == Upos::Noun
        && reading.text(place.end).starts_with(char::is_lowercase);
    let leads =
        |at: usize| reading.upos(at) == Upos::Det || reading.tag(at) == Tag::POSSESSIVE_PRONOUN;
    let before = place.start.checked_sub(1);
    is_behind
        && before.is_some_and(|before| {
            leads(before) || reading.upos(before) == Upos::Adj && leads(before.wrapping_sub(1))
        })
}

/// Whether the noun right before a name is an institution's.
fn follows_institution(reading: &Reading, place: &Segment) -> bool {
    place.start.checked_sub(1).is_some_and(|before| {
        reading.text(before).starts_with(char::is_lowercase)
            && reading.classes(before) & (ORGANIZATION | OUTLET) != 0
    })
}

/// Whether a source says of a name that it is an institution's, by the noun right before it or in its
/// apposition.
fn is_told_body(reading: &Reading, place: &Segment, is_source: &dyn Fn(usize) -> bool) -> bool {
    /// How far from a noun its determiner may stand, in tokens.
    const LEADING: usize = 3;
    let is_of_people = |at: usize| {
        reading.noun_classes(at) & (ROLE | TITLE | ANONYMOUS | COLLECTIVE | SPOKESPERSON) != 0
    };
    let is_institution = |at: usize| {
        reading.text(at).starts_with(char::is_lowercase)
            && reading.tag(at) != Tag::PLURAL_NOUN
            && reading.noun_classes(at) & (ORGANIZATION | OUTLET) != 0
            && !is_of_people(at)
            && is_source(at)
    };
    let leads =
        |at: usize| reading.upos(at) == Upos::Det || reading.tag(at) == Tag::POSSESSIVE_PRONOUN;
    let is_inside = |at: usize| matches!(reading.upos(at), Upos::Adj | Upos::Noun | Upos::Propn);
    if !is_source(place.end - 1) {
        return false;
    }
    let comma = |at: usize| usize::from(reading.text(at) == ",");
    let before = place.start.checked_sub(1).map(|at| at - comma(at).min(at));
    let is_led = |noun: usize| {
        let first = (noun.saturating_sub(LEADING)..noun).rev().find(|&at| leads(at));
        // “The head of the office, Ada Byron,” is no office.
        let is_of = |first: usize| first > 0 && reading.upos(first - 1) == Upos::Adp;
        first.is_some_and(|first| !is_of(first) && (first + 1..noun).all(is_inside))
    };
    if before.is_some_and(|noun| is_institution(noun) && is_led(noun)) {
        return true;
    }
    // “Oakline, a rival firm,”: the last of the nouns before a mark, a preposition or the verb.
    let first = place.end + 1;
    if comma(place.end) == 0 || !leads(first) {
        return false;
    }
    let length = (first + 1..first + 2 + LEADING).take_while(|&at| is_inside(at)).count();
    let is_owner = matches!(reading.text(first + length + 1), "'s" | "’s" | "'" | "’" | "-");
    length > 0 && !is_owner && is_institution(first + length)
}

/// Whether a word is an address on the web: "Harborwatch.org".
fn is_site(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(name, end)| {
        name.len() > 1 && end.len() > 1 && end.chars().all(|c| c.is_ascii_lowercase())
    })
}

/// The words of a name in lower case.
pub(in crate::source) fn lower(reading: &Reading, start: usize, end: usize) -> String {
    reading.phrase(start, end).to_lowercase()
}
