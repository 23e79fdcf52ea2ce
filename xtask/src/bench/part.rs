//! The parts of the measuring.

/// One part of the measuring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Criterion's benches: whole articles, stages, gold articles.
    Native,
    /// Instructions, counted by callgrind.
    Instructions,
    /// The engine and the extension in both browsers.
    Browsers,
    /// Other programs of this kind, measured beside ours in the same run.
    Peers,
    /// Bytes of what is shipped.
    Sizes,
}

impl Part {
    /// All parts, in the order in which they are measured.
    pub const ALL: [Part; 5] =
        [Part::Sizes, Part::Native, Part::Instructions, Part::Browsers, Part::Peers];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Part::Native => "native",
            Part::Instructions => "instructions",
            Part::Browsers => "browsers",
            Part::Peers => "peers",
            Part::Sizes => "sizes",
        }
    }

    /// The part of that name.
    pub fn from_name(name: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.name() == name)
    }
}
