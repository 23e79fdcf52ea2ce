//! A report on an article, in words.

use super::{GoldArticle, WordRelation, WordSet};
use sourcelight::{Attribution, BlockSpan, Page, Report, SourceKind};

/// What `analyze` found in an article, in words.
pub fn analyzed_words(
    article: &GoldArticle,
    analyze: impl Fn(&Page) -> Report,
) -> Vec<WordRelation> {
    let page = Page::from_text(&article.text);
    let report = analyze(&page);
    let starts = Page::block_starts(&article.text);
    let set = |spans: &[BlockSpan]| {
        let mut set = WordSet::new();
        for span in spans {
            let Some(start) = starts.get(span.block as usize) else { continue };
            article.words.add(start + span.start as usize, start + span.end as usize, &mut set);
        }
        set
    };
    let relations =
        report.attributions.iter().enumerate().map(|(index, attribution)| WordRelation {
            source: set(&attribution.source),
            cue: set(&attribution.cue),
            content: set(&attribution.content),
            grounds: attribution
                .anonymity
                .as_ref()
                .map(|told| set(&told.grounds))
                .unwrap_or_default(),
            confidences: Some(attribution.confidences),
            core: Some((attribution.core, attribution.core_confidence)),
            is_nested: attribution.parent.is_some(),
            kind: name_of(attribution.kind),
            referent: referent(attribution, &report),
            shown: attribution.rests_on.filter(|_| report.is_told(index)).and_then(name_of),
            is_counted: report.is_counted(index),
            is_unclear: attribution.kind == SourceKind::Unclear,
            ..WordRelation::default()
        });
    relations.collect()
}

/// The name under which a kind is written into JSON; not to know whose claim it is, is no kind.
fn name_of(kind: SourceKind) -> Option<String> {
    if kind == SourceKind::Unclear {
        return None;
    }
    serde_json::to_value(kind).ok()?.as_str().map(str::to_string)
}

/// The name of the source, where the report says who is meant.
fn referent(attribution: &Attribution, report: &Report) -> Option<String> {
    let id = attribution.source_id.filter(|_| attribution.kind != SourceKind::Unclear)?;
    report.sources.get(id as usize).map(|source| source.name.clone())
}
