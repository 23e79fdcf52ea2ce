//! Word lists as tables that the compiler makes, so that nothing of them is read when the engine
//! starts.

use super::hash_bytes;

/// The rows of a tab-separated table by their first field, in open addressing. Lines that begin with
/// "#" or hold no tab are no rows; of rows with the same first field the last counts.
///
/// `N` is a power of two of slots, at least twice as many as there are rows.
#[derive(Debug)]
pub struct RowIndex<const N: usize> {
    table: &'static str,
    /// For each slot where its row begins, in bytes and plus one; 0 for none.
    starts: [u16; N],
}

impl<const N: usize> RowIndex<N> {
    /// Finds the rows of a table, which is no longer than 65,534 bytes.
    pub const fn new(table: &'static str) -> RowIndex<N> {
        assert!(N.is_power_of_two() && table.len() < u16::MAX as usize);
        let bytes = table.as_bytes();
        let mut index = RowIndex { table, starts: [0; N] };
        let (mut start, mut n_rows) = (0, 0);
        while start < bytes.len() {
            let (key_end, end) = ends_of_row(bytes, start);
            if key_end < end && bytes[start] != b'#' {
                let slot = index.slot(bytes.split_at(key_end).0.split_at(start).1);
                index.starts[slot] = start as u16 + 1;
                n_rows += 1;
            }
            start = end + 1;
        }
        assert!(n_rows * 2 <= N);
        index
    }

    /// What stands behind the first field of the row that begins with `key`.
    pub fn get(&self, key: impl AsRef<[u8]>) -> Option<&'static str> {
        let key = key.as_ref();
        let start = usize::from(self.starts[self.slot(key)].checked_sub(1)?);
        let rest = self.table.get(start + key.len() + 1..)?;
        rest.split('\n').next()
    }

    /// The slot of the row that begins with `key`, or the free one where it would stand.
    const fn slot(&self, key: &[u8]) -> usize {
        let mut slot = hash_bytes(key) as usize & (N - 1);
        while self.starts[slot] != 0 && !self.begins(self.starts[slot] as usize - 1, key) {
            slot = (slot + 1) & (N - 1);
        }
        slot
    }

    /// Whether the row at `start` begins with `key`.
    const fn begins(&self, start: usize, key: &[u8]) -> bool {
        let row = self.table.as_bytes().split_at(start).1;
        if row.len() <= key.len() || row[key.len()] != b'\t' {
            return false;
        }
        let mut at = 0;
        while at < key.len() && row[at] == key[at] {
            at += 1;
        }
        at == key.len()
    }
}

/// Bits by the hash of a word, in open addressing; hash 0 cannot be a key.
///
/// `N` is a power of two of slots, at least twice as many as there are words.
#[derive(Debug)]
pub struct BitTable<const N: usize> {
    slots: [(u32, u32); N],
    n_words: usize,
}

impl<const N: usize> BitTable<N> {
    /// A table without words.
    pub const EMPTY: BitTable<N> = BitTable { slots: [(0, 0); N], n_words: 0 };

    /// With the words of a tab-separated table of words and classes: each has the bits of all its
    /// classes, which `bits_of` gives. Words are hashed by their forms, as
    /// [`Word`](crate::syntax::Word) has them, and are in lower case where they are not ASCII.
    pub const fn with_rows(mut self, table: &str, classes: &[(&str, u32)]) -> BitTable<N> {
        assert!(N.is_power_of_two());
        let bytes = table.as_bytes();
        let mut start = 0;
        while start < bytes.len() {
            let (key_end, end) = ends_of_row(bytes, start);
            if key_end < end && bytes[start] != b'#' {
                let row = bytes.split_at(end).0.split_at(start).1;
                let (word, class) = row.split_at(key_end - start);
                let slot = self.slot(form_hash(word));
                if self.slots[slot].0 == 0 {
                    self.slots[slot].0 = form_hash(word);
                    self.n_words += 1;
                }
                self.slots[slot].1 |= bits_of(class.split_at(1).1, classes);
            }
            start = end + 1;
        }
        assert!(self.n_words * 2 <= N);
        self
    }

    /// The bits of the word whose form has this hash.
    #[inline]
    pub const fn get(&self, form: u32) -> u32 {
        self.slots[self.slot(form)].1
    }

    #[inline]
    const fn slot(&self, form: u32) -> usize {
        let mut slot = form as usize & (N - 1);
        while self.slots[slot].0 != form && self.slots[slot].0 != 0 {
            slot = (slot + 1) & (N - 1);
        }
        slot
    }
}

/// Where the first field of the row at `start` ends, and where the row.
const fn ends_of_row(bytes: &[u8], start: usize) -> (usize, usize) {
    let mut end = start;
    while end < bytes.len() && bytes[end] != b'\n' {
        end += 1;
    }
    let mut key_end = start;
    while key_end < end && bytes[key_end] != b'\t' {
        key_end += 1;
    }
    (key_end, end)
}

/// The bits of a class, 0 for one that is not among them.
const fn bits_of(class: &[u8], classes: &[(&str, u32)]) -> u32 {
    let mut at = 0;
    while at < classes.len() {
        if are_equal(classes[at].0.as_bytes(), class) {
            return classes[at].1;
        }
        at += 1;
    }
    0
}

const fn are_equal(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// The hash of a listed word's form, as [`Word`](crate::syntax::Word) has it: in lower case,
/// apostrophes straightened, digits alike.
const fn form_hash(word: &[u8]) -> u32 {
    const LONGEST: usize = 48;
    assert!(word.len() <= LONGEST);
    let mut form = [0; LONGEST];
    let (mut at, mut len) = (0, 0);
    while at < word.len() {
        let rest = word.split_at(at).1;
        let taken = match rest {
            [0xe2, 0x80, 0x98 | 0x99, ..] => 3,
            _ => 1,
        };
        form[len] = match rest[0] {
            _ if taken == 3 => b'\'',
            b'0'..=b'9' => b'0',
            byte => byte.to_ascii_lowercase(),
        };
        len += 1;
        at += taken;
    }
    hash_bytes(form.split_at(len).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# a\ttable\nada\tfemale\nrest\nex\tm\nan\texample\tof more\nex\tn\n";

    #[test]
    fn rows_are_found_by_their_first_field() {
        static INDEX: RowIndex<16> = RowIndex::new(TABLE);
        let expected = [
            ("ada", Some("female")),
            ("an", Some("example\tof more")),
            ("ex", Some("n")),
            ("rest", None),
            ("a", None),
            ("# a", None),
            ("", None),
            ("adabyron", None),
        ];
        for (key, row) in expected {
            assert_eq!(INDEX.get(key), row, "{key}");
        }
    }

    #[test]
    fn words_have_the_bits_of_all_their_classes() {
        static WORDS: BitTable<16> = BitTable::EMPTY
            .with_rows("Ex\ta\nex\tb\nn’t\ta\n4th\tb\nother\tc\n", &[("a", 1), ("b", 2)]);
        for (form, bits) in [("ex", 3), ("n't", 1), ("0th", 2), ("other", 0), ("x", 0)] {
            assert_eq!(WORDS.get(hash_bytes(form.as_bytes())), bits, "{form}");
        }
    }
}
