//! The cases of `cases/rests-on.txt`: what each claim of a text is shown and counted to rest on.

mod case_file;

use case_file::{check_cases, compare, words};
use sourcelight::{Account, Page, SourceKind, analyze};

#[test]
fn claims_rest_on_what_is_expected() {
    check_cases(include_str!("cases/rests-on.txt"), check);
}

fn check(case: &[&str]) -> Option<String> {
    let (expected, text): (Vec<&str>, Vec<&str>) =
        case.iter().copied().partition(|line| line.starts_with("> "));
    let page = Page::from_text(&text.join("\n"));
    let report = analyze(&page);
    let shown = |spans| words(&page, spans);
    let mut found: Vec<String> = report
        .attributions
        .iter()
        .map(|a| format!("> {} | {}", name(a.rests_on), shown(&a.content)))
        .collect();
    found.push(format!("> unnamed {}", without_name(&report.account)));
    compare(&text, &expected, &found)
}

/// What the badge counts.
fn without_name(account: &Account) -> u32 {
    let has_no_name = |kind| matches!(kind, SourceKind::Anonymous | SourceKind::Unstated);
    account.kinds.iter().filter(|entry| has_no_name(entry.kind)).map(|entry| entry.claims).sum()
}

/// The name of a kind in JSON; "-" for none.
fn name(kind: Option<SourceKind>) -> String {
    let name = kind.and_then(|kind| serde_json::to_value(kind).ok());
    name.and_then(|name| name.as_str().map(str::to_string)).unwrap_or("-".to_string())
}
