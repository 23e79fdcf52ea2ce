//! The cases of `cases/rests-on.txt`: what each claim of a text is shown and counted to rest on.

mod case_file;

use case_file::{Read, check_cases, words};
use sourcelight::{Account, SourceKind};

#[test]
fn claims_rest_on_what_is_expected() {
    check_cases(include_str!("cases/rests-on.txt"), check);
}

fn check(case: &[&str]) -> Option<String> {
    let read = Read::new(case, |line| line.starts_with("> "));
    let attributions = &read.report.attributions;
    let mut found: Vec<String> = attributions
        .iter()
        .map(|a| format!("> {} | {}", name(a.rests_on), words(&read.page, &a.content)))
        .collect();
    found.push(format!("> unnamed {}", without_name(&read.report.account)));
    read.compare(&found)
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
