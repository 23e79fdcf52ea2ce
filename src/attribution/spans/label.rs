//! The BIO labels of the sequence model.

use crate::attribution::{Role, RoleSpan};
use crate::text::TokenRange;

/// A token's label: outside, or at the beginning of or inside a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Label(pub u8);

impl Label {
    /// How many labels there are.
    pub const COUNT: usize = 7;
    /// Outside every span.
    pub const OUTSIDE: Label = Label(0);

    /// The label of the first token of a span.
    pub fn begin(role: Role) -> Label {
        Label(1 + 2 * role as u8)
    }

    /// The label of the other tokens of a span.
    pub fn inside(role: Role) -> Label {
        Label(2 + 2 * role as u8)
    }

    /// The role, for labels of spans.
    pub fn role(self) -> Option<Role> {
        match self.0 {
            1 | 2 => Some(Role::Source),
            3 | 4 => Some(Role::Cue),
            5 | 6 => Some(Role::Content),
            _ => None,
        }
    }

    /// Whether the label begins a span.
    pub fn is_begin(self) -> bool {
        self.0 % 2 == 1
    }

    /// Whether `next` can follow: a span's inside follows only its own beginning or inside.
    pub fn allows(self, next: Label) -> bool {
        next == Label::OUTSIDE || next.is_begin() || self.role() == next.role()
    }

    /// The labels of `n` tokens with non-overlapping spans.
    pub fn from_spans(spans: &[RoleSpan], n: usize) -> Vec<Label> {
        let mut labels = vec![Label::OUTSIDE; n];
        for span in spans {
            for at in span.tokens.indexes() {
                let is_first = at == span.tokens.start as usize;
                if let Some(label) = labels.get_mut(at) {
                    *label =
                        if is_first { Label::begin(span.role) } else { Label::inside(span.role) };
                }
            }
        }
        labels
    }

    /// The spans of a sequence of labels that begins at token `first`; `confidence` is asked for
    /// each span with its range in the sequence.
    pub fn to_spans(
        labels: &[Label],
        first: usize,
        confidence: impl Fn(std::ops::Range<usize>, Role) -> f32,
    ) -> Vec<RoleSpan> {
        let mut spans = Vec::new();
        let mut at = 0;
        while at < labels.len() {
            let start = at;
            at += 1;
            let Some(role) = labels[start].role() else { continue };
            while at < labels.len() && labels[at] == Label::inside(role) {
                at += 1;
            }
            let tokens = TokenRange::new(first + start, first + at);
            spans.push(RoleSpan { role, tokens, confidence: confidence(start..at, role) });
        }
        spans
    }
}
