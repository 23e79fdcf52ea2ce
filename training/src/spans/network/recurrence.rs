//! Gradients through the recurrent units.

use sourcelight::attribution::spans::network::{Direction, GATES, UNITS};

/// The gradient of one direction's pre-activations from that of its outputs.
///
/// `gates` and `back` are rows of [`GATES`] for each token, `outer` rows of twice [`UNITS`] of which
/// the direction has its half.
pub(super) fn back_units(direction: Direction, gates: &[f32], outer: &[f32], back: &mut [f32]) {
    let n = gates.len() / GATES;
    let half = direction as usize * UNITS;
    let place = |step: usize| match direction {
        Direction::Forward => step,
        Direction::Backward => n - 1 - step,
    };
    let mut cells = vec![0.0f32; (n + 1) * UNITS];
    for step in 0..n {
        let gates = &gates[place(step) * GATES..][..GATES];
        let (before, now) = cells.split_at_mut((step + 1) * UNITS);
        let before = &before[step * UNITS..];
        for unit in 0..UNITS {
            let keep = 0.5 + 0.5 * squash(gates[UNITS + unit]);
            now[unit] = keep * before[unit] + (1.0 - keep) * squash(gates[unit]);
        }
    }
    let mut carried = [0.0f32; UNITS];
    for step in (0..n).rev() {
        let at = place(step);
        let gates = &gates[at * GATES..][..GATES];
        let outer = &outer[at * 2 * UNITS + half..][..UNITS];
        let back = &mut back[at * GATES..][..GATES];
        let before = &cells[step * UNITS..][..UNITS];
        let now = &cells[(step + 1) * UNITS..][..UNITS];
        for unit in 0..UNITS {
            let candidate = squash(gates[unit]);
            let forget = squash(gates[UNITS + unit]);
            let open = squash(gates[2 * UNITS + unit]);
            let keep = 0.5 + 0.5 * forget;
            let cell = carried[unit] + outer[unit] * (0.5 + 0.5 * open);
            back[unit] = cell * (1.0 - keep) * slope(candidate);
            back[UNITS + unit] = cell * (before[unit] - candidate) * 0.5 * slope(forget);
            back[2 * UNITS + unit] = outer[unit] * now[unit] * 0.5 * slope(open);
            carried[unit] = cell * keep;
        }
    }
}

/// Squashes a number into -1 to 1, as the engine's units do with eight at once; the tests here compare
/// gradients with what the engine's units give.
fn squash(x: f32) -> f32 {
    x / (1.0 + x * x).sqrt()
}

/// The derivative of [`squash`], from its value.
fn slope(squashed: f32) -> f32 {
    let rest = (1.0 - squashed * squashed).max(0.0);
    rest * rest.sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use sourcelight::attribution::spans::network::run_units;

    /// Checks gradients against how a weighted sum of the outputs changes.
    fn check(direction: Direction) {
        let n = 5;
        let mut random = Random::new(3);
        let mut numbers = |len: usize| -> Vec<f32> {
            (0..len).map(|_| random.bits() as f32 / u32::MAX as f32 - 0.5).collect()
        };
        let (gates, outer) = (numbers(n * GATES), numbers(n * 2 * UNITS));
        let value = |gates: &[f32]| {
            let mut outputs = vec![0.0; n * 2 * UNITS];
            run_units(direction, gates, &mut [0.0; UNITS], &mut outputs);
            outputs.iter().zip(&outer).map(|(a, b)| a * b).sum::<f32>()
        };
        let mut back = vec![0.0; n * GATES];
        back_units(direction, &gates, &outer, &mut back);
        for at in (0..n * GATES).step_by(7) {
            let moved = |by: f32| {
                let mut gates = gates.clone();
                gates[at] += by;
                value(&gates)
            };
            let slope = (moved(1e-2) - moved(-1e-2)) / 2e-2;
            assert!((slope - back[at]).abs() < 2e-3, "{direction:?} {at}: {slope} {}", back[at]);
        }
    }

    #[test]
    fn gradients_are_slopes() {
        check(Direction::Forward);
        check(Direction::Backward);
    }
}
