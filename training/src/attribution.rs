//! What the models of attributions learn from, and how they learn from one another.

use crate::core_claims::core_examples;
use crate::link::{LinkArticle, LinkExample, LinkOptions, fit, train_linker};
use crate::spans::{LexiconCounts, NetworkOptions, Reading, Sequence, scores, train_network};
use sourcelight::attribution::link::LinkModel;
use sourcelight::attribution::spans::network::Network;
use sourcelight::attribution::spans::{SpanModel, find_spans};
use sourcelight::attribution::{AttributionModel, CoreModel, RoleSpan};

/// Where articles come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// PolNeAR: gold, without claims inside claims and without core.
    Polnear,
    /// Modern news: gold, with claims inside claims and core.
    News,
    /// Raw news with a teacher's spans.
    Raw,
}

/// Settings of the training, chosen on the dev sets.
#[derive(Debug, Clone, Copy)]
pub struct AttributionOptions {
    /// How much a token of PolNeAR, of modern news and of raw news counts.
    pub weights: [f32; 3],
    /// How much a token of a content counts that is read for claims inside it.
    pub nested_weight: f32,
    /// How much a relation of PolNeAR and of modern news counts for the linker.
    pub link_weights: [f32; 2],
    /// Added to the score of beginning a cue.
    pub cue_bias: f32,
    /// The network's settings.
    pub network: NetworkOptions,
    /// The linker's.
    pub link: LinkOptions,
    /// Those of what tells core relations.
    pub core: LinkOptions,
    /// How much a relation counts whose core the teacher told.
    pub silver_core: f32,
    /// How many of the raw articles are read for that.
    pub silver_articles: usize,
}

impl Default for AttributionOptions {
    fn default() -> AttributionOptions {
        AttributionOptions {
            weights: [0.7, 2.0, 0.5],
            nested_weight: 1.5,
            link_weights: [0.5, 3.0],
            cue_bias: 0.3,
            network: NetworkOptions {
                bits: 15,
                epochs: 6,
                feature_dropout: 0.3,
                dropout: 0.2,
                rate: 0.002,
                seed: 5,
            },
            link: LinkOptions::default(),
            core: LinkOptions { bits: 12, nothing_weight: 1.0, ..LinkOptions::default() },
            silver_core: 0.3,
            silver_articles: 1000,
        }
    }
}

/// Articles with their syntax and features.
pub struct AttributionData {
    /// The articles, and where each comes from.
    pub readings: Vec<(Reading, Origin)>,
    /// How often words are cues and parts of sources.
    pub counts: LexiconCounts,
    /// For each article its sequence, and after it those of the contents that are read again.
    pub sequences: Vec<Vec<Sequence>>,
    options: AttributionOptions,
}

impl AttributionData {
    /// Extracts the features of all articles.
    pub fn new(readings: Vec<(Reading, Origin)>, options: AttributionOptions) -> AttributionData {
        let counts = LexiconCounts::new(readings.iter().map(|(reading, _)| reading));
        let sequences = readings.iter().map(|(reading, origin)| {
            let own = LexiconCounts::new(std::iter::once(reading));
            let classes = |word| counts.training_classes(&own, word);
            let weight = options.weights[*origin as usize];
            match origin {
                Origin::News => {
                    Sequence::with_contents(reading, classes, weight, options.nested_weight)
                }
                _ => vec![Sequence::new(reading, classes, weight)],
            }
        });
        let sequences = sequences.collect();
        AttributionData { readings, counts, sequences, options }
    }

    /// Trains a network on the articles that `is_in` takes by their index. Tells also how often each row of
    /// its embedding was used.
    pub fn train_network(&self, name: &str, is_in: impl Fn(usize) -> bool) -> (Network, Vec<u32>) {
        let part = self.sequences.iter().enumerate().filter(|(index, _)| is_in(*index));
        let part: Vec<&[Sequence]> = part.map(|(_, sequences)| &sequences[..]).collect();
        train_network(&part, self.options.network, |pass, loss| {
            println!("{name}: pass {}, a token's loss {loss:.4}", pass + 1);
        })
    }

    /// The span model around a network.
    pub fn span_model(&self, network: Network) -> SpanModel {
        SpanModel { lexicon: self.counts.lexicon(), network, cue_bias: self.options.cue_bias }
    }

    /// Trains the linker on what networks find in gold articles that they have not seen;
    /// `unseen` gives an article's network by its index.
    pub fn train_linker<'n>(&self, unseen: impl Fn(usize) -> &'n Network) -> LinkModel {
        let mut found: Vec<(usize, usize, Vec<RoleSpan>)> = Vec::new();
        for (index, sequences) in self.gold() {
            let network = unseen(index);
            for (part, sequence) in sequences.iter().enumerate() {
                let scores = scores(network, sequence);
                let first = sequence.range.start as usize;
                let bias = self.options.cue_bias;
                let spans = find_spans(&network.transitions, scores, &sequence.edges, first, bias);
                found.push((index, part, spans));
            }
        }
        let articles = found.iter().map(|(index, part, spans)| {
            let (Reading { article, tree }, origin) = &self.readings[*index];
            let weight = self.options.link_weights[*origin as usize];
            let outermost = LinkArticle::outermost(article, tree, spans, weight);
            match self.sequences[*index][*part].outer {
                None => outermost,
                Some(outer) => {
                    let bounds = self.sequences[*index][*part].range;
                    let relations = article.relations_within(outer, bounds);
                    LinkArticle { relations, bounds, ..outermost }
                }
            }
        });
        train_linker(&articles.collect::<Vec<_>>(), self.options.link)
    }

    /// Learns to tell core relations from what `models` find in modern articles that they have not
    /// seen, and from the teacher's word on raw ones.
    pub fn train_core<'n>(&self, unseen: impl Fn(usize) -> &'n AttributionModel) -> CoreModel {
        let mut examples: Vec<LinkExample> = Vec::new();
        let mut n_raw = 0;
        for (index, (reading, origin)) in self.readings.iter().enumerate() {
            let weight = match origin {
                Origin::Polnear => continue,
                Origin::News => 1.0,
                Origin::Raw if n_raw < self.options.silver_articles => {
                    n_raw += 1;
                    self.options.silver_core
                }
                Origin::Raw => break,
            };
            examples.extend(core_examples(unseen(index), reading, weight));
        }
        CoreModel(fit(&examples.iter().collect::<Vec<_>>(), self.options.core))
    }

    /// The articles with gold relations.
    fn gold(&self) -> impl Iterator<Item = (usize, &[Sequence])> {
        let all = self.sequences.iter().enumerate();
        let is_gold = |index: usize| self.readings[index].1 != Origin::Raw;
        all.filter(move |(index, _)| is_gold(*index)).map(|(index, part)| (index, &part[..]))
    }
}
