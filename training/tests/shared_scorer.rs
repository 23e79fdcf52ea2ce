//! Our figures are those of the shared scorer, on what the engine predicts.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its input fails")]

use serde_json::{Value, json};
use sourcelight::{BlockSpan, Page, Report, analyze};
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use training::evaluation::{Outcome, evaluate, to_json};

/// Where the corpora and their scorer are, if they are.
fn shared() -> Option<PathBuf> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let has_python = Command::new("python3").arg("--version").output().is_ok();
    if shared.join("eval/score.py").is_file() && has_python {
        return Some(shared);
    }
    // Written past the test harness, which would swallow it.
    let _ = writeln!(std::io::stderr(), "SKIPPED: ../shared/eval/score.py or python3 is missing");
    None
}

fn read_lines(path: &Path) -> Vec<Value> {
    let text = training::corpus::read_text(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Writes gold and predictions where the scorer can read them.
fn write_predictions(gold: &[Value], directory: &Path) -> [PathBuf; 2] {
    let lines = |values: &mut dyn Iterator<Item = Value>| {
        values.map(|value| value.to_string() + "\n").collect::<String>()
    };
    let paths = ["gold.jsonl", "predicted.jsonl"].map(|name| directory.join(name));
    std::fs::create_dir_all(directory).unwrap();
    std::fs::write(&paths[0], lines(&mut gold.iter().cloned())).unwrap();
    std::fs::write(&paths[1], lines(&mut gold.iter().map(predictions))).unwrap();
    paths
}

/// The articles that have kinds, with them.
///
/// The scorer's own `--kinds` gives the gold labels to the predictions as well, by their index, so
/// it is handed gold that has its kinds already.
fn with_kinds(gold: Vec<Value>, kinds: &Path) -> Vec<Value> {
    let labels: HashMap<String, Value> = read_lines(kinds)
        .into_iter()
        .map(|line| (line["id"].as_str().unwrap().to_string(), line["labels"].clone()))
        .collect();
    let labelled = gold.into_iter().filter_map(|mut article| {
        for label in labels.get(article["id"].as_str()?)?.as_array()? {
            let at = label["index"].as_u64()? as usize;
            let attribution = article["attributions"].get_mut(at)?.as_object_mut()?;
            attribution.extend(label.as_object()?.clone());
        }
        Some(article)
    });
    labelled.collect()
}

fn predictions(article: &Value) -> Value {
    let text = article["text"].as_str().unwrap();
    let page = Page::from_text(text);
    let report: Report = analyze(&page);
    let starts = Page::block_starts(text);
    let points = |spans: &[BlockSpan]| -> Vec<[usize; 2]> {
        let point = |span: &BlockSpan, byte: u32| {
            text[..starts[span.block as usize] + byte as usize].chars().count()
        };
        spans.iter().map(|span| [point(span, span.start), point(span, span.end)]).collect()
    };
    let attributions: Vec<Value> = report
        .attributions
        .iter()
        .map(|a| {
            json!({
                "source": points(&a.source), "cue": points(&a.cue), "content": points(&a.content),
                "nested": a.parent.is_some(), "kind": a.kind,
                "referent": a.source_id.map(|id| report.sources[id as usize].name.clone()),
            })
        })
        .collect();
    json!({ "id": article["id"], "attributions": attributions })
}

/// Checks one section of our evaluation against a run of a shared scorer.
fn check(ours: &Value, gold: &[Value], scorer: &Path, extra: &[&str], name: &str) {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let output = Command::new("python3")
        .arg(scorer)
        .args(write_predictions(gold, &directory))
        .args(extra)
        .arg("--json")
        .output()
        .unwrap();
    let theirs: HashMap<String, Value> = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    for (figure, theirs) in &theirs {
        let ours = &ours[name][figure];
        let flat = |value: &Value| -> Vec<f64> {
            match value {
                Value::Array(values) => values.iter().filter_map(Value::as_f64).collect(),
                value => value.as_f64().into_iter().collect(),
            }
        };
        let (a, b) = (flat(ours), flat(theirs));
        let is_equal = a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| (a - b).abs() < 1e-9);
        assert!(is_equal, "{name} {figure}: ours {ours}, the shared scorer's {theirs}");
    }
}

#[test]
fn figures_equal_those_of_the_shared_scorer() {
    let Some(shared) = shared() else { return };
    let sections = evaluate(&shared, sourcelight::Model::embedded());
    let ours = to_json(&sections);
    let gold = |name: &str| read_lines(&shared.join("eval").join(name));
    let (score, core) = (shared.join("eval/score.py"), shared.join("eval/gum_core.py"));
    let dev = gold("polnear-dev.jsonl.gz");
    check(&ours, &dev, &score, &[], "polnear_dev");
    let kinds = with_kinds(dev, &shared.join("eval/polnear-dev-kinds.jsonl"));
    check(&ours, &kinds, &score, &[], "kinds");
    check(&ours, &gold("seed.jsonl"), &score, &["--nested"], "seed");
    check(&ours, &gold("gum-news-dev.jsonl"), &core, &[], "gum_news_dev");
}

#[test]
fn missing_corpora_are_named() {
    let sections = evaluate(Path::new("no-such-directory"), &sourcelight::Model::default());
    // These two need no corpus.
    let is_own = |key: &str| key == "weights" || key == "unnamed";
    for section in sections.into_iter().filter(|section| !is_own(&section.key)) {
        let Outcome::Missing(reason) = section.outcome else { panic!("{}", section.key) };
        assert!(reason.contains("no-such-directory"), "{reason}");
    }
}
