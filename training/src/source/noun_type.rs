//! The model of what nouns name: a person, an organization, a place or a thing.

use crate::corpus::{Article, MentionArticle};
use crate::log_linear::{LogLinear, LogLinearOptions};
use crate::quantize::quantize;
use crate::random::Random;
use sourcelight::Model;
use sourcelight::attribution::Role;
use sourcelight::model::Feature;
use sourcelight::source::{ENTITY_TYPES, EntityModel, EntityType, entity_features, listed_type};
use sourcelight::syntax::{SyntaxModel, Tree, Upos, read_syntax};
use sourcelight::text::{Document, TokenRange};
use std::collections::HashSet;

const WIDTH: usize = ENTITY_TYPES.len();

/// How the model is trained.
#[derive(Debug, Clone, Copy)]
pub struct EntityOptions {
    /// The log-linear model.
    pub model: LogLinearOptions,
    /// Passes over the mentions.
    pub epochs: usize,
}

impl Default for EntityOptions {
    fn default() -> EntityOptions {
        let model = LogLinearOptions { bits: 12, dropout: 0.3, rate: 0.1, seed: 7 };
        EntityOptions { model, epochs: 6 }
    }
}

struct Example {
    features: Vec<Feature>,
    right: usize,
}

/// Trains on every mention whose head is a noun, read with `syntax`, and on the sources of
/// `attributed` whose head the word lists know: what sources are is not what mentions at large are.
/// In one article the same words count once, so that the most written about do not outweigh all
/// others.
pub fn train_entities(
    articles: &[MentionArticle],
    attributed: &[Article],
    syntax: &SyntaxModel,
    options: EntityOptions,
) -> EntityModel {
    let mut examples = Vec::new();
    for MentionArticle { article, mentions } in articles {
        let tree = read_syntax(syntax, &article.document);
        let types = mentions.iter().map(|&(mention, entity)| (mention, Some(entity)));
        add_examples(&article.document, &tree, types, &mut examples);
    }
    for article in attributed {
        let tree = read_syntax(syntax, &article.document);
        let sources = article.spans.iter().filter(|span| span.role == Role::Source);
        let mentions = sources.map(|source| (source.tokens, None));
        add_examples(&article.document, &tree, mentions, &mut examples);
    }
    let mut model = LogLinear::<WIDTH>::new(options.model);
    let mut random = Random::new(options.model.seed);
    for epoch in 0..options.epochs {
        random.shuffle(&mut examples);
        for Example { features, right } in &examples {
            let scores = model.score(features);
            model.learn(&scores, |_| true, |class| class == *right);
        }
        if epoch > 0 {
            model.average();
        }
    }
    EntityModel { types: quantize(&model.averaged(), WIDTH) }
}

/// Adds an example for each mention; where its type is not given, the word lists tell it.
fn add_examples(
    document: &Document,
    tree: &Tree,
    mentions: impl Iterator<Item = (TokenRange, Option<EntityType>)>,
    examples: &mut Vec<Example>,
) {
    let mut seen = HashSet::new();
    for (mention, entity) in mentions {
        let Some(head) = head(document, tree, mention) else { continue };
        let word = document.token_text(head);
        let Some(entity) = entity.or_else(|| listed_type(word)) else { continue };
        if !seen.insert((word, document.token_text(mention.start as usize), mention.len())) {
            continue;
        }
        let mut features = Vec::new();
        entity_features(document, tree, mention, head, &mut features);
        examples.push(Example { features, right: entity as usize });
    }
}

/// The token of a mention that hangs on none of its others, if it is a noun.
fn head(document: &Document, tree: &Tree, mention: TokenRange) -> Option<usize> {
    let is_outside = |&at: &usize| !mention.contains(tree.heads[at] as usize) || tree.is_root(at);
    let head = mention.indexes().find(is_outside)?;
    let is_noun = matches!(tree.tags[head].upos(), Upos::Noun | Upos::Propn);
    (is_noun && !document.token_text(head).is_empty()).then_some(head)
}

/// How many mentions got the right type, in percent.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct EntityFigures {
    /// Mentions whose head is a noun.
    pub mentions: usize,
    /// Of all of them.
    pub accuracy: f64,
    /// Of those whose head is a proper noun.
    pub names: f64,
    /// Whether it is a person, of all.
    pub person: f64,
}

/// Measures a model on mentions.
pub fn measure_entities(articles: &[MentionArticle], model: &Model) -> EntityFigures {
    let (mut mentions, mut right, mut names, mut right_names, mut persons) = (0, 0, 0, 0, 0);
    for MentionArticle { article, mentions: marked } in articles {
        let document = &article.document;
        let tree = read_syntax(&model.syntax, document);
        for &(mention, entity) in marked {
            let Some(head) = head(document, &tree, mention) else { continue };
            let probabilities = model.source.nouns.probabilities(document, &tree, mention, head);
            let best = (0..WIDTH).max_by(|&a, &b| probabilities[a].total_cmp(&probabilities[b]));
            let found = ENTITY_TYPES[best.unwrap_or(0)];
            let is_name = tree.tags[head].upos() == Upos::Propn;
            mentions += 1;
            right += usize::from(found == entity);
            names += usize::from(is_name);
            right_names += usize::from(is_name && found == entity);
            let is_person = |entity| entity == EntityType::Person;
            persons += usize::from(is_person(found) == is_person(entity));
        }
    }
    let percent = |right: usize, of: usize| 100.0 * right as f64 / of.max(1) as f64;
    EntityFigures {
        mentions,
        accuracy: percent(right, mentions),
        names: percent(right_names, names),
        person: percent(persons, mentions),
    }
}
