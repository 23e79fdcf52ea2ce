//! What the article names, and where.
//!
//! In the order of the flow: `runs` cuts runs of capitals, `groups` brings equal ones together, `types`
//! tells what they name, by what `company` they keep, `names` makes persons and institutions of them,
//! `forms` knows what a name may be shortened to, `places` finds where each stands, and `bare` whose a
//! surname alone is. `same` holds names of two articles against each other.

pub(super) mod bare;
pub(super) mod company;
pub(super) mod forms;
pub(super) mod groups;
pub(super) mod names;
pub(super) mod places;
pub(super) mod runs;
pub(super) mod same;
pub(super) mod types;
