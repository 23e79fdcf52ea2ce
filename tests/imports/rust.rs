//! Imports between the files of a crate: `use` and every path that a body names.
//!
//! What a `mod.rs` gives out of its own folder with `pub use` is its table of contents and no import;
//! whoever takes a name from there imports from the file that has it. Modules of tests are left out, as
//! they may look at everything.

use super::Graph;
use std::collections::{BTreeMap, BTreeSet};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Item, ItemMod, ItemUse, Token, UseTree, Visibility};

/// A path from the crate's root.
type Path = Vec<String>;

/// What a path is followed through at most.
const MOST_STEPS: usize = 16;

/// What each file of the crate in `folder` imports from its others.
pub fn graph(files: &[(String, String)], folder: &str) -> Graph {
    let parsed: Vec<_> = files
        .iter()
        .map(|(name, text)| {
            let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (module_of(name, folder), name.clone(), file)
        })
        .collect();
    let files = parsed.iter().map(|(module, name, _)| (module.clone(), name.clone())).collect();
    let mut read = Crate { files, aliases: BTreeMap::new() };
    for (module, _, file) in &parsed {
        for item in file.items.iter().filter(|item| !is_for_tests(item)) {
            if let Item::Use(item) = item {
                read.enter_aliases(module, &item.tree);
            }
        }
    }
    let mut graph = Graph::new();
    for (module, name, file) in &parsed {
        let mut reader =
            Reader { read: &read, file: module, module: module.clone(), needed: BTreeSet::new() };
        reader.visit_file(file);
        reader.needed.remove(name);
        graph.insert(name.clone(), reader.needed);
    }
    graph
}

fn module_of(name: &str, folder: &str) -> Path {
    let inside = name.strip_prefix(folder).unwrap_or(name).trim_start_matches('/');
    let mut path: Path = inside.trim_end_matches(".rs").split('/').map(str::to_string).collect();
    path.pop_if(|last| ["mod", "lib", "main"].contains(&last.as_str()));
    path
}

struct Crate {
    files: BTreeMap<Path, String>,
    /// What the names that modules take in stand for.
    aliases: BTreeMap<Path, Path>,
}

impl Crate {
    fn enter_aliases(&mut self, module: &Path, tree: &UseTree) {
        for (name, path) in leaves(tree) {
            if let Some(path) = self.absolute(module, &path) {
                self.aliases.insert([module.clone(), vec![name]].concat(), path);
            }
        }
    }

    /// A path from the crate's root; none for one that leads out of the crate.
    fn absolute(&self, module: &Path, path: &[String]) -> Option<Path> {
        let mut base = match path.first()?.as_str() {
            "crate" => Path::new(),
            "self" | "super" => module.clone(),
            first => {
                let child = [module.clone(), vec![first.to_string()]].concat();
                return self.files.contains_key(&child).then(|| [module.as_slice(), path].concat());
            }
        };
        let is_lead = |part: &&String| ["crate", "self", "super"].contains(&part.as_str());
        let leads: Vec<&String> = path.iter().take_while(is_lead).collect();
        leads.iter().filter(|lead| **lead == "super").for_each(|_| drop(base.pop()));
        base.extend_from_slice(&path[leads.len()..]);
        Some(base)
    }

    /// The module that a path leads into, through whatever is taken in on the way.
    fn module_at(&self, mut path: Path) -> Option<Path> {
        for _ in 0..MOST_STEPS {
            let known = (0..=path.len()).rev().find(|&n| self.files.contains_key(&path[..n]))?;
            let alias = (known < path.len())
                .then(|| self.aliases.get(&path[..=known]))
                .flatten()
                .filter(|&alias| !path.starts_with(alias));
            match alias {
                Some(alias) => path = [alias.as_slice(), &path[known + 1..]].concat(),
                None => return Some(path[..known].to_vec()),
            }
        }
        None
    }
}

/// The names that a `use` takes in, each with the path that it stands for.
fn leaves(tree: &UseTree) -> Vec<(String, Path)> {
    let within = |first: String, tree: &UseTree| {
        let put = |(name, path): (String, Path)| {
            let name = if name == "self" { first.clone() } else { name };
            (name, [vec![first.clone()], path].concat())
        };
        leaves(tree).into_iter().map(put).collect()
    };
    match tree {
        UseTree::Path(path) => within(path.ident.to_string(), &path.tree),
        UseTree::Name(name) if name.ident == "self" => vec![("self".to_string(), Path::new())],
        UseTree::Name(name) => vec![(name.ident.to_string(), vec![name.ident.to_string()])],
        UseTree::Rename(name) => vec![(name.rename.to_string(), vec![name.ident.to_string()])],
        UseTree::Glob(_) => vec![("*".to_string(), Path::new())],
        UseTree::Group(group) => group.items.iter().flat_map(leaves).collect(),
    }
}

fn is_cfg_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    })
}

fn is_for_tests(item: &Item) -> bool {
    match item {
        Item::Mod(item) => is_cfg_test(&item.attrs),
        Item::Fn(item) => is_cfg_test(&item.attrs),
        Item::Use(item) => is_cfg_test(&item.attrs),
        Item::Impl(item) => is_cfg_test(&item.attrs),
        _ => false,
    }
}

/// Reads what one file needs.
struct Reader<'c> {
    read: &'c Crate,
    /// The file's own module.
    file: &'c Path,
    /// The module that is being read: the file's own or one that stands in it.
    module: Path,
    needed: BTreeSet<String>,
}

impl Reader<'_> {
    fn need(&mut self, path: &[String]) {
        let Some(path) = self.read.absolute(&self.module, path) else { return };
        // A name in a module that stands in the file.
        if path.starts_with(self.file) && self.module != *self.file {
            return;
        }
        let Some(module) = self.read.module_at(path) else { return };
        self.needed.extend(self.read.files.get(&module).cloned());
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(item) {
            visit::visit_item(self, item);
        }
    }

    /// Who may see an item is no import.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        for (_, path) in leaves(&item.tree) {
            let is_contents = !matches!(item.vis, Visibility::Inherited)
                && self
                    .read
                    .absolute(&self.module, &path)
                    .is_some_and(|path| path.starts_with(self.file));
            if !is_contents {
                self.need(&path);
            }
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Path = path.segments.iter().map(|part| part.ident.to_string()).collect();
        if names.len() > 1 {
            self.need(&names);
        }
        visit::visit_path(self, path);
    }

    /// Most macros take expressions, parted by commas; what others take is not looked at.
    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        let read = called.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
        for expression in read.iter().flatten() {
            <Self as Visit<'_>>::visit_expr(self, expression);
        }
    }
}
