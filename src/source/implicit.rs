//! Who stands behind a claim whose source has no words of its own, where the sentence tells.
//!
//! "The mayor left, adding that it was late": the tree says who adds.

use super::reading::Reading;
use crate::attribution::Relation;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;

/// How many verbs are gone up to find a subject.
const STEPS: usize = 4;

/// The token that names the source of a relation without source words; none where the sentence
/// leaves it open.
pub(super) fn agent(reading: &Reading, relation: &Relation) -> Option<usize> {
    let cue = *relation.cue.first()?;
    let sentence =
        *reading.document.sentences.get(reading.document.sentence_of(cue.start as usize))?;
    let in_cue = |at: usize| cue.contains(at);
    let head = cue.indexes().find(|&at| !in_cue(reading.head(at)) || reading.head(at) == at)?;
    let is_claimed = |at: usize| relation.content.iter().any(|range| range.contains(at));
    let child = |of: usize, labels: &[&str]| {
        sentence
            .indexes()
            .find(|&at| at != of && reading.head(at) == of && labels.contains(&reading.deprel(at)))
    };
    let is_agent = |at: &usize| {
        !is_claimed(*at)
            && !in_cue(*at)
            && matches!(reading.upos(*at), Upos::Noun | Upos::Propn | Upos::Pron)
            && !matches!(
                reading.text(*at).to_lowercase().as_str(),
                "it" | "there" | "that" | "this" | "what"
            )
    };
    if reading.upos(head) == Upos::Noun {
        // "his concern", "questions from reporters"
        return child(head, &["nmod:poss"]).filter(is_agent);
    }
    let is_passive = |verb: usize| child(verb, &["aux:pass"]).is_some();
    if is_passive(head) || reading.tag(head) == Tag::PAST_PARTICIPLE {
        return by_agent(reading, sentence, head).filter(is_agent);
    }
    if is_raising(reading, head) {
        return None;
    }
    let mut verb = head;
    for _ in 0..STEPS {
        if let Some(subject) = child(verb, &["nsubj"]) {
            let is_other = verb != head && (is_raising(reading, verb) || is_passive(verb));
            return Some(subject).filter(|_| !is_other).filter(is_agent);
        }
        let up = reading.head(verb);
        let goes_on = matches!(reading.deprel(verb), "advcl" | "xcomp" | "conj" | "acl");
        if up == verb || !goes_on || is_claimed(up) {
            return None;
        }
        if reading.deprel(verb) == "acl" {
            return Some(up).filter(is_agent);
        }
        verb = up;
    }
    None
}

/// The noun behind "by" that hangs on a passive verb.
fn by_agent(reading: &Reading, sentence: TokenRange, verb: usize) -> Option<usize> {
    let by = (verb + 1..sentence.end as usize)
        .find(|&at| reading.text(at) == "by" && reading.deprel(at) == "case")?;
    let noun = reading.head(by);
    (reading.head(noun) == verb).then_some(noun)
}

/// Whether a verb's subject is spoken of and speaks not itself: "the mayor seemed to agree".
fn is_raising(reading: &Reading, verb: usize) -> bool {
    ["seem", "appear", "look", "sound"].iter().any(|stem| reading.text(verb).starts_with(stem))
}
