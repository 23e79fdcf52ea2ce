//! Trains and measures the models that identify sources.

mod labelled;
mod lesson;
mod name_labels;
mod noun_type;
mod silver_names;
mod train;

pub use labelled::{Label, LabelledArticle, read_labelled};
pub use lesson::{Examples, Guidance, teach};
pub use name_labels::{NameTypes, marked_types, name_types};
pub use noun_type::{EntityFigures, EntityOptions, measure_entities, train_entities};
pub use silver_names::{marked_names, voted_names};
pub use train::{SourceOptions, silver_names, train_sources};
