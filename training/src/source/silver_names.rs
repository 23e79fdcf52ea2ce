//! What names name, without people: from the names that CoreNLP marks, and from what a first model
//! says of one name in many articles.

use super::lesson::{teach_names, weighed};
use super::name_labels::{NameTypes, marked_types};
use crate::corpus::{Article, MentionArticle};
use crate::maximum_entropy::Example;
use rayon::prelude::*;
use sourcelight::model::Feature;
use sourcelight::source::{
    ENTITY_TYPES, EntityModel, EntityType, NameEvidence, SourceModel, Teacher, identify_taught,
};
use sourcelight::syntax::{SyntaxModel, read_syntax};
use sourcelight::text::{Document, TokenRange};
use std::collections::BTreeMap;

/// Examples from articles in which mentions are marked, each of weight `weight`.
pub fn marked_names(
    nouns: &EntityModel,
    marked: &[MentionArticle],
    syntax: &SyntaxModel,
    weight: f32,
) -> Vec<Example> {
    let model = SourceModel { nouns: nouns.clone(), ..SourceModel::default() };
    let examples = marked.par_iter().flat_map_iter(|article| {
        let types: NameTypes = marked_types(article);
        let document = &article.article.document;
        let tree = read_syntax(syntax, document);
        let names = teach_names(&model, document, &tree, &types);
        names.into_iter().map(|example| Example { weight, ..example })
    });
    examples.collect()
}

/// In how many articles a name must stand for its votes to count.
const LEAST_ARTICLES: u32 = 3;

/// How likely its type must be by the votes of all articles.
const LEAST_LIKELY: f32 = 0.85;

/// Of how many articles a name gives examples.
const MOST_EXAMPLES: usize = 3;

/// Examples of the names that a model is sure of when all articles of `raw` vote together: an
/// article that tells little of a name learns from those that tell more. Each is of weight
/// `weight`.
pub fn voted_names(
    model: &SourceModel,
    raw: &[Article],
    syntax: &SyntaxModel,
    weight: f32,
) -> Vec<Example> {
    let ask = |article: &Article| {
        let mut poll = Poll { model, votes: Vec::new() };
        let tree = read_syntax(syntax, &article.document);
        identify_taught(model, &article.document, &tree, &[], &mut poll);
        poll.votes
    };
    let votes: Vec<Vec<Vote>> = raw.par_iter().map(ask).collect();
    let mut names: BTreeMap<String, Ballot> = BTreeMap::new();
    for vote in votes.into_iter().flatten() {
        let ballot = names.entry(vote.name).or_default();
        ballot.articles += 1;
        ballot.votes.iter_mut().zip(vote.odds).for_each(|(sum, odds)| *sum += odds);
        if ballot.evidence.len() < MOST_EXAMPLES {
            ballot.evidence.push(vote.evidence);
        }
    }
    let mut examples = Vec::new();
    for ballot in names.into_values().filter(|ballot| ballot.articles >= LEAST_ARTICLES) {
        let total: f32 = ballot.votes.iter().sum();
        let likely = ballot.votes.iter().map(|vote| vote / total);
        let right: Vec<bool> = likely.map(|likely| likely >= LEAST_LIKELY).collect();
        if !right.contains(&true) {
            continue;
        }
        examples.extend(ballot.evidence.into_iter().map(|features| Example {
            ends: vec![features.len()],
            features,
            right: right.clone(),
            weight,
        }));
    }
    examples
}

/// What the articles say of one name together.
#[derive(Default)]
struct Ballot {
    articles: u32,
    votes: [f32; ENTITY_TYPES.len()],
    evidence: Vec<Vec<(Feature, f32)>>,
}

/// What one article says of a name.
struct Vote {
    name: String,
    odds: [f32; ENTITY_TYPES.len()],
    evidence: Vec<(Feature, f32)>,
}

struct Poll<'m> {
    model: &'m SourceModel,
    votes: Vec<Vote>,
}

impl Teacher for Poll<'_> {
    fn name(
        &mut self,
        document: &Document,
        place: &TokenRange,
        evidence: &NameEvidence,
    ) -> Option<EntityType> {
        let words: Vec<&str> = place.indexes().map(|at| document.token_text(at)).collect();
        let odds = self.model.names.probabilities(evidence);
        self.votes.push(Vote { name: words.join(" "), odds, evidence: weighed(evidence) });
        None
    }
}
