//! Reports in words: a listing for people, and a line of JSON for programs.

use serde::Serialize;
use serde_json::{Value, json};
use sourcelight::{Attribution, BlockSpan, NoAnswer, Page, Report, Source, SourceKind};
use std::fmt::{Display, Write};

/// What the input is, and what is written of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain texts; a listing.
    Listing,
    /// Plain texts; a line of JSON for each.
    Json,
    /// Articles in lines of JSON; a line of JSON for each.
    JsonLines,
    /// Plain texts; what every stage made of them, sentence by sentence.
    Explanation,
}

/// Lists the core claims, one a line, and after them what is no statement of anybody.
pub fn list(title: Option<&str>, page: &Page, report: &Report) -> String {
    let mut out = title.map(|title| format!("== {title}\n")).unwrap_or_default();
    let (core, others): (Vec<&Attribution>, Vec<&Attribution>) =
        report.attributions.iter().partition(|attribution| attribution.core);
    list_lines(&mut out, &core, page, report);
    if !others.is_empty() {
        out.push_str("Also, plans, wishes and labels:\n");
        list_lines(&mut out, &others, page, report);
    }
    let speaks = |source: &&Source| {
        let mut own = source.attributions.iter().map(|&index| &report.attributions[index as usize]);
        own.any(|attribution| attribution.core)
    };
    let claims = count(report.account.claims as usize, "claim");
    let sources = count(report.sources.iter().filter(speaks).count(), "source");
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{claims}, {sources}");
    out
}

fn list_lines(out: &mut String, attributions: &[&Attribution], page: &Page, report: &Report) {
    for attribution in attributions {
        let shown = |spans: &[BlockSpan]| {
            let slices = spans.iter().map(|span| {
                &page.blocks[span.block as usize].text[span.start as usize..span.end as usize]
            });
            slices.collect::<Vec<_>>().join(" … ")
        };
        let told = format!(
            "{} ({}): {} | {} | {}",
            referent(attribution, report).unwrap_or("-"),
            name(attribution.kind),
            shown(&attribution.source),
            shown(&attribution.cue),
            shown(&attribution.content)
        );
        line(out, told);
    }
}

/// Adds a line; writing to a string cannot fail.
pub fn line(out: &mut String, text: impl Display) {
    let _ = writeln!(out, "{text}");
}

/// The name under which the report has a value.
pub fn name(value: impl Serialize) -> String {
    json!(value).as_str().unwrap_or_default().to_string()
}

/// A number of things, by the word for one of them.
pub fn count(number: usize, thing: &str) -> String {
    format!("{number} {thing}{}", if number == 1 { "" } else { "s" })
}

/// Writes a report as a line of JSON, offsets in code points of the article's text.
pub fn to_json(id: &Value, page: &Page, report: &Report, places: &Places) -> String {
    let attributions: Vec<Value> =
        report.attributions.iter().map(|a| attribution_json(a, report, page, places)).collect();
    let no_answers: Vec<Value> =
        report.no_answers.iter().map(|one| no_answer_json(one, report, page, places)).collect();
    let headline = report.headline.as_ref().map(|headline| {
        json!({ "words": places.code_points(page, &headline.words), "claims": headline.claims })
    });
    let line = json!({
        "id": id,
        "attributions": attributions,
        "no_answers": no_answers,
        "headline": headline,
    });
    format!("{line}\n")
}

fn no_answer_json(one: &NoAnswer, report: &Report, page: &Page, places: &Places) -> Value {
    let spans = |spans: &[BlockSpan]| -> Vec<[usize; 2]> {
        spans.iter().map(|span| places.code_points(page, span)).collect()
    };
    json!({
        "who": spans(&one.who),
        "words": spans(&one.words),
        "outcome": one.outcome,
        "referent": one.source_id.map(|id| report.sources[id as usize].name.as_str()),
        "attribution": one.attribution,
    })
}

fn attribution_json(
    attribution: &Attribution,
    report: &Report,
    page: &Page,
    places: &Places,
) -> Value {
    let spans = |spans: &[BlockSpan]| -> Vec<[usize; 2]> {
        spans.iter().map(|span| places.code_points(page, span)).collect()
    };
    let is_unclear = attribution.kind == SourceKind::Unclear;
    json!({
        "source": spans(&attribution.source),
        "cue": spans(&attribution.cue),
        "content": spans(&attribution.content),
        "kind": (!is_unclear).then_some(attribution.kind),
        "referent": referent(attribution, report).filter(|_| !is_unclear),
        "unclear": is_unclear,
        "hearsay": attribution.hearsay,
        "rests_on": attribution.rests_on,
        "claim": attribution.claim,
        "core": attribution.core,
        "core_confidence": attribution.core_confidence,
        "negated": attribution.negated,
        "no_answer": attribution.no_answer,
        "verb": attribution.verb,
        "addressee": spans(&attribution.addressee),
        "chain": chain(attribution, report),
        "grounds": attribution.anonymity.as_ref().map(|a| spans(&a.grounds)).unwrap_or_default(),
        "nested": attribution.parent.is_some(),
        "parent": attribution.parent,
        "confidence": attribution.confidence,
        "confidences": attribution.confidences,
    })
}

fn referent<'r>(attribution: &Attribution, report: &'r Report) -> Option<&'r str> {
    attribution.source_id.map(|id| report.sources[id as usize].name.as_str())
}

/// The names of those through whom the claim came, and of who said it first.
fn chain<'r>(attribution: &Attribution, report: &'r Report) -> Vec<&'r str> {
    attribution.chain.iter().map(|&id| report.sources[id as usize].name.as_str()).collect()
}

/// Where a plain-text page's blocks begin in its text, in code points.
pub struct Places(Vec<usize>);

impl Places {
    /// Finds where [`Page::from_text`] cuts the text.
    pub fn new(text: &str) -> Places {
        let (mut bytes, mut points) = (0, 0);
        let starts = Page::block_starts(text).into_iter().map(|start| {
            points += text[bytes..start].chars().count();
            bytes = start;
            points
        });
        Places(starts.collect())
    }

    fn code_points(&self, page: &Page, span: &BlockSpan) -> [usize; 2] {
        let text = &page.blocks[span.block as usize].text;
        let start = self.0[span.block as usize] + text[..span.start as usize].chars().count();
        let len = text[span.start as usize..span.end as usize].chars().count();
        [start, start + len]
    }
}
