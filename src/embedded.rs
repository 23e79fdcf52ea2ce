//! The weights that are built into native libraries.

use crate::Model;
use crate::model::WeightsError;
use flate2::read::GzDecoder;
use std::io::Read;
use std::sync::LazyLock;

/// How every gzip file begins.
const GZIP_MAGIC: [u8; 2] = [0x1f, 0x8b];

impl Model {
    /// The weights file as shipped: a gzip file of a container of weights.
    pub const EMBEDDED: &[u8] = include_bytes!("../data/weights/weights.bin");

    /// Reads all models from a gzip file of a container of weights.
    ///
    /// # Errors
    /// As [`Model::from_bytes`], and when the file is no gzip file or a damaged one.
    ///
    /// ```
    /// use sourcelight::Model;
    ///
    /// assert!(Model::from_gzip(Model::EMBEDDED).is_ok());
    /// let error = Model::from_gzip(b"not weights").unwrap_err();
    /// assert!(error.to_string().starts_with("This is not a Sourcelight weights file"));
    /// ```
    pub fn from_gzip(file: &[u8]) -> Result<Model, WeightsError> {
        if !file.starts_with(&GZIP_MAGIC) {
            return Err(WeightsError::not_weights());
        }
        let mut bytes = Vec::new();
        GzDecoder::new(file).read_to_end(&mut bytes).map_err(|_| WeightsError::damaged())?;
        Model::from_bytes(&bytes)
    }

    /// The models that are built into the library, read when they are first asked for.
    ///
    /// Should the weights file not fit the library, as when the trainer of the next file is
    /// built, these are models without weights. A test rules that out for what is shipped.
    pub fn embedded() -> &'static Model {
        static EMBEDDED: LazyLock<Model> =
            LazyLock::new(|| Model::from_gzip(Model::EMBEDDED).unwrap_or_default());
        &EMBEDDED
    }
}
