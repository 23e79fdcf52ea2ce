//! The cases of `cases/relations*.txt`: which attributions a text holds.

mod case_file;

use case_file::{Read, check_cases, words};

#[test]
fn texts_hold_the_expected_attributions() {
    check_all(include_str!("cases/relations.txt"));
}

#[test]
fn layouts_tell_who_speaks() {
    check_all(include_str!("cases/relations-layout.txt"));
}

#[test]
fn rare_constructions_tell_who_speaks() {
    check_all(include_str!("cases/relations-frames.txt"));
}

/// Compares the outermost attributions of every case with the expected lines.
fn check_all(cases: &str) {
    check_cases(cases, check);
}

fn check(case: &[&str]) -> Option<String> {
    let read = Read::new(case, |line| line == "-" || line.contains(" | "));
    let shown = |spans| words(&read.page, spans);
    let attributions = &read.report.attributions;
    let mut found: Vec<String> = attributions
        .iter()
        .filter(|a| a.parent.is_none())
        .map(|a| format!("{} | {} | {}", shown(&a.source), shown(&a.cue), shown(&a.content)))
        .collect();
    if found.is_empty() {
        found.push("-".to_string());
    }
    read.compare(&found)
}
