//! Whether the dependencies are those that `deny.toml` lets in: the part of `cargo deny check` that
//! needs no other tool and no network.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// The only registry, as Cargo names it.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    /// An SPDX expression, or several licenses of which one may choose, parted by slashes.
    license: Option<String>,
    /// Nothing for packages of the workspace.
    source: Option<String>,
}

/// What `deny.toml` says.
struct Rules {
    licenses: Vec<String>,
    duplicates: Vec<String>,
    banned: Vec<String>,
}

/// Everything that the lock file names, for all systems.
fn read_packages(root: &Path) -> Vec<Package> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = Command::new(cargo)
        .args(["metadata", "--quiet", "--locked", "--format-version", "1"])
        .current_dir(root)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    serde_json::from_slice::<Metadata>(&run.stdout).unwrap().packages
}

#[test]
fn deny_toml_lets_every_dependency_in() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let text = fs::read_to_string(root.join("deny.toml")).unwrap();
    let rules = Rules {
        licenses: read_list(&text, "allow"),
        duplicates: read_list(&text, "skip"),
        banned: read_list(&text, "deny"),
    };
    let packages = read_packages(root);
    assert!(packages.len() > 10 && !rules.licenses.is_empty() && !rules.banned.is_empty());
    let faults = find_faults(&packages, &rules);
    assert!(faults.is_empty(), "deny.toml does not let in:\n{}", faults.join("\n"));
}

fn find_faults(packages: &[Package], rules: &Rules) -> Vec<String> {
    let mut faults = Vec::new();
    let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for Package { name, version, license, source } in packages {
        let Some(source) = source else { continue };
        let license = license.as_deref().unwrap_or("none");
        if !is_allowed(license, &rules.licenses) {
            faults.push(format!("{name} {version} with the license {license}"));
        }
        if source != REGISTRY {
            faults.push(format!("{name} {version} from {source}"));
        }
        if rules.banned.contains(name) {
            faults.push(format!("{name} {version}, which is banned"));
        }
        if !rules.duplicates.contains(&format!("{name}@{version}")) {
            versions.entry(name).or_default().push(version);
        }
    }
    let twice = versions.into_iter().filter(|(_, versions)| versions.len() > 1);
    faults.extend(twice.map(|(name, versions)| format!("{name} in versions {versions:?}")));
    faults
}

/// Whether a license lets us use something under those that are allowed.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    expression.replace(['(', ')'], "").split(" AND ").all(|part| {
        let mut choices = part.split(" OR ").flat_map(|choice| choice.split('/')).map(str::trim);
        choices.any(|license| allowed.iter().any(|allowed| allowed == license))
    })
}

/// The strings of a list in one line of the file; none when there is no such list.
fn read_list(toml: &str, key: &str) -> Vec<String> {
    let is_wanted = |line: &&str| line.split('=').next().is_some_and(|name| name.trim() == key);
    let lists = toml.lines().filter(|line| line.contains('[')).filter(is_wanted);
    let strings = lists.flat_map(|line| line.split('"').skip(1).step_by(2));
    strings.map(str::to_string).collect()
}

fn package(name: &str, version: &str, license: &str) -> Package {
    let source = Some(REGISTRY.to_string());
    let license = Some(license.to_string());
    Package { name: name.to_string(), version: version.to_string(), license, source }
}

#[track_caller]
fn check(packages: &[Package], expected: &[&str]) {
    let rules = Rules {
        licenses: vec!["MIT".to_string(), "Zlib".to_string()],
        duplicates: vec!["old@1.0.0".to_string()],
        banned: vec!["hyper".to_string()],
    };
    let faults = find_faults(packages, &rules);
    assert_eq!(faults.len(), expected.len(), "{faults:?}");
    for (fault, tells) in faults.iter().zip(expected) {
        assert!(fault.contains(tells), "{fault:?} does not tell {tells:?}");
    }
}

#[test]
fn one_of_the_licenses_to_choose_from_must_be_allowed() {
    check(&[package("a", "1.0.0", "GPL-3.0-only OR MIT")], &[]);
    check(&[package("a", "1.0.0", "Unlicense/MIT")], &[]);
    check(&[package("a", "1.0.0", "GPL-3.0-only")], &["GPL-3.0-only"]);
}

#[test]
fn all_of_the_licenses_that_hold_together_must_be_allowed() {
    check(&[package("a", "1.0.0", "(MIT OR Apache-2.0) AND Zlib")], &[]);
    check(&[package("a", "1.0.0", "MIT AND GPL-3.0-only")], &["GPL-3.0-only"]);
}

#[test]
fn versions_bans_and_sources_are_checked() {
    let two = |name| [package(name, "1.0.0", "MIT"), package(name, "2.0.0", "MIT")];
    check(&two("new"), &["new in versions"]);
    check(&two("old"), &[]);
    check(&[package("hyper", "1.0.0", "MIT")], &["banned"]);
    let git = Some("git+https://code.example/a".to_string());
    check(&[Package { source: git, ..package("a", "1.0.0", "MIT") }], &["from git"]);
    check(&[Package { source: None, ..package("own", "1.0.0", "none") }], &[]);
}

#[test]
fn lists_are_read_by_their_whole_name() {
    let toml = "yanked = \"deny\"\nallow = [\"A\", \"B\"]\nallow-registry = [\"C\"]\n";
    assert_eq!(read_list(toml, "allow"), ["A", "B"]);
    assert!(read_list(toml, "deny").is_empty());
}
