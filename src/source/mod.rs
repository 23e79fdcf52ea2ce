//! Who stands behind the claims: mentions, kinds, referents, anonymity.

mod anonymity;
mod antecedent;
mod kind;
mod name_runs;
mod names;
mod noun_phrase;
mod phrases;
mod pronoun;
mod reading;
mod resolver;
mod roles;
mod words;

use crate::attribution::Relation;
use crate::syntax::Tree;
use crate::text::{Document, TokenRange};
use crate::{Reason, SourceKind};
use reading::Reading;
use resolver::{Known, Resolver};
use std::collections::HashMap;

/// How far back, in tokens, a pronoun or a description looks for a name.
const REACH: usize = 400;

/// Who stands behind each relation.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sourcing {
    /// The sources by first mention.
    pub sources: Vec<Referent>,
    /// For each relation, who stands behind it.
    pub judgements: Vec<Judgement>,
}

/// One source with the mentions that relations make of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Referent {
    /// The fullest name or description.
    pub name: String,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// Its mentions as a source, in reading order.
    pub mentions: Vec<TokenRange>,
}

/// Who stands behind one relation.
#[derive(Debug, Clone, Default)]
pub(crate) struct Judgement {
    /// Index into the sources; none when the source is unstated.
    pub source: Option<usize>,
    /// The kind of the source.
    pub kind: SourceKind,
    /// Indexes into the sources: through whom the claim came, then who said it; empty for a claim
    /// at first hand.
    pub chain: Vec<usize>,
    /// For an anonymous source: what is told of it.
    pub anonymity: Description,
}

/// What the article tells of a source without a name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Description {
    /// What they are.
    pub position: Vec<TokenRange>,
    /// How they know.
    pub closeness: Vec<TokenRange>,
    /// How many they are.
    pub number: Vec<TokenRange>,
    /// The words that give a reason for anonymity.
    pub grounds: Option<TokenRange>,
    /// What that reason is worth.
    pub reason: Reason,
}

/// Finds the kind and the referent of every relation's source.
pub(crate) fn identify(document: &Document, tree: &Tree, relations: &[Relation]) -> Sourcing {
    let reading = &Reading::new(document, tree);
    let mut resolver = Resolver::new(reading);
    let mut order: Vec<usize> = (0..relations.len()).collect();
    order.sort_by_key(|&index| relations[index].source.first().map_or(u32::MAX, |s| s.start));
    let mut sourcing =
        Sourcing { judgements: vec![Judgement::default(); relations.len()], ..Sourcing::default() };
    let mut by_name: HashMap<(String, SourceKind), usize> = HashMap::new();
    for index in order {
        let Some(&mention) = relations[index].source.first() else { continue };
        let Known { name, key, kind, .. } = resolver.resolve(mention);
        let key = (key, kind);
        let source = *by_name.entry(key).or_insert_with(|| {
            sourcing.sources.push(Referent { name, kind, mentions: Vec::new() });
            sourcing.sources.len() - 1
        });
        sourcing.sources[source].mentions.push(mention);
        let grounds =
            (kind == SourceKind::Anonymous).then(|| anonymity::grounds(reading, mention)).flatten();
        let reason = if grounds.is_some() { Reason::Boilerplate } else { Reason::None };
        let anonymity = Description { grounds, reason, ..Description::default() };
        sourcing.judgements[index] =
            Judgement { source: Some(source), kind, anonymity, ..Judgement::default() };
    }
    for index in 0..relations.len() {
        sourcing.judgements[index].chain = chain(relations, &sourcing.judgements, index);
    }
    sourcing
}

/// The sources of the claims that hold relation `index`, from the outermost, and its own.
fn chain(relations: &[Relation], judgements: &[Judgement], index: usize) -> Vec<usize> {
    let outward = std::iter::successors(Some(index), |&at| relations[at].parent);
    let mut chain: Vec<usize> = outward.filter_map(|at| judgements[at].source).collect();
    chain.reverse();
    chain.dedup();
    if chain.len() < 2 || judgements[index].source.is_none() { Vec::new() } else { chain }
}

/// The name by which mentions of one source are brought together.
fn grouping_name(name: &str) -> String {
    let name = name.to_lowercase();
    name.strip_prefix("the ").map(str::to_string).unwrap_or(name)
}

/// The words from token `start` up to `end`, parted by single spaces.
fn phrase(reading: &Reading, start: usize, end: usize) -> String {
    let mut text = String::new();
    for at in start..end.min(reading.document.tokens.len()) {
        if reading.document.tokens[at].space_before && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(reading.text(at));
    }
    text
}
