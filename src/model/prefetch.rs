//! Asking the processor for memory before it is read: the one place that cannot do without `unsafe`.

/// Has the processor bring the line of its cache that holds a value, while it goes on with other work;
/// past the end, nothing. Where there is no such instruction, nothing is done.
#[inline]
#[cfg_attr(all(target_arch = "x86_64", not(miri)), expect(unsafe_code, reason = "see below"))]
pub(super) fn prefetch<T>(values: &[T], at: usize) {
    #[cfg(all(target_arch = "x86_64", not(miri)))]
    if let Some(value) = values.get(at) {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        // SAFETY: the instruction is a hint that reads nothing a program could see and never faults,
        // and is part of every x86-64 processor. The address is that of a value that is borrowed.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(std::ptr::from_ref(value).cast()) };
    }
    #[cfg(not(all(target_arch = "x86_64", not(miri))))]
    let _ = (values, at);
}

#[cfg(test)]
mod tests {
    use super::prefetch;

    #[test]
    fn any_place_may_be_asked_for() {
        let values = [1u64, 2, 3];
        for at in [0, 2, 3, usize::MAX] {
            prefetch(&values, at);
        }
        prefetch::<u8>(&[], 0);
        assert_eq!(values, [1, 2, 3]);
    }
}
