//! Articles with attributions or role spans, as JSON lines.

use super::{GoldFile, GoldLine, TextLine, read_json_lines};
use crate::Result;
use serde::Deserialize;
use sourcelight::attribution::{Role, RoleSpan};
use sourcelight::text::{Document, TokenRange};
use std::collections::HashMap;
use std::path::Path;

/// One article, read into tokens, with its gold or silver annotation in tokens.
#[derive(Debug, Clone, Default)]
pub struct Article {
    /// The corpus' id of the article.
    pub id: String,
    /// The text as the corpus gives it.
    pub text: String,
    /// The tokens, sentences and quotations; every non-empty line is a paragraph.
    pub document: Document,
    /// Where each paragraph begins in `text`, in bytes.
    pub paragraph_starts: Vec<usize>,
    /// The annotated relations; empty for articles that only have spans.
    pub relations: Vec<GoldRelation>,
    /// The annotated spans by position; of two that overlap, the first.
    pub spans: Vec<RoleSpan>,
    /// The contents that a teacher takes for those of plans, wishes and labels, by position.
    pub peripheral: Vec<TokenRange>,
}

/// One annotated attribution.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GoldRelation {
    /// The source's spans.
    pub source: Vec<TokenRange>,
    /// The cue's spans.
    pub cue: Vec<TokenRange>,
    /// The content's spans.
    pub content: Vec<TokenRange>,
    /// Whether it stands inside another claim.
    pub is_nested: bool,
    /// Whether it is a report of speech, writing, evidence, belief, ruling or request, and not a
    /// plan, a wish or a label; none in corpora that do not say.
    pub is_core: Option<bool>,
}

impl GoldRelation {
    /// Its spans, each role's after the other's.
    fn role_spans(&self) -> impl Iterator<Item = RoleSpan> {
        let roles =
            [(Role::Source, &self.source), (Role::Cue, &self.cue), (Role::Content, &self.content)];
        roles.into_iter().flat_map(|(role, ranges)| {
            ranges.iter().map(move |&tokens| RoleSpan { role, tokens, confidence: 1.0 })
        })
    }
}

/// A role, a span in code points, the teacher's probability, and whether it is core.
type TeacherSpan = (String, usize, usize, f32, bool);

#[derive(Deserialize)]
struct TeacherLine {
    id: String,
    spans: Vec<TeacherSpan>,
}

/// Reads articles with gold attributions (PolNeAR, GUM news, modern news).
///
/// # Errors
/// When a file cannot be read or a line has another shape.
pub fn read_gold(file: impl Into<GoldFile>) -> Result<Vec<Article>> {
    Ok(file.into().lines()?.into_iter().map(gold_article).collect())
}

fn gold_article(line: GoldLine) -> Article {
    let mut article = Article::new(line.id, line.text);
    let points = article.code_points();
    for gold in &line.attributions {
        let ranges = |spans: &[[usize; 2]]| -> Vec<TokenRange> {
            spans.iter().filter_map(|&[s, e]| article.tokens_within(&points, s, e)).collect()
        };
        let relation = GoldRelation {
            source: ranges(&gold.source),
            cue: ranges(&gold.cue),
            content: ranges(&gold.content),
            is_nested: gold.nested,
            is_core: gold.core,
        };
        article.relations.push(relation);
    }
    article.spans = spans_of(&article.outermost());
    article
}

/// Reads the articles of `texts` with the spans that a teacher found in them, which `labels` has by
/// the articles' ids; those that it does not have are left out.
///
/// # Errors
/// When a file cannot be read or a line has another shape.
pub fn read_teacher(texts: &Path, labels: &Path) -> Result<Vec<Article>> {
    let labels: HashMap<String, Vec<TeacherSpan>> = read_json_lines::<TeacherLine>(labels)?
        .into_iter()
        .map(|line| (line.id, line.spans))
        .collect();
    let lines = read_json_lines::<TextLine>(texts)?;
    let articles = lines.into_iter().filter_map(|line| {
        let spans = labels.get(&line.id)?;
        let mut article = Article::new(line.id, line.text);
        let points = article.code_points();
        let spans = spans.iter().filter_map(|(role, start, end, probability, is_core)| {
            let role = match role.as_str() {
                "source" => Role::Source,
                "cue" => Role::Cue,
                _ => Role::Content,
            };
            let tokens = article.tokens_within(&points, *start, *end)?;
            Some((RoleSpan { role, tokens, confidence: *probability }, *is_core))
        });
        let spans: Vec<(RoleSpan, bool)> = spans.collect();
        let peripheral =
            spans.iter().filter(|(span, is_core)| span.role == Role::Content && !is_core);
        article.peripheral = peripheral.map(|(span, _)| span.tokens).collect();
        article.spans = without_overlaps(spans.into_iter().map(|(span, _)| span).collect());
        Some(article)
    });
    Ok(articles.collect())
}

/// The spans of relations by position; of two that overlap, the first.
pub fn spans_of(relations: &[&GoldRelation]) -> Vec<RoleSpan> {
    without_overlaps(relations.iter().flat_map(|relation| relation.role_spans()).collect())
}

fn without_overlaps(mut spans: Vec<RoleSpan>) -> Vec<RoleSpan> {
    spans.sort_by_key(|span| (span.tokens, span.role));
    let mut end = 0;
    spans.retain(|span| {
        let is_free = span.tokens.start >= end;
        if is_free {
            end = span.tokens.end;
        }
        is_free
    });
    spans
}

impl Article {
    /// Reads a text whose paragraphs are parted by newlines.
    pub fn new(id: String, text: String) -> Article {
        let mut paragraph_starts = Vec::new();
        let mut lines = Vec::new();
        let mut at = 0;
        for line in text.split('\n') {
            if !line.trim().is_empty() {
                paragraph_starts.push(at);
                lines.push(line);
            }
            at += line.len() + 1;
        }
        let document =
            Document::new(lines.iter().enumerate().map(|(i, line)| (i as u32, *line, false)));
        Article { id, document, paragraph_starts, text, ..Article::default() }
    }

    /// The relations that stand in no other.
    pub fn outermost(&self) -> Vec<&GoldRelation> {
        self.relations.iter().filter(|relation| !relation.is_nested).collect()
    }

    /// The relations that stand in `range`, a content of the relation with index `outer`, and in no
    /// other relation's content there.
    pub fn relations_within(&self, outer: usize, range: TokenRange) -> Vec<&GoldRelation> {
        let is_within = |part: &TokenRange| range.start <= part.start && part.end <= range.end;
        let length = |relation: &GoldRelation| relation.content.iter().map(TokenRange::len).sum();
        let inner: Vec<&GoldRelation> = self
            .relations
            .iter()
            .enumerate()
            .filter(|&(index, relation)| {
                let (mut parts, length): (_, usize) =
                    (relation.cue.iter().chain(&relation.content), length(relation));
                index != outer && relation.is_nested && length < range.len() && parts.all(is_within)
            })
            .map(|(_, relation)| relation)
            .collect();
        let holds = |outer: &GoldRelation, relation: &GoldRelation| {
            let first = relation.cue.first().or(relation.content.first());
            let is_in = |part: &TokenRange, first: &TokenRange| {
                part.start <= first.start && first.end <= part.end
            };
            first.is_some_and(|first| outer.content.iter().any(|part| is_in(part, first)))
        };
        let is_direct = |relation: &&GoldRelation| {
            let relation: &GoldRelation = relation;
            inner.iter().all(|&other| std::ptr::eq(other, relation) || !holds(other, relation))
        };
        inner.iter().copied().filter(is_direct).collect()
    }

    /// Where token `index` begins and ends in `text`, in bytes.
    pub fn token_bytes(&self, index: usize) -> (usize, usize) {
        let span = self.document.tokens[index].span;
        let paragraph = self.document.paragraph_of(index);
        let shift = self.paragraph_starts[paragraph];
        let base = self.document.paragraphs[paragraph].span.start as usize;
        (span.start as usize - base + shift, span.end as usize - base + shift)
    }

    /// The byte offset of each code point of the text, and its length at the end.
    pub(super) fn code_points(&self) -> Vec<usize> {
        let mut points: Vec<usize> = self.text.char_indices().map(|(at, _)| at).collect();
        points.push(self.text.len());
        points
    }

    /// The tokens that share a character with the span `start..end`, in code points.
    pub(super) fn tokens_within(
        &self,
        points: &[usize],
        start: usize,
        end: usize,
    ) -> Option<TokenRange> {
        let (start, end) = (*points.get(start)?, *points.get(end)?);
        let n = self.document.tokens.len();
        let first = partition(n, |i| self.token_bytes(i).1 <= start);
        let last = partition(n, |i| self.token_bytes(i).0 < end);
        (first < last).then(|| TokenRange::new(first, last))
    }
}

/// The first index under `n` for which `is_before` is false; it must hold for a prefix.
fn partition(n: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, n);
    while low < high {
        let middle = (low + high) / 2;
        if is_before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}
