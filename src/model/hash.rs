//! Features as hashes, after the hashing trick (Weinberger et al. 2009).

/// A feature: the hash of its template and its values. Equal features have equal hashes.
pub type Feature = u32;

/// Hashes bytes with 32-bit FNV-1a (Fowler, Noll and Vo).
pub fn hash_bytes(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The feature of a template with one value.
#[inline]
pub fn single(template: u32, value: u32) -> Feature {
    finish(absorb(start(template), value))
}

/// The feature of a template with two values, in order.
#[inline]
pub fn pair(template: u32, a: u32, b: u32) -> Feature {
    finish(absorb(absorb(start(template), a), b))
}

/// The feature of a template with three values, in order.
#[inline]
pub fn triple(template: u32, a: u32, b: u32, c: u32) -> Feature {
    finish(absorb(absorb(absorb(start(template), a), b), c))
}

#[inline]
fn start(template: u32) -> u32 {
    template.wrapping_add(1).wrapping_mul(0x9e37_79b1)
}

#[inline]
fn absorb(hash: u32, value: u32) -> u32 {
    (hash.rotate_left(5) ^ value).wrapping_mul(0x85eb_ca6b)
}

/// The finalizer of MurmurHash3, so that the low bits depend on all the others.
#[inline]
fn finish(mut hash: u32) -> u32 {
    hash ^= hash >> 16;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 15)
}
