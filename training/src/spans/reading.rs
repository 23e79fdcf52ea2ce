//! Articles with their syntax.

use crate::corpus::Article;
use sourcelight::syntax::{SyntaxModel, Tree, read_syntax};
use std::panic::resume_unwind;

/// An article with tags and trees.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// Its tags and trees.
    pub tree: Tree,
}

/// Tags and parses articles, half on each of two threads.
pub fn read_articles(articles: Vec<Article>, model: &SyntaxModel) -> Vec<Reading> {
    let read = |article: Article| {
        let tree = read_syntax(model, &article.document);
        Reading { article, tree }
    };
    let mut first = articles;
    let second = first.split_off(first.len() / 2);
    std::thread::scope(|scope| {
        let thread = scope.spawn(|| second.into_iter().map(read).collect::<Vec<_>>());
        let mut readings: Vec<Reading> = first.into_iter().map(read).collect();
        readings.extend(thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        readings
    })
}
