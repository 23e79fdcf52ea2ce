//! All mentions of an article in reading order.

use super::form::{Form, Mention};
use crate::sort::SharedSort;
use crate::source::name::names::{Names, Occurrence};
use crate::source::reading::article::Reading;
use crate::source::reading::context::Context;
use crate::source::reading::noun_type::EntityType;
use crate::source::reading::phrases::phrase_start;
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{
    ANONYMOUS, COLLECTIVE, DOCUMENT, ORGANIZATION, OUTLET, PAPER, REPORT, ROLE, SPOKESPERSON, TITLE,
};
use crate::syntax::Upos;
use crate::text::TokenRange;

/// Classes of nouns that describe somebody or something that says things.
const DESCRIBING: u32 = ROLE
    | TITLE
    | ANONYMOUS
    | COLLECTIVE
    | ORGANIZATION
    | DOCUMENT
    | REPORT
    | PAPER
    | SPOKESPERSON
    | OUTLET;

/// How far ahead a name ends that may hold a word, in tokens.
const NEAR: usize = 4;

/// The mentions of an article in reading order: all names, every "he" and "she", nouns that
/// describe, and the sources of all relations.
pub(in crate::source) fn mentions(
    reading: &Reading,
    names: &Names,
    context: &Context,
    sources: &[Mention],
) -> Vec<Mention> {
    let is_said = |mention: &&Mention| !matches!(mention.form, Form::Unsaid);
    let mut by_head: Vec<&Mention> = sources.iter().filter(is_said).collect();
    by_head.shared_sort_by_key(|mention| (mention.head, mention.relation));
    by_head.dedup_by_key(|mention| mention.head);
    let mut next = by_head.into_iter().peekable();
    let mut mentions = Vec::new();
    for head in 0..reading.document.tokens.len() {
        match next.next_if(|mention| mention.head == head) {
            Some(&source) => mentions.push(source),
            None => mentions.extend(plain(reading, names, context, head)),
        }
    }
    mentions
}

/// The mention whose head is token `head`, where no relation asks for it.
fn plain(reading: &Reading, names: &Names, context: &Context, head: usize) -> Option<Mention> {
    let mention = |range, form| Mention::new(reading, context, range, head, form, None);
    if let Some(&occurrence) = names.occurrence_at(head) {
        let range = TokenRange::new(occurrence.start, head + 1);
        return Some(mention(range, Form::Name(occurrence)));
    }
    if let Some(pronoun) = Pronoun::new(reading.text(head)) {
        // “He Lifeng”
        let is_in_name = |name: &Occurrence| (name.start..name.at).contains(&head);
        if names.within(head..head + NEAR).iter().any(is_in_name) {
            return None;
        }
        let range = TokenRange::new(head, head + 1);
        let is_owner = context.is_source(head)
            && matches!(pronoun, Pronoun::Several | Pronoun::Thing)
            && reading.text(head).to_lowercase().ends_with(['r', 's']);
        let is_taken = pronoun.gender().is_some() || is_owner;
        return is_taken.then(|| mention(range, Form::Pronoun(pronoun)));
    }
    let is_small = |at: usize| reading.text(at).starts_with(char::is_lowercase);
    let is_noun = reading.upos(head) == Upos::Noun
        && !matches!(reading.upos(head + 1), Upos::Noun | Upos::Propn)
        && is_small(head);
    // “the Harbor Secretary”
    let is_office = || {
        reading.classes(head) & (ROLE | TITLE) != 0
            && matches!(reading.upos(head), Upos::Noun | Upos::Propn)
            && !is_small(head)
            && !reading.text(head + 1).starts_with(char::is_uppercase)
    };
    if !is_noun && !is_office() {
        return None;
    }
    let start = phrase_start(reading, head);
    if !is_noun && !reading.text(start).eq_ignore_ascii_case("the") {
        return None;
    }
    let range = TokenRange::new(start, head + 1);
    let is_listed = reading.noun_classes(head) & DESCRIBING != 0;
    let is_describing = is_listed || {
        let is_determined = reading.upos(start) == Upos::Det || reading.upos(start) == Upos::Pron;
        is_determined
            && head > start
            && matches!(reading.entity(range, head), EntityType::Person | EntityType::Organization)
    };
    (is_describing && !is_beside_name(reading, names, range))
        .then(|| mention(range, Form::Description))
}

/// Whether a phrase stands in apposition to a name, or before one as its title, so that both are
/// one mention.
fn is_beside_name(reading: &Reading, names: &Names, range: TokenRange) -> bool {
    let (start, end) = (range.start as usize, range.end as usize);
    let named_from = |at: usize| names.within(at..at + 4).iter().any(|found| found.start == at);
    let is_before = named_from(end) || reading.text(end) == "," && named_from(end + 1);
    let is_behind =
        start >= 2 && reading.text(start - 1) == "," && names.occurrence_at(start - 2).is_some();
    is_before || is_behind
}
