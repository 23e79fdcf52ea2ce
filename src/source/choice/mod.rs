//! Choosing one of several by a log-linear model: the features of a choice, and the model.

pub(super) mod feature_list;
pub(super) mod rank;
