//! The lines of gold files, as they are written.

use serde::Deserialize;

/// One article.
#[derive(Deserialize)]
pub(crate) struct GoldLine {
    pub id: String,
    pub text: String,
    pub attributions: Vec<GoldEntry>,
}

/// One attribution; spans count code points of the text.
#[derive(Deserialize)]
pub(crate) struct GoldEntry {
    #[serde(default)]
    pub source: Vec<[usize; 2]>,
    #[serde(default)]
    pub cue: Vec<[usize; 2]>,
    pub content: Vec<[usize; 2]>,
    #[serde(default)]
    pub nested: bool,
    /// False where a prediction may be there or not; none in corpora that do not say.
    pub core: Option<bool>,
    #[serde(flatten)]
    pub label: GoldLabel,
}

/// Who stands behind an attribution, where the corpus says so.
#[derive(Deserialize, Default)]
pub(crate) struct GoldLabel {
    pub kind: Option<String>,
    pub referent: Option<String>,
    #[serde(default)]
    pub anaphor: bool,
    #[serde(default)]
    pub doubt: bool,
}
