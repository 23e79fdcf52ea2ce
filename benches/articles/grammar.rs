//! The lists of `grammar.txt`.

use std::collections::HashMap;

/// What every name in braces stands for.
pub struct Grammar {
    lists: HashMap<&'static str, Vec<&'static str>>,
    /// Given names with whether they are usually given to women.
    pub given_names: Vec<(&'static str, bool)>,
}

impl Grammar {
    /// Reads the lists, and the given names that the engine knows.
    pub fn read() -> Grammar {
        let mut lists: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut open = "";
        for line in include_str!("grammar.txt").lines() {
            if let Some(name) = line.strip_prefix("== ") {
                open = name;
            } else if !line.is_empty() && !line.starts_with('#') {
                let weighted = line.split_once('*').and_then(|(n, c)| Some((n.parse().ok()?, c)));
                let (weight, choice) = weighted.unwrap_or((1, line));
                lists.entry(open).or_default().extend(std::iter::repeat_n(choice, weight));
            }
        }
        let names = include_str!("../../data/given-names.tsv").lines();
        let given_names = names
            .filter_map(|line| line.split_once('\t'))
            .map(|(name, gender)| (name, gender == "female"))
            .collect();
        Grammar { lists, given_names }
    }

    /// The choices of a list; none when there is no such list.
    pub fn choices(&self, name: &str) -> &[&'static str] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }
}
