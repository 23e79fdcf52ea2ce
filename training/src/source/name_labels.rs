//! What the names of an article name, by the referents of its gold labels.

use super::labelled::LabelledArticle;
use crate::corpus::MentionArticle;
use sourcelight::source::EntityType;
use sourcelight::text::Document;
use std::collections::HashMap;

/// What the names of one article name, by their words in lower case.
pub type NameTypes = HashMap<String, EntityType>;

/// The types of names that the labels tell: "Bill Roe, a farmer" makes "Bill Roe", "Roe" and "Bill"
/// names of a person.
pub fn name_types(article: &LabelledArticle) -> NameTypes {
    let mut types = NameTypes::new();
    for label in &article.labels {
        let Some(kind) = label.kind.as_deref() else { continue };
        let name = label.referent.split([',', '(', '"', '“']).next().unwrap_or_default().trim();
        let document = Document::new(std::iter::once((0, name, false)));
        let words: Vec<String> =
            (0..document.tokens.len()).map(|at| document.token_text(at).to_lowercase()).collect();
        let is_name =
            name.split(' ').next_back().is_some_and(|last| last.starts_with(char::is_uppercase));
        if !is_name || words.is_empty() {
            continue;
        }
        match kind {
            "named_person" => {
                for start in 0..words.len() {
                    types.insert(words[start..].join(" "), EntityType::Person);
                }
                if words.len() == 2 {
                    types.insert(words[0].clone(), EntityType::Person);
                }
            }
            "organization" | "media" => {
                let start = usize::from(words[0] == "the");
                types.entry(words[start..].join(" ")).or_insert(EntityType::Organization);
            }
            "document" => {
                let start = usize::from(words[0] == "the");
                types.entry(words[start..].join(" ")).or_insert(EntityType::Thing);
            }
            _ => {}
        }
    }
    types
}

/// The types of names that marked mentions tell, the one of most mentions for each.
pub fn marked_types(article: &MentionArticle) -> NameTypes {
    let mut votes: std::collections::HashMap<(String, usize), usize> = Default::default();
    let document = &article.article.document;
    for &(range, entity) in &article.mentions {
        let words: Vec<&str> = range.indexes().map(|at| document.token_text(at)).collect();
        if words.iter().all(|word| word.starts_with(char::is_uppercase)) {
            *votes.entry((words.join(" ").to_lowercase(), entity as usize)).or_default() += 1;
        }
    }
    let mut votes: Vec<((String, usize), usize)> = votes.into_iter().collect();
    votes.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
    let types = votes
        .into_iter()
        .map(|((name, entity), _)| (name, sourcelight::source::ENTITY_TYPES[entity]));
    types.collect()
}
