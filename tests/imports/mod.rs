//! Which file needs which, and where that goes in a circle.

pub mod javascript;
pub mod rust;

use std::collections::{BTreeMap, BTreeSet};

/// Every file, with those that it imports from.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

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
