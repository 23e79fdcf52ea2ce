//! Where a text has the name that an annotator gave.

use super::place::{ComparedText, Span};

/// The places of a referent's names: those of `source` for `=`, and of each of several people parted by ` + `.
///
/// # Errors
/// When a name does not stand in the text.
pub(super) fn referent_of(
    text: &ComparedText,
    names: &str,
    source: &[Span],
) -> Result<Vec<Span>, String> {
    if names == "=" {
        return Ok(source.to_vec());
    }
    let names = names.split(" + ").map(str::trim).filter(|name| !name.is_empty());
    let place = |name: &str| {
        text.first_place(name).ok_or_else(|| format!("{name:?} does not stand in the text"))
    };
    names.map(place).collect()
}
