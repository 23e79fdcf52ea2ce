//! Identifies the sources of all relations, one step after another.

use super::SourceModel;
use super::chain::{cited, whole_chain};
use super::entity::naming::Called;
use super::entity::resolver::Resolver;
use super::judgement::{Description, Judgement, Referent, Sourcing};
use super::judging::judge::Judge;
use super::name::names::Names;
use super::reading::article::Reading;
use super::reading::context::Context;
use super::teacher::Teacher;
use crate::SourceKind;
use crate::attribution::Relation;
use crate::sort::SharedSort;
use crate::syntax::Tree;
use crate::text::{Document, TokenRange};
use std::collections::HashMap;

/// Finds the kind and the referent of every relation's source, with a teacher looking on; see [`Teacher`].
///
/// Names are needed whole before any mention is read, since what a name is may be told at its last place
/// only. Whom mentions mean is settled before kinds, since a kind is of who is meant and not of the words.
/// The register then fills in text order, so that sources stand in the order of their first claims.
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
    order.shared_sort_by_key(|&index| {
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
        let cited = cited(reading, relations, index);
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
