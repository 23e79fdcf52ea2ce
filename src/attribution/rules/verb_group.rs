//! The verb group around a cue verb: auxiliaries, negation, adverbs, "went on to".

use super::lexicon::{CueForm, Form, class, complement};
use super::reading::Reading;
use super::unit::Unit;

/// How a verb group stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// Finite: its subject stands beside it.
    Active,
    /// Passive: its subject is what is attributed.
    Passive,
    /// A bare -ing form, whose subject is that of the clause it hangs on.
    Participle,
}

/// A cue verb with the words that make one verb group with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct VerbGroup {
    pub start: usize,
    /// One past the verb.
    pub end: usize,
    pub voice: Voice,
    pub is_negated: bool,
    pub cue: CueForm,
}

/// The verb group that ends in the cue form at `verb`; none where the word is a noun, or a verb
/// that makes no claim of its own ("a plan to announce").
pub(super) fn verb_group(reading: &Reading, unit: &Unit, verb: usize) -> Option<VerbGroup> {
    let cue = reading.cue(verb)?;
    let is_hyphen = |at: usize| matches!(reading.text(at), "-" | "‑");
    if verb > 0 && is_hyphen(verb - 1) || is_hyphen(verb + 1) {
        return None;
    }
    if reading.is_capital(verb) && !unit.is_title_case {
        return None;
    }
    let mut start = verb;
    let mut at = verb;
    let mut auxiliaries = 0;
    let mut is_negated = false;
    while at > unit.start {
        let previous = at - 1;
        if reading.is(previous, class::AUXILIARY | class::NEGATION) {
            is_negated |= reading.is(previous, class::NEGATION);
            let kind = [class::BE, class::HAVE, class::DO, class::MODAL]
                .into_iter()
                .find(|&kind| reading.is(previous, kind));
            auxiliaries |= kind.unwrap_or(0);
            start = previous;
        } else if reading.is_word(previous, "to") && reading.is(at, class::ADVERB | class::CHAIN)
            || reading.is_word(previous, "to") && at == verb
        {
            let chain = chain_before(reading, unit, previous)?;
            return Some(VerbGroup {
                start: auxiliary_start(reading, unit, chain),
                end: verb + 1,
                voice: if reading.text(chain).ends_with("ing")
                    && !reading.is(chain.saturating_sub(1), class::BE)
                {
                    Voice::Participle
                } else {
                    Voice::Active
                },
                is_negated,
                cue,
            });
        } else if !reading.is(previous, class::ADVERB) || reading.is(previous, class::TIME) {
            break;
        }
        at = previous;
    }
    // An adverb right before the verb is part of the group; one that opens the clause is not.
    let mut adverb = start;
    while adverb > unit.start && reading.is(adverb - 1, class::ADVERB) {
        adverb -= 1;
    }
    if adverb > unit.start && !reading.is(adverb - 1, class::MARK | class::TIME) {
        start = adverb;
    }
    let before = start.checked_sub(1).filter(|&at| at >= unit.start);
    if cue.complements & complement::NOUN != 0
        && auxiliaries == 0
        && matches!(cue.form, Form::Base | Form::Third)
        && !is_plain_verb(reading, unit, verb, before)
    {
        return None;
    }
    let voice = voice(reading, unit, cue.form, auxiliaries, before)?;
    Some(VerbGroup { start, end: verb + 1, voice, is_negated, cue })
}

/// Whether a form that is a noun more often is a verb here: it follows a name or a pronoun, or
/// "that" or a quotation follows it.
fn is_plain_verb(reading: &Reading, unit: &Unit, verb: usize, before: Option<usize>) -> bool {
    let follows_subject = before.is_some_and(|at| {
        reading.is(at, class::PRONOUN | class::RELATIVE)
            || !unit.is_title_case && reading.is_capital(at)
    });
    let takes_infinitive =
        reading.cue(verb).is_some_and(|cue| cue.complements & complement::TO != 0);
    follows_subject
        || reading.is_word(verb + 1, "that")
        || reading.is(verb + 1, class::OPENING)
        || takes_infinitive && reading.is_word(verb + 1, "to")
}

/// The verb before "to" at `to` that lends its subject: "went on to say", "declined to say".
fn chain_before(reading: &Reading, unit: &Unit, to: usize) -> Option<usize> {
    let previous = to.checked_sub(1)?;
    let chain = if reading.is_word(previous, "on") { previous.checked_sub(1)? } else { previous };
    // "declined to comment" is a claim by its first verb; "seemed to suggest" by its second.
    let is_own_cue = reading.cue(chain).is_some_and(|cue| {
        cue.complements & complement::TO != 0 && cue.complements & complement::RAISE == 0
    });
    (chain >= unit.start && reading.is(chain, class::CHAIN) && !is_own_cue).then_some(chain)
}

fn auxiliary_start(reading: &Reading, unit: &Unit, chain: usize) -> usize {
    let mut start = chain;
    while start > unit.start && reading.follows(start, class::AUXILIARY | class::NEGATION) {
        start -= 1;
    }
    start
}

fn voice(
    reading: &Reading,
    unit: &Unit,
    form: Form,
    auxiliaries: u64,
    before: Option<usize>,
) -> Option<Voice> {
    let follows = |classes| before.is_some_and(|at| reading.is(at, classes));
    let is_passive = auxiliaries & class::BE != 0;
    // After a determiner or a preposition the word is a noun or an adjective.
    let is_nominal = follows(class::DETERMINER | class::PREPOSITION | class::NEGATION)
        || before.is_some_and(|at| matches!(reading.text(at), "'s" | "’s" | "'" | "’"));
    match form {
        Form::Past if is_passive => Some(Voice::Passive),
        Form::Past if auxiliaries == 0 || auxiliaries & class::HAVE != 0 => {
            (!is_nominal || auxiliaries != 0).then_some(Voice::Active)
        }
        Form::Participle if is_passive => Some(Voice::Passive),
        Form::Participle if auxiliaries & class::HAVE != 0 => Some(Voice::Active),
        Form::Third if auxiliaries == 0 && !is_nominal => Some(Voice::Active),
        Form::Base if auxiliaries & (class::MODAL | class::DO) != 0 => Some(Voice::Active),
        Form::Base if auxiliaries == 0 && !is_nominal => {
            let plural = before.is_some_and(|at| {
                reading.is(at, class::PRONOUN | class::RELATIVE)
                    || reading.text(at).ends_with('s')
                    || reading.is(at, class::COMMA | class::CLOSING)
                    || unit.is_title_case
            });
            plural.then_some(Voice::Active)
        }
        Form::Ing if is_passive => Some(Voice::Active),
        Form::Ing if auxiliaries == 0 => {
            let hangs = follows(class::COMMA | class::CONJUNCTION | class::CLOSING)
                || before.is_some_and(|at| {
                    ["while", "by", "before", "after"].iter().any(|w| reading.is_word(at, w))
                });
            hangs.then_some(Voice::Participle)
        }
        _ => None,
    }
}
