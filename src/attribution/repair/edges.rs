//! Where spans begin and end: what stands at their edges and is no part of them.

use crate::attribution::rules::LEAST_ALONE;
use crate::attribution::{Relation, Role, RoleSpan};
use crate::text::{Document, TokenRange, dateline};

/// Takes phrases of attribution off the sources that they stand before: of “Per the port” only “the
/// port” is a source. Both lists are in text order.
pub(in crate::attribution) fn part_from_phrases(spans: &mut [RoleSpan], rules: &[Relation]) {
    let phrases = rules.iter().filter(|rule| rule.confidence >= LEAST_ALONE);
    let cues: Vec<TokenRange> = phrases.flat_map(|rule| rule.cue.first().copied()).collect();
    for span in spans.iter_mut().filter(|span| span.role == Role::Source) {
        let start = span.tokens.start;
        if let Ok(found) = cues.binary_search_by_key(&start, |cue| cue.start)
            && cues[found].end < span.tokens.end
        {
            span.tokens.start = cues[found].end;
        }
    }
}

/// Takes datelines off the spans that begin in them; a span that is no more than one goes.
pub(in crate::attribution) fn part_from_datelines(document: &Document, spans: &mut Vec<RoleSpan>) {
    for RoleSpan { tokens, .. } in spans.iter_mut() {
        let paragraph = document.paragraphs[document.paragraph_of(tokens.start as usize)].tokens;
        let end = dateline(document, paragraph).end;
        tokens.start = tokens.start.max(end.min(tokens.end));
    }
    spans.retain(|span| !span.tokens.is_empty());
}

/// Takes off sources the comma that closes their apposition.
pub(in crate::attribution) fn part_from_commas(document: &Document, relations: &mut [Relation]) {
    for source in relations.iter_mut().flat_map(|relation| &mut relation.source) {
        let ends_in_comma = source.len() > 1 && document.token_text(source.end as usize - 1) == ",";
        source.end -= u32::from(ends_in_comma);
    }
}
