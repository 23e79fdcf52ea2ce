//! Who stands behind the claims: mentions, kinds, referents, anonymity.

use crate::SourceKind;
use crate::attribution::Relation;
use crate::text::{Document, TokenRange};
use std::collections::HashMap;

/// Who stands behind each relation.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sourcing {
    /// The sources by first mention.
    pub sources: Vec<Referent>,
    /// For each relation, who stands behind it.
    pub judgements: Vec<Judgement>,
}

/// One source with the mentions that relations make of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Referent {
    /// The fullest name or description.
    pub name: String,
    /// What kind of source it is.
    pub kind: SourceKind,
    /// Its mentions as a source, in reading order.
    pub mentions: Vec<TokenRange>,
}

/// Who stands behind one relation.
#[derive(Debug, Clone, Default)]
pub(crate) struct Judgement {
    /// Index into the sources; none when the source is unstated.
    pub source: Option<usize>,
    /// The kind of the source.
    pub kind: SourceKind,
    /// The words that give a reason for anonymity.
    pub grounds: Option<TokenRange>,
}

/// Finds the kind and the referent of every relation's source.
pub(crate) fn identify(document: &Document, relations: &[Relation]) -> Sourcing {
    let mut sourcing = Sourcing::default();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    for relation in relations {
        let Some(&mention) = relation.source.first() else {
            sourcing.judgements.push(Judgement::default());
            continue;
        };
        let name = phrase(document, mention);
        let index = *by_name.entry(name.clone()).or_insert_with(|| {
            let kind = SourceKind::NamedPerson;
            sourcing.sources.push(Referent { name, kind, mentions: Vec::new() });
            sourcing.sources.len() - 1
        });
        sourcing.sources[index].mentions.push(mention);
        let kind = sourcing.sources[index].kind;
        sourcing.judgements.push(Judgement { source: Some(index), kind, grounds: None });
    }
    sourcing
}

/// The words of a mention, parted by single spaces.
fn phrase(document: &Document, range: TokenRange) -> String {
    let mut text = String::new();
    for at in range.indexes() {
        if document.tokens[at].space_before && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(document.token_text(at));
    }
    text
}
