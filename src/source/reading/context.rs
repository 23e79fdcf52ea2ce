//! Where every token stands: in which quotation, and in whose claim.

use super::article::Reading;
use crate::attribution::Relation;
use crate::text::TokenRange;

/// Stands for none.
const NONE: u32 = u32::MAX;

/// The quotation and the claims around every token.
#[derive(Debug)]
pub(in crate::source) struct Context<'r> {
    pub relations: &'r [Relation],
    quotation: Vec<u32>,
    content: Vec<u32>,
    source: Vec<u32>,
}

impl<'r> Context<'r> {
    pub fn new(reading: &Reading, relations: &'r [Relation]) -> Context<'r> {
        let n = reading.document.tokens.len();
        let mut context = Context {
            relations,
            quotation: vec![NONE; n],
            content: vec![NONE; n],
            source: vec![NONE; n],
        };
        let outermost = reading.document.quotations.iter().enumerate();
        for (index, quotation) in outermost.filter(|(_, quotation)| quotation.depth == 0) {
            fill(&mut context.quotation, quotation.tokens, index);
        }
        for (index, relation) in relations.iter().enumerate() {
            if relation.parent.is_none() {
                relation.content.iter().for_each(|&range| fill(&mut context.content, range, index));
            }
            relation.source.iter().for_each(|&range| fill(&mut context.source, range, index));
        }
        context
    }

    /// Index of the outermost quotation that holds token `at`.
    pub fn quotation(&self, at: usize) -> Option<usize> {
        get(&self.quotation, at)
    }

    /// Index of the outermost relation whose content holds token `at`.
    pub fn content(&self, at: usize) -> Option<usize> {
        get(&self.content, at)
    }

    /// Whether token `at` is part of a source.
    pub fn is_source(&self, at: usize) -> bool {
        get(&self.source, at).is_some()
    }
}

fn fill(places: &mut [u32], range: TokenRange, value: usize) {
    if let Some(places) = places.get_mut(range.indexes()) {
        places.fill(value as u32);
    }
}

fn get(places: &[u32], at: usize) -> Option<usize> {
    places.get(at).copied().filter(|&value| value != NONE).map(|value| value as usize)
}
