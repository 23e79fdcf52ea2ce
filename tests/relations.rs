//! The cases of `cases/relations*.txt`: which attributions a text holds.

use sourcelight::{BlockSpan, Page, analyze};

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

/// Reads every case and compares the outermost attributions with the expected lines.
fn check_all(cases: &str) {
    let mut failures = Vec::new();
    for case in cases.split("\n\n") {
        let lines: Vec<&str> =
            case.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
        if !lines.is_empty() {
            failures.extend(check(&lines));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

fn check(case: &[&str]) -> Option<String> {
    let is_expected = |line: &&str| **line == *"-" || line.contains(" | ");
    let (expected, text): (Vec<&str>, Vec<&str>) = case.iter().copied().partition(is_expected);
    let page = Page::from_text(&text.join("\n"));
    let report = analyze(&page);
    let shown = |spans: &[BlockSpan]| {
        let parts = spans.iter().map(|span| {
            &page.blocks[span.block as usize].text[span.start as usize..span.end as usize]
        });
        parts.collect::<Vec<_>>().join(" ... ")
    };
    let mut found: Vec<String> = report
        .attributions
        .iter()
        .filter(|a| a.parent.is_none())
        .map(|a| format!("{} | {} | {}", shown(&a.source), shown(&a.cue), shown(&a.content)))
        .collect();
    if found.is_empty() {
        found.push("-".to_string());
    }
    (found != expected)
        .then(|| format!("{}\n  expected {expected:#?}\n  found {found:#?}", text.join("\n")))
}
