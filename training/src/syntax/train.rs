//! Trains the three models of syntax on gold trees.

use super::SyntaxUses;
use super::oracle::cost;
use crate::corpus::TreebankSentence;
use crate::log_linear::{LogLinear, LogLinearOptions};
use crate::quantize::quantize_coarsely;
use crate::random::Random;
use rayon::prelude::*;
use sourcelight::model::Scorer;
use sourcelight::syntax::labeler::{self, Context};
use sourcelight::syntax::parser::{self, NONE, State, TRANSITIONS};
use sourcelight::syntax::{Clusters, SyntaxModel, Tag, tagger};

/// Sizes and lengths of the training.
#[derive(Debug, Clone, Copy)]
pub struct SyntaxOptions {
    /// Rows of the tagger's model, as a power of two.
    pub tagger_bits: u32,
    /// Rows of the parser's model, as a power of two.
    pub parser_bits: u32,
    /// Rows of the labeler's model, as a power of two.
    pub labeler_bits: u32,
    /// Passes over the data.
    pub epochs: usize,
    /// Share of the features that each example goes without.
    pub dropout: f32,
    /// AdaGrad's step for the tagger.
    pub tagger_rate: f32,
    /// AdaGrad's step for parser and labeler, which overfit sooner.
    pub tree_rate: f32,
    /// Parts of the jackknife by which the parser's training tags are predicted.
    pub folds: usize,
}

impl Default for SyntaxOptions {
    fn default() -> SyntaxOptions {
        SyntaxOptions {
            tagger_bits: 15,
            parser_bits: 18,
            labeler_bits: 14,
            epochs: 5,
            dropout: 0.3,
            tagger_rate: 0.1,
            tree_rate: 0.04,
            folds: 4,
        }
    }
}

impl SyntaxOptions {
    fn model(&self, bits: u32, rate: f32, seed: u64) -> LogLinearOptions {
        LogLinearOptions { bits, dropout: self.dropout, rate, seed }
    }
}

/// Trains the tagger on gold tags, then parser and labeler on tags that taggers trained on the
/// other parts of the data predict. Tells also how often the rows of each were used.
pub fn train_syntax(
    mut sentences: Vec<TreebankSentence>,
    clusters: Clusters,
    options: SyntaxOptions,
) -> (SyntaxModel, SyntaxUses) {
    for sentence in &mut sentences {
        sentence.read_words(&clusters);
    }
    let sentences = &sentences[..];
    let all: Vec<&TreebankSentence> = sentences.iter().collect();
    let mut tags: Vec<Vec<Tag>> = vec![Vec::new(); sentences.len()];
    let train_without = |fold: usize| {
        let rest: Vec<&TreebankSentence> = sentences
            .iter()
            .enumerate()
            .filter(|(i, _)| i % options.folds != fold)
            .map(|(_, s)| s)
            .collect();
        train_tagger(&rest, options).0
    };
    let jackknifed: Vec<Scorer> = (0..options.folds).into_par_iter().map(train_without).collect();
    for (index, sentence) in sentences.iter().enumerate() {
        let model = &jackknifed[index % options.folds];
        tagger::tag(model, &sentence.words, &mut tags[index]);
    }
    let tags = &tags;
    let train_trees =
        || (train_parser(sentences, tags, options), train_labeler(sentences, tags, options));
    let (tagger, (parser, labeler)) = rayon::join(|| train_tagger(&all, options), train_trees);
    let uses = SyntaxUses { tagger: tagger.1, parser: parser.1, labeler: labeler.1 };
    let (tagger, parser, labeler) = (tagger.0, parser.0, labeler.0);
    (SyntaxModel { clusters, tagger, parser, labeler }, uses)
}

fn train_tagger(sentences: &[&TreebankSentence], options: SyntaxOptions) -> (Scorer, Vec<u32>) {
    let mut model = LogLinear::<{ tagger::WIDTH }>::new(options.model(
        options.tagger_bits,
        options.tagger_rate,
        11,
    ));
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut random = Random::new(1);
    let mut features = Vec::new();
    for epoch in 0..options.epochs {
        random.shuffle(&mut order);
        for &index in &order {
            let sentence = sentences[index];
            let mut predicted = Vec::with_capacity(sentence.words.len());
            for (at, gold) in sentence.tags.iter().enumerate() {
                features.clear();
                tagger::tag_features(&sentence.words, &predicted, at, &mut features);
                let scores = model.score(&features);
                model.learn(&scores, |class| class < Tag::COUNT, |class| class == gold.0 as usize);
                let class = best(&scores[..Tag::COUNT]);
                predicted.push(Tag(class as u8));
            }
        }
        if epoch * 2 >= options.epochs {
            model.average();
        }
    }
    (quantize_coarsely(&model.averaged(), tagger::WIDTH), model.uses().to_vec())
}

fn train_parser(
    sentences: &[TreebankSentence],
    tags: &[Vec<Tag>],
    options: SyntaxOptions,
) -> (Scorer, Vec<u32>) {
    let mut model = LogLinear::<{ parser::WIDTH }>::new(options.model(
        options.parser_bits,
        options.tree_rate,
        12,
    ));
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut random = Random::new(2);
    let mut features = Vec::new();
    let mut state = State::default();
    for epoch in 0..options.epochs {
        random.shuffle(&mut order);
        for &index in &order {
            let sentence = &sentences[index];
            let mut children = vec![Vec::new(); sentence.words.len()];
            for (at, &head) in sentence.heads.iter().enumerate() {
                if head != NONE {
                    children[head as usize].push(at as u32);
                }
            }
            state.begin(sentence.words.len());
            while !state.is_final() {
                if let Some(transition) = parser::forced(&state) {
                    state.apply(transition);
                    continue;
                }
                features.clear();
                parser::parse_features(&sentence.words, &tags[index], &state, &mut features);
                let scores = model.score(&features);
                let costs = TRANSITIONS.map(|t| {
                    if state.allows(t) {
                        cost(&state, &sentence.heads, &children, t)
                    } else {
                        usize::MAX
                    }
                });
                let least = costs.iter().min().copied().unwrap_or(0);
                let mut zero_cost = scores;
                for (score, cost) in zero_cost.iter_mut().zip(costs) {
                    if cost > least {
                        *score = f32::NEG_INFINITY;
                    }
                }
                let gold = parser::best_allowed(&state, &zero_cost);
                let is = |class: usize, test: &dyn Fn(usize) -> bool| {
                    costs.get(class).is_some_and(|&cost| test(cost))
                };
                model.learn(
                    &scores,
                    |class| is(class, &|cost| cost != usize::MAX),
                    |class| is(class, &|cost| cost == least),
                );
                // After a first pass the parser mostly follows itself, so as to learn to go on from
                // its errors; the dropped features would make it err more than it does in use.
                let explores = epoch > 0 && random.chance(0.9);
                state.apply(if explores {
                    parser::best_allowed(&state, &model.full_score(&features))
                } else {
                    gold
                });
            }
        }
        if epoch * 2 >= options.epochs {
            model.average();
        }
    }
    (quantize_coarsely(&model.averaged(), parser::WIDTH), model.uses().to_vec())
}

fn train_labeler(
    sentences: &[TreebankSentence],
    tags: &[Vec<Tag>],
    options: SyntaxOptions,
) -> (Scorer, Vec<u32>) {
    let mut model = LogLinear::<{ labeler::WIDTH }>::new(options.model(
        options.labeler_bits,
        options.tree_rate,
        13,
    ));
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut random = Random::new(3);
    let mut features = Vec::new();
    for epoch in 0..options.epochs {
        random.shuffle(&mut order);
        for &index in &order {
            let sentence = &sentences[index];
            let context = Context::new(&sentence.words, &tags[index], &sentence.heads);
            for (at, &head) in sentence.heads.iter().enumerate() {
                if head == NONE {
                    continue;
                }
                features.clear();
                context.label_features(at, &mut features);
                let gold = sentence.deprels[at].0 as usize;
                let scores = model.score(&features);
                model.learn(&scores, |_| true, |class| class == gold);
            }
        }
        if epoch * 2 >= options.epochs {
            model.average();
        }
    }
    (quantize_coarsely(&model.averaged(), labeler::WIDTH), model.uses().to_vec())
}

fn best(scores: &[f32]) -> usize {
    let mut best = 0;
    for (class, &score) in scores.iter().enumerate() {
        if score > scores[best] {
            best = class;
        }
    }
    best
}
