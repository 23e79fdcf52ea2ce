//! How the weights come about: which stage learns what from which corpora.

use crate::Result;
use crate::clusters::{ClusterOptions, cluster_words};
use crate::corpus::{
    Article, read_gold, read_silver_mentions, read_silver_trees, read_teacher, read_treebank,
    read_treebank_mentions,
};
use crate::link::{LinkArticle, LinkOptions, train_linker};
use crate::metrics::{GoldArticle, read_gold_articles};
use crate::source::{
    EntityOptions, SourceOptions, read_labelled, silver_names, train_entities, train_sources,
};
use crate::spans::{
    LexiconCounts, NetworkOptions, Reading, Sequence, read_articles, scores, train_network,
};
use crate::stage::Stages;
use crate::syntax::{SyntaxOptions, train_syntax};
use sourcelight::attribution::link::LinkModel;
use sourcelight::attribution::spans::network::Network;
use sourcelight::attribution::spans::{SpanModel, find_spans};
use sourcelight::attribution::{AttributionModel, RoleSpan};
use sourcelight::model::Weights;
use sourcelight::source::{EntityModel, SourceModel};
use sourcelight::syntax::{Clusters, SyntaxModel, Word};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};

/// How much a token of the teacher's articles counts; one of the gold articles counts 1.
const TEACHER_WEIGHT: f32 = 0.5;

/// Added to the score of beginning a cue; chosen on PolNeAR dev.
const CUE_BIAS: f32 = 0.3;

/// Chosen on PolNeAR dev.
const NETWORK: NetworkOptions = NetworkOptions {
    bits: 15,
    epochs: 6,
    feature_dropout: 0.3,
    dropout: 0.2,
    rate: 0.002,
    seed: 5,
};

struct Corpora {
    gold: PathBuf,
    teacher: PathBuf,
    silver_trees: PathBuf,
    treebanks: [PathBuf; 2],
    /// Articles with kinds and referents; some have them in a second file.
    labelled: [(PathBuf, Option<PathBuf>); 3],
    /// Articles among the raw ones by which settings are chosen.
    kept_out: PathBuf,
}

impl Corpora {
    fn new(data: &Path) -> Corpora {
        Corpora {
            gold: data.join("eval/polnear-train.jsonl.gz"),
            teacher: data.join("eval/rawnews-teacher.jsonl.gz"),
            silver_trees: data.join("eval/polnear-train-corenlp.jsonl.gz"),
            treebanks: ["ewt-train", "gum-train"]
                .map(|name| data.join(format!("treebank/{name}.conllu.gz"))),
            kept_out: data.join("eval/news-dev-gold.jsonl.gz"),
            labelled: [
                (data.join("eval/news-train-gold.jsonl.gz"), None),
                (data.join("eval/rawnews-kinds.jsonl.gz"), None),
                (
                    data.join("eval/polnear-train.jsonl.gz"),
                    Some(data.join("eval/polnear-train-kinds.jsonl")),
                ),
            ],
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
/// Beside the network that is kept, one is trained on each half of the articles, so that the
/// linker learns from what a network says of articles that it has not seen.
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
    let sequence = |(index, reading): (usize, &Reading)| {
        let own = LexiconCounts::new(std::iter::once(reading));
        let weight = if index < n_gold { 1.0 } else { TEACHER_WEIGHT };
        Sequence::new(reading, |word| counts.training_classes(&own, word), weight)
    };
    let sequences: Vec<Sequence> = readings.iter().enumerate().map(sequence).collect();
    let network = |name: &str, is_in: &dyn Fn(usize) -> bool| -> Result<Network> {
        let read = |weights: &Weights| Network::read(weights, "network");
        stages.run(name, &inputs, read, |stage| {
            let part = sequences.iter().enumerate().filter(|(index, _)| is_in(*index));
            let part: Vec<&Sequence> = part.map(|(_, sequence)| sequence).collect();
            train_network(&part, NETWORK, |pass, loss| {
                println!("{name}: pass {}, a token's loss {loss:.4}", pass + 1);
            })
            .write(stage, "network");
            Ok(())
        })
    };
    let (network, halves) = std::thread::scope(|scope| {
        let whole = scope.spawn(|| network("network", &|_| true));
        let halves = ["even-network", "odd-network"]
            .into_iter()
            .enumerate()
            .map(|(half, name)| network(name, &|index| index % 2 == half))
            .collect::<Result<Vec<Network>>>();
        (whole.join().unwrap_or_else(|panic| resume_unwind(panic)), halves)
    });
    let (network, halves) = (network?, halves?);
    let link = stages.run("link", &inputs, LinkModel::read, |stage| {
        let predict = |index: usize| -> Vec<RoleSpan> {
            let (unseen, sequence) = (&halves[(index + 1) % 2], &sequences[index]);
            let scores = scores(unseen, sequence);
            find_spans(&unseen.transitions, scores, &sequence.edges, 0, CUE_BIAS)
        };
        let spans: Vec<Vec<RoleSpan>> = (0..n_gold).map(predict).collect();
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
    let spans = SpanModel { lexicon: counts.lexicon(), network, cue_bias: CUE_BIAS };
    Ok(AttributionModel { spans, link })
}

/// Learns what nouns name from GUM's entities and from those that CoreNLP finds in the gold
/// articles.
///
/// # Errors
/// When a corpus cannot be read or a stage's file cannot be written.
pub fn nouns(stages: &Stages, data: &Path, syntax: &SyntaxModel) -> Result<EntityModel> {
    let corpora = Corpora::new(data);
    let [_, gum] = &corpora.treebanks;
    let mut inputs = corpora.articles().to_vec();
    inputs.extend(corpora.treebanks.clone());
    inputs.push(corpora.silver_trees.clone());
    stages.run("nouns", &inputs, EntityModel::read, |stage| {
        let mut articles = read_treebank_mentions(gum)?;
        articles.extend(read_silver_mentions(&corpora.gold, &corpora.silver_trees)?);
        let attributed = read_gold(&corpora.gold)?;
        train_entities(&articles, &attributed, syntax, EntityOptions::default()).write(stage);
        Ok(())
    })
}

/// Learns what names name, whom mentions mean and what kinds sources are, from the
/// articles that are labelled with kinds and referents. `given` are further files on which the
/// other models depend.
///
/// # Errors
/// When a corpus cannot be read or a stage's file cannot be written.
pub fn sources(
    stages: &Stages,
    data: &Path,
    given: &[PathBuf],
    syntax: &SyntaxModel,
    attribution: &AttributionModel,
    nouns: EntityModel,
) -> Result<SourceModel> {
    let corpora = Corpora::new(data);
    let mut inputs = corpora.articles().to_vec();
    inputs.extend(corpora.treebanks.clone());
    inputs.push(corpora.silver_trees.clone());
    inputs.extend_from_slice(given);
    for (articles, kinds) in &corpora.labelled {
        inputs.extend([Some(articles), kinds.as_ref()].into_iter().flatten().cloned());
    }
    stages.run("sources", &inputs, SourceModel::read, |stage| {
        let mut articles = Vec::new();
        for (path, kinds) in &corpora.labelled {
            articles.extend(read_labelled(path, kinds.as_deref(), syntax, attribution)?);
        }
        let marked = read_silver_mentions(&corpora.gold, &corpora.silver_trees)?;
        let mut raw = read_teacher(&corpora.teacher)?;
        let kept_out = read_gold_articles(&corpora.kept_out)?;
        raw.retain(|article| kept_out.iter().all(|other| other.id != article.id));
        let options = SourceOptions::default();
        let silver = silver_names(&nouns, &articles, &marked, &raw, syntax, options);
        train_sources(nouns, &articles, &silver, options).write(stage);
        Ok(())
    })
}
