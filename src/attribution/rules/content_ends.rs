//! Memory of where contents end.

use super::unit::Unit;
use std::cell::Cell;

/// Where the contents end that were looked at last: a later cue's content ends with that around it,
/// and in a sentence of many cues nobody looks again how far they all go.
#[derive(Debug, Default)]
pub(super) struct ContentEnds {
    /// The last noun phrase's and the last clause's.
    last: [Cell<Option<ContentEnd>>; 2],
}

#[derive(Debug, Clone, Copy)]
struct ContentEnd {
    unit: Unit,
    from: usize,
    end: usize,
}

impl ContentEnds {
    /// The end of what goes on until `from` or further, by `look` if it was not known.
    pub fn find(
        &self,
        unit: &Unit,
        is_clause: bool,
        from: usize,
        look: impl Fn() -> usize,
    ) -> usize {
        let last = &self.last[usize::from(is_clause)];
        let known = last
            .get()
            .filter(|known| known.unit == *unit && (known.from..known.end).contains(&from));
        known.map_or_else(
            || {
                let end = look();
                last.set(Some(ContentEnd { unit: *unit, from, end }));
                end
            },
            |known| known.end,
        )
    }
}
