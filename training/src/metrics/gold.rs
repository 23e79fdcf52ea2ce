//! Gold attributions in words.

use super::{WordRelation, WordSet, Words};
use crate::Result;
use crate::corpus::{GoldFile, GoldLabel, GoldLine, read_json_lines};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

/// One article with its gold attributions.
#[derive(Debug, Clone, Default)]
pub struct GoldArticle {
    /// The corpus' id of the article.
    pub id: String,
    /// The text; paragraphs are parted by newlines.
    pub text: String,
    /// Its words.
    pub words: Words,
    /// The gold attributions.
    pub relations: Vec<WordRelation>,
}

#[derive(Deserialize)]
struct KindsLine {
    id: String,
    labels: Vec<IndexedLabel>,
}

#[derive(Deserialize)]
struct IndexedLabel {
    index: usize,
    #[serde(flatten)]
    label: GoldLabel,
}

/// Reads articles with gold attributions.
///
/// # Errors
/// When the file cannot be read or a line has another shape.
pub fn read_gold_articles(file: impl Into<GoldFile>) -> Result<Vec<GoldArticle>> {
    Ok(file.into().lines()?.into_iter().map(article).collect())
}

fn article(line: GoldLine) -> GoldArticle {
    let words = Words::new(&line.text);
    let mut points: Vec<usize> = line.text.char_indices().map(|(at, _)| at).collect();
    points.push(line.text.len());
    let byte = |point: usize| points.get(point).copied().unwrap_or(line.text.len());
    let set = |spans: &[[usize; 2]]| {
        let mut set = WordSet::new();
        for &[start, end] in spans {
            words.add(byte(start), byte(end), &mut set);
        }
        set
    };
    let relations = line.attributions.iter().map(|entry| WordRelation {
        source: set(&entry.source),
        cue: set(&entry.cue),
        content: set(&entry.content),
        is_nested: entry.nested,
        is_optional: entry.core == Some(false),
        kind: entry.label.kind.clone(),
        referent: entry.label.referent.clone(),
        is_anaphor: entry.label.anaphor,
        is_in_doubt: entry.label.doubt,
        ..WordRelation::default()
    });
    let relations = relations.collect();
    GoldArticle { id: line.id, relations, words, text: line.text }
}

/// Adds the kinds of a file of labels to `articles`, and drops the articles that have none.
///
/// # Errors
/// When the file cannot be read or a line has another shape.
pub fn read_kinds(path: &Path, articles: &mut Vec<GoldArticle>) -> Result<()> {
    let mut labels: HashMap<String, Vec<IndexedLabel>> = read_json_lines::<KindsLine>(path)?
        .into_iter()
        .map(|line| (line.id, line.labels))
        .collect();
    articles.retain_mut(|article| {
        let Some(labels) = labels.remove(&article.id) else { return false };
        for IndexedLabel { index, label } in labels {
            if let Some(relation) = article.relations.get_mut(index) {
                relation.kind = label.kind;
                relation.referent = label.referent;
                relation.is_anaphor = label.anaphor;
                relation.is_in_doubt = label.doubt;
            }
        }
        true
    });
    Ok(())
}
