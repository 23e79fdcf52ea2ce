//! How the weights come about: which stage learns what from which corpora.

use crate::Result;
use crate::attribution::{AttributionData, AttributionOptions, Origin};
use crate::clusters::{ClusterOptions, cluster_words};
use crate::corpus::{
    Article, GoldFile, read_gold, read_silver_mentions, read_silver_trees, read_teacher,
    read_treebank, read_treebank_mentions,
};
use crate::metrics::read_gold_articles;
use crate::source::{
    EntityOptions, SourceOptions, read_labelled, silver_names, train_entities, train_sources,
};
use crate::spans::{Reading, read_articles};
use crate::stage::Stages;
use crate::story::{LabelledPage, StoryOptions, read_pages, train_articles};
use crate::syntax::{SyntaxOptions, SyntaxUses, train_syntax};
use sourcelight::article::ArticleModel;
use sourcelight::attribution::link::LinkModel;
use sourcelight::attribution::spans::network::Network;
use sourcelight::attribution::{AttributionModel, CoreModel};
use sourcelight::model::Weights;
use sourcelight::source::{EntityModel, SourceModel};
use sourcelight::syntax::{Clusters, SyntaxModel, Word};
use std::path::{Path, PathBuf};

struct Corpora {
    gold: PathBuf,
    /// Modern news annotated whole.
    news: PathBuf,
    raw: PathBuf,
    teacher: PathBuf,
    silver_trees: PathBuf,
    treebanks: [PathBuf; 2],
    /// Articles with kinds and referents; some have them in a second file.
    labelled: [(GoldFile, Option<PathBuf>); 6],
    /// Articles among the raw ones by which settings are chosen.
    kept_out: PathBuf,
}

impl Corpora {
    fn new(data: &Path) -> Corpora {
        let raw = data.join("eval/rawnews-teacher.jsonl.gz");
        let news = data.join("eval/news-train-gold.jsonl.gz");
        let gold = data.join("eval/polnear-train.jsonl.gz");
        let labelled = [
            (GoldFile::from(&news), None),
            (GoldFile { path: NEWS_LABELS.into(), texts: Some(raw.clone()) }, None),
            (GoldFile { path: SOURCE_LABELS.into(), texts: Some(raw.clone()) }, None),
            (GoldFile { path: POLNEAR_SOURCE_LABELS.into(), texts: Some(gold.clone()) }, None),
            (GoldFile::from(data.join("eval/rawnews-kinds.jsonl.gz")), None),
            (GoldFile::from(&gold), Some(data.join("eval/polnear-train-kinds.jsonl"))),
        ];
        Corpora {
            gold,
            news,
            raw,
            teacher: data.join("teacher/rawnews-teacher2.jsonl.gz"),
            silver_trees: data.join("eval/polnear-train-corenlp.jsonl.gz"),
            treebanks: ["ewt-train", "gum-train"]
                .map(|name| data.join(format!("treebank/{name}.conllu.gz"))),
            kept_out: data.join("eval/news-dev-gold.jsonl.gz"),
            labelled,
        }
    }

    fn articles(&self) -> [PathBuf; 3] {
        [self.gold.clone(), self.raw.clone(), self.teacher.clone()]
    }

    /// Every file.
    fn all(&self) -> Vec<PathBuf> {
        let mut all = self.articles().to_vec();
        all.extend(self.treebanks.clone());
        all.extend([&self.silver_trees, &self.kept_out].map(PathBuf::clone));
        for (articles, kinds) in &self.labelled {
            all.extend(articles.files().chain(kinds).cloned());
        }
        all
    }
}

/// Where our own labels of raw news are, from the workspace's root. Names, referents and kinds learn
/// from them; spans and links gain nothing by them (`data/MODEL.md`).
const NEWS_LABELS: &str = "training/data/news-labels.jsonl.gz";

/// Where our own labels are of who stands behind the claims that the engine found in raw news, from the
/// workspace's root.
const SOURCE_LABELS: &str = "training/data/source-labels.jsonl.gz";

/// Where our own labels are of who stands behind the claims of PolNeAR train, from the workspace's root.
const POLNEAR_SOURCE_LABELS: &str = "training/data/polnear-source-labels.jsonl.gz";

/// Where the measured pages are that stories are learned from, from the workspace's root.
const PAGES: &str = "training/data/pages.jsonl.gz";

/// Learns which blocks of a page are its story, and which pages hold one.
///
/// # Errors
/// When the pages cannot be read or the stage's file cannot be written.
pub fn articles(stages: &Stages) -> Result<ArticleModel> {
    let path = Path::new(PAGES);
    stages.run("article", &[path.to_path_buf()], ArticleModel::read, |stage| {
        let pages = read_pages(path)?;
        let pages: Vec<&LabelledPage> = pages.iter().collect();
        train_articles(&pages, StoryOptions::default()).write(stage);
        Ok(())
    })
}

/// Learns distributional classes from all articles, then tags and trees from the treebanks and
/// from CoreNLP's trees of the gold articles. Tells also how often the rows of each model were used.
///
/// # Errors
/// When a corpus cannot be read or a stage's file cannot be written.
pub fn syntax(stages: &Stages, data: &Path) -> Result<(SyntaxModel, SyntaxUses)> {
    let corpora = Corpora::new(data);
    let read = |weights: &Weights| Clusters::read_from(weights, "clusters");
    let clusters = stages.run("clusters", &corpora.articles(), read, |stage| {
        let mut articles = read_gold(&corpora.gold)?;
        articles.extend(read_teacher(&corpora.raw, &corpora.teacher)?);
        let sentences: Vec<Vec<u32>> = articles.iter().flat_map(forms).collect();
        let classes = cluster_words(&sentences, ClusterOptions::default());
        Clusters::new(&classes).write_to(stage, "clusters");
        Ok(())
    })?;
    let mut inputs = corpora.treebanks.to_vec();
    inputs.extend(corpora.articles());
    inputs.push(corpora.silver_trees.clone());
    let read = |weights: &Weights| Ok((SyntaxModel::read(weights)?, SyntaxUses::read(weights)?));
    stages.run("syntax", &inputs, read, |stage| {
        let mut sentences = read_silver_trees(&corpora.gold, &corpora.silver_trees)?;
        for treebank in &corpora.treebanks {
            sentences.extend(read_treebank(treebank)?);
        }
        let (model, uses) = train_syntax(sentences, clusters, SyntaxOptions::default());
        model.write(stage);
        uses.write(stage);
        Ok(())
    })
}

/// The hashes of an article's forms, sentence by sentence.
fn forms(article: &Article) -> Vec<Vec<u32>> {
    let document = &article.document;
    let form = |at: usize| Word::new(document.token_text(at)).form;
    document.sentences.iter().map(|sentence| sentence.indexes().map(form).collect()).collect()
}

/// Learns spans, links and what is core from the gold articles and the teacher's.
///
/// Beside the network that is kept, one is trained on each half of the articles, so that what comes
/// after it learns from what a network says of articles that it has not seen. Tells also how often each row of
/// the network's embedding was used.
///
/// # Errors
/// When a corpus cannot be read or a stage's file cannot be written.
pub fn attribution(
    stages: &Stages,
    data: &Path,
    syntax: &SyntaxModel,
) -> Result<(AttributionModel, Vec<u32>)> {
    let corpora = Corpora::new(data);
    let inputs = corpora.all();
    let attributed =
        AttributionData::new(read_attributed(&corpora, syntax)?, AttributionOptions::default());
    let network = |name: &str, is_in: &dyn Fn(usize) -> bool| {
        let read = |weights: &Weights| {
            Ok((Network::read(weights, "network")?, weights.u32_table("uses")?))
        };
        stages.run(name, &inputs, read, |stage| {
            let (network, uses) = attributed.train_network(name, is_in);
            network.write(stage, "network");
            stage.u32_table("uses", &uses);
            Ok(())
        })
    };
    let train_halves = || {
        ["even-network", "odd-network"]
            .into_iter()
            .enumerate()
            .map(|(half, name)| Ok(network(name, &|index| index % 2 == half)?.0))
            .collect::<Result<Vec<Network>>>()
    };
    let (network, halves) = rayon::join(|| network("network", &|_| true), train_halves);
    let ((network, uses), halves) = (network?, halves?);
    let link = stages.run("link", &inputs, LinkModel::read, |stage| {
        attributed.train_linker(|index| &halves[(index + 1) % 2]).write(stage);
        Ok(())
    })?;
    let core = stages.run("core", &inputs, CoreModel::read, |stage| {
        let models: Vec<AttributionModel> = halves
            .iter()
            .map(|half| AttributionModel {
                spans: attributed.span_model(half.clone()),
                link: link.clone(),
                core: CoreModel::default(),
            })
            .collect();
        attributed.train_core(|index| &models[(index + 1) % 2]).write(stage);
        Ok(())
    })?;
    Ok((AttributionModel { spans: attributed.span_model(network), link, core }, uses))
}

/// The articles that attributions are learned from: gold ones, then those of the teacher but for the
/// gold's.
fn read_attributed(corpora: &Corpora, syntax: &SyntaxModel) -> Result<Vec<(Reading, Origin)>> {
    let news = read_gold(&corpora.news)?;
    let kept_out = read_gold(&corpora.kept_out)?;
    let is_gold = |id: &str| news.iter().chain(&kept_out).any(|article| article.id == id);
    let mut raw = read_teacher(&corpora.raw, &corpora.teacher)?;
    raw.retain(|article| !is_gold(&article.id));
    let mut readings = Vec::new();
    let gold = read_gold(&corpora.gold)?;
    for (articles, origin) in [(gold, Origin::Polnear), (news, Origin::News), (raw, Origin::Raw)] {
        let articles = read_articles(articles, syntax);
        readings.extend(articles.into_iter().map(|reading| (reading, origin)));
    }
    Ok(readings)
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
    let mut inputs = corpora.all();
    inputs.extend_from_slice(given);
    stages.run("sources", &inputs, SourceModel::read, |stage| {
        let mut articles = Vec::new();
        for (path, kinds) in &corpora.labelled {
            articles.extend(read_labelled(path, kinds.as_deref(), syntax, attribution)?);
        }
        let marked = read_silver_mentions(&corpora.gold, &corpora.silver_trees)?;
        let mut raw = read_teacher(&corpora.raw, &corpora.teacher)?;
        let kept_out = read_gold_articles(&corpora.kept_out)?;
        raw.retain(|article| kept_out.iter().all(|other| other.id != article.id));
        let options = SourceOptions::default();
        let silver = silver_names(&nouns, &articles, &marked, &raw, syntax, options);
        train_sources(nouns, &articles, &silver, options).write(stage);
        Ok(())
    })
}
