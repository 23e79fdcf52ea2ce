//! Which file needs which, and where that goes in a circle.

pub mod javascript;
pub mod rust;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Every file, with those that it imports from.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// What building and installing leave among the sources.
const BUILT: [&str; 3] = ["dist", "node_modules", "target"];

/// Every file under `folder` whose name ends in one of `ends`, by its path from `root`, with its text.
pub fn files(root: &Path, folder: &str, ends: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root.join(folder)];
    while let Some(directory) = open.pop() {
        for entry in fs::read_dir(&directory).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !BUILT.iter().any(|name| path.ends_with(name)) {
                    open.push(path);
                }
            } else if ends.iter().any(|end| path.to_string_lossy().ends_with(end)) {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

/// One circle for every import that closes one: "a -> b -> a".
pub fn circles(graph: &Graph) -> Vec<String> {
    let mut walk = Walk { graph, path: Vec::new(), done: BTreeSet::new(), found: Vec::new() };
    graph.keys().for_each(|file| walk.visit(file));
    walk.found
}

struct Walk<'g> {
    graph: &'g Graph,
    path: Vec<&'g str>,
    done: BTreeSet<&'g str>,
    found: Vec<String>,
}

impl<'g> Walk<'g> {
    fn visit(&mut self, file: &'g str) {
        if let Some(start) = self.path.iter().position(|&other| other == file) {
            let circle = self.path[start..].iter().chain([&file]).copied().collect::<Vec<_>>();
            self.found.push(circle.join(" -> "));
        } else if self.done.insert(file) {
            self.path.push(file);
            self.graph.get(file).into_iter().flatten().for_each(|next| self.visit(next));
            self.path.pop();
        }
    }
}
