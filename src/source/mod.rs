//! Who stands behind the claims: mentions, kinds, referents, anonymity.
//!
//! Names come first, over the whole article; then one pass over all mentions in reading order says
//! whom each means; then the kind of every source is decided, and how sure all that is.

mod anonymity;
mod bare_names;
mod body;
mod candidates;
mod chain;
mod context;
mod entities;
mod feature_list;
mod grounds;
mod judge;
mod judgement;
mod kind;
mod kind_features;
mod likely_kind;
mod mention;
mod mention_place;
mod model;
mod name_company;
mod name_forms;
mod name_groups;
mod name_places;
mod name_runs;
mod name_type;
mod names;
mod naming;
mod noun_phrase;
mod noun_type;
mod origins;
mod phrases;
mod pronoun;
mod rank;
mod rank_features;
mod reading;
mod recalled;
mod resolver;
mod roles;
mod same_name;
mod teacher;
mod thing;
mod together;
mod verdict;
mod within;
mod wording;
mod words;

pub use judgement::{Description, Judgement, Referent, Sourcing};
pub use kind::{KindModel, SOURCE_KINDS};
pub use model::SourceModel;
pub(crate) use name_forms::initials;
pub use name_type::{NameEvidence, NameModel};
pub use noun_type::{ENTITY_TYPES, EntityModel, EntityType, entity_features, listed_type};
pub use rank::{Question, RankModel};
pub(crate) use same_name::{PersonName, fold};
pub use teacher::Teacher;
pub use verdict::VerdictModel;

use crate::SourceKind;
use crate::attribution::Relation;
use crate::syntax::Tree;
use crate::text::{Document, TokenRange};
use context::Context;
use judge::Judge;
use names::Names;
use naming::Called;
use reading::Reading;
use resolver::Resolver;
use std::collections::HashMap;

/// Finds the kind and the referent of every relation's source, with a teacher looking on; see [`Teacher`].
pub fn identify_taught(
    model: &SourceModel,
    document: &Document,
    tree: &Tree,
    relations: &[Relation],
    teacher: &mut impl Teacher,
) -> Sourcing {
    let reading = &Reading::new(&model.nouns, document, tree);
    let context = &Context::new(reading, relations);
    let names = &Names::new(reading, &model.names, &|at| context.is_source(at), teacher);
    let mut resolver = Resolver::new(reading, names, context, &model.rank);
    let resolutions = resolver.read(teacher);
    let judge = Judge::new(model, &resolver, &resolutions);
    let mut order: Vec<usize> = (0..relations.len()).collect();
    order.sort_by_key(|&index| {
        let Relation { source, cue, content, .. } = &relations[index];
        source.first().or(cue.first()).or(content.first()).map_or(0, |range| range.start)
    });
    let mut register = Register::default();
    let mut judgements = vec![Judgement::default(); relations.len()];
    for index in order {
        let (called, judgement) = judge.judge(index, resolutions[index], teacher);
        let Some(called) = called else {
            judgements[index] = judgement;
            continue;
        };
        let mention = relations[index].source.first().copied();
        let source = register.enter(called, judgement.kind, mention);
        let mut chain = vec![source];
        if let Some(outlet) = relations[index].addressee {
            let (called, kind) = judge.passed_on(outlet, resolutions[index].entity);
            if kind == SourceKind::Media {
                chain.insert(0, register.enter(called, kind, Some(outlet)));
            }
        }
        let cited = chain::cited(reading, relations, index);
        if let Some(cited) = cited.filter(|&cited| judge.is_source(cited)) {
            let (called, kind) = judge.passed_on(cited, resolutions[index].entity);
            chain.push(register.enter(called, kind, Some(cited)));
        }
        judgements[index] = Judgement { source: Some(source), chain, ..judgement };
    }
    share_descriptions(&mut judgements);
    let chains: Vec<Vec<usize>> =
        (0..relations.len()).map(|index| whole_chain(relations, &judgements, index)).collect();
    for (judgement, chain) in judgements.iter_mut().zip(chains) {
        judgement.chain = chain;
    }
    Sourcing { sources: register.sources, judgements }
}

/// The sources found so far.
#[derive(Debug, Default)]
struct Register {
    sources: Vec<Referent>,
    by_key: HashMap<(String, SourceKind), usize>,
}

impl Register {
    /// The index of a source, after adding a mention of it, if words name it.
    fn enter(&mut self, called: Called, kind: SourceKind, mention: Option<TokenRange>) -> usize {
        let Called { name, key } = called;
        let source = *self.by_key.entry((key, kind)).or_insert_with(|| {
            self.sources.push(Referent { name, kind, mentions: Vec::new() });
            self.sources.len() - 1
        });
        self.sources[source].mentions.extend(mention);
        source
    }
}

/// Gives what is told of a source in one place to its claims elsewhere that take it up.
fn share_descriptions(judgements: &mut [Judgement]) {
    let mut told: HashMap<usize, Description> = HashMap::new();
    for judgement in judgements.iter() {
        let Some(source) = judgement.source else { continue };
        if judgement.kind == SourceKind::Anonymous {
            told.entry(source).or_default().add(&judgement.anonymity);
        }
    }
    for judgement in judgements.iter_mut().filter(|judgement| judgement.anonymity.is_taken_up) {
        if let Some(told) = judgement.source.and_then(|source| told.get(&source)) {
            judgement.anonymity.add(told);
        }
    }
}

/// Through whom the claim of relation `index` came, from the outermost claim that holds it inward.
fn whole_chain(relations: &[Relation], judgements: &[Judgement], index: usize) -> Vec<usize> {
    if judgements[index].source.is_none() {
        return Vec::new();
    }
    let mut outward: Vec<usize> =
        std::iter::successors(Some(index), |&at| relations[at].parent).collect();
    outward.reverse();
    let mut chain: Vec<usize> = Vec::new();
    for at in outward {
        for &source in &judgements[at].chain {
            if !chain.contains(&source) {
                chain.push(source);
            }
        }
    }
    if chain.len() > 1 { chain } else { Vec::new() }
}
