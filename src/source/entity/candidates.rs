//! Who may be meant by a mention: hard filters alone, so that the ranker has few to choose from.

use super::entities::{Entities, Entity};
use super::origins::Origins;
use crate::source::mention::form::{Form, Mention};
use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::{NounPhrase, description};
use crate::source::reading::noun_type::EntityType;
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{
    ANONYMOUS, COLLECTIVE, DOCUMENT, Gender, ORGANIZATION, OUTLET, PAPER, REPORT, ROLE,
    SPOKESPERSON, TITLE, UTTERANCE, is_function_word,
};
use crate::text::TokenRange;

/// How many candidates a mention has at most.
const MOST: usize = 16;

/// How many sentences back "he" and "she" look, then "they", "it", and descriptions.
const PERSON_REACH: usize = 15;
const SEVERAL_REACH: usize = 6;
const THING_REACH: usize = 6;
const DESCRIPTION_REACH: usize = 12;
const UNNAMED_REACH: usize = 5;

/// Log-odds from which a gender is held against somebody.
const VETO: f32 = -2.1;

/// What sort of question a mention asks; each has features of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(in crate::source) enum Ask {
    HeShe,
    They,
    It,
    Person,
    Several,
    Body,
    Document,
    Namesake,
    Unsaid,
}

/// The question that a mention asks; none where there is nothing to ask.
pub(in crate::source) fn ask(
    reading: &Reading,
    mention: &Mention,
    phrase: Option<&NounPhrase>,
) -> Option<Ask> {
    Some(match mention.form {
        Form::Pronoun(Pronoun::Person(_)) => Ask::HeShe,
        Form::Pronoun(Pronoun::Several) => Ask::They,
        Form::Pronoun(Pronoun::Thing | Pronoun::Relative) => Ask::It,
        Form::Pronoun(Pronoun::Speaker | Pronoun::Addressee) => return None,
        Form::Name(occurrence) if occurrence.is_shared => Ask::Namesake,
        Form::Name(_) => return None,
        Form::Unsaid => Ask::Unsaid,
        Form::Description => {
            let phrase = phrase?;
            let (_, is_plural) = description(reading, phrase);
            match described(reading, phrase) {
                Some(EntityType::Thing) => Ask::Document,
                _ if is_plural => Ask::Several,
                Some(EntityType::Organization | EntityType::Place) => Ask::Body,
                _ => Ask::Person,
            }
        }
    })
}

/// What a description's noun names, by the lists, or else by the model of nouns.
pub(in crate::source) fn described(reading: &Reading, phrase: &NounPhrase) -> Option<EntityType> {
    let classes = reading.noun_classes(phrase.head);
    let has = |wanted| classes & wanted != 0;
    if has(ROLE | ANONYMOUS | COLLECTIVE | TITLE) {
        Some(EntityType::Person)
    } else if has(ORGANIZATION | SPOKESPERSON | OUTLET | PAPER) {
        Some(EntityType::Organization)
    } else if has(DOCUMENT | REPORT | UTTERANCE) {
        Some(EntityType::Thing)
    } else {
        Some(reading.entity(phrase.core, phrase.head))
    }
}

/// Those who may be meant, by index.
pub(in crate::source) fn candidates(
    reading: &Reading,
    entities: &Entities,
    mention: &Mention,
    ask: Ask,
    role_holder: Option<usize>,
    upcoming: &[usize],
    same_age: &[usize],
) -> Vec<usize> {
    let sentence = mention.place().sentence;
    let distance = |entity: &Entity| {
        entity.last.map_or(usize::MAX, |last| sentence.saturating_sub(last.sentence))
    };
    let mut found = Vec::new();
    let mut take = |index: usize, fits: bool| {
        if fits && found.len() < MOST && !found.contains(&index) {
            found.push(index);
        }
    };
    let recent = || entities.recent.iter().map(|&index| (index, &entities.all[index]));
    let is_person = |entity: &Entity| entity.entity == EntityType::Person && !entity.is_plural;
    match ask {
        Ask::HeShe => {
            let Form::Pronoun(Pronoun::Person(gender)) = mention.form else { return found };
            for (index, entity) in recent() {
                let often = 2 * entity.count >= entities.most_count;
                let is_near = distance(entity) <= PERSON_REACH || often;
                take(index, is_person(entity) && is_near && !is_vetoed(entity, gender));
            }
            for &index in upcoming {
                let entity = &entities.all[index];
                take(index, is_person(entity) && !is_vetoed(entity, gender));
            }
        }
        Ask::They => {
            for (index, entity) in recent() {
                take(index, distance(entity) <= SEVERAL_REACH);
            }
        }
        Ask::It => {
            for (index, entity) in recent() {
                take(
                    index,
                    distance(entity) <= THING_REACH && !is_person(entity) && !entity.is_plural,
                );
            }
        }
        Ask::Namesake => {}
        Ask::Unsaid => {
            for &index in &entities.speakers {
                let entity = &entities.all[index];
                take(index, entity.members.is_empty() && distance(entity) <= UNNAMED_REACH);
            }
        }
        Ask::Person | Ask::Several | Ask::Body | Ask::Document => {
            // Who is as old as the description says is meant, whoever else is near.
            same_age.iter().for_each(|&index| take(index, true));
            if !same_age.is_empty() {
                return found;
            }
            take(role_holder.unwrap_or(0), role_holder.is_some());
            entities.called(reading.stem(mention.head)).for_each(|index| take(index, true));
            for &index in upcoming {
                take(index, entities.all[index].count == 0);
            }
            // "the couple" and "both" may be two who were named, but no "officials" are.
            let first = reading.text(mention.range.start as usize).to_lowercase();
            let may_be_named = matches!(first.as_str(), "the" | "both" | "these" | "those");
            for (index, entity) in recent() {
                let is_named = entity.named.is_some() || !entity.members.is_empty();
                let reach = if is_named { DESCRIPTION_REACH } else { UNNAMED_REACH };
                let fits = match ask {
                    Ask::Person => is_person(entity),
                    Ask::Several => entity.is_plural && (may_be_named || entity.members.is_empty()),
                    Ask::Body => {
                        matches!(entity.entity, EntityType::Organization | EntityType::Place)
                    }
                    _ => !is_person(entity) && !entity.is_plural && entity.named.is_none(),
                };
                take(index, fits && distance(entity) <= reach);
            }
            let ours = Origins::new(reading, mention.range);
            let is_of_theirs = |entity: &Entity| {
                let is_described = entity.named.is_none() && entity.members.is_empty();
                is_described && !ours.may_be_of(&Origins::new(reading, entity.label))
            };
            if !ours.is_empty() {
                found.retain(|&index| !is_of_theirs(&entities.all[index]));
            }
        }
    }
    found
}

/// Whether what is known of somebody speaks plainly against a gender.
fn is_vetoed(entity: &Entity, gender: Gender) -> bool {
    entity.gender.without_pronouns(gender) <= VETO && entity.gender.speaks_for(gender) <= 0.0
}

/// The words that stand before a description's noun and tell it apart, as hashes of forms.
pub(in crate::source) fn modifiers(reading: &Reading, range: TokenRange, head: usize) -> Vec<u32> {
    let is_telling = |&at: &usize| {
        at != head
            && reading.text(at).starts_with(char::is_alphanumeric)
            && !is_function_word(reading.text(at))
    };
    range.indexes().filter(is_telling).map(|at| reading.form(at)).take(12).collect()
}
