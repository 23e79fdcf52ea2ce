//! Trains all models of sources, one after another, each on what the earlier ones say of articles
//! that they have not seen.

use super::labelled::LabelledArticle;
use super::lesson::{Examples, Guidance, WITHIN, teach};
use super::name_labels::{NameTypes, name_types};
use super::silver_names::{marked_names, voted_names};
use crate::corpus::{Article, MentionArticle};
use crate::maximum_entropy::{Example, FitOptions, fit};
use rayon::prelude::*;
use sourcelight::source::{
    ENTITY_TYPES, EntityModel, KindModel, NameModel, RankModel, SOURCE_KINDS, SourceModel,
    VerdictModel,
};
use sourcelight::syntax::SyntaxModel;

/// How the models are trained.
#[derive(Debug, Clone, Copy)]
pub struct SourceOptions {
    /// What names name.
    pub names: FitOptions,
    /// Whom mentions mean.
    pub rank: FitOptions,
    /// The kinds.
    pub kind: FitOptions,
    /// How sure it is.
    pub verdict: FitOptions,
    /// Into how many parts the articles are dealt, so that what is said of each part comes from
    /// models that have not seen it.
    pub folds: usize,
    /// How much an example counts that comes from names that CoreNLP finds.
    pub silver_weight: f32,
    /// The same of names that many articles vote on.
    pub voted_weight: f32,
    /// How many rounds the ranker learns; the first one's model only makes states to ask in.
    pub rounds: usize,
}

impl Default for SourceOptions {
    fn default() -> SourceOptions {
        let fit = FitOptions::default();
        SourceOptions {
            names: FitOptions { bits: 14, width: ENTITY_TYPES.len(), prior: 1.0, ..fit },
            rank: FitOptions { bits: 17, prior: 8.0, least_seen: 2, ..fit },
            kind: FitOptions { bits: 14, width: SOURCE_KINDS.len(), prior: 0.8, ..fit },
            verdict: FitOptions { bits: 10, prior: 2.0, least_seen: 8, ..fit },
            folds: 4,
            silver_weight: 0.5,
            voted_weight: 0.3,
            rounds: 4,
        }
    }
}

/// Examples of names without people's labels: those of `marked` mentions, and those that a model
/// trained on these and on the labelled articles is sure of over all of `raw`.
pub fn silver_names(
    nouns: &EntityModel,
    articles: &[LabelledArticle],
    marked: &[MentionArticle],
    raw: &[Article],
    syntax: &SyntaxModel,
    options: SourceOptions,
) -> Vec<Example> {
    let mut silver = marked_names(nouns, marked, syntax, options.silver_weight);
    let types: Vec<NameTypes> = articles.iter().map(name_types).collect();
    let trainer = Trainer { articles, types: &types, silver: &silver, options };
    let start = SourceModel { nouns: nouns.clone(), ..SourceModel::default() };
    let all: Vec<usize> = (0..articles.len()).collect();
    let first = trainer.names(&start, &all);
    silver.extend(voted_names(&first, raw, syntax, options.voted_weight));
    silver
}

/// Trains on labelled articles, and on further examples of names.
pub fn train_sources(
    nouns: EntityModel,
    articles: &[LabelledArticle],
    silver: &[Example],
    options: SourceOptions,
) -> SourceModel {
    let types: Vec<NameTypes> = articles.iter().map(name_types).collect();
    let trainer = Trainer { articles, types: &types, silver, options };
    let parts = |fold: usize| (0..articles.len()).filter(move |at| at % options.folds != fold);
    let start = SourceModel { nouns, ..SourceModel::default() };
    let all: Vec<usize> = (0..articles.len()).collect();
    let learn = |part: Vec<usize>| trainer.rank(&trainer.names(&start, &part), &part);
    let mut lots: Vec<Vec<usize>> = vec![all.clone()];
    lots.extend((0..options.folds).map(|fold| parts(fold).collect()));
    let models: Vec<SourceModel> = lots.into_par_iter().map(learn).collect();
    let mut models = models.into_iter();
    let whole = models.next().unwrap_or_default();
    let halfway: Vec<SourceModel> = models.collect();
    // Kinds learn from links as they are on articles that the ranker has not seen.
    let kinds: Vec<Vec<Example>> =
        all.iter().map(|&at| trainer.free(&halfway[at % options.folds], at).kinds).collect();
    let fit_kinds = |is_in: &dyn Fn(usize) -> bool| KindModel {
        kinds: fit(
            &kinds
                .iter()
                .enumerate()
                .filter(|(at, _)| is_in(*at))
                .flat_map(|(_, e)| e)
                .collect::<Vec<_>>(),
            options.kind,
        ),
    };
    let mut verdicts = Examples::default();
    for (fold, model) in halfway.iter().enumerate() {
        let kind = fit_kinds(&|at| at % options.folds != fold);
        let model = SourceModel { kind, ..model.clone() };
        for at in (fold..articles.len()).step_by(options.folds) {
            let Examples { who_verdicts, kind_verdicts, .. } =
                teach(&model, &articles[at], 0, &types[at], Guidance::Free);
            verdicts.who_verdicts.extend(who_verdicts);
            verdicts.kind_verdicts.extend(kind_verdicts);
        }
    }
    let fit_verdict =
        |examples: &[Example]| fit(&examples.iter().collect::<Vec<_>>(), options.verdict);
    SourceModel {
        kind: fit_kinds(&|_| true),
        verdict: VerdictModel {
            who: fit_verdict(&verdicts.who_verdicts),
            kind: fit_verdict(&verdicts.kind_verdicts),
        },
        ..whole
    }
}

struct Trainer<'a> {
    articles: &'a [LabelledArticle],
    types: &'a [NameTypes],
    silver: &'a [Example],
    options: SourceOptions,
}

impl Trainer<'_> {
    fn teach(
        &self,
        model: &SourceModel,
        at: usize,
        reading: usize,
        guidance: Guidance,
    ) -> Examples {
        teach(model, &self.articles[at], reading, &self.types[at], guidance)
    }

    fn free(&self, model: &SourceModel, at: usize) -> Examples {
        let mut examples = self.teach(model, at, 0, Guidance::Free);
        let more = self.teach(model, at, 1, Guidance::Free);
        examples.kinds.extend(more.kinds);
        examples
    }

    /// The model with names learned from some of the articles.
    fn names(&self, model: &SourceModel, part: &[usize]) -> SourceModel {
        let gold: Vec<Example> =
            part.iter().flat_map(|&at| self.teach(model, at, 0, Guidance::Free).names).collect();
        let examples: Vec<&Example> = gold.iter().chain(self.silver).collect();
        let names = NameModel { types: fit(&examples, self.options.names) };
        SourceModel { names, ..model.clone() }
    }

    /// The model with the ranker learned from some of the articles.
    ///
    /// The first round's model only makes states to ask in. All later rounds' questions are kept, those
    /// in the states that the gold keeps right and those in the ones that the model's own answers lead
    /// to, so that it learns to go on after a mistake (Ross, Gordon and Bagnell 2011), and no round's
    /// states weigh more than another's.
    fn rank(&self, model: &SourceModel, part: &[usize]) -> SourceModel {
        let mut model = model.clone();
        let mut kept: Vec<Example> = Vec::new();
        for round in 0..self.options.rounds {
            for &at in part {
                let mut choices = self.teach(&model, at, 0, Guidance::Forced).choices;
                choices.extend(self.teach(&model, at, 1, Guidance::Forced).choices);
                if round > 0 {
                    let free = self.teach(&model, at, 0, Guidance::Free).choices;
                    choices.extend(free.into_iter().filter(|&(sort, _)| sort != WITHIN));
                }
                kept.extend(choices.into_iter().map(|(_, example)| example));
            }
            let weight = 1.0 / round.max(1) as f32;
            kept.iter_mut().for_each(|example| example.weight = weight);
            let examples: Vec<&Example> = kept.iter().collect();
            model.rank = RankModel { choices: fit(&examples, self.options.rank) };
            if round == 0 {
                kept.clear();
            }
        }
        model
    }
}
