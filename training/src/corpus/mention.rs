//! Mentions of persons, organizations, places and things: GUM's, and those that CoreNLP finds.

use super::corenlp::{ParseLine, read_texts};
use super::{Article, read_text};
use crate::{Error, Result};
use sourcelight::source::EntityType;
use sourcelight::text::TokenRange;
use std::path::Path;

/// Where a mention stands, from and to, in code points, and what it names.
type Span = (usize, usize, EntityType);

/// A text in which mentions are marked.
#[derive(Debug, Clone, Default)]
pub struct MentionArticle {
    /// The text, its tokens and sentences.
    pub article: Article,
    /// The mentions by their ends; some stand in others.
    pub mentions: Vec<(TokenRange, EntityType)>,
}

/// Reads the entities of a treebank in GUM's format (the column MISC, `Entity=`). Every sentence
/// becomes a paragraph. Sentences whose words are not found in their text are left out.
///
/// # Errors
/// When the file cannot be read.
pub fn read_treebank_mentions(path: &Path) -> Result<Vec<MentionArticle>> {
    let text = read_text(path)?;
    let mut articles = Vec::new();
    for document in text.split("# newdoc id = ").skip(1) {
        let mut lines = String::new();
        let mut spans = Vec::new();
        for sentence in document.split("\n\n") {
            let Some((words, found)) = read_sentence(sentence) else { continue };
            let shift = lines.chars().count();
            spans.extend(found.into_iter().map(|(s, e, entity)| (s + shift, e + shift, entity)));
            lines.push_str(words);
            lines.push('\n');
        }
        let id = document.lines().next().unwrap_or_default().to_string();
        articles.push(MentionArticle::new(Article::new(id, lines), &spans));
    }
    Ok(articles)
}

/// A sentence's text and its mentions in code points.
fn read_sentence(sentence: &str) -> Option<(&str, Vec<Span>)> {
    let text = sentence.lines().find_map(|line| line.strip_prefix("# text = "))?;
    let (mut rest, mut at) = (text, 0);
    let mut open: Vec<(&str, usize, Option<EntityType>)> = Vec::new();
    let mut found = Vec::new();
    for line in sentence.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())) {
        let columns: Vec<&str> = line.split('\t').collect();
        let &[id, form, .., misc] = &columns[..] else { return None };
        if !id.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let gap = rest.find(form)?;
        if !rest[..gap].trim().is_empty() {
            return None;
        }
        let start = at + rest[..gap].chars().count();
        at = start + form.chars().count();
        rest = &rest[gap + form.len()..];
        let entities = misc.split('|').find_map(|field| field.strip_prefix("Entity="));
        for part in brackets(entities.unwrap_or_default()) {
            let (inner, closes) = (part.trim_matches(['(', ')']), part.ends_with(')'));
            let mut fields = inner.split('-');
            let id = fields.next()?;
            if part.starts_with('(') {
                open.push((id, start, fields.next().and_then(entity_of)));
            }
            if closes && let Some(index) = open.iter().rposition(|&(other, ..)| other == id) {
                let (_, start, entity) = open.remove(index);
                found.extend(entity.map(|entity| (start, at, entity)));
            }
        }
    }
    Some((text, found))
}

/// The parts of `(1-person(2-place)1)`: `(1-person`, `(2-place)`, `1)`.
fn brackets(entities: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, c) in entities.char_indices() {
        if c == '(' && at > start {
            parts.push(&entities[start..at]);
            start = at;
        } else if c == ')' {
            parts.push(&entities[start..=at]);
            start = at + 1;
        }
    }
    parts.extend(Some(&entities[start..]).filter(|part| !part.is_empty()));
    parts
}

fn entity_of(name: &str) -> Option<EntityType> {
    Some(match name {
        "person" => EntityType::Person,
        "organization" => EntityType::Organization,
        "place" => EntityType::Place,
        "object" | "abstract" | "event" => EntityType::Thing,
        _ => return None,
    })
}

/// Reads the persons, organizations and places by name that CoreNLP finds in articles.
///
/// # Errors
/// When a file cannot be read or a line has another shape.
pub fn read_silver_mentions(articles: &Path, parses: &Path) -> Result<Vec<MentionArticle>> {
    let texts = read_texts(articles)?;
    let mut read = Vec::new();
    for line in read_text(parses)?.lines() {
        let line: ParseLine =
            serde_json::from_str(line).map_err(|error| Error::new(parses, error))?;
        let Some(text) = texts.get(&line.id) else { continue };
        let mut spans: Vec<Span> = Vec::new();
        for sentence in &line.sentences {
            let mut last = None;
            for token in sentence {
                let entity = token.name_type();
                match (entity, spans.last_mut()) {
                    (Some(entity), Some(span)) if last == Some(entity) => span.1 = token.1,
                    (Some(entity), _) => spans.push((token.0, token.1, entity)),
                    (None, _) => {}
                }
                last = entity;
            }
        }
        let article = Article::new(line.id, text.iter().collect());
        read.push(MentionArticle::new(article, &spans));
    }
    Ok(read)
}

impl MentionArticle {
    fn new(article: Article, spans: &[Span]) -> MentionArticle {
        let points = article.code_points();
        let tokens = |&(start, end, entity): &Span| {
            Some((article.tokens_within(&points, start, end)?, entity))
        };
        let mentions = spans.iter().filter_map(tokens).collect();
        MentionArticle { article, mentions }
    }
}

#[cfg(test)]
mod tests {
    use super::{brackets, read_sentence};
    use sourcelight::source::EntityType;

    #[test]
    fn brackets_are_taken_apart() {
        assert_eq!(brackets("(1-person(2-place)1)3)"), ["(1-person", "(2-place)", "1)", "3)"]);
        assert_eq!(brackets("(1-person-new-cf1"), ["(1-person-new-cf1"]);
    }

    #[test]
    fn mentions_are_found_in_the_text() {
        let sentence = "# text = Ada's mill.\n\
            1-2\tAda's\t_\t_\t_\t_\t_\t_\t_\t_\n\
            1\tAda\t_\t_\t_\t_\t_\t_\t_\tEntity=(1-object-new(2-person-new)\n\
            2\t's\t_\t_\t_\t_\t_\t_\t_\t_\n\
            3\tmill\t_\t_\t_\t_\t_\t_\t_\tEntity=1)|SpaceAfter=No\n\
            4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n";
        let found = vec![(0, 3, EntityType::Person), (0, 10, EntityType::Thing)];
        assert_eq!(read_sentence(sentence), Some(("Ada's mill.", found)));
    }
}
