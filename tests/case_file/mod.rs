//! Files of cases: a case is lines of text and lines of what is expected of it, cases are parted by empty
//! lines, and lines that begin with "#" say what a case is for.

use sourcelight::{BlockSpan, Page, Report, analyze};

/// Checks every case of a file; `check` gives what is wrong with one.
///
/// # Panics
/// When a case is not as expected.
pub fn check_cases(cases: &str, check: impl Fn(&[&str]) -> Option<String>) {
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

/// A case with a plain text that was read.
#[allow(dead_code, reason = "some cases are of more than a plain text")]
pub struct Read<'c> {
    pub text: Vec<&'c str>,
    pub expected: Vec<&'c str>,
    pub page: Page,
    pub report: Report,
}

#[allow(dead_code, reason = "some cases are of more than a plain text")]
impl<'c> Read<'c> {
    /// Reads the lines of a case but for those of what is expected.
    pub fn new(case: &[&'c str], is_expected: impl Fn(&str) -> bool) -> Read<'c> {
        let (expected, text): (Vec<&str>, Vec<&str>) =
            case.iter().copied().partition(|line| is_expected(line));
        let page = Page::from_text(&text.join("\n"));
        let report = analyze(&page);
        Read { text, expected, page, report }
    }

    /// What is wrong with it, where other lines were found than expected.
    pub fn compare(&self, found: &[String]) -> Option<String> {
        compare(&self.text, &self.expected, found)
    }
}

/// What is wrong with a case whose lines were found to be others than expected.
#[allow(dead_code, reason = "cases of sources are compared field by field")]
pub fn compare(text: &[&str], expected: &[&str], found: &[String]) -> Option<String> {
    (found != expected)
        .then(|| format!("{}\n  expected {expected:#?}\n  found {found:#?}", text.join("\n")))
}

/// The words of spans, " ... " between them.
#[allow(dead_code, reason = "cases of sources have no spans")]
pub fn words(page: &Page, spans: &[BlockSpan]) -> String {
    let parts = spans
        .iter()
        .map(|span| &page.blocks[span.block as usize].text[span.start as usize..span.end as usize]);
    parts.collect::<Vec<_>>().join(" ... ")
}
