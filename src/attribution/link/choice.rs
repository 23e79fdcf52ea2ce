//! The questions that the linker answers, and the choices it has.

use super::features::{alone_features, none_features, pair_features, subject_features};
use super::subject::{Subject, find_subject};
use super::view::SpanViews;
use crate::attribution::Role;
use crate::model::Feature;
use crate::text::TokenRange;

/// How many cues on either side of a content it may choose from.
const CUES: usize = 5;
/// How many sources on either side of a cue it may choose from.
const SOURCES: usize = 4;
/// How many sources on either side of a content it may choose from in the place of a cue.
const SPEAKERS: usize = 2;

/// What a content or a cue may be linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Nothing: it is no claim.
    None,
    /// Nothing, and it is a claim of its own: a quotation whose speaker only the context tells.
    Alone,
    /// The cue with that index among the spans.
    Cue(usize),
    /// The source with that index among the spans.
    Source(usize),
    /// The cue's subject by the tree, which no span holds.
    Subject(TokenRange),
}

/// A span that looks for another.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Index of the span: a content, which looks for a cue, or a cue, which looks for a source.
    pub asker: usize,
    /// What it may choose; the first is nothing.
    pub choices: Vec<Choice>,
    subject: Option<Subject>,
}

/// The questions that all spans of that role ask, in text order.
pub fn questions(views: &SpanViews, role: Role) -> impl Iterator<Item = Question> {
    let spans = &views.spans;
    let askers = (0..spans.len()).filter(move |&index| spans[index].role == role);
    askers.map(move |asker| {
        let mut choices = vec![Choice::None];
        let mut subject = None;
        if role == Role::Content {
            choices.push(Choice::Alone);
            choices.extend(views.nearest(asker, Role::Cue, CUES).map(Choice::Cue));
            choices.extend(views.nearest(asker, Role::Source, SPEAKERS).map(Choice::Source));
        } else {
            choices.extend(views.nearest(asker, Role::Source, SOURCES).map(Choice::Source));
            let cue = TokenRange::new(spans[asker].start, spans[asker].end);
            subject = find_subject(views, cue);
            choices.extend(subject.map(|subject| Choice::Subject(subject.tokens)));
        }
        Question { asker, choices, subject }
    })
}

impl Question {
    /// Appends the features of one choice.
    pub fn features(&self, views: &SpanViews, choice: Choice, features: &mut Vec<Feature>) {
        match choice {
            Choice::None => none_features(views, self.asker, features),
            Choice::Alone => alone_features(views, self.asker, features),
            Choice::Cue(other) | Choice::Source(other) => {
                pair_features(views, self.asker, other, features);
            }
            Choice::Subject(_) => {
                if let Some(subject) = self.subject {
                    subject_features(views, self.asker, subject, features);
                }
            }
        }
    }
}
