//! Articles with their syntax.

use crate::corpus::Article;
use rayon::prelude::*;
use sourcelight::syntax::{SyntaxModel, Tree, read_syntax};

/// An article with tags and trees.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The article.
    pub article: Article,
    /// Its tags and trees.
    pub tree: Tree,
}

/// Tags and parses articles.
pub fn read_articles(articles: Vec<Article>, model: &SyntaxModel) -> Vec<Reading> {
    let read = |article: Article| {
        let tree = read_syntax(model, &article.document);
        Reading { article, tree }
    };
    articles.into_par_iter().map(read).collect()
}
