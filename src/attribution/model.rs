//! The models that find attributions, one after another.

use super::describe::{CoreModel, describe, reporting_verb};
use super::grammar::Words;
use super::link::{LinkModel, link};
use super::nesting::add_nested;
use super::repair::{
    add_agents, drop_requests, end_with_clause, part_from_commas, part_from_datelines,
    part_from_phrases, settle_subjects,
};
use super::rules::add_missed;
use super::spans::{Evidence, Layer, SpanModel, SpanReader, outermost_spans};
use super::{Hearsay, Relation, RoleSpan, frames, layout};
use crate::model::{Weights, WeightsBuilder, WeightsError};
use crate::syntax::Tree;
use crate::text::{Document, TokenRange};

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
    ///
    /// Every step works on what the one before left, so their order is a part of the method.
    pub fn find_relations(&self, document: &Document, tree: &Tree) -> Vec<Relation> {
        let words = &Words::new(document, tree);
        let whole = TokenRange::new(0, document.tokens.len());

        // The rules read first, since what they find is among the features of the spans.
        let evidence = Evidence::new(document, tree, |word| self.spans.lexicon.classes(word));
        let reader = &SpanReader::new(&self.spans, &evidence);
        let mut spans = outermost_spans(reader, document);

        // The linker looks at the edges of spans, so these are set right before.
        part_from_phrases(&mut spans, &evidence.rule_relations);
        part_from_datelines(document, &mut spans);
        let mut relations = link(&self.link, document, tree, &spans);

        // The rules tell themselves what sort of claim theirs are, so they come in after that is told of
        // the others; and before the tree is asked, which finds sources for both.
        describe(document, tree, &mut relations, whole);
        add_missed(document, &mut relations, &evidence.rule_relations);

        // Whom the tree takes for the source of a cue may be the subject of a passive, which is then a
        // part of the content; and a content ends with its clause when it is known what it holds.
        add_agents(document, tree, &mut relations, whole);
        part_from_commas(document, &mut relations);
        settle_subjects(document, tree, &mut relations);
        end_with_clause(document, tree, &mut relations);

        // What stands where is plain to see: the layout's word goes over that of the models. Frames look
        // at sentences, of speeches in a layout as well. What nobody has after both goes to a neighbor.
        layout::settle(words, &mut relations, layout::find(words));
        frames::settle(words, &mut relations);
        layout::complete(words, &mut relations);

        // Contents are what they will be, so it can be looked into them. A request for anonymity goes
        // with what was found inside.
        add_nested(&self.link, document, tree, &mut relations, &|range| {
            reader.find_spans(range, Layer::Nested)
        });
        drop_requests(document, tree, &mut relations);

        // Nothing moves any more: what is asked of a whole relation is asked now.
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
