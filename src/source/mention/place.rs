//! Where mentions stand, for those who look back at them.

/// The grammatical function of a mention in its sentence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::source) enum Function {
    Subject,
    Object,
    Possessive,
    Oblique,
    #[default]
    Other,
}

/// A mention, as later ones look back at it.
#[derive(Debug, Clone, Copy)]
pub(in crate::source) struct Place {
    pub at: usize,
    pub sentence: usize,
    pub paragraph: usize,
    pub quotation: Option<usize>,
    pub content: Option<usize>,
    pub is_source: bool,
    pub function: Function,
    /// The form of the mention, as a small number.
    pub form: u32,
}
