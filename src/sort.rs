//! Sorting with code that all lists share.
//!
//! Rust compiles its sort anew for every type and order. Sorted by its own methods, the forty short lists that
//! the engine puts in order made a sixth of the WebAssembly. Here one sort of indexes is compiled, which asks
//! for the order of two of them; lists that are sorted so often that the asking costs time would keep
//! the standard library's methods.

use std::cmp::Ordering;

/// Sorts a slice by [`order_of`]: stable, in `n log n` comparisons.
pub(crate) trait SharedSort<T> {
    /// By the elements' own order.
    fn shared_sort(&mut self)
    where
        T: Ord;

    /// By a key, which is made anew for every comparison.
    fn shared_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);

    /// By a total order.
    fn shared_sort_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);
}

impl<T> SharedSort<T> for [T] {
    fn shared_sort(&mut self)
    where
        T: Ord,
    {
        self.shared_sort_by(T::cmp);
    }

    fn shared_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.shared_sort_by(|a, b| key(a).cmp(&key(b)));
    }

    fn shared_sort_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let mut order = order_of(self.len(), &|a, b| compare(&self[a], &self[b]));
        for start in 0..order.len() {
            // What belongs at a place is brought there, then what belongs where that was, around the circle.
            let mut at = start;
            loop {
                let next = std::mem::replace(&mut order[at], at);
                if next == start {
                    break;
                }
                self.swap(at, next);
                at = next;
            }
        }
    }
}

/// The indexes of `n` elements in their order.
#[inline(never)]
fn order_of(n: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|&a, &b| compare(a, b));
    order
}

#[cfg(test)]
mod tests {
    use super::SharedSort;

    #[test]
    fn lists_of_any_length_are_sorted_as_the_standard_library_sorts_them() {
        for n in 0..200usize {
            let list: Vec<(usize, usize)> = (0..n).map(|at| (at * 7919 % 13, at)).collect();
            let [mut by_key, mut expected] = [list.clone(), list.clone()];
            by_key.shared_sort_by_key(|pair| pair.0);
            expected.sort_by_key(|pair| pair.0);
            assert_eq!(by_key, expected, "{n}, by key");
            let mut falling = list.clone();
            falling.shared_sort_by(|a, b| b.cmp(a));
            falling.reverse();
            let mut rising = list;
            rising.shared_sort();
            assert_eq!(falling, rising, "{n}, falling");
        }
    }
}
