//! Features of one thing, all hashed with what sort of thing it is.

use crate::model::{Feature, pair, triple};

/// How many templates there are at most for one sort of thing.
const TEMPLATES: u32 = 128;

/// A list of features in the making; equal templates and values of different sorts differ.
#[derive(Debug)]
pub(in crate::source) struct FeatureList<'o> {
    sort: u32,
    /// A sort that all share, under which every feature is added a second time.
    shared: Option<u32>,
    out: &'o mut Vec<Feature>,
}

impl<'o> FeatureList<'o> {
    /// Appends to `out` features of things of a sort, a small number.
    pub fn new(sort: u32, out: &'o mut Vec<Feature>) -> FeatureList<'o> {
        FeatureList { sort, shared: None, out }
    }

    /// The same, with each feature added a second time under the sort `shared`, so that what holds
    /// for all sorts is learned from all (Daumé 2007).
    pub fn sharing(sort: u32, shared: u32, out: &'o mut Vec<Feature>) -> FeatureList<'o> {
        FeatureList { sort, shared: Some(shared), out }
    }

    /// Adds a template with up to two values.
    pub fn add<const N: usize>(&mut self, template: u32, values: [u32; N]) {
        for sort in std::iter::once(self.sort).chain(self.shared) {
            self.push(sort * TEMPLATES + template, values);
        }
    }

    fn push<const N: usize>(&mut self, template: u32, values: [u32; N]) {
        let feature = match values[..] {
            [] => pair(template, 0, 0),
            [a] => pair(template, a, 0),
            [a, b] => pair(template, a, b),
            [a, b, c] => triple(template, a, b, c),
            [a, b, c, ..] => triple(template, a, b, c),
        };
        self.out.push(feature);
    }

    /// Adds a template for each of a set's members, with one further value.
    pub fn add_bits(&mut self, template: u32, bits: u32, value: u32) {
        for bit in (0..u32::BITS).filter(|bit| bits >> bit & 1 != 0) {
            self.add(template, [bit, value]);
        }
    }
}

/// A number in a few steps: itself up to 3, then by ever wider ones.
pub(in crate::source) fn bucket(number: usize) -> u32 {
    match number {
        0..=3 => number as u32,
        4..=5 => 4,
        6..=8 => 5,
        9..=15 => 6,
        _ => 7,
    }
}

/// A probability in tenths.
pub(in crate::source) fn tenths(probability: f32) -> u32 {
    (probability.clamp(0.0, 1.0) * 10.0) as u32
}

/// Log-odds in steps of about one, from 0 to 8.
pub(in crate::source) fn odds_bucket(odds: f32) -> u32 {
    (odds.clamp(-4.0, 4.0) + 4.5) as u32
}
