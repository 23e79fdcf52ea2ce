//! On gold spans, the linker finds nearly every relation.

use sourcelight::Model;
use std::io::Write;
use std::path::Path;
use training::corpus::read_gold;
use training::link::{LinkArticle, LinkOptions, measure_links, train_linker};
use training::metrics::read_gold_articles;
use training::spans::{Reading, read_articles};

/// How many articles are trained on; more only take time.
const TRAIN: usize = 200;

#[test]
fn gold_spans_are_linked_to_gold_relations() {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/eval");
    let [train, dev] =
        ["train", "dev"].map(|part| corpora.join(format!("polnear-{part}.jsonl.gz")));
    if !train.is_file() || !dev.is_file() {
        // Written past the test harness, which would swallow it.
        let _ =
            writeln!(std::io::stderr(), "SKIPPED: ../shared/eval/polnear-*.jsonl.gz is missing");
        return;
    }
    let model = Model::embedded();
    let read = |path: &Path| {
        let mut articles = read_gold(path).unwrap();
        articles.truncate(TRAIN);
        read_articles(articles, &model.syntax)
    };
    let (train_readings, dev_readings) = (read(&train), read(&dev));
    let dev_gold = read_gold_articles(&dev).unwrap();
    let linker = train_linker(&links(&train_readings), LinkOptions::default());
    let figures = measure_links(&linker, &links(&dev_readings), &dev_gold);
    assert!(figures.relation.f1() > 97.0, "relation F1 {:.1}", figures.relation.f1());
}

fn links(readings: &[Reading]) -> Vec<LinkArticle<'_>> {
    let parts = readings.iter().map(|reading| (&reading.article, &reading.tree));
    parts
        .map(|(article, tree)| LinkArticle::outermost(article, tree, &article.spans, 1.0))
        .collect()
}
