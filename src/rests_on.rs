//! What kind of source each claim is shown and counted to rest on: the one place that says so, for marks,
//! badge, table, filters, lists and steps alike.
//!
//! Red and pink accuse a newsroom, so they are for what is sure. The thresholds were chosen on pages-dev
//! and news-dev: of the claims so shown nine in ten are right, by their spans and by their kind.

use crate::report::{Attribution, Source, SourceKind};

/// From this confidence on that a source has no name, its claims are shown to have none.
const LEAST_NAMELESS_KIND: f32 = 0.75;
/// The same of who it is: a source that may be somebody named elsewhere is not shown as nameless.
const LEAST_NAMELESS_WHO: f32 = 0.35;
/// Both, where the article's words are but a pronoun, which may mean anybody.
const LEAST_BY_PRONOUN: f32 = 0.6;
/// From this confidence of its spans on, hearsay is shown as such.
const LEAST_HEARSAY: f32 = 0.5;

/// Says of every attribution what it rests on; see [`Attribution::rests_on`].
pub(crate) fn settle(attributions: &mut [Attribution], sources: &[Source]) {
    for index in 0..attributions.len() {
        attributions[index].rests_on = rests_on(attributions, index, sources);
    }
}

fn rests_on(attributions: &[Attribution], index: usize, sources: &[Source]) -> Option<SourceKind> {
    let mut at = index;
    // Whom nobody is named for inside a claim, the claim's own source is told to have said it. A report
    // from elsewhere may hold a circle.
    for _ in 0..attributions.len() {
        let attribution = &attributions[at];
        // What nobody says is no claim, nor is hearsay within it.
        if attribution.by_nobody {
            return None;
        }
        if attribution.kind != SourceKind::Unstated {
            return Some(by_source(attribution, sources));
        }
        match attribution.parent.map(|parent| parent as usize) {
            Some(parent) if parent < attributions.len() => at = parent,
            // A claim inside hearsay is a part of that.
            _ if at != index => return None,
            _ => {
                let is_shown = attribution.hearsay && attribution.confidences.what >= LEAST_HEARSAY;
                return is_shown.then_some(SourceKind::Unstated);
            }
        }
    }
    None
}

/// What a claim with a source rests on: on the source, or on the nameless whom that one passes on.
fn by_source(attribution: &Attribution, sources: &[Source]) -> SourceKind {
    let Attribution { kind, confidences, .. } = *attribution;
    if kind == SourceKind::Anonymous {
        let (least_kind, least_who) = if attribution.by_pronoun {
            (LEAST_BY_PRONOUN, LEAST_BY_PRONOUN)
        } else {
            (LEAST_NAMELESS_KIND, LEAST_NAMELESS_WHO)
        };
        let is_sure = confidences.kind >= least_kind && confidences.who >= least_who;
        return if is_sure { kind } else { SourceKind::Unclear };
    }
    match origin(attribution, sources) {
        Some(SourceKind::Anonymous) if attribution.parent.is_none() => SourceKind::Anonymous,
        _ => kind,
    }
}

/// The kind of the first who said what came through others.
fn origin(attribution: &Attribution, sources: &[Source]) -> Option<SourceKind> {
    let first = *attribution.chain.last()?;
    sources.get(first as usize).map(|source| source.kind)
}
