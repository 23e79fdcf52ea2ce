//! What the model of names looks at: in the name itself, in its places, and in what the article tells of
//! it elsewhere.

use super::runs::{Segment, noun};
use super::types::NameEvidence;
use crate::model::{Feature, pair, single, triple};
use crate::source::reading::article::Reading;
use crate::source::reading::noun_type::EntityType;
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{self, Gender, ORGANIZATION, OUTLET, PLACE, ROLE, TITLE};
use crate::syntax::{Shape, Upos};
use crate::text::TokenRange;

/// In how many of its places a name is looked at.
const MOST_PLACES: usize = 12;

/// What the article tells of a name elsewhere.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::source) struct Elsewhere {
    /// For a single word: what the longer name that ends in it was taken for.
    pub as_surname_of: Option<EntityType>,
    /// For a single word: what the longer name that begins with it was taken for.
    pub as_given_name_of: Option<EntityType>,
    /// For a longer name: whether its last word stands alone elsewhere.
    pub last_alone: bool,
    /// For a longer name: whether its first word stands alone elsewhere.
    pub first_alone: bool,
}

/// What is seen of a name that stands at `places`; `is_source` tells of the tokens that are part of
/// a source.
pub(in crate::source) fn name_evidence(
    reading: &Reading,
    places: &[Segment],
    elsewhere: Elsewhere,
    is_source: &dyn Fn(usize) -> bool,
) -> NameEvidence {
    let Some(first) = places.first() else { return NameEvidence::default() };
    let mut own = own_features(reading, first, places.len(), elsewhere);
    personal_features(reading, places, elsewhere, &mut own);
    NameEvidence {
        own,
        places: places
            .iter()
            .take(MOST_PLACES)
            .map(|place| place_features(reading, place, is_source(place.end - 1)))
            .collect(),
    }
}

fn own_features(
    reading: &Reading,
    segment: &Segment,
    count: usize,
    elsewhere: Elsewhere,
) -> Vec<Feature> {
    let word = |at: usize| reading.tree.words.get(at).copied().unwrap_or_default();
    let Segment { start, end, .. } = *segment;
    let last = match noun(reading, start, end) {
        noun if noun + 1 < end => noun,
        _ => (start..end).rev().find(|&at| !words::is_suffix(reading.text(at))).unwrap_or(end - 1),
    };
    let length = (end - start).min(5) as u32;
    let is_single = u32::from(end - start == 1);
    let knowledge = |at: usize| match words::given_name(reading.text(at)) {
        None => 0,
        Some(None) => 1,
        Some(Some(Gender::Female)) => 2,
        Some(Some(Gender::Male)) => 3,
    };
    let classes =
        |at: usize| reading.classes(at) | words::classes(&words::singular(reading.text(at)));
    let inner = (start..end).fold(0, |all, at| all | classes(at));
    let shape = |at: usize| word(at).shape as u32;
    let has = |wanted: &dyn Fn(usize) -> bool| u32::from((start..end).any(wanted));
    let has_initial =
        has(&|at| at > start && reading.text(at).ends_with('.') && reading.text(at).len() == 2);
    let has_acronym = has(&|at| word(at).shape == Shape::Upper);
    let has_small = has(&|at| reading.text(at).starts_with(char::is_lowercase));
    let has_number = has(&|at| matches!(word(at).shape, Shape::Number | Shape::Alphanumeric));
    let known = |entity: Option<EntityType>| entity.map_or(0, |entity| entity as u32 + 1);
    let alone = u32::from(elsewhere.last_alone) * 2 + u32::from(elsewhere.first_alone);
    let mut features = vec![
        pair(0, length, u32::from(count > 1)),
        pair(1, word(start).form, is_single),
        pair(2, word(last).form, is_single),
        triple(3, knowledge(start), length, alone),
        triple(4, knowledge(start), knowledge(last), length),
        pair(5, word(start).suffix2, is_single),
        pair(6, word(start).suffix3, is_single),
        pair(7, word(last).suffix2, is_single),
        pair(8, word(last).suffix3, is_single),
        pair(9, u32::from(word(last).cluster), is_single),
        pair(10, u32::from(word(start).cluster), is_single),
        pair(11, classes(last), is_single),
        pair(12, classes(start), is_single),
        pair(13, shape(start), shape(last)),
        triple(14, has_initial, has_acronym, length),
        triple(15, has_small, has_number, length),
        triple(16, known(elsewhere.as_surname_of), known(elsewhere.as_given_name_of), is_single),
        pair(17, alone, length),
        pair(18, count.min(6) as u32, is_single),
        triple(
            22,
            known(elsewhere.as_surname_of) * 8 + known(elsewhere.as_given_name_of),
            classes(start) & (PLACE | ORGANIZATION | OUTLET),
            is_single,
        ),
        pair(19, word(last).suffix4, is_single),
        pair(20, word(start).prefix, is_single),
    ];
    let bits = (0..u32::BITS).filter(|bit| inner >> bit & 1 != 0);
    features.extend(bits.map(|bit| pair(21, bit, length)));
    features
}

/// Whether any of a name's places has what persons in the news hardly ever go without: a title, an
/// age, a role, or "he" or "she" behind.
fn personal_features(
    reading: &Reading,
    places: &[Segment],
    elsewhere: Elsewhere,
    features: &mut Vec<Feature>,
) {
    let has =
        |wanted: &dyn Fn(&Segment) -> bool| u32::from(places.iter().take(MOST_PLACES).any(wanted));
    let title = has(&|place| place.has_title || place.gender.is_some());
    let text = |at: usize| reading.text(at);
    let pronoun = has(&|place| {
        (place.end..place.end + 20)
            .any(|at| Pronoun::new(text(at)).is_some_and(|p| p.gender().is_some()))
    });
    let it =
        has(&|place| (place.end..place.end + 20).any(|at| matches!(text(at), "it" | "its" | "It")));
    let the = has(&|place| place.start > 0 && text(place.start - 1).eq_ignore_ascii_case("the"));
    let is_single = u32::from(places[0].end - places[0].start == 1);
    let known = elsewhere.as_surname_of.map_or(0, |entity| entity as u32 + 1);
    let often = u32::from(places.len() > 2);
    features.push(triple(60, title * 2 + pronoun, is_single, often));
    features.push(triple(61, title * 2 + pronoun, it * 2 + the, is_single));
    features.push(triple(62, title * 2 + pronoun, known, is_single * 2 + often));
    // Whoever is named often without a title and never in full is hardly a person.
    let given = u32::from(words::given_name(text(places[0].start)).is_some());
    let count = places.len().min(6) as u32;
    let taken = taken_up(reading, places);
    let own = known * 4 + title * 2 + given;
    features.push(triple(63, own, count, is_single));
    features.push(triple(64, taken, title * 2 + given, is_single));
    features.push(triple(65, taken, own, count));
    let leads = has(&|place| leads_noun(reading, place.end));
    let owns = has(&|place| matches!(text(place.end), "'s" | "’s"));
    features.push(triple(66, leads * 2 + owns, own, is_single));
}

/// By what a name is taken up before another name: by nothing (0), mostly by "he" and "she" (1),
/// by both (2), mostly by "it" and "its" (3).
fn taken_up(reading: &Reading, places: &[Segment]) -> u32 {
    /// How far behind the name such a pronoun stands, in tokens.
    const WINDOW: usize = 20;
    let (mut person, mut thing) = (0, 0);
    for place in places.iter().take(MOST_PLACES) {
        let is_other =
            |&at: &usize| reading.text(at).starts_with(char::is_uppercase) && !reading.is_first(at);
        let window = (place.end..place.end + WINDOW).take_while(|at| !is_other(at));
        let found = window
            .filter_map(|at| Pronoun::new(reading.text(at)))
            .find(|pronoun| matches!(pronoun, Pronoun::Person(_) | Pronoun::Thing));
        match found {
            Some(Pronoun::Thing) => thing += 1,
            Some(_) => person += 1,
            None => {}
        }
    }
    match (person, thing) {
        (0, 0) => 0,
        _ if person > 2 * thing => 1,
        _ if thing > 2 * person => 3,
        _ => 2,
    }
}

/// Whether a noun stands behind a name, to which it belongs: "a Mills spokesman", "Mills shares".
fn leads_noun(reading: &Reading, at: usize) -> bool {
    reading.upos(at) == Upos::Noun && reading.text(at).starts_with(char::is_lowercase)
}

fn place_features(reading: &Reading, segment: &Segment, is_source: bool) -> Vec<Feature> {
    let word = |at: Option<usize>| {
        at.and_then(|at| reading.tree.words.get(at)).copied().unwrap_or_default()
    };
    let Segment { start, end, .. } = *segment;
    let is_single = u32::from(end - start == 1);
    let (before, behind) = (word(start.checked_sub(1)), word(Some(end)));
    let two_before = word(start.checked_sub(2));
    let text = |at: usize| reading.text(at);
    let is_age = |at: usize| text(at).len() == 2 && text(at).bytes().all(|b| b.is_ascii_digit());
    let is_apposed = text(end) == ",";
    let has_age = u32::from(is_apposed && is_age(end + 1) || text(end) == "(" && is_age(end + 1));
    let role = |at: usize| {
        (reading.classes(at) | words::classes(&words::singular(text(at)))) & (ROLE | TITLE) != 0
    };
    let has_role = u32::from(is_apposed && (end + 1..end + 7).any(role));
    let who = (end..end + 2).any(|at| text(at).eq_ignore_ascii_case("who"));
    let title = match (segment.has_title, segment.gender) {
        (_, Some(_)) => 2,
        (true, None) => 1,
        (false, None) => 0,
    };
    let pronoun = (end..end + 20)
        .take_while(|&at| !matches!(text(at), "“" | "\""))
        .find_map(|at| match text(at) {
            "he" | "his" | "him" | "she" | "her" | "He" | "She" => Some(1),
            "it" | "its" | "It" => Some(2),
            "they" | "their" | "They" => Some(3),
            _ => None,
        })
        .unwrap_or(0);
    let last = noun(reading, start, end);
    let (tag, head) = (reading.tag(last), reading.head(last));
    let deprel = u32::from(reading.tree.deprels.get(last).copied().unwrap_or_default().0);
    let governor = if head == last { 0 } else { u32::from(word(Some(head)).cluster) };
    let is_first = u32::from(reading.is_first(start));
    let noun = reading.entity(TokenRange::new(start, end), last) as u32;
    let mut features = vec![
        pair(54, noun, is_single),
        pair(40, before.form, is_single),
        pair(41, behind.form, is_single),
        pair(42, u32::from(before.cluster), is_single),
        pair(43, u32::from(behind.cluster), is_single),
        triple(44, has_age, has_role, is_single),
        triple(45, title, is_single, u32::from(who)),
        pair(46, title, is_first),
        pair(47, pronoun, is_single),
        triple(48, u32::from(is_source), is_single, is_first),
        triple(49, u32::from(is_source), title, u32::from(behind.cluster)),
        pair(50, deprel, u32::from(tag.0)),
        pair(51, deprel, governor),
        pair(52, two_before.form, before.form),
        single(53, before.stem),
    ];
    // The noun that leads to the name, or that stands in apposition: "the charity Millers",
    // "Millers, a charity".
    let bits = |classes: u32| (0..u32::BITS).filter(move |bit| classes >> bit & 1 != 0);
    let is_small = |at: usize| text(at).starts_with(char::is_lowercase);
    let follows = leads_noun(reading, end);
    features.push(triple(68, u32::from(follows), is_single, deprel));
    if follows {
        features.extend(bits(reading.noun_classes(end)).map(|bit| pair(67, bit, is_single)));
    }
    if let Some(left) = start.checked_sub(1).filter(|&left| is_small(left)) {
        let is_noun = u32::from(reading.upos(left) == Upos::Noun);
        features.extend(bits(reading.noun_classes(left)).map(|bit| pair(55, bit, is_noun)));
    }
    let opens = is_apposed && matches!(text(end + 1), "a" | "an" | "the" | "its" | "his" | "her");
    let noun = (end + 2..end + 7)
        .take_while(|_| opens)
        .find(|&at| reading.upos(at) == Upos::Noun && reading.upos(at + 1) != Upos::Noun);
    if let Some(noun) = noun {
        features.push(single(56, reading.stem(noun)));
        features.extend(bits(reading.noun_classes(noun)).map(|bit| single(57, bit)));
        let named = reading.entity(TokenRange::new(end + 1, noun + 1), noun) as u32;
        features.push(single(58, named));
    }
    features
}
