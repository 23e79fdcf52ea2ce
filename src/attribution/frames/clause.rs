//! The clause that a word stands in, by the tree.

use crate::attribution::grammar::Words;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;

/// The fewest tokens of a clause that claims something.
pub(super) const SHORTEST: usize = 2;
/// How far a clause reaches from its adverb or participle either way, in tokens; sentences may be without end.
const FAR: usize = 120;

/// The part of a sentence around token `at` that its clause may reach.
pub(super) fn around(words: &Words, at: usize) -> TokenRange {
    words.sentence(at).within(TokenRange::new(at.saturating_sub(FAR), at + FAR))
}

/// Where the clause from `start` ends: at the next mark that parts clauses.
pub(super) fn clause_end(words: &Words, start: usize) -> usize {
    let end = around(words, start).end as usize;
    let is_end = |at: &usize| {
        matches!(words.text(*at), "." | "!" | "?" | ";" | ":" | "…") || words.is_dash(*at)
    };
    (start..end).find(is_end).unwrap_or(end)
}

/// The clause that an adverb qualifies, without it and without what opens it; none where it qualifies
/// a mere adjective (“the allegedly stolen car”).
pub(super) fn clause_around(words: &Words, at: usize) -> Option<Vec<TokenRange>> {
    let sentence = around(words, at);
    if at > sentence.start as usize && is_relative(words, at - 1) {
        // “The keeper, who reportedly left, ” ends with its comma; trees often take it for the sentence.
        let end = clause_end(words, at + 1);
        let comma = (at + 1..end).find(|&at| words.text(at) == ",");
        let clause = TokenRange::new(at + 1, comma.unwrap_or(end));
        return (clause.len() >= SHORTEST).then(|| vec![clause]);
    }
    let verb = verb_of(words, at, sentence)?;
    let is_inside = |token: usize| token != at && hangs_on(words, token, verb, sentence);
    let first = sentence.indexes().find(|&token| is_inside(token))?;
    let last = sentence.indexes().rev().find(|&token| is_inside(token))? + 1;
    let opens = |&token: &usize| {
        matches!(words.upos(token), Upos::Punct | Upos::Cconj | Upos::Sconj)
            && words.quotation(token).is_none()
            || is_relative(words, token)
    };
    let closes =
        |&token: &usize| words.upos(token) == Upos::Punct && words.quotation(token).is_none();
    let start = first + (first..last.min(at)).take_while(opens).count();
    let end = last - (at..last).rev().take_while(closes).count();
    let is_comma = |token: usize| words.text(token) == ",";
    let before = TokenRange::new(start, at - usize::from(at > start && is_comma(at - 1)));
    let behind = at + 1 + usize::from(is_comma(at + 1));
    let parts = [before, TokenRange::new(behind, end)];
    let parts: Vec<TokenRange> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let length: usize = parts.iter().map(TokenRange::len).sum();
    (length >= SHORTEST).then_some(parts)
}

pub(super) fn is_relative(words: &Words, at: usize) -> bool {
    words.tag(at) == Tag::RELATIVE_PRONOUN || words.is_any(at, &["who", "which", "that"])
}

/// The head of the clause that an adverb stands in.
fn verb_of(words: &Words, at: usize, sentence: TokenRange) -> Option<usize> {
    let head = |at: usize| words.tree.heads.get(at).map_or(at, |&head| head as usize);
    let mut verb = head(at);
    for _ in 0..sentence.len() {
        let is_helper = matches!(words.tree.deprel(verb), "aux" | "aux:pass" | "cop" | "advmod");
        if !is_helper || head(verb) == verb {
            break;
        }
        verb = head(verb);
    }
    let is_modifier = matches!(words.tree.deprel(verb), "amod" | "compound" | "nmod");
    if is_modifier || at + 1 == sentence.end as usize {
        return None;
    }
    if verb != at && (words.is_verb(verb) || has_subject(words, verb, sentence)) {
        return Some(verb);
    }
    // Where the tree has no verb for it, it is the next one's.
    (at + 1..sentence.end as usize).take(2).find(|&at| words.upos(at) == Upos::Verb)
}

/// Whether a token is a part of the clause of `verb`, and of no clause that merely stands beside it.
pub(super) fn hangs_on(words: &Words, token: usize, verb: usize, sentence: TokenRange) -> bool {
    let mut at = token;
    for _ in 0..sentence.len() {
        if at == verb {
            return true;
        }
        let head = words.tree.heads.get(at).map_or(at, |&head| head as usize);
        let stands_beside = head == verb
            && (words.tree.deprel(at) == "parataxis"
                || words.tree.deprel(at) == "conj" && has_subject(words, at, sentence));
        if head == at || stands_beside {
            return false;
        }
        at = head;
    }
    false
}

fn has_subject(words: &Words, verb: usize, sentence: TokenRange) -> bool {
    sentence.indexes().any(|at| {
        words.tree.heads.get(at).is_some_and(|&head| head as usize == verb)
            && words.tree.deprel(at).starts_with("nsubj")
    })
}
