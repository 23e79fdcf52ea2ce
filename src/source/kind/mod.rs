//! Of which kind a source is, as far as its own words tell: `features` and the `model` that weighs them;
//! a plural that speaks as a `body`, and a `thing` that nobody speaks through.

pub(super) mod body;
pub(super) mod features;
pub(super) mod model;
pub(super) mod thing;
pub(super) mod told;
