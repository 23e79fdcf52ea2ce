//! Labels of who stands behind claims that are given: by number, not in words.

use super::line::Flags;
use super::place::{ComparedText, Span};
use super::referent::referent_of;
use crate::Result;
use crate::corpus::{LabelEntry, LabelLine, read_json_lines};
use serde::Deserialize;
use std::collections::HashMap;
use std::path::Path;

/// A claim as `annotate --jsonl` gives it; spans count code points.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Claim {
    /// The source's spans.
    pub source: Vec<Span>,
    /// The cue's.
    pub cue: Vec<Span>,
    /// The content's.
    pub content: Vec<Span>,
    /// Whether it stands inside another claim's content.
    pub nested: bool,
}

/// One article's claims.
#[derive(Deserialize)]
struct ClaimLine {
    id: String,
    attributions: Vec<Claim>,
}

/// Reads what `annotate --jsonl` wrote, by the articles' ids.
///
/// # Errors
/// When the file cannot be read or a line has another shape.
pub fn read_claims(path: &Path) -> Result<HashMap<String, Vec<Claim>>> {
    let lines = read_json_lines::<ClaimLine>(path)?;
    Ok(lines.into_iter().map(|line| (line.id, line.attributions)).collect())
}

/// Reads labels: a line `@ID` for each article, then a line `number | flags | referent` for each of its
/// claims that is one, numbered from 1. Gives the articles with their spans, and what is wrong with which line.
pub fn resolve_sources(
    labels: &str,
    claims: &HashMap<String, Vec<Claim>>,
    texts: &HashMap<String, String>,
) -> (Vec<LabelLine>, Vec<String>) {
    let mut articles: Vec<LabelLine> = Vec::new();
    let mut faults = Vec::new();
    let mut article: Option<(ComparedText, &[Claim])> = None;
    for (number, line) in labels.lines().enumerate() {
        let mut fault = |reason: String| faults.push(format!("line {}: {reason}", number + 1));
        if let Some(id) = line.strip_prefix('@') {
            let id = id.trim();
            let text = texts.get(id).map(|text| ComparedText::new(text));
            article = text.zip(claims.get(id).map(Vec::as_slice));
            match article {
                Some(_) => {
                    articles.push(LabelLine { id: id.to_string(), attributions: Vec::new() });
                }
                None => fault(format!("no article {id:?} with claims")),
            }
        } else if !line.trim().is_empty() {
            let Some((text, claims)) = &article else { continue };
            match (resolve(line, text, claims), articles.last_mut()) {
                (Ok(entry), Some(article)) => article.attributions.push(entry),
                (Err(reason), _) => fault(reason),
                _ => {}
            }
        }
    }
    (articles, faults)
}

fn resolve(
    line: &str,
    text: &ComparedText,
    claims: &[Claim],
) -> std::result::Result<LabelEntry, String> {
    let fields: Vec<&str> = line.split('|').map(str::trim).collect();
    let [number, flags, referent] = fields[..] else {
        return Err(format!("{} fields, not 3", fields.len()));
    };
    let claim = number.parse::<usize>().ok().and_then(|number| claims.get(number.checked_sub(1)?));
    let claim = claim.ok_or_else(|| format!("{number:?} is no claim's number"))?;
    let flags = Flags::parse(flags)?;
    flags.check_referent(referent)?;
    Ok(LabelEntry {
        source: claim.source.clone(),
        cue: claim.cue.clone(),
        content: claim.content.clone(),
        kind: flags.kind.to_string(),
        referent: referent_of(text, referent, &claim.source)?,
        anaphor: flags.is_anaphor,
        nested: flags.is_nested || claim.nested,
        peripheral: flags.is_peripheral,
        doubt: flags.is_in_doubt,
        implicit: flags.is_implicit,
        ..LabelEntry::default()
    })
}
