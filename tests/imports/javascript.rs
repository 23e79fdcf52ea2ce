//! Imports between scripts: of values and, as `import('...')` in comments has them, of types.

use super::Graph;
use std::collections::BTreeSet;

/// How the name of a file is led up to.
const LEADS: [&str; 3] = ["from ", "import(", "import "];

/// What each of the files imports from others among them.
pub fn graph(files: &[(String, String)]) -> Graph {
    let names: BTreeSet<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let needed = |name: &str, text: &str| {
        let found = named(text).into_iter().map(|path| resolve(name, path));
        found.filter(|path| names.contains(path.as_str())).collect()
    };
    files.iter().map(|(name, text)| (name.clone(), needed(name, text))).collect()
}

/// The relative names of files that a script imports.
fn named(text: &str) -> Vec<&str> {
    let after = |lead: &'static str| text.split(lead).skip(1);
    LEADS
        .into_iter()
        .flat_map(after)
        .filter_map(|rest| {
            let quote = rest.chars().next().filter(|quote| "'\"".contains(*quote))?;
            rest[1..].split(quote).next().filter(|name| name.starts_with('.'))
        })
        .collect()
}

/// The file that `path` names in the file `from`.
fn resolve(from: &str, path: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
