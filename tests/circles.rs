//! Imports run one way: a file that another one needs does not need that one, not even by way of
//! others, neither in Rust nor in JavaScript.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod imports;

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
        let graph = rust::graph(&imports::files(root(), folder, &[".rs"]), folder);
        assert!(graph.values().any(|needed| !needed.is_empty()), "no import found in {folder}");
        check(&graph);
    }
}

#[test]
fn no_scripts_import_each_other_in_a_circle() {
    let folders = SCRIPTS.into_iter().filter(|folder| root().join(folder).is_dir());
    let files: Vec<_> = folders
        .flat_map(|folder| imports::files(root(), folder, &[".js", ".mjs", ".d.ts"]))
        .collect();
    check(&javascript::graph(&files));
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
