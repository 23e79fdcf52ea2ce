//! What sort of thing is attributed, after the Penn Discourse Treebank's attribution scheme
//! (Prasad et al. 2007).

use crate::ClaimType;
use crate::attribution::Relation;
use crate::attribution::grammar::{cue_head, form, stem};
use crate::model::word_list::rows;
use crate::syntax::{Tree, Upos};
use crate::text::TokenRange;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word of a cue says of the claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// Nothing: another word of the cue does.
    Light,
    /// The claim's type, and its type when the content is an infinitive.
    Type(ClaimType, ClaimType),
}

/// Listed words by their stem, and the form of a particle after them or 0.
static ENTRIES: LazyLock<HashMap<(u32, u32), Entry>> = LazyLock::new(|| {
    let entries = rows(include_str!("../../../data/claim-types.tsv")).filter_map(|row| {
        let &[words, plain, infinitive] = &row[..] else { return None };
        let (word, particle) = words.split_once(' ').unwrap_or((words, ""));
        let particle = if particle.is_empty() { 0 } else { form(particle) };
        Some(((stem(word), particle), entry(plain, infinitive)?))
    });
    entries.collect()
});

fn entry(plain: &str, infinitive: &str) -> Option<Entry> {
    let named = |name| match name {
        "assertion" => Some(ClaimType::Assertion),
        "belief" => Some(ClaimType::Belief),
        "fact" => Some(ClaimType::Fact),
        "eventuality" => Some(ClaimType::Eventuality),
        _ => None,
    };
    if plain == "light" {
        return Some(Entry::Light);
    }
    Some(Entry::Type(named(plain)?, named(infinitive)?))
}

static TO: LazyLock<u32> = LazyLock::new(|| form("to"));

/// The type of a relation's claim, told by its cue and by the form of its content.
pub(in crate::attribution) fn claim_type(tree: &Tree, relation: &Relation) -> ClaimType {
    let Some(&cue) = relation.cue.first() else { return ClaimType::Assertion };
    let is_infinitive = has_infinitive(tree, cue, &relation.content);
    let choose = |plain, infinitive| if is_infinitive { infinitive } else { plain };
    let head = cue_head(tree, cue);
    match look_up(tree, head) {
        Some(Entry::Type(plain, infinitive)) => choose(plain, infinitive),
        None => choose(ClaimType::Assertion, ClaimType::Eventuality),
        Some(Entry::Light) => {
            let found = cue.indexes().find_map(|at| match look_up(tree, at) {
                Some(Entry::Type(plain, infinitive)) => Some(choose(plain, infinitive)),
                _ => None,
            });
            found.unwrap_or_else(|| choose(ClaimType::Assertion, ClaimType::Eventuality))
        }
    }
}

fn look_up(tree: &Tree, at: usize) -> Option<Entry> {
    let word = tree.words.get(at)?;
    let particle = tree.words.get(at + 1).map_or(0, |next| next.form);
    let with_particle = ENTRIES.get(&(word.stem, particle));
    with_particle.or_else(|| ENTRIES.get(&(word.stem, 0))).copied()
}

/// Whether the content that follows the cue is "to" and a verb, or the verb after a cue that ends
/// in "to".
fn has_infinitive(tree: &Tree, cue: TokenRange, content: &[TokenRange]) -> bool {
    let Some(first) =
        content.iter().map(|range| range.start).filter(|&start| start >= cue.end).min()
    else {
        return false;
    };
    let is_to = |at: usize| tree.words.get(at).is_some_and(|word| word.form == *TO);
    let is_verb =
        |at: usize| tree.tags.get(at).is_some_and(|t| matches!(t.upos(), Upos::Verb | Upos::Aux));
    let first = first as usize;
    let last = cue.end.saturating_sub(1) as usize;
    // An adverb may stand between: "to never return".
    is_to(first) && (is_verb(first + 1) || is_verb(first + 2)) || is_to(last) && is_verb(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::markup::Marked;

    fn check(marked: &str, expected: ClaimType) {
        let marked_text = Marked::new(marked);
        assert_eq!(claim_type(&marked_text.tree, &marked_text.relation), expected, "{marked}");
    }

    #[test]
    fn rows_are_well_formed() {
        for row in rows(include_str!("../../../data/claim-types.tsv")) {
            assert!(row.len() == 3 && entry(row[1], row[2]).is_some(), "{row:?}");
        }
    }

    #[test]
    fn communication_is_an_assertion() {
        check("[The mayor] {said} <the bridge is safe>.", ClaimType::Assertion);
        check("[She] {has long argued} <that the dam leaks>.", ClaimType::Assertion);
        check("{According to} [the port], <two ships ran aground>.", ClaimType::Assertion);
        check("[The clerk] {denied} <the charge>.", ClaimType::Assertion);
        check("[He] {claims} <to have seen the ledger>.", ClaimType::Assertion);
        check("<It rained>.", ClaimType::Assertion);
    }

    #[test]
    fn attitudes_are_beliefs() {
        check("[Farmers] {believe} <the well is dry>.", ClaimType::Belief);
        check("[She] {does not think} <it will hold>.", ClaimType::Belief);
        check("[Two in three] {see} <the toll> {as} <unfair>.", ClaimType::Fact);
        check("<The ferry> {is expected} <to sail at noon>.", ClaimType::Belief);
        check("[Residents] {expressed concern about} <the noise>.", ClaimType::Belief);
        check("[He] {was convinced} <that the gate was shut>.", ClaimType::Belief);
    }

    #[test]
    fn factive_cues_report_facts() {
        check("[Inspectors] {knew} <the valve was cracked>.", ClaimType::Fact);
        check("[They] {realized} <that the map was wrong>.", ClaimType::Fact);
        check("{It was not clear} <who had signed>.", ClaimType::Fact);
    }

    #[test]
    fn wishes_plans_and_orders_are_eventualities() {
        check("[The union] {wants} <a new contract>.", ClaimType::Eventuality);
        check("[The council] {plans} <to sell the hall>.", ClaimType::Eventuality);
        check("[The judge] {told} him <to return the keys>.", ClaimType::Eventuality);
        check("[The board] {called for} <an inquiry>.", ClaimType::Eventuality);
        check("[She] {expressed hope} <that talks would resume>.", ClaimType::Eventuality);
        check("[The firm] {agreed} <to pay the fine>.", ClaimType::Eventuality);
        check("[The firm] {agreed} <that the fine was fair>.", ClaimType::Assertion);
    }
}
