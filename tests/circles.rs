//! Imports run one way: a file that another one needs does not need that one, not even by way of
//! others, neither in Rust nor in JavaScript.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod files;
mod imports;

use files::files;
use imports::{Graph, circles, javascript, rust};
use std::path::Path;

/// The crates, by the folders of their files; those that are not there, as in the crate's package, are
/// passed by.
const CRATES: [&str; 4] = ["src", "training/src", "xtask/src", "examples/annotate"];

/// The folders of JavaScript, whose files may import each other.
const SCRIPTS: [&str; 3] = ["extension", "www", "npm"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn check(graph: &Graph) {
    let found = circles(graph);
    assert!(found.is_empty(), "circles of imports:\n{}", found.join("\n"));
}

#[test]
fn no_files_of_a_crate_import_each_other_in_a_circle() {
    for folder in CRATES.into_iter().filter(|folder| root().join(folder).is_dir()) {
        let graph = rust::graph(&files(root(), folder, &[".rs"]), folder);
        assert!(graph.values().any(|needed| !needed.is_empty()), "no import found in {folder}");
        check(&graph);
    }
}

#[test]
fn no_scripts_import_each_other_in_a_circle() {
    let folders = SCRIPTS.into_iter().filter(|folder| root().join(folder).is_dir());
    let scripts: Vec<_> =
        folders.flat_map(|folder| files(root(), folder, &[".js", ".mjs", ".d.ts"])).collect();
    check(&javascript::graph(&scripts));
}

/// The stages whose folders follow one another as the table at the head of their `mod.rs` has them.
const STAGES: [&str; 2] = ["src/attribution", "src/source"];

#[test]
fn folders_of_a_stage_import_only_those_above_them_in_its_table() {
    let crate_graph = rust::graph(&files(root(), "src", &[".rs"]), "src");
    for stage in STAGES {
        let contents = std::fs::read_to_string(root().join(stage).join("mod.rs")).unwrap();
        let row =
            |line: &'_ str| Some(line.strip_prefix("//! | `")?.split('`').next()?.to_string());
        let order: Vec<String> = contents.lines().filter_map(row).collect();
        let place = |file: &str| {
            let path = file.strip_prefix(stage)?.strip_prefix('/')?;
            let folder = path.split('/').next()?.trim_end_matches(".rs");
            order.iter().position(|name| name == folder)
        };
        let mut wrong = Vec::new();
        for (file, needed) in &crate_graph {
            let is_in_folder = file.starts_with(stage) && file.matches('/').count() > 2;
            assert!(!is_in_folder || place(file).is_some(), "{file} is in no folder of the table");
            let Some(own) = place(file) else { continue };
            let later = needed.iter().filter(|other| place(other).is_some_and(|at| at > own));
            wrong.extend(later.map(|other| format!("{file} imports {other}")));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// Files of a made crate or folder, by name and text.
fn made(files: &[(&str, &str)]) -> Vec<(String, String)> {
    files.iter().map(|&(name, text)| (name.to_string(), text.to_string())).collect()
}

#[test]
fn circles_in_rust_are_found_through_contents_and_bodies() {
    let files = made(&[
        ("s/lib.rs", "mod a; mod b; pub use b::B;"),
        ("s/a/mod.rs", "mod c; pub use c::f; pub struct A;"),
        ("s/a/c.rs", "pub fn f() { vec![super::super::B::new(1)]; }"),
        ("s/b.rs", "pub struct B; mod inner { use super::B; fn g() { crate::a::f() } }"),
    ]);
    assert_eq!(circles(&rust::graph(&files, "s")), ["s/a/c.rs -> s/b.rs -> s/a/c.rs"]);
}

#[test]
fn tests_and_tables_of_contents_make_no_circle_in_rust() {
    let files = made(&[
        ("s/lib.rs", "mod a; pub use a::{A, b::f};"),
        ("s/a/mod.rs", "pub mod b; pub struct A;"),
        ("s/a/b.rs", "use super::A; pub fn f(_: A) {} #[cfg(test)] mod tests { use crate::f; }"),
    ]);
    assert_eq!(circles(&rust::graph(&files, "s")), [""; 0]);
}

#[test]
fn circles_of_scripts_are_found_in_types_too() {
    let files = made(&[
        ("s/a.js", "import {\n  b,\n} from './b/b.mjs';\nimport path from 'node:path';"),
        ("s/b/b.mjs", "/** @typedef {import('../c.d.ts').C} C */"),
        ("s/c.d.ts", "export interface C { a: typeof import(\"./a.js\") }"),
    ]);
    assert_eq!(circles(&javascript::graph(&files)), ["s/a.js -> s/b/b.mjs -> s/c.d.ts -> s/a.js"]);
}
