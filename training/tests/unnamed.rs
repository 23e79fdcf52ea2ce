//! What is read in our own sentences about sources without names.

use sourcelight::Model;
use training::metrics::{Rate, score_unnamed};

#[test]
fn grounds_and_chains_are_told_from_what_looks_like_them() {
    let mut complaints = Vec::new();
    let figures =
        score_unnamed(|page| Model::embedded().analyze(page), |line| complaints.push(line));
    let listing = complaints.join("\n");
    assert!(figures.cases >= 120 && 2 * figures.traps >= figures.cases, "{figures:?}");
    let check = |what: &str, rate: Rate, precision: f64, recall: f64| {
        let holds = rate.precision() >= precision && rate.recall() >= recall;
        assert!(holds, "{what}: {:.1} {:.1}\n{listing}", rate.precision(), rate.recall());
    };
    check("grounds", figures.grounds, 95.0, 90.0);
    check("descriptions", figures.description, 95.0, 90.0);
    check("chains", figures.chains, 90.0, 70.0);
    assert!(figures.reason.percent() >= 90.0, "{:.1}", figures.reason.percent());
}
