//! Features as hashes, after the hashing trick (Weinberger et al. 2009).

/// A feature: the hash of its template and its values. Equal features have equal hashes.
pub type Feature = u32;

/// Hashes bytes with 32-bit FNV-1a (Fowler, Noll and Vo).
pub const fn hash_bytes(bytes: &[u8]) -> u32 {
    let (mut hash, mut at) = (0x811c_9dc5, 0);
    while at < bytes.len() {
        hash = append_to_hash(hash, bytes[at]);
        at += 1;
    }
    hash
}

const FNV_PRIME: u32 = 0x0100_0193;
/// What undoes a multiplication by [`FNV_PRIME`].
const FNV_INVERSE: u32 = 0x359c_449b;
const _: () = assert!(FNV_PRIME.wrapping_mul(FNV_INVERSE) == 1);

/// The hash of bytes whose hash is `hash`, and one more.
pub const fn append_to_hash(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(FNV_PRIME)
}

/// The hash of the bytes before `byte`, where it is the last of those whose hash is `hash`.
pub const fn cut_from_hash(hash: u32, byte: u8) -> u32 {
    hash.wrapping_mul(FNV_INVERSE) ^ byte as u32
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
