//! Our figures are those of the shared scorer, on what the engine predicts.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its input fails")]

use serde_json::{Value, json};
use sourcelight::{BlockSpan, Page, Report, SourceKind, analyze};
use std::collections::HashMap;
use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use training::evaluation::{Outcome, Section, evaluate, named, to_json};
use training::metrics::{Figures, Nesting, analyzed_words, read_gold_articles, score_article};

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

/// Writes what the engine finds in the articles of `gold` where the scorers can read it.
fn write_predictions(gold: &Path) -> PathBuf {
    let name = gold.file_name().unwrap().to_str().unwrap().trim_end_matches(".gz");
    write_reports(gold, &format!("predicted-{name}"), analyze)
}

fn write_reports(gold: &Path, name: &str, analyze: fn(&Page) -> Report) -> PathBuf {
    let articles = read_lines(gold);
    let lines = articles.iter().map(|article| predictions(article, analyze).to_string() + "\n");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, lines.collect::<String>()).unwrap();
    path
}

/// What the engine finds in an article, as `annotate --jsonl` writes it.
fn predictions(article: &Value, analyze: fn(&Page) -> Report) -> Value {
    let text = article["text"].as_str().unwrap();
    let page = Page::from_text(text);
    let report = analyze(&page);
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
            let is_unclear = a.kind == SourceKind::Unclear;
            let referent = a.source_id.map(|id| &report.sources[id as usize].name);
            let grounds = a.anonymity.as_ref().map(|anonymity| points(&anonymity.grounds));
            json!({
                "source": points(&a.source), "cue": points(&a.cue), "content": points(&a.content),
                "nested": a.parent.is_some(), "unclear": is_unclear,
                "kind": (!is_unclear).then_some(a.kind), "referent": referent.filter(|_| !is_unclear),
                "grounds": grounds.unwrap_or_default(),
            })
        })
        .collect();
    json!({ "id": article["id"], "attributions": attributions })
}

/// Checks the figures of one section against a run of a shared scorer: the program's path and what
/// it is called with.
fn check(ours: &Value, name: &str, call: &[&OsStr]) {
    let output = Command::new("python3").args(call).arg("--json").output().unwrap();
    let theirs: HashMap<String, Value> = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let ours: HashMap<String, Value> = serde_json::from_value(ours.clone()).unwrap();
    // The checker of faults tells of its groups only in its listing.
    let is_own = |figure: &str| figure.starts_with("cases:") || figure.starts_with("claims:");
    let is_surplus = |figure: &&String| !theirs.contains_key(*figure) && !is_own(figure);
    let surplus: Vec<&String> = ours.keys().filter(is_surplus).collect();
    assert!(surplus.is_empty(), "{name}: the shared scorer does not know {surplus:?}");
    for (figure, theirs) in &theirs {
        let ours = ours.get(figure).unwrap_or(&Value::Null);
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
    let eval = |name: &str| shared.join("eval").join(name);
    let [dev, seed, gum, pages, faults, news] = [
        "polnear-dev.jsonl.gz",
        "seed.jsonl",
        "gum-news-dev.jsonl",
        "pages-dev-gold.jsonl",
        "faults-dev.jsonl",
        "news-dev-gold.jsonl.gz",
    ]
    .map(eval);
    // Both read the same articles, each for itself.
    let (ours, predicted) = std::thread::scope(|scope| {
        let ours = scope.spawn(|| to_json(&evaluate(&shared, sourcelight::Model::embedded())));
        let predicted =
            [&dev, &seed, &gum, &pages, &faults, &news].map(|gold| write_predictions(gold));
        (ours.join().unwrap(), predicted)
    });
    let (score, core) = (eval("score.py"), eval("gum_core.py"));
    let check = |name: &str, scorer: &Path, gold: &Path, predicted: &Path, extra: &[&OsStr]| {
        let files = [scorer, gold, predicted].map(Path::as_os_str);
        check(&ours[name], name, &[&files, extra].concat());
    };
    let [dev_found, seed_found, gum_found, pages_found, faults_found, news_found] = &predicted;
    check("polnear_dev", &score, &dev, dev_found, &[]);
    let kinds = eval("polnear-dev-kinds.jsonl");
    check("kinds", &score, &dev, dev_found, &["--kinds".as_ref(), kinds.as_os_str()]);
    check("seed", &score, &seed, seed_found, &["--nested".as_ref()]);
    check("gum_news_dev", &core, &gum, gum_found, &[]);
    check("pages_dev", &score, &pages, pages_found, &[]);
    check("pages_dev_nested", &score, &pages, pages_found, &["--nested".as_ref()]);
    check("pages_dev_core", &core, &pages, pages_found, &[]);
    check("faults_dev", &eval("faults.py"), &faults, faults_found, &[]);
    check("news_dev", &score, &news, news_found, &[]);
}

/// A report that says of every third claim that it is unclear who is meant.
fn unsure(page: &Page) -> Report {
    let mut report = analyze(page);
    for attribution in report.attributions.iter_mut().step_by(3) {
        attribution.kind = SourceKind::Unclear;
    }
    report
}

#[test]
fn what_is_unclear_counts_as_in_the_shared_scorer() {
    let Some(shared) = shared() else { return };
    let gold = shared.join("eval/pages-dev-gold.jsonl");
    let articles = read_gold_articles(&gold).unwrap();
    let mut figures = Figures::default();
    for article in &articles {
        let predicted = analyzed_words(article, unsure);
        score_article(&article.relations, &predicted, Nesting::Outermost, &mut figures);
    }
    let outcome = Outcome::Measured(named(&figures, articles.len()));
    let section = Section { key: "unclear".to_string(), title: String::new(), outcome };
    let predicted = write_reports(&gold, "unclear.jsonl", unsure);
    let scorer = shared.join("eval/score.py");
    let call = [&scorer, &gold, &predicted].map(|path| path.as_os_str());
    check(&to_json(&[section])["unclear"], "unclear", &call);
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
