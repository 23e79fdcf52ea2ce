//! What a page says it is.

use crate::Hints;
use crate::model::hash_bytes;
use crate::model::word_list::pairs;
use crate::sort::SharedSort;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a page says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// A story of a newsroom.
    News,
    /// A story, or another text of one page.
    Article,
    /// A story, but only by `og:type`, which some sites give to every page.
    Anything,
    /// Nothing that decides.
    Nothing,
    /// Many stories or goods.
    List,
    /// Something that is no story.
    Other,
}

static TYPES: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| pairs(include_str!("../../data/page-types.tsv")).collect());

/// What the page whose hints these are says it is.
pub(super) fn claim(hints: &Hints) -> Claim {
    let class = |kind: &str| TYPES.get(kind.to_lowercase().as_str()).copied();
    let og = class(&hints.og_type);
    let declares =
        |wanted: &str| hints.json_ld_types.iter().any(|kind| class(kind) == Some(wanted));
    let is_one = og == Some("article") || !declares("list");
    if declares("news") && is_one {
        Claim::News
    } else if declares("article") && is_one {
        Claim::Article
    } else if og == Some("article") {
        Claim::Anything
    } else if og == Some("other") || declares("other") && !declares("article") && !declares("news")
    {
        Claim::Other
    } else if declares("list") {
        Claim::List
    } else {
        Claim::Nothing
    }
}

/// The known types that the page whose hints these are gives itself, by the hashes of their names.
pub(super) fn types(hints: &Hints) -> Vec<u32> {
    let names = std::iter::once(&hints.og_type).chain(&hints.json_ld_types);
    let names = names.map(|name| name.to_lowercase());
    let known = names.filter(|name| TYPES.contains_key(name.as_str()));
    let mut types: Vec<u32> = known.map(|name| hash_bytes(name.as_bytes())).collect();
    types.shared_sort();
    types.dedup();
    types
}

/// The type by which a page says that it is a live blog (schema.org).
const LIVE_BLOG: &str = "LiveBlogPosting";

/// Whether a page says that it is a live blog.
pub(super) fn is_live_blog(hints: &Hints) -> bool {
    hints.json_ld_types.iter().any(|name| name == LIVE_BLOG)
}
