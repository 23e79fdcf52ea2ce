//! Articles whose claims are labelled with who stands behind them.

use crate::Result;
use crate::corpus::{Article, GoldFile, read_gold};
use crate::metrics::{GoldArticle, pair_up, read_gold_articles, read_kinds, relation_words};
use rayon::prelude::*;
use sourcelight::attribution::{AttributionModel, Relation};
use sourcelight::syntax::{SyntaxModel, Tree, read_syntax};
use std::collections::HashMap;
use std::path::Path;

/// Who stands behind a claim, by the gold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Label {
    /// The kind's name, as in the report; none where the gold has none.
    pub kind: Option<String>,
    /// The fullest name or description; empty where nobody stands behind it.
    pub referent: String,
    /// Whether the source is a pronoun or a description that needs another mention.
    pub is_anaphor: bool,
    /// Whether two kinds are equally defensible.
    pub is_in_doubt: bool,
}

/// An article with relations and their labels, twice: as the engine finds the relations, and as
/// they are in the gold.
#[derive(Debug, Clone, Default)]
pub struct LabelledArticle {
    /// The article.
    pub article: Article,
    /// Its tags and trees.
    pub tree: Tree,
    /// The relations with the labels that are known, one way and the other.
    pub readings: [Vec<(Relation, Option<Label>)>; 2],
    /// All gold labels.
    pub labels: Vec<Label>,
}

/// Reads articles that carry kinds and referents, or those to which the file `kinds` gives them.
///
/// # Errors
/// When a file cannot be read or a line has another shape.
pub fn read_labelled(
    file: &GoldFile,
    kinds: Option<&Path>,
    syntax: &SyntaxModel,
    attribution: &AttributionModel,
) -> Result<Vec<LabelledArticle>> {
    let mut gold = read_gold_articles(file.clone())?;
    if let Some(kinds) = kinds {
        read_kinds(kinds, &mut gold)?;
    }
    let mut articles: HashMap<String, Article> =
        read_gold(file.clone())?.into_iter().map(|article| (article.id.clone(), article)).collect();
    let labelled: Vec<(Article, &GoldArticle)> =
        gold.iter().filter_map(|gold| Some((articles.remove(&gold.id)?, gold))).collect();
    let read = labelled
        .into_par_iter()
        .map(|(article, gold)| LabelledArticle::new(article, gold, syntax, attribution));
    Ok(read.collect())
}

impl LabelledArticle {
    fn new(
        article: Article,
        gold: &GoldArticle,
        syntax: &SyntaxModel,
        attribution: &AttributionModel,
    ) -> LabelledArticle {
        let tree = read_syntax(syntax, &article.document);
        let labels: Vec<Label> = gold
            .relations
            .iter()
            .map(|relation| Label {
                kind: relation.kind.clone(),
                referent: relation.referent.clone().unwrap_or_default(),
                is_anaphor: relation.is_anaphor,
                is_in_doubt: relation.is_in_doubt,
            })
            .collect();
        let found = attribution.find_relations(&article.document, &tree);
        let words: Vec<_> =
            found.iter().map(|relation| relation_words(&article, &gold.words, relation)).collect();
        let mut of_found = vec![None; found.len()];
        for pair in pair_up(&gold.relations, &words) {
            of_found[pair.predicted] = labels.get(pair.gold).cloned();
        }
        let found = found.into_iter().zip(of_found).collect();
        let marked = gold_relations(&article).into_iter().zip(labels.iter().cloned().map(Some));
        let readings = [found, marked.collect()];
        LabelledArticle { article, tree, readings, labels }
    }
}

/// The gold relations as the engine would give them; a nested one stands in the shortest claim that
/// holds all of it.
fn gold_relations(article: &Article) -> Vec<Relation> {
    let gold = &article.relations;
    let length = |index: usize| gold[index].content.iter().map(|range| range.len()).sum::<usize>();
    let parent = |index: usize| {
        let first = gold[index].cue.first().or(gold[index].content.first())?.start as usize;
        let holds = |&other: &usize| {
            other != index
                && length(other) > length(index)
                && gold[other].content.iter().any(|range| range.contains(first))
        };
        (0..gold.len()).filter(holds).min_by_key(|&other| length(other))
    };
    let relations = gold.iter().enumerate().map(|(index, relation)| Relation {
        source: relation.source.clone(),
        cue: relation.cue.clone(),
        content: relation.content.clone(),
        confidence: 1.0,
        parent: if relation.is_nested { parent(index) } else { None },
        ..Relation::default()
    });
    relations.collect()
}
