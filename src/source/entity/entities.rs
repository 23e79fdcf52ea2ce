//! Those who are mentioned in an article, with what it has told of them so far.

use crate::source::mention::form::{Form, Mention};
use crate::source::mention::place::{Function, Place};
use crate::source::name::names::Names;
use crate::source::reading::article::Reading;
use crate::source::reading::noun_type::EntityType;
use crate::source::reading::words::Gender;
use crate::text::TokenRange;
use std::collections::HashMap;

/// One who is mentioned: a person, several, an institution, a document.
#[derive(Debug, Clone, Default)]
pub(in crate::source) struct Entity {
    /// Index of its name; none for those without.
    pub named: Option<usize>,
    /// Of several who are named together ("Ada Roe and Bo Lind"), who they are.
    pub members: Vec<usize>,
    /// The words that describe it most fully.
    pub label: TokenRange,
    /// What it is.
    pub entity: EntityType,
    /// Whether it is several.
    pub is_plural: bool,
    /// The nouns that it was called by, as hashes of stems.
    pub heads: Vec<u32>,
    /// The words around those nouns, as hashes of forms.
    pub modifiers: Vec<u32>,
    /// How far titles, the given name, the nouns, and the pronouns that took it up speak for a
    /// woman (over 0) or a man (under 0).
    pub gender: GenderEvidence,
    /// How often it was mentioned.
    pub count: usize,
    /// The sentence of its first mention.
    pub first_sentence: usize,
    /// Its last mention.
    pub last: Option<Place>,
    /// How often it was a source.
    pub spoken: usize,
    /// Where it was last a source.
    pub last_spoken: Option<Place>,
}

impl Entity {
    /// Whether it is several persons who are named together.
    pub fn is_named_group(&self) -> bool {
        !self.members.is_empty() && self.entity == EntityType::Person
    }
}

/// What speaks for a woman (over 0) or for a man (under 0), in log-odds.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::source) struct GenderEvidence {
    pub title: f32,
    pub given: f32,
    pub noun: f32,
    pub pronoun: f32,
    /// What the pronouns that follow the name anywhere tell, whomever they mean.
    pub followers: f32,
}

impl GenderEvidence {
    /// How sure a listed given name, and a title, are in log-odds.
    const GIVEN: f32 = 2.2;
    const TITLE: f32 = 3.0;
    /// How sure a noun is: "actress".
    pub const NOUN: f32 = 3.0;

    /// All of it, as far as it speaks for `gender`.
    pub fn speaks_for(&self, gender: Gender) -> f32 {
        let all = self.title
            + self.given
            + self.noun
            + self.pronoun.clamp(-4.0, 4.0)
            + self.followers.clamp(-2.5, 2.5);
        signed(all, gender)
    }

    /// What titles, names and nouns tell, as far as it speaks for `gender`.
    pub fn without_pronouns(&self, gender: Gender) -> f32 {
        signed(self.title + self.given + self.noun, gender)
    }
}

/// A number that speaks for a woman, as far as it speaks for `gender`.
pub(in crate::source) fn signed(number: f32, gender: Gender) -> f32 {
    if gender == Gender::Female { number } else { -number }
}

/// How many nouns and words around them are kept for one entity.
const MOST_HEADS: usize = 8;
const MOST_MODIFIERS: usize = 32;
/// How many entities of one noun are looked at.
const MOST_OF_HEAD: usize = 6;
/// How many last speakers are told apart.
const MOST_SPEAKERS: usize = 6;
/// How many of those mentioned last are looked at.
const MOST_RECENT: usize = 24;

/// Everyone mentioned so far, and all who have names.
#[derive(Debug, Default)]
pub(in crate::source) struct Entities {
    pub all: Vec<Entity>,
    /// Those who are named together.
    by_members: HashMap<Vec<usize>, usize>,
    /// Those called by a noun, the latest last.
    by_head: HashMap<u32, Vec<usize>>,
    /// The last sources, the latest first, each once.
    pub speakers: Vec<usize>,
    /// Those mentioned last, the latest first, each once.
    pub recent: Vec<usize>,
    /// The subject that each sentence names first.
    topics: HashMap<usize, usize>,
    /// The most mentions that any has.
    pub most_count: usize,
}

impl Entities {
    /// Enters all who have names, in the order of the names.
    pub fn new(reading: &Reading, names: &Names) -> Entities {
        let followers = names.followers(reading);
        let sign = |gender: Option<Gender>, size: f32| match gender {
            Some(gender) => signed(size, gender),
            None => 0.0,
        };
        let named = names.all.iter().enumerate().map(|(index, named)| Entity {
            named: Some(index),
            entity: named.entity,
            gender: GenderEvidence {
                title: sign(named.title, GenderEvidence::TITLE),
                given: sign(named.given(), GenderEvidence::GIVEN),
                followers: followers[index],
                ..GenderEvidence::default()
            },
            ..Entity::default()
        });
        let mut entities = Entities { all: named.collect(), ..Entities::default() };
        for (index, named) in names.all.iter().enumerate() {
            named.heads.iter().for_each(|&head| entities.enter_head(head, index));
        }
        entities
    }

    /// Enters one without a name.
    pub fn add(&mut self, entity: Entity) -> usize {
        let index = self.all.len();
        for &head in &entity.heads {
            self.enter_head(head, index);
        }
        self.all.push(entity);
        index
    }

    /// Those who are named together, as one entity.
    pub fn together(&mut self, members: &[usize], label: TokenRange) -> usize {
        if let Some(&index) = self.by_members.get(members) {
            return index;
        }
        let entity = Entity {
            members: members.to_vec(),
            label,
            entity: self.all[members[0]].entity,
            is_plural: true,
            ..Entity::default()
        };
        let index = self.add(entity);
        self.by_members.insert(members.to_vec(), index);
        index
    }

    /// Lets an entity be called by a noun, among words.
    pub fn call(&mut self, index: usize, head: u32, modifiers: impl Iterator<Item = u32>) {
        let entity = &mut self.all[index];
        for modifier in modifiers {
            if entity.modifiers.len() < MOST_MODIFIERS && !entity.modifiers.contains(&modifier) {
                entity.modifiers.push(modifier);
            }
        }
        if entity.heads.len() < MOST_HEADS && !entity.heads.contains(&head) {
            entity.heads.push(head);
            self.enter_head(head, index);
        }
    }

    fn enter_head(&mut self, head: u32, index: usize) {
        let of_head = self.by_head.entry(head).or_default();
        if of_head.len() >= 4 * MOST_OF_HEAD {
            of_head.remove(0);
        }
        of_head.push(index);
    }

    /// Those called by a noun, the latest first.
    pub fn called(&self, head: u32) -> impl Iterator<Item = usize> {
        self.by_head.get(&head).into_iter().flatten().rev().copied().take(MOST_OF_HEAD)
    }

    /// Takes in that `mention` is of entity `index`; `certainty` is how sure that is.
    pub fn mention(&mut self, index: usize, mention: &Mention, certainty: f32) {
        let place = mention.place();
        if mention.place().function == Function::Subject {
            self.topics.entry(place.sentence).or_insert(index);
        }
        let entity = &mut self.all[index];
        if entity.count == 0 {
            entity.first_sentence = place.sentence;
        }
        entity.count += 1;
        self.most_count = self.most_count.max(entity.count);
        entity.last = Some(place);
        if let Form::Pronoun(pronoun) = mention.form
            && let Some(gender) = pronoun.gender()
        {
            entity.gender.pronoun += signed(certainty, gender);
        }
        if place.is_source {
            entity.spoken += 1;
            entity.last_spoken = Some(place);
            to_front(&mut self.speakers, index, MOST_SPEAKERS);
        }
        to_front(&mut self.recent, index, MOST_RECENT);
    }

    /// The entity that sentence `index` has for its first subject.
    pub fn topic(&self, index: usize) -> Option<usize> {
        self.topics.get(&index).copied()
    }
}

fn to_front(list: &mut Vec<usize>, value: usize, most: usize) {
    if let Some(at) = list.iter().position(|&other| other == value) {
        list.remove(at);
    } else if list.len() >= most {
        list.pop();
    }
    list.insert(0, value);
}
