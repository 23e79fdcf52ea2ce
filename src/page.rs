//! What callers give: a page as blocks of text in reading order.

use serde::{Deserialize, Serialize};

/// A page as the reader saw it: its title, what it says of itself, and its blocks.
///
/// In JSON and JavaScript the fields are in camel case. A page that is not [`Page::from_text`]'s is read as a
/// web page: only what is found to be a story in English, unless [`Page::extent`] asks for more.
///
/// ```
/// use sourcelight::{Block, Page, Status, analyze};
///
/// let button = Block { text: "Buy now".into(), tag: "p".into(), visible: true, ..Block::default() };
/// let page = Page { blocks: vec![button], ..Page::default() };
/// assert_eq!(analyze(&page).status, Status::NotAnArticle);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Page {
    /// The document's title; empty when there is none.
    pub title: String,
    /// The document's BCP 47 language tag; empty when it states none.
    pub lang: String,
    /// What the page's structured data says it is.
    pub hints: Hints,
    /// The visible blocks of text in reading order.
    pub blocks: Vec<Block>,
    /// Whether the reader stopped before the page's end.
    pub truncated: bool,
    /// The elements that blocks stand in: of each the name, classes and id, parted by spaces, and
    /// the elements innermost first, parted by `/`. A block says by its number which are its.
    pub paths: Vec<String>,
    /// What of the page is to be read.
    pub extent: Extent,
}

/// What of a page is to be read.
///
/// ```
/// use sourcelight::{Block, Extent, Page, Status, analyze};
///
/// let text = "The mayor said that the bridge would be closed for the whole of the winter.";
/// let block = Block { text: text.into(), tag: "p".into(), visible: true, ..Block::default() };
/// let page = |extent| Page { blocks: vec![block.clone()], extent, ..Page::default() };
/// assert_eq!(analyze(&page(Extent::Story)).status, Status::NotAnArticle);
/// assert_eq!(analyze(&page(Extent::Selection)).status, Status::Ok);
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// Its story, and only if it is an article in English: nobody asked for the page.
    #[default]
    Story,
    /// Its story, or all its prose where it is no article: a reader asked for the page.
    Page,
    /// All its prose, be it part of the story or not.
    Prose,
    /// Every block: a reader selected them. They must be English all the same.
    Selection,
    /// Every block: they are known to be the story, so that no gate applies. True for plain text,
    /// never for a web page.
    Text,
}

/// What a page's structured data says it is.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Hints {
    /// The value of the `og:type` property; empty when there is none.
    pub og_type: String,
    /// Every JSON-LD `@type` on the page.
    pub json_ld_types: Vec<String>,
    /// What the page says of whether all may read it (`isAccessibleForFree`); none where it says
    /// nothing.
    pub accessible_for_free: Option<bool>,
}

/// A block of text: a paragraph, a heading, a list item, or a run of bare text.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Block {
    /// The text, white space collapsed, soft hyphens and zero-width characters dropped.
    pub text: String,
    /// The lower-case name of the block's element.
    pub tag: String,
    /// An id of the block's nearest containing element: equal ids, same container.
    pub container: u32,
    /// How many UTF-16 units of the text stand inside links.
    pub link_chars: u32,
    /// How many elements the block's element is nested in.
    pub depth: u32,
    /// What the markup says the block is.
    pub role: BlockRole,
    /// Index into the page's paths; out of their range for a block of which nothing is known.
    pub path: u32,
    /// Whether the block is visible.
    pub visible: bool,
}

/// What a block's markup says it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockRole {
    /// Ordinary text.
    #[default]
    Text,
    /// `h1` to `h6` or `role=heading`.
    Heading,
    /// Inside a list item.
    List,
    /// Inside a `blockquote`.
    Quotation,
    /// Inside a `figure`, a table's `caption`, or an element whose class says that it is a caption.
    Caption,
    /// Inside an `aside`, a `nav` or a `footer`, or what has their role. The extension's reader
    /// passes them by, as they are never the story.
    Aside,
}

impl Page {
    /// Makes a page of plain text: every non-empty line is a body block.
    ///
    /// ```
    /// let page = sourcelight::Page::from_text("Title\n\nIt rained, she said.");
    /// assert_eq!(page.blocks.len(), 2);
    /// ```
    pub fn from_text(text: &str) -> Page {
        let blocks = lines(text)
            .map(|(_, line)| Block {
                text: line.to_string(),
                tag: "p".to_string(),
                visible: true,
                ..Block::default()
            })
            .collect();
        Page { blocks, extent: Extent::Text, ..Page::default() }
    }

    /// Where the blocks that [`Page::from_text`] makes of a text begin in it, in bytes: what a span
    /// of a block is to be moved by, to be a span of the text.
    ///
    /// ```
    /// assert_eq!(sourcelight::Page::block_starts("Title\n\nIt rained."), [0, 7]);
    /// ```
    pub fn block_starts(text: &str) -> Vec<usize> {
        lines(text).map(|(start, _)| start).collect()
    }
}

/// The lines of a text that are not empty, and where they begin, in bytes.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let all = text.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    });
    all.filter(|(_, line)| !line.trim().is_empty())
}
