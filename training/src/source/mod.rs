//! Trains and measures the model of what nouns name.

mod entity;

pub use entity::{EntityFigures, EntityOptions, measure_entities, train_entities};
