//! How the weights come about: which stage learns what from which corpora.

use crate::Result;
use crate::clusters::{ClusterOptions, cluster_words};
use crate::corpus::{Article, read_gold, read_silver_trees, read_teacher, read_treebank};
use crate::link::{LinkArticle, LinkOptions, train_linker};
use crate::metrics::{GoldArticle, read_gold_articles};
use crate::spans::{
    CrfOptions, LexiconCounts, Reading, Sequence, marginals, read_articles, scores, train_crf,
};
use crate::stage::Stages;
use crate::syntax::{SyntaxOptions, train_syntax};
use sourcelight::attribution::link::LinkModel;
use sourcelight::attribution::spans::crf::Crf;
use sourcelight::attribution::spans::{SpanModel, step};
use sourcelight::attribution::{AttributionModel, RoleSpan};
use sourcelight::model::Weights;
use sourcelight::syntax::{Clusters, SyntaxModel, Word};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};

/// How much a token of the teacher's articles counts; one of the gold articles counts 1.
const TEACHER_WEIGHT: f32 = 0.5;

/// Added to the score of beginning a cue; chosen on PolNeAR dev.
const CUE_BIAS: f32 = 0.3;

/// The fields learn slowly, since they overfit before anything else (chosen on PolNeAR dev).
const FIELD: CrfOptions = CrfOptions { bits: 17, epochs: 4, dropout: 0.45, rate: 0.012, seed: 7 };

struct Corpora {
    gold: PathBuf,
    teacher: PathBuf,
    silver_trees: PathBuf,
    treebanks: [PathBuf; 2],
}

impl Corpora {
    fn new(data: &Path) -> Corpora {
        Corpora {
            gold: data.join("eval/polnear-train.jsonl.gz"),
            teacher: data.join("eval/rawnews-teacher.jsonl.gz"),
            silver_trees: data.join("eval/polnear-train-corenlp.jsonl.gz"),
            treebanks: ["ewt-train", "gum-train"]
                .map(|name| data.join(format!("treebank/{name}.conllu.gz"))),
        }
    }

    fn articles(&self) -> [PathBuf; 2] {
        [self.gold.clone(), self.teacher.clone()]
    }
}

/// Learns distributional classes from all articles, then tags and trees from the treebanks and
/// from CoreNLP's trees of the gold articles.
///
/// # Errors
/// When a corpus cannot be read or a stage's file cannot be written.
pub fn syntax(stages: &Stages, data: &Path) -> Result<SyntaxModel> {
    let corpora = Corpora::new(data);
    let read = |weights: &Weights| Clusters::read_from(weights, "clusters");
    let clusters = stages.run("clusters", &corpora.articles(), read, |stage| {
        let mut articles = read_gold(&corpora.gold)?;
        articles.extend(read_teacher(&corpora.teacher)?);
        let sentences: Vec<Vec<u32>> = articles.iter().flat_map(forms).collect();
        let classes = cluster_words(&sentences, ClusterOptions::default());
        Clusters::new(&classes).write_to(stage, "clusters");
        Ok(())
    })?;
    let mut inputs = corpora.treebanks.to_vec();
    inputs.extend([corpora.gold.clone(), corpora.silver_trees.clone(), corpora.teacher.clone()]);
    stages.run("syntax", &inputs, SyntaxModel::read, |stage| {
        let mut sentences = read_silver_trees(&corpora.gold, &corpora.silver_trees)?;
        for treebank in &corpora.treebanks {
            sentences.extend(read_treebank(treebank)?);
        }
        train_syntax(sentences, clusters, SyntaxOptions::default()).write(stage);
        Ok(())
    })
}

/// The hashes of an article's forms, sentence by sentence.
fn forms(article: &Article) -> Vec<Vec<u32>> {
    let document = &article.document;
    let form = |at: usize| Word::new(document.token_text(at)).form;
    document.sentences.iter().map(|sentence| sentence.indexes().map(form).collect()).collect()
}

/// Learns spans and links from the gold articles and the teacher's.
///
/// Half of the articles train one first field and half another, so that the second field and the
/// linker learn from what a field says of articles that it has not seen.
///
/// # Errors
/// When a corpus cannot be read or a stage's file cannot be written.
pub fn attribution(stages: &Stages, data: &Path, syntax: &SyntaxModel) -> Result<AttributionModel> {
    let corpora = Corpora::new(data);
    let mut inputs = corpora.articles().to_vec();
    inputs.extend(corpora.treebanks.clone());
    inputs.push(corpora.silver_trees.clone());
    let gold = read_articles(read_gold(&corpora.gold)?, syntax);
    let teacher = read_articles(read_teacher(&corpora.teacher)?, syntax);
    let n_gold = gold.len();
    let readings: Vec<Reading> = gold.into_iter().chain(teacher).collect();
    let counts = LexiconCounts::new(readings.iter());
    let sequence = |index: usize, steps: Option<&[[u8; 8]]>| {
        let reading = &readings[index];
        let own = LexiconCounts::new(std::iter::once(reading));
        let weight = if index < n_gold { 1.0 } else { TEACHER_WEIGHT };
        let weights = vec![weight; reading.tree.words.len()];
        Sequence::new(reading, |word| counts.training_classes(&own, word), steps, weights)
    };
    let read_halves =
        |weights: &Weights| Ok([Crf::read(weights, "even")?, Crf::read(weights, "odd")?]);
    let first: Vec<Sequence> = (0..readings.len()).map(|index| sequence(index, None)).collect();
    let halves = stages.run("first-fields", &inputs, read_halves, |stage| {
        let [even, odd] = train_halves(&first);
        even.write(stage, "even");
        odd.write(stage, "odd");
        Ok(())
    })?;
    let unseen = |index: usize| (index + 1) % 2;
    let second: Vec<Sequence> = (0..readings.len())
        .map(|index| {
            let marginals = marginals(&halves[unseen(index)], &first[index]);
            let steps: Vec<[u8; 8]> = marginals.iter().map(|token| token.map(step)).collect();
            sequence(index, Some(&steps))
        })
        .collect();
    drop(first);
    let read_second = |weights: &Weights| Crf::read(weights, "second");
    let field = stages.run("second-field", &inputs, read_second, |stage| {
        train_crf(&second.iter().collect::<Vec<_>>(), FIELD).write(stage, "second");
        Ok(())
    })?;
    let link = stages.run("link", &inputs, LinkModel::read, |stage| {
        let halves = train_halves(&second);
        let spans: Vec<Vec<RoleSpan>> =
            (0..n_gold).map(|index| predict(&halves[unseen(index)], &second[index])).collect();
        let articles: Vec<LinkArticle> = readings
            .iter()
            .zip(&spans)
            .map(|(Reading { article, tree }, spans)| LinkArticle { article, tree, spans })
            .collect();
        let gold = read_gold_articles(&corpora.gold)?;
        let gold: Vec<&GoldArticle> = gold.iter().collect();
        train_linker(&articles, &gold, LinkOptions::default()).write(stage);
        Ok(())
    })?;
    let [first, _] = halves;
    let spans = SpanModel { lexicon: counts.lexicon(), first, second: field, cue_bias: CUE_BIAS };
    Ok(AttributionModel { spans, link })
}

/// Trains one field on the articles of even index and one on the others.
fn train_halves(sequences: &[Sequence]) -> [Crf; 2] {
    let half = |rest: usize| -> Vec<&Sequence> { sequences.iter().skip(rest).step_by(2).collect() };
    std::thread::scope(|scope| {
        let even = scope.spawn(|| train_crf(&half(0), FIELD));
        let odd = train_crf(&half(1), FIELD);
        [even.join().unwrap_or_else(|panic| resume_unwind(panic)), odd]
    })
}

fn predict(field: &Crf, sequence: &Sequence) -> Vec<RoleSpan> {
    field.find_spans(scores(field, sequence), &sequence.edges, 0, CUE_BIAS)
}
