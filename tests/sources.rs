//! The cases of `cases/sources.txt`: who stands behind the claims of a text.

mod case_file;

use case_file::check_cases;
use sourcelight::{Page, Report, analyze};

/// Below this confidence a claim looks like a guess.
const GUESS: f32 = 0.7;
/// Below this confidence in who it is, a source is shown as but probable.
const PROBABLE: f32 = 0.8;

#[test]
fn texts_have_the_expected_sources() {
    check_cases(include_str!("cases/sources.txt"), check);
}

fn check(case: &[&str]) -> Option<String> {
    let (expected, text): (Vec<&str>, Vec<&str>) =
        case.iter().copied().partition(|line| line.starts_with("> "));
    let report = analyze(&Page::from_text(&text.join("\n")));
    let found: Vec<[String; 3]> = report
        .sources
        .iter()
        .enumerate()
        .map(|(id, source)| {
            let kind = serde_json::to_value(source.kind).unwrap_or_default();
            let kind = kind.as_str().unwrap_or_default();
            let guess = if is_guess(&report, id as u32) { "?" } else { "" };
            [source.name.clone(), format!("{kind}{guess}"), source.attributions.len().to_string()]
        })
        .collect();
    let is_expected = expected.len() == found.len()
        && expected.iter().zip(&found).all(|(line, found)| {
            let fields: Vec<&str> = line.trim_start_matches("> ").split(" | ").collect();
            let agrees = |(field, found): (&&str, &String)| {
                // Only where a guess is asked for must it look like one.
                let found = if field.ends_with('?') { found } else { found.trim_end_matches('?') };
                *field == "?" || *field == found
            };
            fields.len() == 3 && fields.iter().zip(found).all(agrees)
        });
    let shown: Vec<String> = found.iter().map(|source| source.join(" | ")).collect();
    (!is_expected).then(|| format!("{}\nfound:\n{}", case.join("\n"), shown.join("\n")))
}

fn is_guess(report: &Report, source: u32) -> bool {
    let claims = report.attributions.iter();
    let is_guess = |confidence: f32, who: f32| confidence < GUESS || who < PROBABLE;
    claims.into_iter().any(|claim| {
        claim.source_id == Some(source) && is_guess(claim.confidence, claim.confidences.who)
    })
}
