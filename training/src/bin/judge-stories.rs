//! Says how well the models of stories do on pages that they were not trained on.
//!
//! `judge-stories PAGES.jsonl.gz [FOLDS]`: the pages with their texts, as `cargo xtask read-pages`
//! leaves them in `target/pages`. Each is judged by models that were trained on pages of other groups;
//! with no folds at all, by the shipped ones. Prints, for each page, the F1 of its story and the probability that it is an
//! article, then the means.

use sourcelight::Model;
use sourcelight::article::{ArticleModel, choose_story, is_article};
use std::path::Path;
use std::process::ExitCode;
use training::metrics::story_f1;
use training::story::{
    LabelledPage, PageLine, StoryOptions, folds, measure_page, read_page_lines, thin,
    train_articles,
};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else {
        eprintln!("usage: judge-stories PAGES.jsonl.gz [FOLDS]");
        return ExitCode::from(2);
    };
    let parts = arguments.next().and_then(|parts| parts.parse().ok()).unwrap_or(6);
    match read_page_lines(Path::new(&path)) {
        Ok(lines) => judge(&lines, parts),
        Err(error) => {
            eprintln!("judge-stories: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// Where pages come from, and whether they are articles.
type Set<'l> = (&'l str, bool);

fn judge(lines: &[PageLine], parts: usize) {
    let pages: Vec<LabelledPage> = lines.iter().map(measure_page).collect();
    let refs: Vec<&LabelledPage> = pages.iter().collect();
    let mut learned_from = pages.clone();
    thin(&mut learned_from);
    let mut judged: Vec<Judged> = Vec::new();
    if parts == 0 {
        let model = &Model::embedded().article;
        judged.extend((0..refs.len()).map(|at| judge_page(model, &lines[at], refs[at], at)));
    }
    for (learned, kept_out) in folds(&refs, parts) {
        let part: Vec<&LabelledPage> = learned.iter().map(|&at| &learned_from[at]).collect();
        let model = train_articles(&part, StoryOptions::default());
        judged.extend(kept_out.into_iter().map(|at| judge_page(&model, &lines[at], refs[at], at)));
    }
    judged.sort_by_key(|judged| judged.at);
    let mut sets: Vec<(Set, Vec<Judged>)> = Vec::new();
    for judged in judged {
        let Judged { at, f1, probability, is_article } = judged;
        let line = &lines[at];
        let is_wrong = is_article != line.article;
        println!("{:40} {f1:.3} {probability:.2}{}", line.id, if is_wrong { " wrong" } else { "" });
        let set = (line.set.as_str(), line.article);
        match sets.iter_mut().find(|(known, _)| *known == set) {
            Some((_, all)) => all.push(judged),
            None => sets.push((set, vec![judged])),
        }
    }
    for ((set, is_articles), all) in sets {
        let n = all.len() as f64;
        let mean = all.iter().map(|judged| judged.f1).sum::<f64>() / n;
        let low = all.iter().filter(|judged| judged.f1 < 0.9).count();
        let read = all.iter().filter(|judged| judged.is_article).count();
        let is_gold = all.iter().any(|judged| !lines[judged.at].gold.is_empty());
        match (is_articles, is_gold) {
            (true, true) => println!(
                "{set}: {n} articles, {read} read; F1 of the story {mean:.4}, {low} under 0.9"
            ),
            (true, false) => println!("{set}: {n} articles, {read} read"),
            (false, _) => println!("{set}: {n} others, {read} taken for articles"),
        }
    }
}

/// What was made of a page.
struct Judged {
    at: usize,
    f1: f64,
    probability: f32,
    is_article: bool,
}

fn judge_page(model: &ArticleModel, line: &PageLine, page: &LabelledPage, at: usize) -> Judged {
    let story = model.story_probabilities(&page.read);
    let found = choose_story(&page.read, &page.hints, &story);
    let probability = model.article_probability(&page.read, &page.hints, &story, &found);
    let texts: Vec<&str> = found.iter().map(|&at| line.page.blocks[at].text.as_str()).collect();
    let f1 = story_f1(&texts.join("\n"), &line.gold);
    let is_article = is_article(&page.read, &page.hints, &found, probability);
    Judged { at, f1, probability, is_article }
}
