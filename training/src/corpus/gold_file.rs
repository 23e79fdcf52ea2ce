//! Files of gold articles, with their texts or with labels alone.

use super::{GoldEntry, GoldLabel, GoldLine, read_json_lines};
use crate::Result;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// A file of gold articles. Labels of texts that may not be given on lie apart from them.
#[derive(Debug, Clone)]
pub struct GoldFile {
    /// The annotated articles: whole lines of gold, or lines of labels.
    pub path: PathBuf,
    /// The file that has the texts, by the articles' ids, where `path` has labels alone.
    pub texts: Option<PathBuf>,
}

impl<P: AsRef<Path>> From<P> for GoldFile {
    fn from(path: P) -> GoldFile {
        GoldFile { path: path.as_ref().to_path_buf(), texts: None }
    }
}

/// The labels of one article, without any text: spans count code points of the text that the corpus
/// has under `id`.
#[derive(Debug, Serialize, Deserialize)]
pub struct LabelLine {
    /// The corpus' id of the article.
    pub id: String,
    /// Its attributions, in text order.
    pub attributions: Vec<LabelEntry>,
}

/// One attribution; what is false or empty is left out of the file.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct LabelEntry {
    /// The source's spans.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<[usize; 2]>,
    /// The cue's spans.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cue: Vec<[usize; 2]>,
    /// The content's spans.
    pub content: Vec<[usize; 2]>,
    /// The words that say why the source is not named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grounds: Vec<[usize; 2]>,
    /// The kind's name, as in the report.
    pub kind: String,
    /// Where the text has the fullest name or description of the source; of several people, of each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub referent: Vec<[usize; 2]>,
    /// Whether the source is a pronoun or a description that needs another mention.
    #[serde(default, skip_serializing_if = "is_false")]
    pub anaphor: bool,
    /// Whether it stands inside another's content.
    #[serde(default, skip_serializing_if = "is_false")]
    pub nested: bool,
    /// Whether it is a plan, a wish or a label: not core.
    #[serde(default, skip_serializing_if = "is_false")]
    pub peripheral: bool,
    /// Whether two kinds are equally defensible.
    #[serde(default, skip_serializing_if = "is_false")]
    pub doubt: bool,
    /// Whether no words name the source, but the context does.
    #[serde(default, skip_serializing_if = "is_false")]
    pub implicit: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// The text of an article of raw news.
#[derive(Deserialize)]
pub(crate) struct TextLine {
    pub id: String,
    pub text: String,
}

/// Reads articles' texts, by their ids.
///
/// # Errors
/// When the file cannot be read or a line has another shape.
pub fn read_texts(path: &Path) -> Result<HashMap<String, String>> {
    let lines = read_json_lines::<TextLine>(path)?;
    Ok(lines.into_iter().map(|line| (line.id, line.text)).collect())
}

impl GoldFile {
    /// Reads the articles; those whose text is missing are left out.
    ///
    /// # Errors
    /// When a file cannot be read or a line has another shape.
    pub(crate) fn lines(&self) -> Result<Vec<GoldLine>> {
        let Some(texts) = &self.texts else { return read_json_lines(&self.path) };
        let mut texts = read_texts(texts)?;
        let labels = read_json_lines::<LabelLine>(&self.path)?;
        let lines = labels.into_iter().filter_map(|line| {
            let text = texts.remove(&line.id)?;
            let points: Vec<char> = text.chars().collect();
            let attributions =
                line.attributions.into_iter().map(|entry| entry.into_gold(&points)).collect();
            Some(GoldLine { id: line.id, text, attributions })
        });
        Ok(lines.collect())
    }

    /// The files that it is read from.
    pub fn files(&self) -> impl Iterator<Item = &PathBuf> {
        std::iter::once(&self.path).chain(&self.texts)
    }
}

impl LabelEntry {
    fn into_gold(self, points: &[char]) -> GoldEntry {
        let words = |&[start, end]: &[usize; 2]| -> String {
            points.get(start..end).unwrap_or_default().iter().collect()
        };
        let names: Vec<String> = self.referent.iter().map(words).collect();
        GoldEntry {
            source: self.source,
            cue: self.cue,
            content: self.content,
            nested: self.nested,
            core: Some(!self.peripheral),
            label: GoldLabel {
                kind: Some(self.kind),
                referent: (!names.is_empty()).then(|| names.join(" and ")),
                anaphor: self.anaphor,
                doubt: self.doubt,
            },
        }
    }
}
