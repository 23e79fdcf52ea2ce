//! The lines of a file of small texts that went wrong, as they are written.

use serde::{Deserialize, Deserializer};

/// One text, with what a careful reader finds in it.
#[derive(Deserialize)]
pub(crate) struct FaultLine {
    pub id: String,
    pub group: String,
    pub text: String,
    pub expected: Vec<ExpectedEntry>,
    #[serde(default, deserialize_with = "one_or_many")]
    pub must_not: Vec<String>,
}

/// One claim, by the words of the text.
#[derive(Deserialize)]
pub(crate) struct ExpectedEntry {
    pub source: Option<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    pub content: Vec<String>,
    pub kind: Option<String>,
    pub referent: Option<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    pub grounds: Vec<String>,
    #[serde(default)]
    pub implicit: bool,
    #[serde(default)]
    pub opt: bool,
}

/// Phrases that are written as a list, as one string, or as null for none.
fn one_or_many<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Phrases {
        One(String),
        Many(Vec<String>),
    }
    let phrases = Option::<Phrases>::deserialize(from)?;
    Ok(match phrases {
        None => Vec::new(),
        Some(Phrases::One(phrase)) => vec![phrase],
        Some(Phrases::Many(phrases)) => phrases,
    })
}
