//! What the parts of the crate must not know of one another and of the world.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod files;

use std::fs;
use std::path::Path;

/// Names by which code reaches JavaScript, a clock, files, the network, other processes, or chance.
const WORLD: [&str; 14] = [
    "JsValue",
    "js_sys",
    "web_sys",
    "wasm_bindgen",
    "std::time",
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "Instant",
    "SystemTime",
    "RandomState",
    "rand::",
];

/// The one file that may name JavaScript, and through it the rest.
const BOUNDARY: &str = "src/wasm.rs";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file under a directory of the crate, with its text.
fn sources(directory: &str) -> Vec<(String, String)> {
    let mut found = files::files(root(), directory, &[".rs"]);
    found.sort();
    found
}

/// Lines of code, numbered from 1; comments are left out.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The one file that may hold unsafe code, which the lint lets nobody write unawares.
const UNSAFE: &str = "src/model/prefetch.rs";

#[test]
fn only_one_file_is_unsafe() {
    let ways = ["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern", "(unsafe_code"];
    let files = sources("src");
    let found = files
        .iter()
        .filter(|(_, text)| code(text).any(|(_, line)| ways.iter().any(|way| line.contains(way))));
    assert_eq!(found.map(|(name, _)| name.as_str()).collect::<Vec<_>>(), [UNSAFE]);
}

#[test]
fn only_the_boundary_touches_the_world() {
    let mut reaches = Vec::new();
    let files = sources("src");
    assert!(files.iter().any(|(name, _)| name == BOUNDARY));
    for (name, text) in files.iter().filter(|(name, _)| name != BOUNDARY) {
        for (number, line) in code(text) {
            for word in WORLD.iter().filter(|&&word| line.contains(word)) {
                reaches.push(format!("{name}:{number} names {word}"));
            }
        }
    }
    assert!(reaches.is_empty(), "{}", reaches.join("\n"));
}

#[test]
fn the_engine_does_not_depend_on_its_training() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let dependencies =
        manifest.split("\n[").filter(|table| table.lines().next().unwrap().contains("dependenc"));
    for table in dependencies {
        assert!(!table.lines().any(|line| line.starts_with("training")), "{table}");
    }
}

/// The interface of the crate are the names at its root: what training looks into may change at any time.
#[test]
fn the_stages_are_no_part_of_the_interface() {
    let library = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let lines: Vec<&str> = library.lines().collect();
    let public = (0..lines.len()).filter(|&at| lines[at].starts_with("pub mod "));
    for at in public {
        assert_eq!(lines[at - 1], "#[doc(hidden)]", "{}", lines[at]);
    }
}

/// The stages in the order in which they follow one another, with `model` before all.
const STAGES: [&str; 6] = ["model", "article", "text", "syntax", "attribution", "source"];

/// The modules of the crate that the text names, in paths and in `use crate::{…}` lists.
fn modules_named(text: &str) -> Vec<&str> {
    let first_segment = |path: &'_ str| path.find(|c: char| !c.is_alphanumeric() && c != '_');
    let mut named = Vec::new();
    for path in code(text).flat_map(|(_, line)| line.split("crate::").skip(1)) {
        named.push(&path[..first_segment(path).unwrap_or(path.len())]);
    }
    for list in text.split("use crate::{").skip(1) {
        let list = &list[..list.find("};").unwrap_or(list.len())];
        let mut depth = 0;
        let items = list.split(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            c == ',' && depth == 0
        });
        for item in items.map(str::trim_start) {
            named.push(&item[..first_segment(item).unwrap_or(item.len())]);
        }
    }
    named
}

#[test]
fn modules_are_found_in_paths_and_lists() {
    let text = "use crate::text::{Span, source};\nuse crate::{\n    a::{b, c},\n    d,\n};\nf(crate::e::g, h)";
    let mut named = modules_named(text);
    named.retain(|name| !name.is_empty());
    assert_eq!(named, ["text", "e", "a", "d"]);
}

#[test]
fn stages_import_only_earlier_ones() {
    let files = sources("src");
    let mut backward = Vec::new();
    for (place, stage) in STAGES.iter().enumerate() {
        let own = files.iter().filter(|(name, _)| name.starts_with(&format!("src/{stage}/")));
        for (name, text) in own {
            for later in modules_named(text) {
                if STAGES[place + 1..].contains(&later) {
                    backward.push(format!("{name} imports {later}"));
                }
            }
        }
    }
    assert!(backward.is_empty(), "{}", backward.join("\n"));
}
