//! Whether a relation is core: a report of speech, writing, evidence, belief, ruling or request, not
//! a plan, a wish or a label.

use crate::attribution::Relation;
use crate::attribution::grammar::cue_head;
use crate::model::{
    Feature, Scorer, Weights, WeightsBuilder, WeightsError, exp, pair, single, triple,
};
use crate::syntax::{Tree, Upos};
use crate::text::{Document, TokenRange};
use crate::{ClaimType, DecidedBy};

const SECTION: &str = "attribution.core";

/// From which probability on a relation is said to be core: with less, one in eight marks at the
/// middle intensity would be noise, by pages-dev; with more, too much is left out.
pub const LEAST_CORE: f32 = 0.6;

/// How many tokens of a content are looked at for its verb.
const REACH: usize = 24;

/// The log-linear model that tells core relations from others.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CoreModel(pub Scorer);

impl CoreModel {
    /// Takes the model from the weights.
    ///
    /// # Errors
    /// When the section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<CoreModel, WeightsError> {
        Ok(CoreModel(weights.scorer(SECTION, 1)?))
    }

    /// Adds the model to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights.scorer(SECTION, &self.0);
    }

    /// The probability that a relation is core, from 0 to 1.
    pub fn probability(&self, document: &Document, tree: &Tree, relation: &Relation) -> f32 {
        let mut features = Vec::with_capacity(32);
        core_features(document, tree, relation, &mut features);
        let mut score = [0; 1];
        self.0.add(&features, &mut score);
        1.0 / (1.0 + exp(-(score[0] as f32) * self.0.scale()))
    }
}

/// Appends the features that tell whether a relation is core.
pub fn core_features(
    document: &Document,
    tree: &Tree,
    relation: &Relation,
    features: &mut Vec<Feature>,
) {
    let form = |at: usize| tree.words.get(at).map_or(0, |word| word.form);
    let stem = |at: usize| tree.words.get(at).map_or(0, |word| word.stem);
    let tag = |at: usize| tree.tags.get(at).map_or(63, |tag| u32::from(tag.0));
    let deprel = |at: usize| tree.deprels.get(at).map_or(63, |deprel| u32::from(deprel.0));
    let words =
        |range: &TokenRange| range.indexes().fold(7u32, |h, at| h.rotate_left(5) ^ form(at));
    let cue = relation.cue.first();
    let head = cue.map(|&cue| cue_head(tree, cue));
    let (cue_stem, cue_tag, cue_label) =
        head.map_or((0, 63, 63), |head| (stem(head), tag(head), deprel(head)));
    let phrase = cue.map_or(0, words);
    let before = cue.and_then(|cue| (cue.start as usize).checked_sub(1)).map_or(0, form);
    let after = cue.map_or(0, |cue| form(cue.end as usize));
    let last = cue.map_or(0, |cue| form(cue.end as usize - 1));
    let n_cue = cue.map_or(0, |cue| cue.len().min(6) as u32);
    let content = relation.content.first().copied().unwrap_or_default();
    let shape = content_shape(document, tree, content);
    let first = content.indexes().find(|&at| tag_is_word(tree, at)).unwrap_or(0);
    let n_words: usize = relation.content.iter().map(|range| range.len()).sum();
    let length =
        [1, 2, 3, 5, 8, 12, 20, 40].iter().filter(|&&limit| n_words > limit).count() as u32;
    let source = relation.source.first();
    let source_state = source.map_or(0, |source| 1 + u32::from(source.start > content.start));
    let cue_first = cue.map_or(2, |cue| u32::from(cue.start < content.start));
    let place = cue_first * 3 + source_state;
    let claim = match relation.claim {
        ClaimType::Assertion => 0,
        ClaimType::Belief => 1,
        ClaimType::Fact => 2,
        ClaimType::Eventuality => 3,
    };
    let sure = (relation.confidence * 10.0).clamp(0.0, 9.0) as u32;
    let state = u32::from(relation.decided_by == DecidedBy::Rule)
        | u32::from(relation.negated) << 1
        | u32::from(relation.parent.is_some()) << 2;
    features.extend([
        single(900, 0),
        single(901, cue_stem),
        single(902, phrase),
        pair(903, cue_stem, shape),
        pair(904, cue_stem, cue_tag),
        pair(905, cue_tag, cue_label),
        triple(906, cue_tag, shape, length),
        single(907, shape),
        pair(908, shape, length),
        pair(909, form(first), cue_stem),
        pair(910, form(first), shape),
        single(911, before),
        pair(912, before, cue_stem),
        single(913, after),
        single(914, last),
        pair(915, last, shape),
        pair(916, n_cue, shape),
        pair(917, place, shape),
        triple(918, place, cue_tag, claim),
        pair(919, claim, shape),
        single(920, sure),
        pair(921, state, claim),
        pair(922, source.map_or(0, |source| tag(source.end as usize - 1)), shape),
        pair(923, cue_stem, length),
        single(924, relation.content.len().min(3) as u32),
    ]);
}

fn tag_is_word(tree: &Tree, at: usize) -> bool {
    tree.tags.get(at).is_some_and(|tag| tag.upos() != Upos::Punct)
}

/// Whether a content is quoted as a whole, in part or not, times whether it is a clause with a
/// subject, has a verb, is an infinitive, or has none.
fn content_shape(document: &Document, tree: &Tree, content: TokenRange) -> u32 {
    let is_quoted = |at: usize| document.outermost_quotation(at).is_some();
    let quoted = match content.indexes().filter(|&at| is_quoted(at)).count() {
        0 => 0,
        n if n == content.len() => 2,
        _ => 1,
    };
    let reach = || content.indexes().take(REACH);
    let upos = |at: usize| tree.tags.get(at).map_or(Upos::X, |tag| tag.upos());
    let mut words = reach().filter(|&at| upos(at) != Upos::Punct);
    let is_infinitive = words.next().is_some_and(|at| document.token_text(at) == "to");
    let has_verb = reach().any(|at| matches!(upos(at), Upos::Verb | Upos::Aux));
    let has_subject = reach().any(|at| tree.deprel(at).starts_with("nsubj"));
    let clause = match (is_infinitive, has_verb, has_subject) {
        (true, _, _) => 0,
        (_, true, true) => 1,
        (_, true, false) => 2,
        _ => 3,
    };
    quoted * 4 + clause
}
