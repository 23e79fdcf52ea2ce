//! Every file, folder and test that the documents name is there.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod files;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The documents that lead through the repository.
const DOCUMENTS: [&str; 8] = [
    "ARCHITECTURE.md",
    "BENCHMARKS.md",
    "CONTRIBUTING.md",
    "README.md",
    "data/MODEL.md",
    "docs/annotating.md",
    "docs/walk.md",
    "findings/README.md",
];

/// How names of files end. Others in code style are names in code, commands, or made by the build.
const ENDS: [&str; 16] = [
    ".rs", ".js", ".mjs", ".d.ts", ".tsv", ".txt", ".css", ".html", ".md", ".json", ".gz", ".toml",
    ".lock", ".sh", ".bin", ".dict",
];

/// Where commands leave what they make, and what stands beside the repository.
const ELSEWHERE: [&str; 3] = ["target/", "dist/", "../shared"];

/// Files that the build makes among the sources, or that stand for any; and a part of the npm package.
const NOT_THERE: [&str; 3] = ["shared/marks.css", "PAGE.html", "sourcelight/inline"];

/// The files of the repository, and the folders that hold them, each of these with a slash behind it.
struct Paths(BTreeSet<String>);

impl Paths {
    fn read(root: &Path) -> Paths {
        let mut all = BTreeSet::new();
        for path in files::paths(root, "") {
            all.extend(path.match_indices('/').map(|(at, _)| path[..=at].to_string()));
            all.insert(path);
        }
        Paths(all)
    }

    /// Whether a path ends in `name`, which begins where a file or a folder does.
    fn has(&self, name: &str) -> bool {
        let inner = format!("/{name}");
        self.0.contains(name) || self.0.iter().any(|path| path.ends_with(&inner))
    }

    /// Whether a name is that of a file, of a folder, or of a test of the extension without its end.
    fn has_in_short(&self, name: &str) -> bool {
        let folder = format!("{}/", name.trim_end_matches('/'));
        self.has(name) || self.has(&folder) || self.has(&format!("{name}.test.mjs"))
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a document; none in the crate's package, which holds some of them, but not what they name.
fn document(name: &str) -> Option<String> {
    let is_repository = root().join("ARCHITECTURE.md").is_file();
    is_repository.then(|| fs::read_to_string(root().join(name)).unwrap())
}

/// What stands in code style in a text.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('`').skip(1).step_by(2))
}

/// Whether what stands in code style is the name of a file or folder that is there at all times.
fn is_path(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
    let is_file =
        ENDS.iter().any(|end| name.strip_suffix(end).is_some_and(|stem| !stem.is_empty()));
    let is_elsewhere = |place: &&str| format!("{name}/").starts_with(&**place);
    name.chars().all(is_plain)
        && (is_file || name.contains('/'))
        && !NOT_THERE.contains(&name)
        && !ELSEWHERE.iter().any(is_elsewhere)
}

#[test]
fn every_file_and_folder_that_a_document_names_is_there() {
    let paths = Paths::read(root());
    let mut missing = Vec::new();
    for name in DOCUMENTS {
        let Some(text) = document(name) else { return };
        let not_there = named(&text).filter(|path| is_path(path) && !paths.has_in_short(path));
        missing.extend(not_there.map(|path| format!("{name} names {path}")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_link_to_a_file_leads_to_one() {
    let mut missing = Vec::new();
    for name in DOCUMENTS {
        let Some(text) = document(name) else { return };
        let folder = root().join(name).parent().unwrap().to_path_buf();
        let links = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
        let dead = links.filter(|link| !link.contains(':') && !folder.join(link).exists());
        missing.extend(dead.map(|link| format!("{name} links to {link}")));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn names_of_files_and_folders_are_told_from_code() {
    for name in ["src/page.rs", "page.rs", "extension/content/read/", "spans/", "reading/selection"]
    {
        assert!(is_path(name), "{name}");
    }
    for name in
        ["Report", ".rs", "cargo xtask test", "CSS.highlights", "target/surfaces/", "dist/www"]
    {
        assert!(!is_path(name), "{name}");
    }
}

#[test]
fn a_name_is_found_only_where_a_file_or_folder_begins() {
    let paths =
        Paths(["src/", "src/text/", "src/text/token.rs", "a.test.mjs"].map(String::from).into());
    for name in ["src/text/token.rs", "token.rs", "text/", "text", "src", "a"] {
        assert!(paths.has_in_short(name), "{name}");
    }
    for name in ["oken.rs", "ext/", "src/token.rs", "b"] {
        assert!(!paths.has_in_short(name), "{name}");
    }
}
