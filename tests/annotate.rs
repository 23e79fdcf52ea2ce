//! The engine on the command line, as a pipe sees it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod program;

use program::{annotate, program, stderr, stdout};
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

fn lines(count: usize) -> String {
    let article = |id: usize| {
        // Of very different lengths, so that later ones are done before earlier ones.
        let text = "“It rained,” said Ada Byron.\n".repeat(id * 7919 % 23);
        format!("{}\n", json!({ "id": id, "text": text }))
    };
    (0..count).map(article).collect()
}

#[test]
fn articles_come_out_in_the_order_in_which_they_came_in() {
    let input = lines(120);
    let one = annotate(&["--jsonl", "--threads", "1"], &input);
    assert!(one.status.success(), "{}", stderr(&one));
    let ids = stdout(&one).lines().map(|line| {
        let value: Value = serde_json::from_str(line).unwrap();
        value["id"].as_u64().unwrap()
    });
    assert!(ids.eq(0..120));
    for threads in ["2", "7"] {
        let many = annotate(&["--jsonl", "--threads", threads], &input);
        assert!(one.stdout == many.stdout, "with {threads} threads");
    }
}

#[test]
fn offsets_count_code_points_of_the_whole_text() {
    let text = "Ärger 😀\n\n“It rained,” said Ada Byron.";
    let output = annotate(&["--jsonl"], json!({ "id": "a", "text": text }).to_string());
    let line: Value = serde_json::from_str(stdout(&output)).unwrap();
    let [start, end] = [0, 1].map(|at| line["attributions"][0]["source"][0][at].as_u64().unwrap());
    let source: String = text.chars().skip(start as usize).take((end - start) as usize).collect();
    assert_eq!(source, "Ada Byron");
}

#[test]
fn plain_text_becomes_a_listing() {
    let output = annotate(&[], "“It rained,” said Ada Byron.");
    let expected = "Ada Byron (named_person): Ada Byron | said | “It rained,”\n1 claim, 1 source\n";
    assert_eq!(stdout(&output), expected);
    assert_eq!(stderr(&output), "", "there is no terminal to show progress on");
}

#[test]
fn what_is_no_statement_stands_apart_and_is_not_counted() {
    let text = "The council plans to sell the hall.\n“It rained,” said Ada Byron. The port wants a new \
                crane.";
    let json = annotate(&["--jsonl"], json!({ "id": "a", "text": text }).to_string());
    let line: Value = serde_json::from_str(stdout(&json)).unwrap();
    let core = line["attributions"].as_array().unwrap().iter().map(|claim| {
        let confidence = claim["core_confidence"].as_f64().unwrap();
        assert!((0.0..=1.0).contains(&confidence), "{claim}");
        claim["core"].as_bool().unwrap()
    });
    assert_eq!(core.collect::<Vec<_>>(), [false, true, false]);

    let listing = annotate(&[], text);
    let lines: Vec<&str> = stdout(&listing).lines().collect();
    assert!(lines[0].starts_with("Ada Byron (named_person)"), "{lines:?}");
    assert_eq!(lines[1], "Also, plans, wishes and labels:");
    assert!(lines[2].contains("| plans |") && lines[3].contains("| wants |"), "{lines:?}");
    assert_eq!(lines[4..], ["1 claim, 1 source"]);
}

#[test]
fn files_are_named_in_listings_and_in_json() {
    let directory = std::env::temp_dir().join(format!("annotate-{}", std::process::id()));
    fs::create_dir_all(&directory).unwrap();
    let file = directory.join("story.txt");
    fs::write(&file, "\u{feff}“It rained,” said Ada Byron.").unwrap();
    let name = file.to_str().unwrap();
    let listing = annotate(&[name, "-"], "It was dry.");
    let json = annotate(&["--json", name], "");
    fs::remove_dir_all(&directory).unwrap();
    assert!(stdout(&listing).starts_with(&format!("== {name}\nAda Byron (named_person)")));
    assert!(stdout(&listing).ends_with("== standard input\n0 claims, 0 sources\n"));
    let line: Value = serde_json::from_str(stdout(&json)).unwrap();
    assert_eq!(line["id"], name);
    assert_eq!(line["attributions"][0]["source"], json!([[18, 27]]), "the mark is no text");
}

#[test]
fn two_files_are_compared() {
    let directory = std::env::temp_dir().join(format!("annotate-compare-{}", std::process::id()));
    fs::create_dir_all(&directory).unwrap();
    let file = directory.join("old.txt");
    fs::write(&file, "A senior official said that the harbor would close for repairs in May.")
        .unwrap();
    let new =
        "“The harbor will close for repairs in May,” said Ada Byron. Tom Ware said it rained.";
    let old = file.to_str().unwrap();
    let listing = annotate(&["--compare", old, "-"], new);
    let json = annotate(&["--json", "--compare", old, "-"], new);
    let missing = annotate(&["--compare", "nowhere.txt", old], "");
    let alone = annotate(&["--compare", old], "");
    fs::remove_dir_all(&directory).unwrap();

    let listed = stdout(&listing);
    assert!(
        listed.contains("Named in one, unnamed in the other:\n< A senior official"),
        "{listed}"
    );
    assert!(
        listed.ends_with("1 claim in both, 0 only in the first, 1 only in the second\n"),
        "{listed}"
    );
    let whole: Value = serde_json::from_str(stdout(&json)).unwrap();
    assert_eq!(whole["claims"][0]["who"], "named_in_new");
    assert_eq!(whole["new"]["sources"][0]["name"], "Ada Byron");
    assert_eq!(whole["onlyNew"], json!([1]));
    assert!(stderr(&missing).starts_with("annotate: nowhere.txt: ") && !missing.status.success());
    assert_eq!(alone.status.code(), Some(2));
    assert!(stderr(&alone).contains("OLD and NEW"), "{}", stderr(&alone));
}

/// Bad input is named by its place, and stops the work unless it is to go on.
fn check_bad(input: &[u8], place: &str) {
    let stopped = annotate(&["--jsonl"], input);
    assert!(!stopped.status.success());
    assert!(stderr(&stopped).contains(place), "{}", stderr(&stopped));
    assert_eq!(stdout(&stopped).lines().count(), 1, "what came before is there");
    let passed = annotate(&["--jsonl", "--keep-going"], input);
    assert!(!passed.status.success());
    assert_eq!(stdout(&passed).lines().count(), 2, "what came after is there, too");
}

#[test]
fn input_that_cannot_be_read_is_named_by_line() {
    check_bad(
        b"{\"text\": \"a\"}\n\n{\"id\": 2}\n{\"text\": \"b\"}",
        "standard input:3:9: missing",
    );
    check_bad(b"{\"text\": \"a\"}\nnot JSON\n{\"text\": \"b\"}", "standard input:2:2: expected");
    check_bad(b"{\"text\": \"a\"}\n\"caf\xe9\"\n{\"text\": \"b\"}", "standard input:2: not UTF-8");
}

#[test]
fn what_is_missing_or_misspelled_is_named() {
    let missing = annotate(&["nowhere.txt"], "");
    assert!(stderr(&missing).starts_with("annotate: nowhere.txt: "), "{}", stderr(&missing));
    let misspelled = annotate(&["--jsno"], "");
    assert_eq!(misspelled.status.code(), Some(2));
    assert!(stderr(&misspelled).contains("--jsno"), "{}", stderr(&misspelled));
    assert!(stdout(&annotate(&["--help"], "")).starts_with("Usage: annotate"));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let mut child = Command::new(program())
        .arg("--jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    // The end is left open: the program is to end by itself.
    let _ = stdin.write_all(lines(400).as_bytes());
    let status = child.wait().unwrap();
    assert!(status.success());
    drop(stdin);
}

/// The types that `docs/exports.md` gives other programs name everything that a line holds.
#[test]
fn documented_types_are_those_of_the_lines() {
    let docs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/exports.md");
    let Ok(docs) = fs::read_to_string(docs) else {
        println!("skipped: the published crate has no docs/exports.md");
        return;
    };
    let block = |begin: &str| {
        let (_, rest) = docs.split_once(begin).unwrap();
        rest.split("```").next().unwrap().to_string()
    };
    let (duckdb, spark) = (block("```sql"), block("schema = "));
    let text = "“It rained,” said Ada Byron. An official said that it did not.";
    let output = annotate(&["--jsonl"], json!({ "id": "a", "text": text }).to_string());
    let line: Value = serde_json::from_str(stdout(&output)).unwrap();
    let attribution = line["attributions"][0].as_object().unwrap();
    let keys = attribution.keys().chain(line.as_object().unwrap().keys());
    let names = |types: &str, key: &str| {
        let mut words = types.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        words.any(|word| word == key)
    };
    for key in keys.chain(attribution["confidences"].as_object().unwrap().keys()) {
        assert!(names(&duckdb, key) && names(&spark, key), "{key} has no type");
    }
}
