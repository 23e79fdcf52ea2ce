//! What the article tells of a source without a name: `told` has its position, closeness and number,
//! `grounds` why there is no name; `wording` finds the wordings of a table.

pub(super) mod grounds;
pub(super) mod told;
pub(super) mod wording;
