//! Words that say that there is nobody.

use crate::syntax::Upos;

/// Whether a phrase says that there is nobody, by its first word and the `next` with its tag: “nobody”,
/// “no one”, “no official”, but not “No 10”, “no fewer than two” and “none other than”.
pub(crate) fn names_nobody(first: &str, next: &str, tag: Upos) -> bool {
    match first.to_lowercase().as_str() {
        "nobody" | "no-one" => true,
        "none" => next != "other",
        "no" => {
            let is_number = tag == Upos::Num && next != "one";
            let counts = matches!(next, "fewer" | "less" | "more");
            next.starts_with(char::is_lowercase) && !is_number && !counts
        }
        _ => false,
    }
}
