//! What is found of one mention.

use super::candidates::Ask;

/// Whom a mention means.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::source) struct Resolution {
    /// Index of the entity; none where nobody can be told.
    pub entity: Option<usize>,
    /// Whether the mention brought it up.
    pub is_new: bool,
    /// How likely that is.
    pub probability: f32,
    /// How likely the next best choice is.
    pub runner_up: f32,
    /// How likely a person with a name is meant, of all choices.
    pub person: f32,
    /// The sort of question that was asked; none where the words told.
    pub ask: Option<Ask>,
    /// How many others were not unlikely.
    pub rivals: usize,
    /// What spoke for the one who was chosen, as small numbers: whether the gender is known, how
    /// many sentences ago was the last mention, how many have spoken since.
    pub evidence: [u32; 3],
}
