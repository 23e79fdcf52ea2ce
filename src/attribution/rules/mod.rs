//! Attribution relations by rules over tokens, quotations and a cue lexicon.
//!
//! The conventions are PolNeAR's (Newell, Margolin and Ruths, LREC 2018): "that" and quotation
//! marks stand inside the content, the final period outside; the cue is the whole verb group.

mod complement_start;
mod content;
mod content_ends;
mod fallback;
mod lexicon;
mod nesting;
mod noun_phrase;
mod phrase_cue;
mod reading;
mod unit;
mod verb_cue;
mod verb_group;

use super::Relation;
use crate::text::{Document, TokenRange};
use lexicon::class;
use reading::Reading;
use unit::Unit;
use verb_cue::Progress;

pub(super) use fallback::{LEAST_ALONE, add_missed};
pub use lexicon::{is_quoting_verb, is_raising_verb, opens_clause};

/// Finds the document's attribution relations, in reading order of their cues.
pub fn find_relations(document: &Document) -> Vec<Relation> {
    let reading = Reading::new(document);
    let mut relations: Vec<Relation> = Vec::new();
    for (index, unit) in reading.units.iter().enumerate() {
        let before = relations.len();
        read_unit(&reading, unit, index == 0, &mut relations);
        if relations.len() == before && unit.is_quotation {
            continue_speaker(&reading, unit, &mut relations);
        }
    }
    nesting::link(&mut relations);
    relations
}

fn read_unit(reading: &Reading, unit: &Unit, is_first: bool, relations: &mut Vec<Relation>) {
    let is_headline =
        is_first || reading.document.paragraphs.get(unit.paragraph).is_some_and(|p| p.is_heading);
    if let Some(relation) = phrase_cue::speaker_colon(reading, unit, is_headline) {
        relations.push(relation);
        return;
    }
    let mut progress = Progress { covered: unit.start, subject: None };
    for at in unit.start..unit.end {
        if reading.quotation(at).is_some() {
            continue;
        }
        let found = if reading.cue(at).is_some() {
            verb_cue::find(reading, unit, at, progress)
        } else if reading.is(at, class::HEDGE) {
            phrase_cue::hedge(reading, unit, at, progress.covered)
        } else if reading.is_word(at, "according") || reading.is_word(at, "per") {
            phrase_cue::according_to(reading, unit, at, progress.covered)
        } else {
            None
        };
        let Some(relation) = found else { continue };
        progress.subject = relation.source.first().copied().or(progress.subject);
        let own_end = relation.cue.iter().chain(&relation.source).map(|r| r.end).max();
        let left = relation.content.iter().filter(|r| r.start < relation.cue[0].start);
        if left.count() > 0 {
            progress.covered = progress.covered.max(own_end.unwrap_or(0) as usize);
        }
        relations.push(relation);
    }
}

/// Gives a sentence that is all quotation to the speaker before it: in its paragraph the last
/// one quoted, else the one whose quotation or colon ended the paragraph before.
fn continue_speaker(reading: &Reading, unit: &Unit, relations: &mut [Relation]) {
    let document = reading.document;
    let is_quoted = |relation: &Relation| {
        relation.content.iter().any(|range| reading.is(range.start as usize, class::OPENING))
    };
    let paragraph = |relation: &Relation| {
        relation.cue.first().map(|cue| document.paragraph_of(cue.start as usize))
    };
    let here = relations
        .iter()
        .rposition(|relation| paragraph(relation) != Some(unit.paragraph))
        .map_or(0, |before| before + 1);
    let chosen = match relations[here..].iter().rposition(is_quoted) {
        Some(quoted) => here + quoted,
        None => relations.len().wrapping_sub(1),
    };
    let Some(speaker) = relations.get_mut(chosen) else { return };
    let end = speaker.content.iter().map(|range| range.end).max().unwrap_or(0) as usize;
    let Some(last) = end.checked_sub(1) else { return };
    let cue_end = speaker.cue.first().map_or(0, |cue| cue.end as usize);
    let speaks = reading.quotation(last).is_some() || reading.is(cue_end, class::COLON);
    if chosen >= here || speaks && document.paragraph_of(last) + 1 >= unit.paragraph {
        speaker.content.push(TokenRange::new(unit.start, unit.end));
    }
}
