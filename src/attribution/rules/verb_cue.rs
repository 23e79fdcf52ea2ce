//! Relations whose cue is a verb: direct, indirect and mixed speech, and attitudes.

use super::complement_start::{clause_or_quotation, complement_start};
use super::content;
use super::lexicon::{CueForm, Form, class, complement};
use super::noun_phrase::{phrase_after, subject_before};
use super::reading::Reading;
use super::unit::Unit;
use super::verb_group::{VerbGroup, Voice, verb_group};
use crate::attribution::Relation;
use crate::text::TokenRange;

/// What the unit has shown so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Progress {
    /// One past the last token of the unit's earlier relations.
    pub covered: usize,
    /// The subject of the unit's last finite cue, for "and added" and ", saying".
    pub subject: Option<TokenRange>,
}

/// The relation whose cue is the verb at `verb`, if it is one.
pub(super) fn find(
    reading: &Reading,
    unit: &Unit,
    verb: usize,
    progress: Progress,
) -> Option<Relation> {
    let group = verb_group(reading, unit, verb)?;
    if group.voice == Voice::Passive {
        return passive(reading, unit, &group);
    }
    let speaks = group.cue.complements & complement::QUOTE != 0;
    if speaks && group.voice == Voice::Active {
        let found = inverted(reading, unit, &group, progress)
            .or_else(|| parenthetical(reading, unit, &group, progress));
        if found.is_some() {
            return found;
        }
    }
    let source = source(reading, unit, &group, progress)?;
    if group.cue.complements & complement::RAISE != 0 {
        return raised(reading, unit, &group, source);
    }
    let (cue_end, start, is_clause, addressee) = complement_start(reading, unit, &group)?;
    let content = content::after(reading, unit, start, is_clause)?;
    Some(Relation { addressee, ..relation(&group, cue_end, Some(source), vec![content]) })
}

fn relation(
    group: &VerbGroup,
    cue_end: usize,
    source: Option<TokenRange>,
    content: Vec<TokenRange>,
) -> Relation {
    Relation {
        source: source.into_iter().collect(),
        cue: vec![TokenRange::new(group.start, cue_end)],
        content,
        claim: group.cue.claim,
        negated: group.is_negated,
        confidence: 0.7,
        ..Relation::default()
    }
}

/// “It rained,” said Ada Byron.
fn inverted(
    reading: &Reading,
    unit: &Unit,
    group: &VerbGroup,
    progress: Progress,
) -> Option<Relation> {
    let CueForm { form: Form::Past | Form::Third, .. } = group.cue else { return None };
    let before = group.start.checked_sub(1).filter(|&at| at >= unit.start)?;
    if !reading.is(before, class::CLOSING | class::COMMA | class::DASH) {
        return None;
    }
    let source = phrase_after(reading, unit, group.end)?;
    let end = source.end as usize;
    if reading.is(end, class::AUXILIARY | class::PRONOUN) {
        return None;
    }
    let content = content::before(reading, unit, progress.covered, before + 1)?;
    if !reading.is(before, class::CLOSING) {
        let is_closed = end >= unit.end || reading.is(end, class::MARK);
        let first = content.start as usize;
        let hides_subject = (first..before)
            .any(|at| reading.is(at, class::CLOSING) && !reading.is(at + 1, class::MARK));
        let plain = group.cue.complements & complement::LISTENER == 0;
        let is_time = reading.is(group.end, class::TIME);
        if !is_closed || hides_subject || !plain || is_time || !reading.has_verb(first..before) {
            return None;
        }
    }
    if content.len() < 2 {
        return None;
    }
    let mut contents = vec![content];
    contents.extend(continuation(reading, unit, source.end as usize));
    Some(relation(group, group.end, Some(source), contents))
}

/// The rain fell, Ada Byron said in a statement.
fn parenthetical(
    reading: &Reading,
    unit: &Unit,
    group: &VerbGroup,
    progress: Progress,
) -> Option<Relation> {
    let source = subject_before(reading, unit, group.start)?;
    let mark = (source.start as usize).checked_sub(1).filter(|&at| at >= unit.start)?;
    let is_quoted = reading.is(mark, class::CLOSING);
    if !is_quoted && !reading.is(mark, class::COMMA | class::DASH | class::STOP) {
        return None;
    }
    let rest = adverbial_end(reading, unit, group)?;
    if !is_quoted && group.cue.complements & complement::CONTINUE != 0 {
        return None;
    }
    let content = content::before(reading, unit, progress.covered, mark + 1)?;
    let first = content.start as usize;
    let is_whole =
        is_quoted || reading.has_verb(first..mark) && !opens_subordinate(reading, first, mark);
    let next = if is_whole {
        continuation(reading, unit, rest)
    } else {
        interrupted_rest(reading, unit, rest)
    };
    if !is_whole && next.is_none() {
        return None;
    }
    let mut contents = vec![content];
    contents.extend(next);
    let addressee = (group.cue.complements & complement::LISTENER != 0 && rest > group.end)
        .then(|| TokenRange::new(group.end, rest));
    Some(Relation { addressee, ..relation(group, group.end, Some(source), contents) })
}

/// Where the words end that tell how, where or to whom something was said, if nothing but them
/// stands between the cue and a mark.
fn adverbial_end(reading: &Reading, unit: &Unit, group: &VerbGroup) -> Option<usize> {
    let limit = unit.end.min(group.end + 30);
    let is_end = |&at: &usize| {
        reading.is(at, class::STOP | class::COMMA | class::OPENING | class::DASH | class::COLON)
    };
    let end = (group.end..limit).find(is_end).unwrap_or(limit);
    if end == group.end {
        return Some(end);
    }
    let particle = complement::of_word(&reading.text(group.end).to_ascii_lowercase());
    if particle & group.cue.complements != 0 {
        return None;
    }
    if (group.end..end)
        .any(|at| reading.is(at, class::AUXILIARY | class::PRONOUN) || reading.is_word(at, "that"))
    {
        return None;
    }
    let takes_listener = group.cue.complements & complement::LISTENER != 0;
    let opens = reading
        .is(group.end, class::PREPOSITION | class::TIME | class::ADVERB | class::SUBORDINATOR);
    (takes_listener || opens).then_some(end)
}

/// Whether nothing but a subordinate clause stands in the range: "While the rain fell".
fn opens_subordinate(reading: &Reading, first: usize, mark: usize) -> bool {
    reading.is(first, class::SUBORDINATOR)
        && !(first..mark).any(|at| reading.is(at, class::COMMA | class::CLOSING))
}

/// The rest of a clause that a parenthetical cut before its verb: "The rain, she said, fell."
fn interrupted_rest(reading: &Reading, unit: &Unit, mark: usize) -> Option<TokenRange> {
    let goes_on = reading.is(mark, class::COMMA)
        && reading.cue(mark + 1).is_none_or(|cue| cue.form != Form::Ing)
        && !reading.is(mark + 1, class::CONJUNCTION | class::RELATIVE);
    goes_on.then(|| content::after(reading, unit, mark + 1, true)).flatten()
}

/// The second half of a content that its cue interrupts: “A,” she said, “B.”
fn continuation(reading: &Reading, unit: &Unit, mark: usize) -> Option<TokenRange> {
    if mark >= unit.end {
        return None;
    }
    let mut start = mark;
    if reading.is(mark, class::COMMA | class::STOP | class::COLON | class::DASH) {
        start += 1;
    }
    // Only quotations go on safely; after "X, he said, " plain words may be the writer's.
    let opens = start < unit.end && reading.is(start, class::OPENING);
    opens.then(|| content::after(reading, unit, start, true)).flatten()
}

/// Who the verb group's subject is.
fn source(
    reading: &Reading,
    unit: &Unit,
    group: &VerbGroup,
    progress: Progress,
) -> Option<TokenRange> {
    let before = group.start.checked_sub(1).filter(|&at| at >= unit.start);
    let is_coordinated = before.is_some_and(|at| reading.is(at, class::CONJUNCTION));
    if group.voice == Voice::Participle || is_coordinated {
        return progress.subject.or_else(|| first_subject(reading, unit, group.start));
    }
    let subject = subject_before(reading, unit, group.start)?;
    let is_verb = subject.len() == 1 && reading.is_past(subject.start as usize);
    (!is_verb).then_some(subject)
}

/// The subject that the unit opens with: the noun phrase before its first verb.
fn first_subject(reading: &Reading, unit: &Unit, limit: usize) -> Option<TokenRange> {
    let verb = (unit.start..limit)
        .find(|&at| reading.is(at, class::AUXILIARY) || at > unit.start && reading.is_past(at))?;
    subject_before(reading, unit, verb)
}

/// "The bridge seems to hold": the subject belongs to the content, and nobody is named.
fn raised(
    reading: &Reading,
    unit: &Unit,
    group: &VerbGroup,
    subject: TokenRange,
) -> Option<Relation> {
    let is_chain = reading.is_word(group.end, "to") && reading.cue(group.end + 1).is_some();
    let is_appearance = reading.is(group.end, class::PREPOSITION | class::TIME)
        && !reading.is_word(group.end, "to");
    if is_chain || is_appearance {
        return None;
    }
    let rest = content::after(reading, unit, group.end, true)?;
    Some(relation(group, group.end, None, vec![subject, rest]))
}

/// "The mayor was criticized by residents for the delay."
fn passive(reading: &Reading, unit: &Unit, group: &VerbGroup) -> Option<Relation> {
    let takes = |complement| group.cue.complements & complement != 0;
    let subject = subject_before(reading, unit, group.start)?;
    let agent = reading
        .is_word(group.end, "by")
        .then(|| phrase_after(reading, unit, group.end + 1))
        .flatten();
    let rest_start = agent.map_or(group.end, |agent| agent.end as usize);
    if takes(complement::LISTENER) {
        // Who was told or asked is no part of the content.
        let particle = complement::of_word(&reading.text(rest_start).to_ascii_lowercase());
        let start = match clause_or_quotation(reading, unit, rest_start) {
            Some(start) => start,
            None if particle & group.cue.complements != 0 => rest_start + 1,
            None => return None,
        };
        let content = content::after(reading, unit, start, true)?;
        return Some(relation(
            group,
            start.min(rest_start + 1).max(group.end),
            agent,
            vec![content],
        ));
    }
    if !takes(complement::OBJECT | complement::CLAUSE | complement::TO) {
        return None;
    }
    let says = reading.is_word(rest_start, "to")
        || reading.is_word(rest_start, "that")
        || agent.is_some()
        || takes(complement::OBJECT) && reading.is(rest_start, class::PREPOSITION);
    if !says {
        return None;
    }
    let rest = content::after(reading, unit, rest_start, true).filter(|_| agent.is_none());
    let contents = std::iter::once(subject).chain(rest).collect();
    Some(relation(group, group.end, agent, contents))
}
