//! The cases of `cases/no-answers.txt`: who was asked and gave no answer, and that this is no claim.

mod case_file;

use case_file::{Read, check_cases, words};
use sourcelight::{Page, analyze};

#[test]
fn who_gave_no_answer_is_found_and_counts_nowhere() {
    check_cases(include_str!("cases/no-answers.txt"), check);
}

fn check(case: &[&str]) -> Option<String> {
    let read = Read::new(case, |line| line.starts_with("> "));
    let Read { page, report, .. } = &read;
    let mut found: Vec<String> = report
        .no_answers
        .iter()
        .map(|one| {
            let outcome = serde_json::to_value(one.outcome).unwrap_or_default();
            let claim = if one.attribution.is_some() { "claim" } else { "-" };
            let (who, told) = (words(page, &one.who), words(page, &one.words));
            format!("> {} | {who} | {told} | {claim}", outcome.as_str().unwrap_or_default())
        })
        .collect();
    found.push(format!("> claims {}", report.account.claims));
    read.compare(&found)
}

#[test]
fn a_hidden_claim_takes_its_missing_answer_with_it() {
    let text = "Tom Ware said it rained. The mayor declined to comment on the toll.";
    let report = analyze(&Page::from_text(text));
    let claim = report.no_answers[0].attribution.unwrap_or(u32::MAX);
    assert!(report.attributions[claim as usize].no_answer);
    let left = report.clone().leave_out(&[0]);
    assert_eq!(left.no_answers[0].attribution, Some(claim - 1));
    assert!(report.leave_out(&[claim]).no_answers.is_empty());
}
