//! One article's lesson: what the gold answers when sources are identified in it, and the examples
//! that this gives.

use super::labelled::{Label, LabelledArticle};
use super::name_labels::NameTypes;
use crate::maximum_entropy::Example;
use crate::metrics::is_same_referent;
use sourcelight::SourceKind;
use sourcelight::model::Feature;
use sourcelight::source::{
    ENTITY_TYPES, EntityType, NameEvidence, Question, SOURCE_KINDS, SourceModel, Teacher,
    identify_taught,
};
use sourcelight::syntax::Tree;
use sourcelight::text::{Document, TokenRange};

/// The examples for the models of sources.
#[derive(Debug, Clone, Default)]
pub struct Examples {
    /// What names name.
    pub names: Vec<Example>,
    /// Whom mentions mean, each with the sort of question.
    pub choices: Vec<(u32, Example)>,
    /// The kinds.
    pub kinds: Vec<Example>,
    /// Whether who a source is was right.
    pub who_verdicts: Vec<Example>,
    /// Whether a kind was right.
    pub kind_verdicts: Vec<Example>,
}

/// How a lesson goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guidance {
    /// The gold's answers are taken, so that every question is asked in a state that is right.
    Forced,
    /// The models go their own way, and the gold only judges.
    Free,
}

/// Goes through one reading of an article: 0 for the relations that the engine finds, 1 for the
/// gold's.
pub fn teach(
    model: &SourceModel,
    article: &LabelledArticle,
    reading: usize,
    name_types: &NameTypes,
    guidance: Guidance,
) -> Examples {
    let (relations, labels): (Vec<_>, Vec<_>) = article.readings[reading].iter().cloned().unzip();
    let mut lesson =
        Lesson { labels: &labels, name_types, guidance, examples: Examples::default() };
    let document = &article.article.document;
    identify_taught(model, document, &article.tree, &relations, &mut lesson);
    lesson.examples
}

/// The sort of the question which name in a source's words is the source.
pub(super) const WITHIN: u32 = 10;

/// The examples of names that an article's marked mentions give.
pub fn teach_names(
    model: &SourceModel,
    document: &Document,
    tree: &Tree,
    name_types: &NameTypes,
) -> Vec<Example> {
    let mut lesson =
        Lesson { labels: &[], name_types, guidance: Guidance::Free, examples: Examples::default() };
    identify_taught(model, document, tree, &[], &mut lesson);
    lesson.examples.names
}

struct Lesson<'a> {
    labels: &'a [Option<Label>],
    name_types: &'a NameTypes,
    guidance: Guidance,
    examples: Examples,
}

impl Lesson<'_> {
    fn label(&self, relation: usize) -> Option<&Label> {
        self.labels.get(relation)?.as_ref().filter(|label| label.kind.is_some())
    }
}

impl Lesson<'_> {
    /// Which name in a source's words is the source, if it is a person or an institution.
    fn name_within(
        &mut self,
        question: &Question,
        is_same: &dyn Fn(usize) -> bool,
    ) -> Option<usize> {
        let kind = self.label(question.relation?)?.kind.as_deref();
        let is_person = kind == Some("named_person");
        let is_body = matches!(kind, Some("organization" | "media"));
        let none = question.ends.len() - 1;
        let is_right =
            |choice| is_same(choice) && (is_person || is_body && !question.is_person(choice));
        let mut right: Vec<bool> = (0..none).map(is_right).collect();
        right.push(!right.contains(&true));
        self.answer(question, right)
    }

    /// Keeps a question with its answer; the likeliest right choice, if it is to be taken.
    fn answer(&mut self, question: &Question, right: Vec<bool>) -> Option<usize> {
        let best = (0..right.len())
            .filter(|&at| right[at])
            .max_by(|&a, &b| question.probabilities[a].total_cmp(&question.probabilities[b]));
        let example = Example {
            features: question.features.iter().map(|&feature| (feature, 1.0)).collect(),
            ends: question.ends.to_vec(),
            right,
            weight: 1.0,
        };
        self.examples.choices.push((question.sort, example));
        best.filter(|_| self.guidance == Guidance::Forced)
    }
}

/// How much an example of a kind counts that is told without its claim.
const ALONE_WEIGHT: f32 = 0.2;

impl Lesson<'_> {
    fn learn_kind(&mut self, relation: usize, features: &[Feature], weight: f32) {
        let Some(label) = self.label(relation).filter(|label| !label.is_in_doubt) else { return };
        let right = SOURCE_KINDS.map(|kind| Some(name_of(kind)) == label.kind).to_vec();
        let example = Example {
            features: features.iter().map(|&feature| (feature, 1.0)).collect(),
            ends: vec![features.len()],
            right,
            weight,
        };
        self.examples.kinds.push(example);
    }
}

impl Teacher for Lesson<'_> {
    fn name(
        &mut self,
        document: &Document,
        place: &TokenRange,
        evidence: &NameEvidence,
    ) -> Option<EntityType> {
        let words: Vec<&str> = place.indexes().map(|at| document.token_text(at)).collect();
        let told = *self.name_types.get(&words.join(" ").to_lowercase())?;
        let features = weighed(evidence);
        let right = ENTITY_TYPES.map(|entity| entity == told).to_vec();
        let ends = vec![features.len()];
        self.examples.names.push(Example { features, ends, right, weight: 1.0 });
        None
    }

    fn choice(&mut self, question: &Question) -> Option<usize> {
        let label = self.label(question.relation?)?.clone();
        let new = question.ends.len() - 1;
        let referent = Some(label.referent.as_str()).filter(|name| !name.is_empty());
        let is_right =
            |choice| referent.is_some() && is_same_referent(referent, Some(&question.name(choice)));
        if question.sort == WITHIN {
            return self.name_within(question, &is_right);
        }
        let mut right: Vec<bool> = (0..new).map(is_right).collect();
        let is_known = right.contains(&true);
        let is_description = matches!(question.sort, 3..=6);
        right.push(if is_description { !label.is_anaphor } else { !is_known });
        if is_description && label.is_anaphor && !is_known {
            // What it takes up is none of the candidates: nothing is learned.
            return Some(new);
        }
        if question.sort == 7 && !is_known {
            return None;
        }
        if question.sort == 0 && !is_known && label.kind.as_deref() == Some("named_person") {
            // Whom the pronoun means was not found: that says nothing of those who were.
            return Some(new);
        }
        self.answer(question, right)
    }

    fn kind(&mut self, relation: usize, features: &[Feature]) {
        self.learn_kind(relation, features, 1.0);
    }

    fn is_learning(&self) -> bool {
        true
    }

    fn kind_alone(&mut self, relation: usize, features: &[Feature]) {
        self.learn_kind(relation, features, ALONE_WEIGHT);
    }

    fn verdict(&mut self, relation: usize, features: &[Feature], kind: SourceKind, name: &str) {
        let Some(label) = self.label(relation).filter(|label| !label.is_in_doubt) else { return };
        if kind == SourceKind::Unclear {
            return;
        }
        // Two choices: wrong, which has no features, and right.
        let example = |is_right: bool| Example {
            features: features.iter().map(|&feature| (feature, 1.0)).collect(),
            ends: vec![0, features.len()],
            right: vec![!is_right, is_right],
            weight: 1.0,
        };
        let kind_verdict = example(Some(name_of(kind)) == label.kind);
        let who = (!label.referent.is_empty())
            .then(|| example(is_same_referent(Some(&label.referent), Some(name))));
        self.examples.kind_verdicts.push(kind_verdict);
        self.examples.who_verdicts.extend(who);
    }
}

/// A name's features with their values: those of its places are averaged.
pub(super) fn weighed(evidence: &NameEvidence) -> Vec<(Feature, f32)> {
    let share = 1.0 / evidence.places.len().max(1) as f32;
    let own = evidence.own.iter().map(|&feature| (feature, 1.0));
    let places = evidence.places.iter().flatten().map(|&feature| (feature, share));
    own.chain(places).collect()
}

/// The name under which a kind is written.
pub(crate) fn name_of(kind: SourceKind) -> String {
    serde_json::to_value(kind).ok().and_then(|v| v.as_str().map(str::to_string)).unwrap_or_default()
}
