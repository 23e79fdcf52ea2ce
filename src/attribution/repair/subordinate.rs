//! Claims in a clause that hangs on another: “While the mayor said the pier was safe, the divers
//! stayed away”. Such a claim's content ends where the main clause begins.

use crate::attribution::Relation;
use crate::attribution::grammar::cue_head;
use crate::syntax::{Tree, Upos};
use crate::text::{Document, TokenRange};

/// How many tokens behind a comma the main clause's verb may stand.
const REACH: usize = 24;

/// Cuts the main clause off the contents of claims that stand in a clause before it.
pub(in crate::attribution) fn end_with_clause(
    document: &Document,
    tree: &Tree,
    relations: &mut [Relation],
) {
    for relation in relations {
        let ([cue], [content]) = (&relation.cue[..], &mut relation.content[..]) else { continue };
        if content.start < cue.end || !hangs_on_another(document, tree, *cue) {
            continue;
        }
        let sentence = document.sentences[document.sentence_of(cue.start as usize)];
        if sentence.end < content.end {
            continue;
        }
        let is_comma = |at: &usize| document.token_text(*at) == ",";
        let mut commas = content.indexes().skip(1).filter(is_comma);
        if let Some(comma) =
            commas.find(|&comma| begins_main_clause(document, tree, *content, comma))
        {
            content.end = comma as u32;
        }
    }
}

/// Whether the cue's clause begins its sentence with a word such as "while" or "although".
fn hangs_on_another(document: &Document, tree: &Tree, cue: TokenRange) -> bool {
    let head = cue_head(tree, cue);
    let sentence = document.sentences[document.sentence_of(head)];
    let first = sentence.indexes().find(|&at| upos(tree, at) != Upos::Punct);
    first.is_some_and(|at| {
        upos(tree, at) == Upos::Sconj
            && tree.deprel(at) == "mark"
            && tree.heads.get(at).is_some_and(|&of| of as usize == head)
    })
}

/// Whether a verb with a subject of its own follows a comma in the content, and nothing joins it to
/// what stands before the comma.
fn begins_main_clause(document: &Document, tree: &Tree, content: TokenRange, comma: usize) -> bool {
    let mut subject = None;
    if document.outermost_quotation(comma).is_some() {
        return false;
    }
    for at in (comma + 1..content.end as usize).take(REACH) {
        match upos(tree, at) {
            Upos::Cconj | Upos::Sconj | Upos::Punct => return false,
            _ if tree.deprel(at) == "mark" => return false,
            _ if tree.deprel(at).starts_with("nsubj") => subject = tree.heads.get(at),
            _ => {}
        }
        if subject.is_some_and(|&verb| verb as usize == at) {
            return !matches!(tree.deprel(at), "acl:relcl" | "acl" | "ccomp" | "xcomp");
        }
    }
    false
}

fn upos(tree: &Tree, at: usize) -> Upos {
    tree.tags.get(at).map_or(Upos::X, |tag| tag.upos())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attribution::markup::Marked;

    fn check(marked: &str, expected: &str) {
        let text = Marked::new(marked);
        let mut relations = [text.relation.clone()];
        end_with_clause(&text.document, &text.tree, &mut relations);
        assert_eq!(text.words(relations[0].content[0]), expected, "{marked}");
    }

    #[test]
    fn a_claim_in_a_clause_ends_with_it() {
        check(
            "While [the mayor] {said} <the pier was safe, the divers stayed away>.",
            "the pier was safe",
        );
        check(
            "Although [Ada Byron] {warned} <that the wall was weak, the board kept it open>.",
            "that the wall was weak",
        );
    }

    #[test]
    fn other_claims_go_on() {
        check(
            "[The mayor] {said} <the pier was safe, the divers stayed away>.",
            "the pier was safe , the divers stayed away",
        );
        check(
            "While [the mayor] {said} <the pier was safe, and the board agreed>, nobody came.",
            "the pier was safe , and the board agreed",
        );
    }
}
