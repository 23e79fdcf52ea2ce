//! The engine: everything it has learned, and the stages it goes through.

use crate::article::{ArticleModel, StoryBlock};
use crate::attribution::{AttributionModel, NoAnswer, Relation, find_no_answers};
use crate::model::{Weights, WeightsBuilder, WeightsError};
use crate::source::{SourceModel, Sourcing, Teacher, identify_taught};
use crate::syntax::{SyntaxModel, Tree, read_syntax};
use crate::text::Document;
use crate::{Page, Report, Status, article, assemble, headline};

/// All models, ready for use.
///
/// The default model has no weights: it reads, but poorly.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// Finds the story among a page's blocks.
    #[doc(hidden)]
    pub article: ArticleModel,
    /// Reads tags and trees.
    #[doc(hidden)]
    pub syntax: SyntaxModel,
    /// Finds attributions.
    #[doc(hidden)]
    pub attribution: AttributionModel,
    /// Identifies sources.
    #[doc(hidden)]
    pub source: SourceModel,
}

/// One stage of reading a page; the stages follow one another in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Finding the story among the blocks.
    Article,
    /// Cutting tokens, sentences and quotations.
    Text,
    /// Drawing dependency trees.
    Syntax,
    /// Finding attributions.
    Attribution,
    /// Identifying sources.
    Source,
    /// Putting the report together.
    Report,
}

impl Stage {
    /// The stage's name in lower case.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Article => "article",
            Stage::Text => "text",
            Stage::Syntax => "syntax",
            Stage::Attribution => "attribution",
            Stage::Source => "source",
            Stage::Report => "report",
        }
    }
}

impl Model {
    /// Reads all models from a container of weights, already unpacked.
    ///
    /// # Errors
    /// When the bytes are not such a container, are damaged, or are of another version, or when
    /// a model is missing or malformed.
    pub fn from_bytes(bytes: &[u8]) -> Result<Model, WeightsError> {
        let weights = Weights::from_bytes(bytes)?;
        Ok(Model {
            article: ArticleModel::read(&weights)?,
            syntax: SyntaxModel::read(&weights)?,
            attribution: AttributionModel::read(&weights)?,
            source: SourceModel::read(&weights)?,
        })
    }

    /// Writes all models into a container of weights, not yet compressed.
    #[doc(hidden)]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut weights = WeightsBuilder::new();
        self.article.write(&mut weights);
        self.syntax.write(&mut weights);
        self.attribution.write(&mut weights);
        self.source.write(&mut weights);
        weights.to_bytes()
    }

    /// Reads a page with these models; see [`crate::analyze`].
    pub fn analyze(&self, page: &Page) -> Report {
        self.analyze_observed(page, |_| {})
    }

    /// Reads a page with these models, telling `observe` of each stage as it begins.
    ///
    /// The stages know no clock: whoever wants to time them does it here.
    ///
    /// ```
    /// let page = sourcelight::Page::from_text("“It rained,” said Ada Byron.");
    /// let mut stages = Vec::new();
    /// sourcelight::Model::embedded().analyze_observed(&page, |stage| stages.push(stage.name()));
    /// assert_eq!(stages, ["article", "text", "syntax", "attribution", "source", "report"]);
    /// ```
    pub fn analyze_observed(&self, page: &Page, mut observe: impl FnMut(Stage)) -> Report {
        let truncated = page.truncated;
        observe(Stage::Article);
        let story = match article::find_story(&self.article, page) {
            Ok(story) => story,
            Err(status) => return Report { status, truncated, ..Report::default() },
        };
        let reports = story.each().map(|blocks| {
            let read = self.read_story(page, blocks, &mut observe, &mut ());
            observe(Stage::Report);
            assemble::report(&read.document, &read.relations, read.sourcing, &read.no_answers)
        });
        let report = assemble::join(reports.collect());
        let report = Report {
            truncated,
            story: story.blocks.iter().map(|block| block.index).collect(),
            coverage: story.coverage,
            ..report
        };
        Report { headline: headline::find(page, &report), ..report }
    }

    /// What the stages make of each story of a page, for those who look inside: the report is put
    /// together from the same. A teacher of its own looks on while each story's sources are identified.
    ///
    /// # Errors
    /// When nothing of the page is read; the status says why.
    #[doc(hidden)]
    pub fn read_stories<T: Teacher + Default>(
        &self,
        page: &Page,
    ) -> Result<Vec<(StoryReading, T)>, Status> {
        let story = article::find_story(&self.article, page)?;
        let read = story.each().map(|blocks| {
            let mut teacher = T::default();
            (self.read_story(page, blocks, &mut |_| {}, &mut teacher), teacher)
        });
        Ok(read.collect())
    }

    /// Reads one story, told of nothing around it.
    fn read_story(
        &self,
        page: &Page,
        blocks: &[StoryBlock],
        observe: &mut impl FnMut(Stage),
        teacher: &mut impl Teacher,
    ) -> StoryReading {
        observe(Stage::Text);
        let document = Document::new(blocks.iter().map(|block| {
            let index = block.index as usize;
            (block.index, page.blocks[index].text.as_str(), block.is_heading)
        }));
        observe(Stage::Syntax);
        let tree = read_syntax(&self.syntax, &document);
        observe(Stage::Attribution);
        let relations = self.attribution.find_relations(&document, &tree);
        let no_answers = find_no_answers(&document, &tree, &relations);
        observe(Stage::Source);
        let sourcing = identify_taught(&self.source, &document, &tree, &relations, teacher);
        StoryReading { document, tree, relations, no_answers, sourcing }
    }
}

/// What the stages before the report make of one story.
#[doc(hidden)]
#[derive(Debug)]
pub struct StoryReading {
    /// The text and its layers.
    pub document: Document,
    /// Tags and trees.
    pub tree: Tree,
    /// Who is held responsible for what, by the cues' order.
    pub relations: Vec<Relation>,
    /// Who was asked and gave no answer.
    pub no_answers: Vec<NoAnswer>,
    /// Who stands behind each relation.
    pub sourcing: Sourcing,
}
