//! One pass over an article in reading order: whom every mention means.

use super::candidates::{Ask, ask, candidates};
use super::entities::{Entities, GenderEvidence, signed};
use super::rank_features::asked::Asked;
use super::resolution::Resolution;
use super::roles::{Roles, likeliest};
use crate::sort::SharedSort;
use crate::source::choice::rank::RankModel;
use crate::source::mention::form::{Form, Mention};
use crate::source::mention::gather::mentions;
use crate::source::mention::source_phrase::SourcePhrases;
use crate::source::name::names::Names;
use crate::source::reading::article::Reading;
use crate::source::reading::context::Context;
use crate::source::reading::noun_phrase::{Determination, NounPhrase};
use crate::source::reading::pronoun::Pronoun;
use crate::source::teacher::Teacher;
use std::collections::HashMap;

/// All mentions with whom they mean.
pub(in crate::source) struct Resolver<'d> {
    pub reading: &'d Reading<'d>,
    pub names: &'d Names,
    pub context: &'d Context<'d>,
    pub entities: Entities,
    pub(in crate::source) roles: Roles,
    pub(super) rank: &'d RankModel,
    pub(in crate::source) by_head: HashMap<usize, Resolution>,
    /// For every relation, the entity of its source.
    resolved: Vec<Option<usize>>,
    /// For every relation, what its source is a mention of.
    pub sources: Vec<Mention>,
}

/// How sure a mention that says nothing must be of its entity to count for it.
const LEAST_LINK: f32 = 0.5;

impl<'d> Resolver<'d> {
    pub fn new(
        reading: &'d Reading<'d>,
        names: &'d Names,
        context: &'d Context<'d>,
        rank: &'d RankModel,
    ) -> Resolver<'d> {
        let roles = Roles::new(reading, names);
        let mut entities = Entities::new(reading, names);
        for casting in roles.all() {
            entities.call(casting.named, casting.stem, casting.words.iter().copied());
            let noun = &mut entities.all[casting.named].gender.noun;
            if let Some(gender) = casting.gender.filter(|_| *noun == 0.0) {
                *noun = signed(GenderEvidence::NOUN, gender);
            }
        }
        Resolver {
            reading,
            names,
            context,
            entities,
            roles,
            rank,
            by_head: HashMap::new(),
            resolved: vec![None; context.relations.len()],
            sources: Vec::new(),
        }
    }

    /// Goes through the article; what `teacher` tells goes before what the model says.
    pub fn read(&mut self, teacher: &mut impl Teacher) -> Vec<Resolution> {
        let phrases = self.phrases();
        let relations = 0..self.context.relations.len();
        let sources: Vec<Mention> = relations.map(|index| phrases.source(index, teacher)).collect();
        let mut order = mentions(self.reading, self.names, self.context, &sources);
        order.extend(sources.iter().filter(|mention| matches!(mention.form, Form::Unsaid)));
        order.shared_sort_by_key(|mention| (mention.head, matches!(mention.form, Form::Unsaid)));
        let mut unsaid: HashMap<usize, Resolution> = HashMap::new();
        for mention in &order {
            let resolution = self.resolve(mention, teacher);
            match (mention.form, mention.relation) {
                (Form::Unsaid, Some(relation)) => {
                    unsaid.insert(relation, resolution);
                }
                _ => {
                    self.by_head.insert(mention.head, resolution);
                }
            }
            if let Some(relation) = mention.relation {
                self.resolved[relation] = resolution.entity;
            }
        }
        let mut found = Vec::with_capacity(sources.len());
        for (index, mention) in sources.iter().enumerate() {
            let resolution = match mention.form {
                Form::Unsaid => unsaid.get(&index).copied().unwrap_or_default(),
                Form::Pronoun(Pronoun::Speaker) => {
                    let entity = self.claimant(index, mention.head);
                    Resolution { entity, probability: 1.0, ..Resolution::default() }
                }
                _ => self.by_head.get(&mention.head).copied().unwrap_or_default(),
            };
            self.resolved[index] = resolution.entity;
            found.push(resolution);
        }
        self.sources = sources;
        found
    }

    /// Whoever says "I" in a claim: the one who makes it. In an answer without marks, where it is not
    /// known who "they" are that say something in it, it is still the one who answers.
    fn claimant(&self, relation: usize, head: usize) -> Option<usize> {
        let relations = &self.context.relations;
        let mut claim = relations[relation].parent;
        while let Some(at) = claim {
            let entity = self.resolved[at];
            if entity.is_some() || self.context.quotation(head).is_some() {
                return entity;
            }
            claim = relations[at].parent;
        }
        None
    }

    /// Reads further phrases.
    pub fn phrases(&self) -> SourcePhrases<'d, 'd> {
        let Resolver { reading, names, context, rank, .. } = *self;
        SourcePhrases { reading, names, context, rank }
    }

    /// Whom the source of a relation was found to be.
    pub fn source_of(&self, relation: usize) -> Option<usize> {
        self.resolved.get(relation).copied().flatten()
    }

    /// Whom the mention whose head is token `head` means, once the article was read.
    pub fn resolution_at(&self, head: usize) -> Option<Resolution> {
        self.by_head.get(&head).copied()
    }

    fn resolve(&mut self, mention: &Mention, teacher: &mut impl Teacher) -> Resolution {
        let phrase = matches!(mention.form, Form::Description)
            .then(|| NounPhrase::new(self.reading, mention.range));
        if let Some(owner) = phrase.as_ref().and_then(|phrase| self.utterer(phrase)) {
            self.entities.mention(owner, mention, 1.0);
            let entity = Some(owner);
            return Resolution { entity, probability: 1.0, ..Resolution::default() };
        }
        if let Some(retold) = phrase.as_ref().and_then(|phrase| self.retold(phrase)) {
            self.entities.mention(retold, mention, 1.0);
            let entity = Some(retold);
            return Resolution { entity, probability: 1.0, ..Resolution::default() };
        }
        let Some(ask) = ask(self.reading, mention, phrase.as_ref()) else {
            let Form::Name(occurrence) = mention.form else { return Resolution::default() };
            self.entities.mention(occurrence.named, mention, 1.0);
            self.call_by_phrase(mention, &occurrence);
            self.name_together(mention, &occurrence);
            let person = f32::from(self.names.all[occurrence.named].is_person());
            let entity = Some(occurrence.named);
            return Resolution { entity, probability: 1.0, person, ..Resolution::default() };
        };
        let is_bare = phrase.as_ref().is_some_and(|phrase| {
            mention.relation.is_none()
                && !matches!(
                    phrase.determination,
                    Determination::Definite | Determination::Possessive
                )
        });
        if is_bare {
            return self.bring_up(mention, phrase.as_ref(), 1.0);
        }
        let holders = phrase.as_ref().map(|phrase| self.role_holders(phrase)).unwrap_or_default();
        let role_holder = likeliest(&holders);
        let candidates = match mention.form {
            Form::Name(occurrence) => self.names.namesakes(self.reading, &occurrence).to_vec(),
            _ => {
                let upcoming = self.upcoming(mention, ask);
                let entities = &self.entities;
                let same_age = self.same_age(mention);
                let mut found = candidates(
                    self.reading,
                    entities,
                    mention,
                    ask,
                    role_holder,
                    &upcoming,
                    &same_age,
                );
                if let Some(phrase) = &phrase {
                    let is_other = |index: usize| self.is_of_other_field(phrase, index);
                    found.retain(|&index| role_holder == Some(index) || !is_other(index));
                }
                found
            }
        };
        if candidates.is_empty() && mention.relation.is_none() {
            return self.bring_up(mention, phrase.as_ref(), 1.0);
        }
        let asked = Asked {
            reading: self.reading,
            names: self.names,
            context: self.context,
            entities: &self.entities,
            mention,
            phrase: phrase.as_ref(),
            ask,
            candidates: &candidates,
            resolved: &self.resolved,
            holders: &holders,
            role_holder,
        };
        let Some((choice, resolution)) = self.answer(&asked, teacher) else {
            return Resolution::default();
        };
        let probability = resolution.probability;
        match candidates.get(choice) {
            Some(&index) => {
                let is_sure = mention.relation.is_some() || probability >= LEAST_LINK;
                if ask != Ask::Unsaid && is_sure {
                    self.entities.mention(index, mention, probability);
                    if let Some(phrase) = &phrase {
                        self.describe(index, mention, phrase);
                    }
                }
                Resolution { entity: Some(index), ..resolution }
            }
            None if phrase.is_some() => {
                let new = self.bring_up(mention, phrase.as_ref(), probability);
                Resolution { entity: new.entity, is_new: true, ..resolution }
            }
            None => resolution,
        }
    }
}
