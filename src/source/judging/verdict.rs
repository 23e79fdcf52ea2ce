//! How sure it is who a source is, and of what kind: two log-linear models over what the others
//! said, trained on articles that those had not seen, so that "0.9" is right nine times in ten.

use crate::SourceKind;
use crate::attribution::Relation;
use crate::model::{Feature, Scorer, Weights, WeightsBuilder, WeightsError, exp};
use crate::source::choice::feature_list::{FeatureList, bucket, tenths};
use crate::source::entity::candidates::Ask;
use crate::source::entity::resolution::Resolution;
use crate::source::kind::model::SOURCE_KINDS;
use crate::source::mention::form::{Form, Mention};
use crate::source::name::names::Named;
use crate::source::reading::words::given_name;
use crate::text::TokenRange;

const WHO_SECTION: &str = "source.who-verdict";
const KIND_SECTION: &str = "source.kind-verdict";

/// The weights of both models.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VerdictModel {
    /// Scores that the referent is right.
    pub who: Scorer,
    /// Scores that the kind is right.
    pub kind: Scorer,
}

impl VerdictModel {
    /// Takes the models from the weights.
    ///
    /// # Errors
    /// When a section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<VerdictModel, WeightsError> {
        Ok(VerdictModel {
            who: weights.scorer(WHO_SECTION, 1)?,
            kind: weights.scorer(KIND_SECTION, 1)?,
        })
    }

    /// Adds the models to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        weights.scorer(WHO_SECTION, &self.who);
        weights.scorer(KIND_SECTION, &self.kind);
    }

    /// How sure the referent is, from 0 to 1.
    pub(in crate::source) fn who(&self, features: &[Feature]) -> f32 {
        certainty(&self.who, features)
    }

    /// How sure the kind is, from 0 to 1.
    pub(in crate::source) fn kind(&self, features: &[Feature]) -> f32 {
        certainty(&self.kind, features)
    }
}

fn certainty(scorer: &Scorer, features: &[Feature]) -> f32 {
    let mut score = [0];
    scorer.add(features, &mut score);
    1.0 / (1.0 + exp(-(score[0] as f32 * scorer.scale())))
}

/// What was decided of a source before it is asked how sure that is.
#[derive(Debug, Clone, Copy)]
pub(in crate::source) struct Decided<'a> {
    pub mention: &'a Mention,
    pub relation: &'a Relation,
    pub resolution: Resolution,
    pub kind: SourceKind,
    /// How likely the kind is by its model.
    pub kind_probability: f32,
    /// What it was taken to be named, if anything.
    pub named: Option<&'a Named>,
}

/// What both models look at.
pub(in crate::source) fn verdict_features(decided: &Decided) -> Vec<Feature> {
    let Decided { mention, relation, resolution, kind, .. } = *decided;
    let mut features = Vec::with_capacity(40);
    let form = match mention.form {
        Form::Name(_) => 0,
        Form::Pronoun(pronoun) => pronoun.number(),
        Form::Description => 8,
        Form::Unsaid => 9,
    };
    let ask = resolution.ask.map_or(9, |ask: Ask| ask as u32);
    let kind = SOURCE_KINDS.iter().position(|&other| other == kind).unwrap_or(8) as u32;
    let mut list = FeatureList::new(0, &mut features);
    let probability = tenths(resolution.probability);
    let fine = ((resolution.probability.clamp(0.0, 1.0) * 50.0) as u32).max(35);
    let margin = tenths(resolution.probability - resolution.runner_up);
    let of_kind = tenths(decided.kind_probability);
    let fine_kind = ((decided.kind_probability.clamp(0.0, 1.0) * 50.0) as u32).max(35);
    let confidence = tenths(relation.confidence);
    let is_new = u32::from(resolution.is_new);
    list.add(0, []);
    list.add(1, [ask, probability, is_new]);
    list.add(2, [ask, fine]);
    list.add(3, [ask, margin]);
    list.add(4, [kind, of_kind]);
    list.add(5, [fine_kind]);
    list.add(6, [kind, ask]);
    list.add(7, [confidence]);
    list.add(8, [confidence, ask]);
    list.add(9, [form, is_new, kind]);
    let count = decided.named.map_or(0, |named| named.count);
    list.add(11, [bucket(count), ask]);
    if let Some(named) = decided.named {
        let person = tenths(named.person);
        // What speaks for a person but the words around the name.
        let has_given = named.first.as_deref().is_some_and(|name| given_name(name).is_some());
        let told = u32::from(has_given) * 4
            + u32::from(named.title.is_some()) * 2
            + u32::from(named.age.is_some());
        let is_full = u32::from(named.first.is_some());
        list.add(10, [person, kind]);
        list.add(18, [told, is_full, kind]);
        list.add(19, [told, person, is_full]);
        list.add(20, [bucket(count), told, kind]);
    }
    list.add(12, [u32::from(relation.cue.is_empty()), ask]);
    let length: usize = relation.content.iter().map(TokenRange::len).sum();
    list.add(13, [bucket(length), confidence]);
    list.add(14, [bucket(mention.range.len()), kind]);
    list.add(15, [tenths(resolution.person), ask, kind]);
    list.add(16, [u32::from(relation.parent.is_some()), kind]);
    list.add(17, [probability, of_kind]);
    let [gender, distance, rank] = resolution.evidence;
    list.add(21, [ask, resolution.rivals as u32, is_new]);
    list.add(22, [ask, resolution.rivals as u32, probability]);
    list.add(23, [ask, gender, probability]);
    list.add(24, [ask, distance, rank]);
    list.add(25, [ask, rank, probability]);
    list.add(26, [ask, gender, distance]);
    features
}
