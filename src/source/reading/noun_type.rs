//! What a noun names, for those that no word list knows: a person, an organization, a place or a
//! thing.
//!
//! A log-linear model over a mention's head and the words around it, trained on GUM's entities
//! (Zeldes 2017), on the entities that CoreNLP (Manning et al. 2014) finds in the articles of
//! PolNeAR, and on the sources there whose head the word lists know.

use super::words::{self, ROLE, TITLE};
use crate::model::{
    Feature, Scorer, Weights, WeightsBuilder, WeightsError, exp, pair, single, triple,
};
use crate::syntax::Tree;
use crate::text::{Document, TokenRange};

/// What a mention names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum EntityType {
    /// A human being, or several.
    Person,
    /// A company, an institution, a party.
    Organization,
    /// A country, a city, a building.
    Place,
    /// Anything else: an object, a text, an event, an idea.
    #[default]
    Thing,
}

/// The types in the order of the model's classes.
pub const ENTITY_TYPES: [EntityType; 4] =
    [EntityType::Person, EntityType::Organization, EntityType::Place, EntityType::Thing];

/// Stands for a word that is not there.
const NONE: u32 = u32::MAX;

/// What a word names by the word lists, if they know it as one thing only.
pub fn listed_type(word: &str) -> Option<EntityType> {
    let classes = words::classes(word) | words::classes(&words::singular(word));
    let is = |wanted| classes & wanted != 0;
    let types = [
        (is(words::ROLE | words::ANONYMOUS | words::COLLECTIVE), EntityType::Person),
        (is(words::ORGANIZATION | words::OUTLET), EntityType::Organization),
        (is(words::PLACE), EntityType::Place),
        (is(words::DOCUMENT | words::REPORT), EntityType::Thing),
    ];
    let mut known = types.into_iter().filter(|&(is_listed, _)| is_listed);
    let (_, entity) = known.next()?;
    known.next().is_none().then_some(entity)
}

const SECTION: &str = "source.entity";

/// The weights of the model.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EntityModel {
    /// Scores every type, in the order of [`ENTITY_TYPES`].
    pub types: Scorer,
}

impl EntityModel {
    /// Takes the model from the weights.
    ///
    /// # Errors
    /// When the section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<EntityModel, WeightsError> {
        Ok(EntityModel { types: weights.scorer(SECTION, ENTITY_TYPES.len())? })
    }

    /// Adds the model to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights.scorer(SECTION, &self.types);
    }

    /// How likely a mention is of each type, in the order of [`ENTITY_TYPES`]; the four add up
    /// to 1. `head` is the mention's head, in `mention`.
    pub fn probabilities(
        &self,
        document: &Document,
        tree: &Tree,
        mention: TokenRange,
        head: usize,
    ) -> [f32; ENTITY_TYPES.len()] {
        let mut features = Vec::with_capacity(24);
        entity_features(document, tree, mention, head, &mut features);
        let mut scores = [0; ENTITY_TYPES.len()];
        self.types.add(&features, &mut scores);
        softmax(scores.map(|score| score as f32 * self.types.scale()))
    }
}

fn softmax(scores: [f32; ENTITY_TYPES.len()]) -> [f32; ENTITY_TYPES.len()] {
    let top = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let weights = scores.map(|score| exp(score - top));
    let total: f32 = weights.iter().sum();
    weights.map(|weight| weight / total)
}

/// Appends the features of a mention with its head.
pub fn entity_features(
    document: &Document,
    tree: &Tree,
    mention: TokenRange,
    head: usize,
    features: &mut Vec<Feature>,
) {
    let word = |at: Option<usize>| at.and_then(|at| tree.words.get(at)).copied();
    let form = |at: Option<usize>| word(at).map_or(NONE, |word| word.form);
    let cluster = |at: Option<usize>| word(at).map_or(NONE, |word| u32::from(word.cluster));
    let (Some(own), Some(sentence)) =
        (word(Some(head)), document.sentences.get(document.sentence_of(head)))
    else {
        return;
    };
    let (start, end) = (mention.start as usize, mention.end as usize);
    let tag = u32::from(tree.tags[head].0);
    let shape = own.shape as u32;
    let own_cluster = u32::from(own.cluster);
    let first = Some(start).filter(|&first| first < head);
    let before = head.checked_sub(1).filter(|&before| before >= start);
    let (outside, behind) = (start.checked_sub(1), Some(end));
    let governor = Some(tree.heads[head] as usize).filter(|&governor| governor != head);
    let governing = word(governor).map_or(NONE, |word| word.stem);
    let label = tree.deprels[head].0.into();
    let length = (head - start.min(head)).min(3) as u32;
    let is_given = |at: Option<usize>| {
        u32::from(at.is_some_and(|at| words::given_name(document.token_text(at)).is_some()))
    };
    let given = is_given(Some(head)) * 4 + is_given(before) * 2 + is_given(first);
    let is_first = sentence.start as usize == start;
    let is_role = |at: usize| {
        word(Some(at)).is_some_and(|word| words::classes_of(word.form) & (ROLE | TITLE) != 0)
    };
    let is_led = (start.saturating_sub(1)..head).any(is_role);
    let is_apposed = document.token_text(end) == "," && (end + 1..end + 6).any(is_role);
    let roles = u32::from(is_led) * 2 + u32::from(is_apposed);
    let writing = shape * 2 + u32::from(is_first);
    features.extend([
        single(0, tag),
        single(1, own.form),
        single(2, own.stem),
        pair(3, own_cluster, shape),
        pair(4, own.suffix2, tag),
        pair(5, own.suffix3, tag),
        pair(6, own.suffix4, tag),
        single(7, own.prefix),
        pair(8, writing, length),
        pair(9, form(before), shape),
        pair(10, cluster(before), shape),
        pair(11, form(first), tag),
        single(12, form(behind)),
        pair(13, cluster(behind), shape),
        single(14, form(outside)),
        pair(15, label, governing),
        pair(16, label, cluster(governor)),
        triple(17, given, shape, length),
        pair(18, form(first), own_cluster),
        pair(19, cluster(first), own_cluster),
        triple(20, roles, shape, length),
        triple(21, roles, given, shape),
    ]);
}
