//! Says how well the models of stories do on pages that they were not trained on.
//!
//! `judge-stories PAGES.jsonl.gz [--folds N]`: the pages with their texts, as
//! `cargo xtask read-pages` leaves them. Each is judged by models that were trained on pages of
//! other groups. Prints, for each page, the F1 of its story and the probability that it is an
//! article, then the means.

use sourcelight::article::{ArticleModel, LEAST_ARTICLE, choose_story};
use std::path::Path;
use std::process::ExitCode;
use training::metrics::story_f1;
use training::story::{
    LabelledPage, PageLine, StoryOptions, folds, measure_page, read_page_lines, train_articles,
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
    let mut judged: Vec<(usize, f64, f32)> = Vec::new();
    for (learned, kept_out) in folds(&refs, parts) {
        let part: Vec<&LabelledPage> = learned.iter().map(|&at| refs[at]).collect();
        let model = train_articles(&part, StoryOptions::default());
        judged.extend(kept_out.into_iter().map(|at| judge_page(&model, &lines[at], refs[at], at)));
    }
    judged.sort_by_key(|&(at, ..)| at);
    let mut sets: Vec<(Set, Vec<(f64, f32)>)> = Vec::new();
    for (at, f1, probability) in judged {
        println!("{:40} {f1:.3} {probability:.2}", lines[at].id);
        let set = (lines[at].set.as_str(), !lines[at].gold.is_empty());
        match sets.iter_mut().find(|(known, _)| *known == set) {
            Some((_, all)) => all.push((f1, probability)),
            None => sets.push((set, vec![(f1, probability)])),
        }
    }
    for ((set, is_article), all) in sets {
        let n = all.len() as f64;
        let mean = all.iter().map(|(f1, _)| f1).sum::<f64>() / n;
        let low = all.iter().filter(|(f1, _)| *f1 < 0.9).count();
        let read = all.iter().filter(|(_, probability)| *probability >= LEAST_ARTICLE).count();
        if is_article {
            println!(
                "{set}: {n} articles, {read} read; F1 of the story {mean:.4}, {low} under 0.9"
            );
        } else {
            println!("{set}: {n} others, {read} taken for articles");
        }
    }
}

fn judge_page(
    model: &ArticleModel,
    line: &PageLine,
    page: &LabelledPage,
    at: usize,
) -> (usize, f64, f32) {
    let story = model.story_probabilities(&page.read);
    let probability = model.article_probability(&page.read, &page.hints, &story);
    let found = choose_story(&page.read, &story);
    let texts: Vec<&str> = found.iter().map(|&at| line.page.blocks[at].text.as_str()).collect();
    (at, story_f1(&texts.join("\n"), &line.gold), probability)
}
