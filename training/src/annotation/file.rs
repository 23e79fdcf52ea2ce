//! Files of annotated articles.

use super::line::AnnotatedLine;
use super::place::ComparedText;
use super::resolve::resolve;
use crate::corpus::LabelLine;
use std::collections::HashMap;

/// Reads annotations: a line `@ID` for each article, then a line for each of its attributions. Gives
/// the articles with their spans, and what is wrong with which line.
pub fn resolve_annotations(
    annotations: &str,
    texts: &HashMap<String, String>,
) -> (Vec<LabelLine>, Vec<String>) {
    let mut articles: Vec<LabelLine> = Vec::new();
    let mut faults = Vec::new();
    let mut compared = None;
    for (number, line) in annotations.lines().enumerate() {
        let mut fault = |reason: String| faults.push(format!("line {}: {reason}", number + 1));
        if let Some(id) = line.strip_prefix('@') {
            let id = id.split_whitespace().next().unwrap_or_default();
            compared = texts.get(id).map(|text| ComparedText::new(text));
            match compared {
                Some(_) => {
                    articles.push(LabelLine { id: id.to_string(), attributions: Vec::new() });
                }
                None => fault(format!("no article {id:?}")),
            }
        } else if !line.trim().is_empty() {
            let Some(text) = &compared else { continue };
            let entry = AnnotatedLine::parse(line).and_then(|line| resolve(text, &line));
            match (entry, articles.last_mut()) {
                (Ok(entry), Some(article)) => article.attributions.push(entry),
                (Err(reason), _) => fault(reason),
                _ => {}
            }
        }
    }
    (articles, faults)
}
