//! What looks like a claim and is none: “Asked about it, he left”, “best known for”, and speech that
//! did not take place: “she would never say “sorry””.

use crate::attribution::Relation;
use crate::attribution::grammar::Words;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;

/// The longest quotation of words that nobody spoke, in tokens with its marks.
const LONGEST: usize = 12;

/// Words that deny that somebody spoke.
const DENIALS: [&str; 10] =
    ["never", "not", "n't", "n’t", "nobody", "none", "seldom", "rarely", "hardly", "cannot"];

/// Takes out the relations that report no speech.
pub(super) fn drop(words: &Words, relations: &mut Vec<Relation>) {
    relations.retain(|relation| {
        let Some(&cue) = relation.cue.first() else { return true };
        !(is_question_put(words, relation, cue)
            || is_fame(words, cue)
            || is_naming(words, relation, cue)
            || is_titled_noun(words, relation, cue)
            || is_lone_question_word(words, relation)
            || is_title(words, relation, cue)
            || is_unspoken(words, relation, cue))
    });
}

/// “Asked about it, he left”: a participle that opens a sentence and has no clause tells what about
/// somebody was asked, and not what; whoever stands behind it was asked, and did not ask.
fn is_question_put(words: &Words, relation: &Relation, cue: TokenRange) -> bool {
    let at = cue.start as usize;
    let first = words.sentence(at).start as usize;
    let opens = words.is_any(at, &["asked", "pressed", "questioned", "quizzed"])
        && (first == at || first + 1 == at && words.is_any(first, &["when", "if"]));
    let has_clause =
        relation.content.iter().any(|range| range.indexes().any(|at| words.is_finite(at)));
    opens && relation.source.iter().all(|source| source.start >= cue.end) && !has_clause
}

/// “Is best known for”: what somebody is known for is said by nobody.
fn is_fame(words: &Words, cue: TokenRange) -> bool {
    let is_known =
        |at: usize| words.is_any(at, &["known", "remembered", "famed", "renowned", "famous"]);
    // The preposition may stand behind the cue: “is best known” and “for the song”.
    cue.indexes().any(|at| at > 0 && is_known(at) && words.is_any(at + 1, &["for", "as"]))
        && cue.len() > 1
}

/// “Was named “Never Say Sorry””: what a thing is named is said by nobody who is not told.
fn is_naming(words: &Words, relation: &Relation, cue: TokenRange) -> bool {
    let names = ["named", "titled", "entitled", "christened", "headlined", "subtitled"];
    let is_name = |content: &TokenRange| {
        words.quotation(content.end as usize - 1).is_some_and(|q| q.tokens.len() <= LONGEST)
    };
    relation.source.is_empty()
        && cue.indexes().any(|at| words.is_any(at, &names))
        && relation.content.iter().any(is_name)
}

/// “Her latest show, “Ask Me Again”, opens”: a noun with its title, whose tag makes a verb of it.
fn is_titled_noun(words: &Words, relation: &Relation, cue: TokenRange) -> bool {
    let (Some(source), Some(content)) = (relation.source.first(), relation.content.first()) else {
        return false;
    };
    let last = source.end as usize - 1;
    let is_modifier = matches!(words.upos(last), Upos::Adj | Upos::Det)
        || words.tag(last) == Tag::POSSESSIVE_PRONOUN;
    source.end == cue.start
        && is_modifier
        && !words.is_any(last, &["this", "that", "these", "those", "all", "both", "some", "many"])
        && words.text(cue.end as usize) == ","
        && words.quotation_from(cue.end as usize + 1).is_some_and(|q| q.tokens.overlaps(*content))
}

/// “What readers told us”: a heading that promises what is said, and has nothing of it.
fn is_lone_question_word(words: &Words, relation: &Relation) -> bool {
    let is_word = |at: usize| words.is_any(at, &["what", "how", "why", "who", "where", "when"]);
    let &[content] = &relation.content[..] else { return false };
    content.len() == 1
        && is_word(content.start as usize)
        && relation.cue.first().is_some_and(|cue| cue.start >= content.end)
}

/// “Nobody's Pier” – The Story of a Harbor: what stands behind the dash is the rest of a title, and no
/// signature.
fn is_title(words: &Words, relation: &Relation, cue: TokenRange) -> bool {
    let Some(source) = relation.source.first() else { return false };
    let first = source.start as usize;
    cue.len() == 1
        && words.is_dash(cue.start as usize)
        && source.start == cue.end
        && words.is_capital(first)
        && words.upos(first) == Upos::Det
}

/// Speech that did not take place, or only in thought: its cue is denied or stands under “if” or “would
/// never”, and its content is a short quotation.
fn is_unspoken(words: &Words, relation: &Relation, cue: TokenRange) -> bool {
    let &[content] = &relation.content[..] else { return false };
    let Some(quotation) = words.quotation_from(content.start as usize) else { return false };
    let is_whole = quotation.tokens.end >= content.end;
    if quotation.tokens.len() > LONGEST || content.start < cue.end {
        return false;
    }
    let sentence = words.sentence(cue.start as usize);
    let source = relation.source.first().filter(|source| {
        source.start >= sentence.start && source.end <= cue.start && cue.start - source.end <= 2
    });
    let start = source.map_or(cue.start, |source| source.start) as usize;
    let denies =
        |at: usize| words.is_any(at, &DENIALS) || words.is(at, "no") && words.is(at + 1, "one");
    let is_denied = (start..cue.end as usize).any(denies);
    let is_supposed = start > sentence.start as usize
        && (words.is(start - 1, "if")
            || words.is(start - 1, "had") && sentence.start as usize + 1 == start);
    is_denied && is_whole || is_supposed
}
