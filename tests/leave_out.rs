//! What a report is without the claims that a reader calls wrong.

use sourcelight::{Attribution, Page, Report, Source, SourceKind, Status, analyze};

/// Claims of a made report: the source, the words, and the claim in which each stands.
fn report(claims: &[(Option<u32>, u32, Option<u32>)]) -> Report {
    let source = |name: &str, kind| Source { name: name.to_string(), kind, ..Source::default() };
    let sources = vec![
        source("Ada Byron", SourceKind::NamedPerson),
        source("an official", SourceKind::Anonymous),
    ];
    let attributions = claims.iter().map(|&(source_id, words, parent)| Attribution {
        source_id,
        words,
        parent,
        core: true,
        kind: source_id.map(|id| sources[id as usize].kind).unwrap_or_default(),
        hearsay: source_id.is_none(),
        ..Attribution::default()
    });
    let attributions = attributions.collect();
    // Leaving out nothing takes the account for the first time.
    Report { status: Status::Ok, attributions, sources, ..Report::default() }.leave_out(&[])
}

#[test]
fn the_account_is_taken_anew() {
    let all = report(&[(Some(0), 6, None), (Some(1), 2, None), (Some(1), 4, None)]);
    assert_eq!(all.account.anonymous_claims, 2);
    let less = all.leave_out(&[1]);
    assert_eq!(less, report(&[(Some(0), 6, None), (Some(1), 4, None)]));
    assert_eq!((less.account.claims, less.account.words), (2, 10));
    assert_eq!(less.account.most_used_anonymous.map(|most| most.claims), Some(1));
    assert_eq!(less.sources[1].attributions, [1]);
    assert_eq!(less.sources[0].share, 0.6);
}

#[test]
fn a_claim_inside_one_that_is_left_out_goes_to_the_next_around_it() {
    let all = report(&[(Some(0), 9, None), (Some(1), 6, Some(0)), (None, 3, Some(1))]);
    let parents = |report: &Report| -> Vec<Option<u32>> {
        report.attributions.iter().map(|claim| claim.parent).collect()
    };
    assert_eq!(parents(&all.clone().leave_out(&[1])), [None, Some(0)]);
    assert_eq!(parents(&all.clone().leave_out(&[0])), [None, Some(0)]);
    let innermost = all.leave_out(&[0, 1]);
    assert_eq!(parents(&innermost), [None]);
    assert_eq!(innermost.account.claims, 1);
}

/// A report as [`report`] makes it, in which the claims at these places are not core.
fn report_without_core(claims: &[(Option<u32>, u32, Option<u32>)], others: &[usize]) -> Report {
    let mut made = report(claims);
    for &other in others {
        made.attributions[other].core = false;
    }
    made.leave_out(&[])
}

#[test]
fn what_is_not_core_is_in_no_figure_of_the_account() {
    let claims = [(Some(0), 6, None), (Some(1), 2, None), (Some(1), 4, None), (None, 3, None)];
    let made = report_without_core(&claims, &[1, 3]);
    assert_eq!((made.account.claims, made.account.words), (2, 10));
    assert_eq!(made.account.kinds.len(), 2);
    assert_eq!((made.account.anonymous_claims, made.account.anonymous_sources), (1, 1));
    assert_eq!(made.account.most_used_anonymous.map(|most| most.claims), Some(1));
    assert_eq!((made.sources[1].words, made.sources[1].share), (4, 0.4));
    assert_eq!(made.sources[1].attributions, [1, 2], "they are its claims all the same");

    let none = report_without_core(&claims, &[0, 1, 2, 3]);
    assert_eq!(none.account, Report::default().account);
    assert_eq!(none.status, Status::Ok, "something is attributed");
}

#[test]
fn a_core_claim_counts_unless_another_core_claim_holds_it() {
    let claims = [(Some(0), 9, None), (Some(1), 6, Some(0)), (None, 3, Some(1))];
    let counted = |others: &[usize]| report_without_core(&claims, others).account.words;
    assert_eq!(counted(&[]), 9);
    assert_eq!(counted(&[0]), 6);
    assert_eq!(counted(&[1]), 9);
    assert_eq!(counted(&[0, 1]), 3);
    let circle = [(Some(0), 9, Some(1)), (Some(1), 6, Some(0)), (None, 3, Some(1))];
    assert_eq!(report_without_core(&circle, &[0, 1]).account.words, 3);
}

#[test]
fn without_any_claim_nothing_is_attributed() {
    let none = report(&[(Some(0), 6, None), (None, 2, None)]).leave_out(&[0, 1]);
    assert_eq!(none.status, Status::NoAttributions);
    assert_eq!(none.account, Report::default().account);
    assert!(none.sources.iter().all(|source| source.attributions.is_empty()));
}

#[test]
fn a_report_as_it_was_found_loses_nothing_by_leaving_out_nothing() {
    let text = "“It rained,” said Ada Byron.\nA senior official said the Gazette had reported that \
                the bridge would close.\nReportedly, the ferry is next.";
    let found = analyze(&Page::from_text(text));
    assert!(found.attributions.len() > 1);
    assert_eq!(found.clone().leave_out(&[]), found);
    assert_eq!(found.clone().leave_out(&[99]), found);
}
