//! Every file that the documents for newcomers name is there.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod files;

use std::fs;
use std::path::Path;

/// The documents. The crate's package has none of them.
const DOCUMENTS: [&str; 3] = ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/walk.md"];

/// How names of files end. Others in code style are names in code, commands, or made by the build.
const ENDS: [&str; 9] = [".rs", ".js", ".mjs", ".d.ts", ".tsv", ".txt", ".css", ".html", ".md"];

/// Files that commands make, or that stand for any.
const NOT_THERE: [&str; 3] = ["shared/marks.css", "PAGE.html", "dist/www/sourcelight.html"];

/// What stands in code style in a text.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all = files::files(root, "", &ENDS);
    let is_there = |name: &str| {
        all.iter().any(|(path, _)| path == name || path.ends_with(&format!("/{name}")))
    };
    let mut missing = Vec::new();
    for document in DOCUMENTS {
        let Ok(text) = fs::read_to_string(root.join(document)) else { continue };
        for name in named(&text) {
            let is_file = ENDS.iter().any(|end| name.ends_with(end)) && !name.contains([' ', '*']);
            if is_file && !NOT_THERE.contains(&name) && !is_there(name) {
                missing.push(format!("{document} names {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The table of invariants names tests of the extension without their ends.
#[test]
fn every_test_that_an_invariant_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Ok(text) = fs::read_to_string(root.join("ARCHITECTURE.md")) else { return };
    let tests = files::files(root, "extension/tests", &[".test.mjs"]);
    let (_, table) = text.split_once("## Invariants").unwrap();
    let rows = table.split("\n## ").next().unwrap().lines().filter(|line| line.starts_with("| "));
    let mut missing = Vec::new();
    for row in rows {
        let cell = row.trim_end_matches([' ', '|']).rsplit(" | ").next().unwrap();
        for name in named(cell).filter(|name| !name.contains(['.', ' ']) && !name.ends_with('/')) {
            let path = format!("/{name}.test.mjs");
            if !tests.iter().any(|(test, _)| test.ends_with(&path)) {
                missing.push(name.to_string());
            }
        }
    }
    assert!(missing.is_empty(), "no such tests: {}", missing.join(", "));
}
