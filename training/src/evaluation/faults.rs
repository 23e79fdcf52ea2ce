//! The figures of small texts that went wrong.

use super::Figure;
use crate::Result;
use crate::metrics::{FaultFigures, read_faults};
use sourcelight::Model;
use std::collections::BTreeMap;
use std::path::Path;

/// The cases that pass and the claims that are right: under the shared checker's names, and by
/// group of faults, the worst first.
///
/// # Errors
/// When the cases cannot be read.
pub(super) fn faults(cases: &Path, model: &Model) -> Result<Vec<(String, Figure)>> {
    let mut all = FaultFigures::default();
    let mut groups: BTreeMap<String, FaultFigures> = BTreeMap::new();
    for case in read_faults(cases)? {
        let figures = case.check(|page| model.analyze(page));
        all.add(figures);
        groups.entry(case.group).or_default().add(figures);
    }
    let FaultFigures { cases, claims } = all;
    let own = |name: &str, figure: Figure| (name.to_string(), figure);
    let mut named = vec![
        own("passed", Figure::Count(cases.right)),
        own("cases", Figure::Count(cases.of)),
        own("share", Figure::Percent(cases.percent())),
        own("right", Figure::Count(claims.right)),
        own("claims", Figure::Count(claims.of)),
        own("claims_share", Figure::Percent(claims.percent())),
    ];
    let mut groups: Vec<(String, FaultFigures)> = groups.into_iter().collect();
    groups.sort_by(|(_, a), (_, b)| a.cases.percent().total_cmp(&b.cases.percent()));
    for (group, FaultFigures { cases, claims }) in groups {
        named.push((format!("cases:{group}"), Figure::Share(cases)));
        named.push((format!("claims:{group}"), Figure::Share(claims)));
    }
    Ok(named)
}
