//! What is compared: an article's claims and their sources in words.

use crate::{Attribution, BlockSpan, Page, Report, SourceKind};
use serde::{Deserialize, Serialize};

/// What stands between parts of a content that do not stand together.
const GAP: &str = " … ";

/// What an article says through its sources.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Statements {
    /// The sources that claims have.
    pub sources: Vec<ComparedSource>,
    /// The claims that are told by themselves (see [`Report::is_told`]), in the article's order.
    pub claims: Vec<Statement>,
}

/// A source as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ComparedSource {
    /// The fullest name or description in the article.
    pub name: String,
    /// The kind of the source.
    pub kind: SourceKind,
}

/// A claim as it is compared.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Statement {
    /// Its words, with ` … ` between parts that do not stand together.
    pub content: String,
    /// Index into the sources; none where nobody is told to stand behind it.
    pub source: Option<u32>,
    /// The kind of source that it rests on.
    pub kind: SourceKind,
    /// Whether it is told to be denied ("did not say").
    pub negated: bool,
    /// How sure it is that its source is whom we say, from 0 to 1; 1 where it has none, and 0 where nothing
    /// tells.
    pub who: f32,
}

impl Statements {
    /// Takes from a report on a page what is compared; spans that point nowhere are left out.
    pub fn new(page: &Page, report: &Report) -> Statements {
        let mut statements = Statements::default();
        let mut places = vec![None; report.sources.len()];
        for (index, attribution) in report.attributions.iter().enumerate() {
            let Some(kind) = attribution.rests_on.filter(|_| report.is_told(index)) else {
                continue;
            };
            let origin = origin(attribution).map(|id| id as usize);
            let source = origin.and_then(|id| {
                let (place, source) = (places.get_mut(id)?, report.sources.get(id)?);
                let index = *place.get_or_insert_with(|| {
                    let name = source.name.clone();
                    statements.sources.push(ComparedSource { name, kind: source.kind });
                    statements.sources.len() - 1
                });
                Some(index as u32)
            });
            statements.claims.push(Statement {
                content: words(page, &attribution.content),
                source,
                kind,
                negated: attribution.negated,
                who: if source.is_some() { attribution.confidences.who } else { 1.0 },
            });
        }
        statements
    }
}

/// On whom a claim rests: its source, or whoever without a name that one passes it on from.
fn origin(attribution: &Attribution) -> Option<u32> {
    let is_passed_on = attribution.rests_on == Some(SourceKind::Anonymous)
        && attribution.kind != SourceKind::Anonymous;
    let last = attribution.chain.last().copied().filter(|_| is_passed_on);
    last.or(attribution.source_id)
}

fn words(page: &Page, spans: &[BlockSpan]) -> String {
    let slice = |span: &BlockSpan| {
        let text = &page.blocks.get(span.block as usize)?.text;
        text.get(span.start as usize..span.end as usize)
    };
    spans.iter().filter_map(slice).collect::<Vec<_>>().join(GAP)
}
