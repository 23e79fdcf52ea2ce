//! By which verb an article has somebody say something, and how far that verb leans: “said”, “claimed”,
//! “revealed”.

use crate::attribution::grammar::{cue_head, form, stem};
use crate::attribution::{Relation, ReportingVerb};
use crate::model::word_list::rows;
use crate::report::Lean;
use crate::syntax::{Tree, Upos};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Listed verbs by their stem, and the form of a particle after them or 0.
static VERBS: LazyLock<HashMap<(u32, u32), ReportingVerb>> = LazyLock::new(|| {
    let verbs = rows(include_str!("../../../data/reporting-verbs.tsv")).filter_map(|row| {
        let &[words, shown, lean] = &row[..] else { return None };
        let (word, particle) = words.split_once(' ').unwrap_or((words, ""));
        let particle = if particle.is_empty() { 0 } else { form(particle) };
        Some(((stem(word), particle), ReportingVerb { shown, lean: lean_named(lean)? }))
    });
    verbs.collect()
});

fn lean_named(name: &str) -> Option<Lean> {
    match name {
        "neutral" => Some(Lean::Neutral),
        "distancing" => Some(Lean::Distancing),
        "endorsing" => Some(Lean::Endorsing),
        _ => None,
    }
}

/// The verb of a relation's cue, if it is listed: that of “has never been claimed” is not, as it is
/// not by it that something is said.
pub(in crate::attribution) fn reporting_verb(
    tree: &Tree,
    relation: &Relation,
) -> Option<ReportingVerb> {
    let &cue = relation.cue.first()?;
    if relation.negated {
        return None;
    }
    let head = cue_head(tree, cue);
    let found = look_up(tree, head)?;
    let is_verb = matches!(tree.tags.get(head)?.upos(), Upos::Verb | Upos::Aux);
    // “According to” is listed as the phrase that it is, whatever its tag.
    (is_verb || found.shown.contains(' ')).then_some(found)
}

fn look_up(tree: &Tree, at: usize) -> Option<ReportingVerb> {
    let word = tree.words.get(at)?;
    let particle = tree.words.get(at + 1).map_or(0, |next| next.form);
    let with_particle = VERBS.get(&(word.stem, particle));
    with_particle.or_else(|| VERBS.get(&(word.stem, 0))).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::describe::negation::is_negated;
    use crate::attribution::markup::Marked;

    fn check(marked: &str, expected: Option<(&str, Lean)>) {
        let marked_text = Marked::new(marked);
        let relation = Relation {
            negated: is_negated(&marked_text.tree, &marked_text.relation),
            ..marked_text.relation
        };
        let found = reporting_verb(&marked_text.tree, &relation);
        assert_eq!(found.map(|it| (it.shown, it.lean)), expected, "{marked}");
    }

    #[test]
    fn rows_are_well_formed() {
        for row in rows(include_str!("../../../data/reporting-verbs.tsv")) {
            assert!(row.len() == 3 && lean_named(row[2]).is_some(), "{row:?}");
        }
    }

    #[test]
    fn verbs_are_told_by_their_base() {
        check("[The mayor] {says} <the bridge is safe>.", Some(("said", Lean::Neutral)));
        check(
            "[She] {has long insisted} <that the dam leaks>.",
            Some(("insisted", Lean::Distancing)),
        );
        check("[He] {claims} <to have seen the ledger>.", Some(("claimed", Lean::Distancing)));
        check("[The clerk] {admitted} <that it was late>.", Some(("admitted", Lean::Endorsing)));
        check("[She] {pointed out} <that it rained>.", Some(("pointed out", Lean::Endorsing)));
        check(
            "{According to} [the port], <two ships sank>.",
            Some(("according to", Lean::Neutral)),
        );
    }

    #[test]
    fn what_is_denied_or_not_listed_or_no_verb_has_none() {
        check("[The mayor] {did not admit} <that it was late>.", None);
        check("[She] {never claimed} <that the dam was safe>.", None);
        check("[She] {yodelled} <that the dam was safe>.", None);
        check("[The mayor] repeated {his claim} <that the dam was safe>.", None);
        check("<It rained>.", None);
    }
}
