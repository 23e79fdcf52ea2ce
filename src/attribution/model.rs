//! The models that find attributions, one after another.

use super::agent::add_agents;
use super::anonymity_request::drop_requests;
use super::link::{LinkModel, link};
use super::passive::settle_subjects;
use super::reporting_verb::reporting_verb;
use super::rules::add_missed;
use super::spans::{Evidence, Layer, SpanModel, SpanReader};
use super::subordinate::end_with_clause;
use super::words::Words;
use super::{CoreModel, Hearsay, Relation, Role, RoleSpan, add_nested, frames, layout};
use crate::model::{Weights, WeightsBuilder, WeightsError};
use crate::syntax::Tree;
use crate::text::{Document, TokenRange, dateline};

/// How many tokens are read at once, at least: far more than any claim spans, and few enough that
/// memory does not grow with the text.
const CHUNK: usize = 8192;

/// What a rule must be worth to stand where the model finds nothing: phrases are ("according to").
/// Verbs, at 0.7, would cost 0.6 F1 on PolNeAR dev for 1.0 recall.
const LEAST_RULE_CONFIDENCE: f32 = 0.8;

/// How sure it is that hearsay is core: of the annotated news' claims with such cues nine in ten are.
const HEARSAY_CORE: f32 = 0.9;

/// Everything that finding attributions has learned.
#[derive(Debug, Clone, Default)]
pub struct AttributionModel {
    /// Finds spans.
    pub spans: SpanModel,
    /// Links them.
    pub link: LinkModel,
    /// Tells which relations are core.
    pub core: CoreModel,
}

impl AttributionModel {
    /// Takes the models from the weights.
    ///
    /// # Errors
    /// When a section is missing or malformed.
    pub fn read(weights: &Weights) -> Result<AttributionModel, WeightsError> {
        Ok(AttributionModel {
            spans: SpanModel::read(weights)?,
            link: LinkModel::read(weights)?,
            core: CoreModel::read(weights)?,
        })
    }

    /// Adds the models to weights in the making.
    pub fn write(&self, weights: &mut WeightsBuilder) {
        self.spans.write(weights);
        self.link.write(weights);
        self.core.write(weights);
    }

    /// The spans of claims that stand in no other, as the model labels them: what the relations are
    /// made from, for those who look inside.
    #[doc(hidden)]
    pub fn label(&self, document: &Document, tree: &Tree) -> Vec<RoleSpan> {
        let evidence = Evidence::new(document, tree, |word| self.spans.lexicon.classes(word));
        outermost_spans(&SpanReader::new(&self.spans, &evidence), document)
    }

    /// Finds the relations of a document, by their cues; claims inside claims follow the others.
    pub fn find_relations(&self, document: &Document, tree: &Tree) -> Vec<Relation> {
        let evidence = Evidence::new(document, tree, |word| self.spans.lexicon.classes(word));
        let reader = &SpanReader::new(&self.spans, &evidence);
        let mut spans = outermost_spans(reader, document);
        part_from_phrases(&mut spans, &evidence.rule_relations);
        part_from_datelines(document, &mut spans);
        let mut relations = link(&self.link, document, tree, &spans);
        add_missed(&mut relations, &evidence.rule_relations, |rule| stands_alone(document, rule));
        let whole = TokenRange::new(0, document.tokens.len());
        add_agents(document, tree, &mut relations, whole);
        for source in relations.iter_mut().flat_map(|relation| &mut relation.source) {
            *source = without_comma(document, *source);
        }
        settle_subjects(document, tree, &mut relations);
        end_with_clause(document, tree, &mut relations);
        let words = &Words::new(document, tree);
        layout::settle(words, &mut relations, layout::find(words));
        frames::settle(words, &mut relations);
        layout::complete(words, &mut relations);
        add_nested(&self.link, document, tree, &mut relations, &|range| {
            reader.find_spans(range, Layer::Nested)
        });
        drop_requests(document, tree, &mut relations);
        for relation in &mut relations {
            relation.core = self.core.probability(document, tree, relation);
            relation.verb = reporting_verb(tree, relation);
            // The model knows few of them, and whatever is reported is a report.
            if relation.hearsay == Some(Hearsay::Report) {
                relation.core = relation.core.max(HEARSAY_CORE);
            }
        }
        relations
    }
}

/// The spans of claims that stand in no other, as they are labelled.
fn outermost_spans(reader: &SpanReader, document: &Document) -> Vec<RoleSpan> {
    chunks(document).flat_map(|range| reader.find_spans(range, Layer::Outermost)).collect()
}

/// Takes phrases of attribution off the sources that they stand before: of “Per the port” only “the
/// port” is a source. Both lists are in text order.
fn part_from_phrases(spans: &mut [RoleSpan], rules: &[Relation]) {
    let phrases = rules.iter().filter(|rule| rule.confidence >= LEAST_RULE_CONFIDENCE);
    let cues: Vec<TokenRange> = phrases.flat_map(|rule| rule.cue.first().copied()).collect();
    for span in spans.iter_mut().filter(|span| span.role == Role::Source) {
        let start = span.tokens.start;
        if let Ok(found) = cues.binary_search_by_key(&start, |cue| cue.start)
            && cues[found].end < span.tokens.end
        {
            span.tokens.start = cues[found].end;
        }
    }
}

/// Takes datelines off the spans that begin in them; a span that is no more than one goes.
fn part_from_datelines(document: &Document, spans: &mut Vec<RoleSpan>) {
    for RoleSpan { tokens, .. } in spans.iter_mut() {
        let paragraph = document.paragraphs[document.paragraph_of(tokens.start as usize)].tokens;
        let end = dateline(document, paragraph).end;
        tokens.start = tokens.start.max(end.min(tokens.end));
    }
    spans.retain(|span| !span.tokens.is_empty());
}

/// Whether a rule's relation stands where the model finds nothing. Those without a source do,
/// however unsure they are: a reader is to see hedges above all.
fn stands_alone(document: &Document, rule: &Relation) -> bool {
    rule.confidence >= LEAST_RULE_CONFIDENCE
        || rule.source.is_empty()
        || closes_sentence(document, rule)
}

/// “The keeper claimed it failed, the report noted.”: whether the relation's content is all of a
/// sentence but the last words. The model labels no token twice, so a speaker inside the content
/// hides the one at the end.
fn closes_sentence(document: &Document, rule: &Relation) -> bool {
    let ([source], [cue], [content]) = (&rule.source[..], &rule.cue[..], &rule.content[..]) else {
        return false;
    };
    let sentence = document.sentences[document.sentence_of(cue.start as usize)];
    source.end == cue.start
        && content.end <= source.start
        && source.start - content.end <= 1
        && content.start <= sentence.start
        && sentence.end <= cue.end + 1
}

/// A source without the comma that closes its apposition.
fn without_comma(document: &Document, source: TokenRange) -> TokenRange {
    let ends_in_comma = source.len() > 1 && document.token_text(source.end as usize - 1) == ",";
    TokenRange { end: source.end - u32::from(ends_in_comma), ..source }
}

/// The document's tokens in runs of whole paragraphs.
fn chunks(document: &Document) -> impl Iterator<Item = TokenRange> {
    let n = document.tokens.len();
    let mut start = 0;
    let ends = document.paragraphs.iter().map(|paragraph| paragraph.tokens.end as usize);
    ends.filter_map(move |end| {
        let is_whole = end == n || end - start >= CHUNK;
        let chunk = TokenRange::new(start, end);
        (is_whole && !chunk.is_empty()).then(|| {
            start = end;
            chunk
        })
    })
}
