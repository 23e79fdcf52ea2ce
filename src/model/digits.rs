//! Small whole numbers, several to a byte.
//!
//! Huffman codes, as in gzip, make no symbol less than a bit, and of four symbols that are not equally
//! frequent they make more than they need. A byte of several numbers is a symbol of its own, whose code
//! comes nearer to what the numbers tell.

/// Numbers under a base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits {
    base: usize,
    /// How many fit into a byte.
    per_byte: usize,
}

impl Digits {
    /// Numbers from 0 to below `base`, which is at least 2 and at most 256.
    pub(super) fn new(base: usize) -> Digits {
        let base = base.clamp(2, 256);
        let mut per_byte = 1;
        while base.pow(per_byte as u32 + 1) <= 256 {
            per_byte += 1;
        }
        Digits { base, per_byte }
    }

    /// How many bytes `n` numbers take.
    pub(super) fn len(self, n: usize) -> usize {
        n.div_ceil(self.per_byte)
    }

    /// Writes numbers down, the first of each byte in its lowest place; the last byte is filled with 0.
    pub(super) fn pack(self, numbers: &[u8]) -> Vec<u8> {
        let byte = |numbers: &[u8]| {
            let parts = numbers.iter().rev();
            parts.fold(0, |byte, &number| byte * self.base + usize::from(number)) as u8
        };
        numbers.chunks(self.per_byte).map(byte).collect()
    }

    /// Reads the `n` numbers that [`Digits::pack`] wrote. Returns none when the bytes do not hold them,
    /// or hold anything else.
    pub(super) fn unpack(self, bytes: &[u8], n: usize) -> Option<Vec<u8>> {
        if bytes.len() != self.len(n) {
            return None;
        }
        let largest = self.base.pow(self.per_byte as u32) - 1;
        let table: Vec<u8> = (0..=largest).flat_map(|byte| self.numbers(byte)).collect();
        let mut numbers = Vec::with_capacity(bytes.len() * self.per_byte);
        for &byte in bytes {
            let at = usize::from(byte) * self.per_byte;
            numbers.extend_from_slice(table.get(at..at + self.per_byte)?);
        }
        let filled = numbers.split_off(n);
        filled.iter().all(|&number| number == 0).then_some(numbers)
    }

    /// The numbers in a byte.
    fn numbers(self, byte: usize) -> impl Iterator<Item = u8> {
        let mut rest = byte;
        (0..self.per_byte).map(move |_| {
            let number = rest % self.base;
            rest /= self.base;
            number as u8
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn numbers_survive_being_packed() {
        for base in 2..=256usize {
            let digits = Digits::new(base);
            for n in 0..20 {
                let numbers: Vec<u8> = (0..n).map(|at| (at * 89 % base) as u8).collect();
                let bytes = digits.pack(&numbers);
                assert_eq!(digits.unpack(&bytes, n).as_ref(), Some(&numbers), "{n} of base {base}");
                assert_eq!(digits.unpack(&bytes, n + digits.per_byte), None);
            }
        }
    }

    #[test]
    fn as_many_as_fit_share_a_byte() {
        for (base, per_byte) in [(2, 8), (3, 5), (4, 4), (6, 3), (7, 2), (16, 2), (17, 1), (256, 1)]
        {
            assert_eq!(Digits::new(base).per_byte, per_byte, "base {base}");
        }
    }

    #[test]
    fn bytes_that_hold_something_else_are_refused() {
        assert_eq!(
            Digits::new(6).unpack(&[216], 3),
            None,
            "6 * 6 * 6 is no number of three digits"
        );
        assert_eq!(Digits::new(6).unpack(&[6], 1), None, "a second digit that is not asked for");
        assert_eq!(Digits::new(6).unpack(&[5, 0], 1), None, "a byte too many");
    }
}
