//! Questions of the linker with their right answers.

use crate::corpus::{Article, GoldRelation};
use sourcelight::attribution::link::{Choice, Question, SpanViews, questions};
use sourcelight::attribution::{Role, RoleSpan};
use sourcelight::model::Feature;
use sourcelight::syntax::Tree;
use sourcelight::text::TokenRange;

/// An article, or one content in it, with the spans to link: gold, noisy or predicted.
#[derive(Debug, Clone)]
pub struct LinkArticle<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its tags and trees.
    pub tree: &'a Tree,
    /// The spans, in text order, not overlapping.
    pub spans: &'a [RoleSpan],
    /// The gold relations that the spans may belong to.
    pub relations: Vec<&'a GoldRelation>,
    /// The tokens beyond which nothing is looked at.
    pub bounds: TokenRange,
    /// How much its questions count.
    pub weight: f32,
}

impl<'a> LinkArticle<'a> {
    /// The claims of an article that stand in no other.
    pub fn outermost(
        article: &'a Article,
        tree: &'a Tree,
        spans: &'a [RoleSpan],
        weight: f32,
    ) -> LinkArticle<'a> {
        let bounds = TokenRange::new(0, article.document.tokens.len());
        LinkArticle { article, tree, spans, relations: article.outermost(), bounds, weight }
    }

    /// Its spans as the linker sees them.
    pub(super) fn views(&self) -> SpanViews<'a> {
        SpanViews::within(&self.article.document, self.tree, self.spans, self.bounds)
    }
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
    /// How much the question counts.
    pub weight: f32,
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
pub fn examples(link: &LinkArticle) -> Vec<LinkExample> {
    let views = link.views();
    let matches = Matches::new(link);
    let mut examples = Vec::new();
    for role in [Role::Content, Role::Cue] {
        for question in questions(&views, role) {
            let Some(right) = matches.right(&question) else { continue };
            let mut example = LinkExample { right, weight: link.weight, ..LinkExample::default() };
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
    link: &'a LinkArticle<'a>,
    relation: Vec<Option<usize>>,
}

impl<'a> Matches<'a> {
    fn new(link: &'a LinkArticle<'a>) -> Matches<'a> {
        let best = |span| best_relation(&link.relations, span);
        let relation = link.spans.iter().map(best).collect();
        Matches { link, relation }
    }

    /// Index of the right choice; none where the gold has no answer.
    fn right(&self, question: &Question) -> Option<usize> {
        let span = &self.link.spans[question.asker];
        let Some(relation) = self.relation[question.asker] else {
            // A content that is none is best given up; a cue that is none may take any source.
            return (span.role == Role::Content).then_some(0);
        };
        let gold = self.link.relations[relation];
        let is_alone = gold.cue.is_empty() && gold.source.is_empty();
        if is_alone && span.role == Role::Content {
            return question.choices.iter().position(|&choice| choice == Choice::Alone);
        }
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
fn best_relation(relations: &[&GoldRelation], span: &RoleSpan) -> Option<usize> {
    let ranges = |relation: &GoldRelation| -> usize {
        let ranges = match span.role {
            Role::Source => &relation.source,
            Role::Cue => &relation.cue,
            Role::Content => &relation.content,
        };
        shared(ranges, span.tokens)
    };
    let best = relations.iter().enumerate().map(|(index, relation)| (ranges(relation), index));
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
