//! What a mention is, and how it refers.

use super::place::{Function, Place};
use crate::source::name::names::Occurrence;
use crate::source::reading::article::Reading;
use crate::source::reading::context::Context;
use crate::source::reading::pronoun::Pronoun;
use crate::text::TokenRange;

/// How a mention refers.
#[derive(Debug, Clone, Copy)]
pub(in crate::source) enum Form {
    /// By a name.
    Name(Occurrence),
    /// By a pronoun.
    Pronoun(Pronoun),
    /// By a noun: "the official", "a report".
    Description,
    /// Not at all: a claim whose source has no words. The mention stands where its cue or, without
    /// one, its content begins.
    Unsaid,
}

/// One mention.
#[derive(Debug, Clone, Copy)]
pub(in crate::source) struct Mention {
    pub range: TokenRange,
    /// The token that names what it is; of a name its last word.
    pub head: usize,
    pub form: Form,
    /// Index of the first relation whose source it is.
    pub relation: Option<usize>,
    place: Place,
}

impl Mention {
    pub fn new(
        reading: &Reading,
        context: &Context,
        range: TokenRange,
        head: usize,
        form: Form,
        relation: Option<usize>,
    ) -> Mention {
        let number = match form {
            Form::Name(_) => 0,
            Form::Pronoun(_) => 1,
            Form::Description => 2,
            Form::Unsaid => 3,
        };
        let place = Place {
            at: head,
            sentence: reading.document.sentence_of(head),
            paragraph: reading.document.paragraph_of(head),
            quotation: context.quotation(head),
            content: context.content(head),
            is_source: relation.is_some(),
            function: function(reading, head),
            form: number,
        };
        Mention { range, head, form, relation, place }
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        self.place
    }
}

fn function(reading: &Reading, head: usize) -> Function {
    match reading.deprel(head) {
        "nsubj" | "nsubj:pass" | "csubj" => Function::Subject,
        "obj" | "iobj" => Function::Object,
        "nmod:poss" => Function::Possessive,
        "obl" | "nmod" | "obl:agent" => Function::Oblique,
        _ => Function::Other,
    }
}
