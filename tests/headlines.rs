//! The cases of `cases/headlines.txt`: what a headline's news rests on.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod case_file;

use case_file::{check_cases, compare, words};
use sourcelight::{BlockRole, Page, Report, analyze};

#[test]
fn headlines_rest_on_what_is_expected() {
    check_cases(include_str!("cases/headlines.txt"), check);
}

#[test]
fn a_claim_that_is_left_out_takes_along_what_was_said_of_the_headline() {
    let page = page(&[
        "Harbor ferry to stop in May",
        "The harbor ferry will stop in May, two officials familiar with the plan said.",
        "Helena Strand said that nobody had asked her.",
    ]);
    let report = analyze(&page);
    let [claim] = report.headline.as_ref().unwrap().claims[..] else { panic!("{report:?}") };
    let other = u32::from(claim == 0);
    assert!(report.clone().leave_out(&[claim]).headline.is_none());
    let left = report.leave_out(&[other]);
    assert_eq!(left.headline.unwrap().claims, [claim - u32::from(other < claim)]);
}

#[test]
fn the_first_line_of_a_plain_text_is_its_headline_if_it_looks_like_one() {
    let rest = "The harbor ferry will stop in May, two officials familiar with the plan said.";
    for (line, is_headline) in
        [("Harbor ferry to stop in May", true), ("The harbor ferry will stop in May.", false)]
    {
        let report = analyze(&Page::from_text(&format!("{line}\n{rest}")));
        assert_eq!(report.headline.is_some(), is_headline, "{line}");
    }
}

fn check(case: &[&str]) -> Option<String> {
    let (expected, text): (Vec<&str>, Vec<&str>) =
        case.iter().copied().partition(|line| line.starts_with('>'));
    let page = page(&text);
    compare(&text, &expected, &[tell(&page, &analyze(&page))])
}

/// A page whose first line is its headline.
fn page(lines: &[&str]) -> Page {
    let mut page = Page::from_text(&lines.join("\n"));
    page.blocks[0].role = BlockRole::Heading;
    page
}

fn tell(page: &Page, report: &Report) -> String {
    let Some(headline) = &report.headline else { return ">".to_string() };
    assert_eq!(words(page, &[headline.words]), page.blocks[0].text);
    let one = &report.attributions[headline.claims[0] as usize];
    let kind = serde_json::to_value(one.rests_on).unwrap();
    let source = Some(words(page, &one.source)).filter(|words| !words.is_empty());
    format!("> {} | {}", kind.as_str().unwrap(), source.as_deref().unwrap_or("-"))
}
