//! Questions of the linker with their right answers.

use crate::corpus::{Article, GoldRelation};
use sourcelight::attribution::link::{Choice, Question, SpanViews, questions};
use sourcelight::attribution::{Role, RoleSpan};
use sourcelight::model::Feature;
use sourcelight::syntax::Tree;
use sourcelight::text::TokenRange;

/// An article with the spans to link: gold, noisy or predicted.
#[derive(Debug, Clone, Copy)]
pub struct LinkArticle<'a> {
    /// The article with its gold relations.
    pub article: &'a Article,
    /// Its tags and trees.
    pub tree: &'a Tree,
    /// The spans, in text order, not overlapping.
    pub spans: &'a [RoleSpan],
}

/// One question: the features of each choice, and which is right.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LinkExample {
    /// The features of all choices, one after another.
    pub features: Vec<Feature>,
    /// Where the features of each choice end.
    pub ends: Vec<usize>,
    /// Index of the right choice.
    pub right: usize,
}

impl LinkExample {
    /// The features of each choice.
    pub fn choices(&self) -> impl Iterator<Item = &[Feature]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(&start, &end)| &self.features[start..end])
    }
}

/// The questions that an article's spans ask, with the answers that its gold relations give.
///
/// A span stands for the gold span that it shares the most tokens with. A content whose cue is
/// not among the spans is to choose its source, and nothing when that is missing too.
pub fn examples(link: LinkArticle) -> Vec<LinkExample> {
    let views = SpanViews::new(&link.article.document, link.tree, link.spans);
    let matches = Matches::new(link);
    let mut examples = Vec::new();
    for role in [Role::Content, Role::Cue] {
        for question in questions(&views, role) {
            let Some(right) = matches.right(&question) else { continue };
            let mut example = LinkExample { right, ..LinkExample::default() };
            for &choice in &question.choices {
                question.features(&views, choice, &mut example.features);
                example.ends.push(example.features.len());
            }
            examples.push(example);
        }
    }
    examples
}

/// Which gold relation each span belongs to.
struct Matches<'a> {
    link: LinkArticle<'a>,
    relation: Vec<Option<usize>>,
}

impl<'a> Matches<'a> {
    fn new(link: LinkArticle<'a>) -> Matches<'a> {
        let relation = link.spans.iter().map(|span| best_relation(link.article, span)).collect();
        Matches { link, relation }
    }

    /// Index of the right choice; none where the gold has no answer.
    fn right(&self, question: &Question) -> Option<usize> {
        let span = &self.link.spans[question.asker];
        let Some(relation) = self.relation[question.asker] else {
            // A content that is none is best given up; a cue that is none may take any source.
            return (span.role == Role::Content).then_some(0);
        };
        let gold = &self.link.article.relations[relation];
        let find = |is_right: &dyn Fn(Choice) -> bool| {
            question.choices.iter().position(|&choice| is_right(choice))
        };
        let cue = find(
            &|choice| matches!(choice, Choice::Cue(cue) if self.relation[cue] == Some(relation)),
        );
        let source = find(&|choice| {
            matches!(choice, Choice::Source(source)
                if shared(&gold.source, self.link.spans[source].tokens) > 0)
        });
        let subject = || {
            find(
                &|choice| matches!(choice, Choice::Subject(tokens) if shared(&gold.source, tokens) > 0),
            )
        };
        Some(cue.or(source).or_else(subject).unwrap_or(0))
    }
}

/// The gold relation of whose spans of that role it shares the most tokens.
fn best_relation(article: &Article, span: &RoleSpan) -> Option<usize> {
    let ranges = |relation: &'_ GoldRelation| -> usize {
        let ranges = match span.role {
            Role::Source => &relation.source,
            Role::Cue => &relation.cue,
            Role::Content => &relation.content,
        };
        shared(ranges, span.tokens)
    };
    let outermost = article.relations.iter().enumerate().filter(|(_, r)| !r.is_nested);
    let best = outermost.map(|(index, relation)| (ranges(relation), index));
    // Of equals the first.
    best.filter(|&(n, _)| n > 0)
        .max_by_key(|&(n, index)| (n, std::cmp::Reverse(index)))
        .map(|(_, index)| index)
}

/// How many tokens of `range` stand in `ranges`.
fn shared(ranges: &[TokenRange], range: TokenRange) -> usize {
    let overlap = |other: &TokenRange| {
        range.end.min(other.end).saturating_sub(range.start.max(other.start)) as usize
    };
    ranges.iter().map(overlap).sum()
}
