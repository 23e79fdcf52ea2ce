//! The cases of `cases/relations*.txt`: which attributions a text holds.

mod case_file;

use case_file::{check_cases, compare, words};
use sourcelight::{Page, analyze};

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
    let is_expected = |line: &&str| **line == *"-" || line.contains(" | ");
    let (expected, text): (Vec<&str>, Vec<&str>) = case.iter().copied().partition(is_expected);
    let page = Page::from_text(&text.join("\n"));
    let report = analyze(&page);
    let shown = |spans| words(&page, spans);
    let mut found: Vec<String> = report
        .attributions
        .iter()
        .filter(|a| a.parent.is_none())
        .map(|a| format!("{} | {} | {}", shown(&a.source), shown(&a.cue), shown(&a.content)))
        .collect();
    if found.is_empty() {
        found.push("-".to_string());
    }
    compare(&text, &expected, &found)
}
