//! Products of small dense matrices, in an order of additions that is the same everywhere.

/// How many rows of the product are summed up at once.
const ROWS: usize = 4;
/// How many columns of the product are: as many as leave room in 16 registers of four numbers.
const COLUMNS: usize = 8;

/// Adds the product of `a` (`n` x `k`) and `b` (`k` x `m`) to `sums` (`n` x `m`), all row by row.
///
/// Each element is summed in the order of `k`, so that native and WebAssembly builds round alike.
/// `k` and `m` must not be 0; rows that are not whole are left out.
pub fn add_product(a: &[f32], b: &[f32], k: usize, m: usize, sums: &mut [f32]) {
    let whole = m - m % COLUMNS;
    // The columns in work lie side by side, since strides through a large `b` would miss the cache.
    let mut panel: Vec<[f32; COLUMNS]> = Vec::with_capacity(k);
    for column in (0..whole).step_by(COLUMNS) {
        panel.clear();
        let rows = b.chunks_exact(m).take(k);
        panel.extend(rows.map(|row| std::array::from_fn(|at| row[column + at])));
        for (a, sums) in a.chunks(ROWS * k).zip(sums.chunks_mut(ROWS * m)) {
            if a.len() == ROWS * k && sums.len() == ROWS * m {
                add_block(a, &panel, k, m, column, sums);
            } else {
                for (a, sums) in a.chunks_exact(k).zip(sums.chunks_exact_mut(m)) {
                    add_row(a, &panel, &mut sums[column..column + COLUMNS]);
                }
            }
        }
    }
    if whole == m {
        return;
    }
    for (a, sums) in a.chunks_exact(k).zip(sums.chunks_exact_mut(m)) {
        for (&weight, b) in a.iter().zip(b.chunks_exact(m)) {
            for (sum, b) in sums[whole..].iter_mut().zip(&b[whole..]) {
                *sum += weight * b;
            }
        }
    }
}

/// Adds [`COLUMNS`] elements of one row.
fn add_row(a: &[f32], panel: &[[f32; COLUMNS]], sums: &mut [f32]) {
    for (weight, b) in a.iter().zip(panel) {
        for (sum, b) in sums.iter_mut().zip(b) {
            *sum += weight * b;
        }
    }
}

/// Adds [`COLUMNS`] elements of [`ROWS`] rows, from `column` on.
///
/// The rows' sums are variables of their own, since an array of them would live in memory.
#[inline]
fn add_block(
    a: &[f32],
    panel: &[[f32; COLUMNS]],
    k: usize,
    m: usize,
    column: usize,
    sums: &mut [f32],
) {
    let load =
        |row: usize| -> [f32; COLUMNS] { std::array::from_fn(|at| sums[row * m + column + at]) };
    let [mut first, mut second, mut third, mut fourth] = [load(0), load(1), load(2), load(3)];
    let (top, bottom) = a.split_at(2 * k);
    let ((a0, a1), (a2, a3)) = (top.split_at(k), bottom.split_at(k));
    let rows = a0.iter().zip(a1).zip(a2.iter().zip(a3));
    for (((a0, a1), (a2, a3)), b) in rows.zip(panel) {
        for at in 0..COLUMNS {
            first[at] += a0 * b[at];
            second[at] += a1 * b[at];
            third[at] += a2 * b[at];
            fourth[at] += a3 * b[at];
        }
    }
    for (row, block) in [first, second, third, fourth].iter().enumerate() {
        sums[row * m + column..][..COLUMNS].copy_from_slice(block);
    }
}

/// The transposed of a matrix of rows of `columns` numbers.
pub fn transposed(matrix: &[f32], columns: usize) -> Vec<f32> {
    let rows = matrix.len() / columns;
    let mut transposed = vec![0.0; rows * columns];
    for (at, row) in matrix.chunks_exact(columns).enumerate() {
        for (column, &value) in row.iter().enumerate() {
            transposed[column * rows + at] = value;
        }
    }
    transposed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the product of matrices of these sizes against sums of products.
    fn check(n: usize, k: usize, m: usize) {
        let numbers = |len: usize| -> Vec<f32> { (0..len).map(|i| (i % 7) as f32 - 3.0).collect() };
        let (a, b) = (numbers(n * k), numbers(k * m));
        let mut sums = vec![1.0; n * m];
        add_product(&a, &b, k, m, &mut sums);
        let columns = transposed(&b, m);
        for row in 0..n {
            for column in 0..m {
                let pairs = a[row * k..][..k].iter().zip(&columns[column * k..][..k]);
                let expected = 1.0 + pairs.map(|(a, b)| a * b).sum::<f32>();
                assert_eq!(sums[row * m + column], expected, "{n} x {k} x {m}: {row}, {column}");
            }
        }
    }

    #[test]
    fn products_of_any_size_are_right() {
        for (n, k, m) in [(1, 1, 1), (4, 3, 16), (5, 48, 144), (9, 2, 8), (6, 7, 27), (0, 2, 2)] {
            check(n, k, m);
        }
    }
}
