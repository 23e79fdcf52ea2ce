//! From relations over tokens to the report over blocks.

use crate::account::take_account;
use crate::attribution::{LEAST_CORE, NoAnswer, Relation};
use crate::rests_on;
use crate::sort::SharedSort;
use crate::source::{Description, Judgement, Sourcing};
use crate::text::{Document, TokenRange};
use crate::{
    Anonymity, Attribution, BlockSpan, Confidences, Report, Source, SourceKind, Status, Verb,
    report,
};
use std::collections::HashMap;

/// Puts the report together; `sourcing` holds one judgement for each relation.
pub(crate) fn report(
    document: &Document,
    relations: &[Relation],
    sourcing: Sourcing,
    no_answers: &[NoAnswer],
) -> Report {
    let mut order: Vec<usize> = (0..relations.len()).collect();
    order.shared_sort_by_key(|&index| position(&relations[index]));
    let mut place = vec![0; relations.len()];
    for (to, &from) in order.iter().enumerate() {
        place[from] = to as u32;
    }
    let mut attributions: Vec<Attribution> = order
        .iter()
        .map(|&index| {
            let relation = &relations[index];
            let judgement = sourcing.judgements.get(index).cloned().unwrap_or_default();
            let parent = relation.parent.and_then(|parent| place.get(parent).copied());
            Attribution { parent, ..attribution(document, relation, &judgement) }
        })
        .collect();
    let sources: Vec<Source> = sourcing
        .sources
        .into_iter()
        .map(|source| Source {
            name: source.name,
            kind: source.kind,
            mentions: blocks(document, &source.mentions),
            ..Source::default()
        })
        .collect();
    let mut named: HashMap<BlockSpan, u32> = HashMap::new();
    for (id, source) in (0..).zip(&sources) {
        for &mention in &source.mentions {
            named.entry(mention).or_insert(id);
        }
    }
    let no_answers: Vec<report::NoAnswer> = no_answers
        .iter()
        .map(|one| {
            let attribution = one.relation.and_then(|at| place.get(at).copied());
            no_answer(document, one, attribution, &mut attributions, &named)
        })
        .collect();
    with_account(Report { attributions, sources, no_answers, ..Report::default() })
}

/// Joins the reports of stories that stand on one page, in their order: no source of one is another's.
pub(crate) fn join(reports: Vec<Report>) -> Report {
    let mut reports = reports.into_iter();
    let first = reports.next().unwrap_or_default();
    let joined = reports.fold(first, |mut joined, next| {
        let attributions = joined.attributions.len() as u32;
        let sources = joined.sources.len() as u32;
        let moved = next.attributions.into_iter().map(|attribution| Attribution {
            source_id: attribution.source_id.map(|source| source + sources),
            parent: attribution.parent.map(|parent| parent + attributions),
            chain: attribution.chain.iter().map(|source| source + sources).collect(),
            ..attribution
        });
        let no_answers = next.no_answers.into_iter().map(|one| report::NoAnswer {
            source_id: one.source_id.map(|source| source + sources),
            attribution: one.attribution.map(|attribution| attribution + attributions),
            ..one
        });
        joined.no_answers.extend(no_answers);
        joined.attributions.extend(moved);
        joined.sources.extend(next.sources);
        joined
    });
    with_account(joined)
}

/// The report with its account and its status by what it holds.
fn with_account(mut report: Report) -> Report {
    rests_on::settle(&mut report.attributions, &report.sources);
    report.account = take_account(&report.attributions, &mut report.sources);
    let is_empty = report.attributions.is_empty();
    report.status = if is_empty { Status::NoAttributions } else { Status::Ok };
    report
}

/// Where the relation's cue begins, or, without a cue, its first span.
fn position(relation: &Relation) -> u32 {
    let first = |ranges: &[TokenRange]| ranges.iter().map(|range| range.start).min();
    first(&relation.cue)
        .or_else(|| first(&relation.content).into_iter().chain(first(&relation.source)).min())
        .unwrap_or(0)
}

fn attribution(document: &Document, relation: &Relation, judgement: &Judgement) -> Attribution {
    let anonymity =
        (judgement.kind == SourceKind::Anonymous).then(|| anonymity(document, judgement));
    let confidences = Confidences {
        what: relation.confidence,
        who: judgement.who_certainty,
        kind: judgement.kind_certainty,
    };
    let is_core = relation.core >= LEAST_CORE;
    Attribution {
        source: blocks(document, &relation.source),
        by_pronoun: judgement.by_pronoun,
        by_nobody: judgement.by_nobody,
        cue: blocks(document, &relation.cue),
        content: blocks(document, &relation.content),
        words: relation.content.iter().map(|&range| words(document, range)).sum(),
        source_id: judgement.source.map(|id| id as u32),
        kind: judgement.kind,
        hearsay: relation.hearsay.is_some(),
        rests_on: None,
        claim: relation.claim,
        core: is_core,
        core_confidence: if is_core { relation.core } else { 1.0 - relation.core },
        negated: relation.negated,
        verb: relation.verb.map(|verb| Verb { shown: verb.shown.to_string(), lean: verb.lean }),
        confidence: confidences.what * confidences.who * confidences.kind,
        confidences,
        parent: None,
        addressee: blocks(document, relation.addressee.as_slice()),
        chain: judgement.chain.iter().map(|&id| id as u32).collect(),
        no_answer: false,
        decided_by: relation.decided_by,
        anonymity,
    }
}

/// The entry for somebody who gave no answer, `named` by the words of a source; an attribution that says no
/// more is told to.
fn no_answer(
    document: &Document,
    one: &NoAnswer,
    attribution: Option<u32>,
    attributions: &mut [Attribution],
    named: &HashMap<BlockSpan, u32>,
) -> report::NoAnswer {
    let who = blocks(document, &[one.who]);
    let own = attribution.and_then(|at| attributions.get_mut(at as usize));
    let mut source_id = None;
    if let Some(own) = own {
        own.no_answer = true;
        source_id = own.source_id.filter(|_| own.source == who);
    }
    if source_id.is_none() {
        source_id = who.first().and_then(|words| named.get(words)).copied();
    }
    let words = blocks(document, &[one.words]);
    report::NoAnswer {
        who,
        by_pronoun: one.by_pronoun,
        words,
        outcome: one.outcome,
        source_id,
        attribution,
    }
}

fn anonymity(document: &Document, judgement: &Judgement) -> Anonymity {
    let Description { position, closeness, number, grounds, reason, .. } = &judgement.anonymity;
    Anonymity {
        is_several: judgement.anonymity.is_several,
        position: blocks(document, position),
        closeness: blocks(document, closeness),
        number: blocks(document, number),
        grounds: blocks(document, grounds.as_slice()),
        reason: *reason,
    }
}

fn blocks(document: &Document, ranges: &[TokenRange]) -> Vec<BlockSpan> {
    ranges.iter().flat_map(|&range| document.block_spans(range)).collect()
}

/// How many words stand in the range; punctuation marks do not count.
fn words(document: &Document, range: TokenRange) -> u32 {
    let is_word = |&at: &usize| document.token_text(at).starts_with(|c: char| c.is_alphanumeric());
    range.indexes().filter(is_word).count() as u32
}
