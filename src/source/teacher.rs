//! What training is asked while sources are identified, and what it may answer.

use crate::SourceKind;
use crate::model::Feature;
use crate::source::choice::rank::Question;
use crate::source::name::types::NameEvidence;
use crate::source::reading::noun_type::EntityType;
use crate::text::{Document, TokenRange};

/// Looks on while sources are identified, and tells what is right. Reading has none: `()` never
/// answers.
pub trait Teacher {
    /// What the name that stands at `place` names; none where the teacher does not know.
    fn name(
        &mut self,
        document: &Document,
        place: &TokenRange,
        evidence: &NameEvidence,
    ) -> Option<EntityType> {
        let _ = (document, place, evidence);
        None
    }

    /// Which of a question's choices is to be taken; none to take the model's own.
    fn choice(&mut self, question: &Question) -> Option<usize> {
        let _ = question;
        None
    }

    /// Told of the features on which the kind of a relation's source is decided.
    fn kind(&mut self, relation: usize, features: &[Feature]) {
        let _ = (relation, features);
    }

    /// Whether anything is learned, so that it may be told of more than reading asks for.
    fn is_learning(&self) -> bool {
        false
    }

    /// Told of the features on which the kind would be decided without the claim, as for somebody
    /// through whom one came.
    fn kind_alone(&mut self, relation: usize, features: &[Feature]) {
        let _ = (relation, features);
    }

    /// Told of the features on which it is decided how sure a relation's kind and name are, and of
    /// both.
    fn verdict(&mut self, relation: usize, features: &[Feature], kind: SourceKind, name: &str) {
        let _ = (relation, features, kind, name);
    }
}

impl Teacher for () {}
