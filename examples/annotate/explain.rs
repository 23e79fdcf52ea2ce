//! What every stage made of a text, sentence by sentence: how a claim came to be, or not to be.

use crate::decisions::Decisions;
use crate::output::{line, name};
use sourcelight::attribution::Relation;
use sourcelight::attribution::spans::Label;
use sourcelight::text::{Document, TokenRange};
use sourcelight::{DecidedBy, Model, Page, SourceKind, StoryReading};

/// Of the choices so many are shown, the likeliest.
const MOST_CHOICES: usize = 4;

/// Explains the stories of a page.
///
/// A sentence's tokens are lines as in CoNLL-U: number, form, part of speech, number of the head (0 for
/// the root), label of the arc; then the label of the span model, O outside, B- and I- at the beginning
/// of and inside a source, cue or content. The relations follow whose cue stands in the sentence; those
/// inside others' contents are labelled by themselves, which is not shown.
pub fn explain(title: Option<&str>, page: &Page) -> String {
    let mut out = title.map(|title| format!("== {title}\n")).unwrap_or_default();
    match Model::embedded().read_stories::<Decisions>(page) {
        Ok(stories) => {
            for (story, decisions) in &stories {
                Explanation { story, decisions, out: &mut out }.write();
            }
        }
        Err(status) => line(&mut out, format!("not read: {}", name(status))),
    }
    out
}

struct Explanation<'a> {
    story: &'a StoryReading,
    decisions: &'a Decisions,
    out: &'a mut String,
}

impl Explanation<'_> {
    fn write(&mut self) {
        let StoryReading { document, tree, relations, .. } = self.story;
        let spans = Model::embedded().attribution.label(document, tree);
        let labels = Label::from_spans(&spans, document.tokens.len());
        for (number, &sentence) in document.sentences.iter().enumerate() {
            let block = document.paragraphs[document.paragraph_of(sentence.start as usize)].block;
            line(self.out, format!("sentence {} (block {block})", number + 1));
            sentence.indexes().for_each(|at| self.write_token(at, sentence, labels[at]));
            for (index, relation) in relations.iter().enumerate() {
                if document.sentence_of(place(relation)) == number {
                    self.write_relation(index, relation);
                }
            }
            line(self.out, "");
        }
        self.write_sources();
    }

    fn write_token(&mut self, at: usize, sentence: TokenRange, label: Label) {
        let StoryReading { document, tree, .. } = self.story;
        let number = |at: usize| at + 1 - sentence.start as usize;
        let head = tree.heads[at] as usize;
        let head = if head == at { 0 } else { number(head) };
        let upos = format!("{:?}", tree.tags[at].upos()).to_uppercase();
        let label = label.role().map_or("O".to_string(), |role| {
            let part = if label.is_begin() { 'B' } else { 'I' };
            format!("{part}-{}", format!("{role:?}").to_lowercase())
        });
        let (number, form) = (number(at), document.token_text(at));
        let deprel = tree.deprels[at].name();
        line(self.out, format!("{number:4} {form:14} {upos:5} {head:3} {deprel:12} {label}"));
    }

    fn write_relation(&mut self, index: usize, relation: &Relation) {
        let StoryReading { document, sourcing, .. } = self.story;
        let words = |ranges: &[TokenRange]| {
            ranges.iter().map(|&range| words(document, range)).collect::<Vec<_>>().join(" … ")
        };
        let Relation { source, cue, content, claim, confidence, core, .. } = relation;
        line(
            self.out,
            format!("relation {index}: {} | {} | {}", words(source), words(cue), words(content)),
        );
        let by = match relation.decided_by {
            DecidedBy::Model => "by the model",
            DecidedBy::Rule => "by a rule",
        };
        let inside = relation.parent.map(|parent| format!(", inside relation {parent}"));
        let negated = if relation.negated { ", negated" } else { "" };
        let hearsay = if relation.hearsay.is_some() { ", hearsay" } else { "" };
        line(
            self.out,
            format!(
                "  what {confidence:.2}  {by}, {}, core {core:.2}{negated}{hearsay}{}",
                name(claim),
                inside.unwrap_or_default()
            ),
        );
        let judgement = &sourcing.judgements[index];
        let who = judgement.source.map_or("nobody", |source| &sourcing.sources[source].name);
        line(self.out, format!("  who  {:.2}  {who}", judgement.who_certainty));
        for choices in self.decisions.asked(index) {
            line(self.out, format!("             of {}", list(choices.iter().cloned())));
        }
        let kinds = self.decisions.kinds(index, &Model::embedded().source.kind);
        let kinds = kinds.into_iter().map(|(kind, likely)| (name(kind), likely));
        line(self.out, format!("  kind {:.2}  {}", judgement.kind_certainty, name(judgement.kind)));
        line(self.out, format!("             of {}", list(kinds)));
        if judgement.kind == SourceKind::Anonymous
            && let Some(grounds) = judgement.anonymity.grounds
        {
            line(self.out, format!("             without a name: {}", words(&[grounds])));
        }
    }

    fn write_sources(&mut self) {
        let StoryReading { document, sourcing, .. } = self.story;
        if sourcing.sources.is_empty() {
            return;
        }
        line(self.out, "sources, each with its mentions and their sentences");
        for source in &sourcing.sources {
            let mentions = source.mentions.iter().map(|&range| {
                let sentence = document.sentence_of(range.start as usize) + 1;
                format!("{} ({sentence})", words(document, range))
            });
            let mentions = mentions.collect::<Vec<_>>().join(", ");
            line(self.out, format!("  {} ({}): {mentions}", source.name, name(source.kind)));
        }
    }
}

/// The token by which a relation belongs to a sentence: the first of its cue, or else of its content.
fn place(relation: &Relation) -> usize {
    let first = |ranges: &[TokenRange]| ranges.first().map(|range| range.start as usize);
    first(&relation.cue).or(first(&relation.content)).or(first(&relation.source)).unwrap_or(0)
}

/// The text from a range's first token to its last.
fn words(document: &Document, range: TokenRange) -> String {
    let tokens = document.tokens.get(range.indexes()).unwrap_or_default();
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return String::new() };
    document.text[first.span.start as usize..last.span.end as usize].replace('\n', " ")
}

/// Choices with their probabilities, the likeliest first.
fn list(choices: impl Iterator<Item = (String, f32)>) -> String {
    let shown =
        choices.take(MOST_CHOICES).map(|(name, probability)| format!("{name} {probability:.2}"));
    shown.collect::<Vec<_>>().join(", ")
}
