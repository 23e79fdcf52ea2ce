//! What the article names, and where.
//!
//! In the order of the flow: `runs` cuts runs of capitals, each up to its `run_end`, `groups` brings equal ones together, `types`
//! tells what they name, by their `type_features`, `collect` makes persons and institutions of them, where
//! `forms` knows what a name may be shortened to and `bare` whose a surname alone is, and `places` finds
//! where each stands, and in what `company`. `names` is what comes out. `same` holds names of two articles
//! against each other. `seat` reads the party and the state behind a politician's name.

pub(super) mod bare;
pub(super) mod collect;
pub(super) mod company;
pub(super) mod forms;
pub(super) mod groups;
pub(super) mod names;
pub(super) mod places;
pub(super) mod run_end;
pub(super) mod runs;
pub(super) mod same;
pub(super) mod seat;
pub(super) mod type_features;
pub(super) mod types;
