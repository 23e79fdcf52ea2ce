//! The checksum by which damaged weights are told.

const LANE: usize = size_of::<u64>();

/// How many groups of bytes one call of [`mix_all`] takes.
const AT_ONCE: usize = 512;

/// 64-bit FNV-1a taken eight bytes at a time, which is eight times as fast, and rotated, so that
/// high bits reach the low ones too. Any change within one group of eight bytes changes it.
pub fn checksum(bytes: &[u8]) -> u64 {
    let (groups, rest) = bytes.as_chunks::<LANE>();
    let hash = groups.chunks(AT_ONCE).fold(0xcbf2_9ce4_8422_2325, mix_all);
    let mut last = [0; LANE];
    last[..rest.len()].copy_from_slice(rest);
    mix(mix(hash, u64::from_le_bytes(last)), bytes.len() as u64)
}

// A function of its own, as browsers make functions fast from one call to the next.
#[inline(never)]
fn mix_all(hash: u64, groups: &[[u8; LANE]]) -> u64 {
    groups.iter().fold(hash, |hash, &group| mix(hash, u64::from_le_bytes(group)))
}

#[inline]
fn mix(hash: u64, group: u64) -> u64 {
    (hash ^ group).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(29)
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn every_bit_and_the_length_count() {
        let bytes: Vec<u8> = (0..100).collect();
        let whole = checksum(&bytes);
        for at in 0..bytes.len() {
            assert_ne!(checksum(&bytes[..at]), whole, "first {at} bytes");
            for bit in 0..8 {
                let mut changed = bytes.clone();
                changed[at] ^= 1 << bit;
                assert_ne!(checksum(&changed), whole, "bit {bit} of byte {at}");
            }
        }
    }

    #[test]
    fn high_bits_do_not_cancel_out() {
        let mut bytes = [0; 64];
        let whole = checksum(&bytes);
        (bytes[7], bytes[15]) = (0x80, 0x80);
        assert_ne!(checksum(&bytes), whole);
    }
}
