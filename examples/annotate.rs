//! Annotates news text on the command line.
//!
//! With `--jsonl`, reads a JSON object `{"id", "text"}` a line and writes one with the attributions
//! a line, offsets in Unicode code points. Without, reads plain text and writes a readable listing.

use serde::Deserialize;
use serde_json::{Value, json};
use sourcelight::{Attribution, BlockSpan, Page, Report, analyze};
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

#[derive(Deserialize)]
struct Input {
    id: String,
    text: String,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => list(),
        ["--jsonl"] => annotate_lines(),
        _ => Err(io::Error::other("usage: annotate [--jsonl] < IN > OUT")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that has seen enough ("| head") is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("annotate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn annotate_lines() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let input: Input = serde_json::from_str(&line)
            .map_err(|error| io::Error::other(format!("line {}: {error}", number + 1)))?;
        let page = Page::from_text(&input.text);
        let report = analyze(&page);
        let places = Places::new(&input.text);
        let attributions: Vec<Value> =
            report.attributions.iter().map(|a| to_json(a, &report, &page, &places)).collect();
        writeln!(out, "{}", json!({ "id": input.id, "attributions": attributions }))?;
    }
    out.flush()
}

fn to_json(attribution: &Attribution, report: &Report, page: &Page, places: &Places) -> Value {
    let spans = |spans: &[BlockSpan]| -> Vec<[usize; 2]> {
        spans.iter().map(|span| places.code_points(page, span)).collect()
    };
    json!({
        "source": spans(&attribution.source),
        "cue": spans(&attribution.cue),
        "content": spans(&attribution.content),
        "kind": attribution.kind,
        "referent": referent(attribution, report),
        "claim": attribution.claim,
        "negated": attribution.negated,
        "addressee": spans(&attribution.addressee),
        "chain": chain(attribution, report),
        "grounds": attribution.anonymity.as_ref().map(|a| spans(&a.grounds)).unwrap_or_default(),
        "nested": attribution.parent.is_some(),
        "parent": attribution.parent,
        "confidence": attribution.confidence,
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
struct Places(Vec<usize>);

impl Places {
    /// Cuts the text as `Page::from_text` does.
    fn new(text: &str) -> Places {
        let mut starts = Vec::new();
        let mut at = 0;
        for line in text.split('\n') {
            if !line.trim().is_empty() {
                starts.push(at);
            }
            at += line.chars().count() + 1;
        }
        Places(starts)
    }

    fn code_points(&self, page: &Page, span: &BlockSpan) -> [usize; 2] {
        let text = &page.blocks[span.block as usize].text;
        let start = self.0[span.block as usize] + text[..span.start as usize].chars().count();
        let len = text[span.start as usize..span.end as usize].chars().count();
        [start, start + len]
    }
}

fn list() -> io::Result<()> {
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text)?;
    let page = Page::from_text(&text);
    let report = analyze(&page);
    let mut out = io::BufWriter::new(io::stdout().lock());
    for attribution in &report.attributions {
        let shown = |spans: &[BlockSpan]| {
            let slices = spans.iter().map(|span| {
                &page.blocks[span.block as usize].text[span.start as usize..span.end as usize]
            });
            slices.collect::<Vec<_>>().join(" … ")
        };
        let kind = json!(attribution.kind);
        writeln!(
            out,
            "{} ({}): {} | {} | {}",
            referent(attribution, &report).unwrap_or("-"),
            kind.as_str().unwrap_or_default(),
            shown(&attribution.source),
            shown(&attribution.cue),
            shown(&attribution.content)
        )?;
    }
    writeln!(out, "{} claims, {} sources", report.attributions.len(), report.sources.len())?;
    out.flush()
}
