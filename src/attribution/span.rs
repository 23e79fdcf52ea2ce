//! Spans that play a role in an attribution.

use crate::text::TokenRange;

/// The role of a span in an attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Names who is held responsible.
    Source,
    /// Links source and content.
    Cue,
    /// Is what the source is held responsible for.
    Content,
}

/// A run of tokens with a role, not yet linked to others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoleSpan {
    /// The role.
    pub role: Role,
    /// The tokens; in one paragraph or across several.
    pub tokens: TokenRange,
    /// How sure the model is of the span, from 0 to 1.
    pub confidence: f32,
}
