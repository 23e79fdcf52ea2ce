//! A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): the best labels
//! and each label's probability.

use super::Label;
use crate::model::exp;

/// Scores of the labels of one token.
pub type Scores = [f32; 8];

/// How many classes of edges between tokens have transition weights of their own.
pub const EDGES: usize = 24;

/// Scores of going from one label to the next, by class of edge.
#[derive(Debug, Clone, PartialEq)]
pub struct Transitions {
    /// `scores[edge][from][to]`.
    pub scores: Vec<[[f32; 8]; 8]>,
}

impl Default for Transitions {
    fn default() -> Transitions {
        Transitions { scores: vec![[[0.0; 8]; 8]; EDGES] }
    }
}

/// Score of what cannot be; finite, so that sums stay numbers.
const IMPOSSIBLE: f32 = -1e4;

/// The least weight of a label at a token, so that some path always keeps a weight above zero.
const LEAST_EMISSION: f32 = 1e-20;

impl Transitions {
    /// The score of a transition; impossible where a span's inside has no beginning.
    pub fn get(&self, edge: usize, from: usize, to: usize) -> f32 {
        if Label(from as u8).allows(Label(to as u8)) {
            self.scores.get(edge).map_or(0.0, |scores| scores[from][to])
        } else {
            IMPOSSIBLE
        }
    }

    /// The table with the impossible transitions filled in.
    pub fn table(&self) -> Vec<[[f32; 8]; 8]> {
        (0..EDGES)
            .map(|edge| {
                std::array::from_fn(|from| {
                    std::array::from_fn(|to| {
                        if from < Label::COUNT && to < Label::COUNT {
                            self.get(edge, from, to)
                        } else {
                            IMPOSSIBLE
                        }
                    })
                })
            })
            .collect()
    }
}

/// What can begin a sequence: outside, or the beginning of a span.
fn start_score(label: usize) -> f32 {
    if Label::OUTSIDE.allows(Label(label as u8)) { 0.0 } else { IMPOSSIBLE }
}

/// The best labels of a sequence (Viterbi). `edges[i]` is the class of the edge before token `i`.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn best_labels(scores: &[Scores], edges: &[u8], table: &[[[f32; 8]; 8]]) -> Vec<Label> {
    let mut back = vec![[0u8; 8]; scores.len()];
    let mut current: Scores = std::array::from_fn(start_score);
    for (at, token) in scores.iter().enumerate() {
        if at == 0 {
            for label in 0..Label::COUNT {
                current[label] += token[label];
            }
            continue;
        }
        let transitions = &table[usize::from(edges[at])];
        let (mut best, mut before) = ([f32::NEG_INFINITY; 8], [0; 8]);
        for (from, row) in transitions.iter().enumerate().take(Label::COUNT) {
            for to in 0..8 {
                let score = current[from] + row[to];
                let is_better = score > best[to];
                best[to] = if is_better { score } else { best[to] };
                before[to] = if is_better { from as i32 } else { before[to] };
            }
        }
        for to in 0..Label::COUNT {
            current[to] = best[to] + token[to];
        }
        back[at] = before.map(|from| from as u8);
    }
    let mut labels = vec![Label::OUTSIDE; scores.len()];
    let mut label =
        (0..Label::COUNT).fold(0, |best, l| if current[l] > current[best] { l } else { best });
    for at in (0..scores.len()).rev() {
        labels[at] = Label(label as u8);
        label = usize::from(back[at][label]);
    }
    labels
}

/// Transitions as weights: the exponentials of a table of scores.
pub fn weigh(table: &[[[f32; 8]; 8]]) -> Vec<[[f32; 8]; 8]> {
    table.iter().map(|edge| edge.map(|from| from.map(exp))).collect()
}

/// The forward and backward weights of a sequence, scaled to sum to one at each token.
#[derive(Debug, Default)]
pub struct Lattice {
    forward: Vec<Scores>,
    backward: Vec<Scores>,
    emission: Vec<Scores>,
    table: Vec<[[f32; 8]; 8]>,
    scale: Vec<f32>,
}

impl Lattice {
    /// Computes both passes.
    pub fn run(&mut self, scores: &[Scores], edges: &[u8], table: &[[[f32; 8]; 8]]) {
        let table = weigh(table);
        self.run_weighed(scores, edges, &table);
        self.table = table;
    }

    /// Computes both passes, all but what [`Lattice::edge`] needs, for transitions of these
    /// weights; see [`weigh`].
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn run_weighed(&mut self, scores: &[Scores], edges: &[u8], table: &[[[f32; 8]; 8]]) {
        let n = scores.len();
        self.emission.clear();
        for token in scores {
            let top = token[..Label::COUNT].iter().copied().fold(f32::NEG_INFINITY, f32::max);
            self.emission.push(std::array::from_fn(|l| {
                if l < Label::COUNT { exp(token[l] - top).max(LEAST_EMISSION) } else { 0.0 }
            }));
        }
        self.forward.clear();
        self.scale.clear();
        for (emission, &edge) in self.emission.iter().zip(edges) {
            let mut now = [0.0; 8];
            if let Some(before) = self.forward.last() {
                for (weight, row) in before.iter().zip(&table[usize::from(edge)]) {
                    for (sum, transition) in now.iter_mut().zip(row) {
                        *sum += weight * transition;
                    }
                }
            } else {
                for (label, weight) in now.iter_mut().enumerate().take(Label::COUNT) {
                    *weight = exp(start_score(label));
                }
            }
            for (weight, emission) in now.iter_mut().zip(emission) {
                *weight *= emission;
            }
            let sum: f32 = now.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            for weight in &mut now {
                *weight /= sum;
            }
            self.forward.push(now);
            self.scale.push(sum);
        }
        self.backward.clear();
        self.backward.resize(n, [1.0; 8]);
        for at in (0..n.saturating_sub(1)).rev() {
            let transitions = &table[usize::from(edges[at + 1])];
            let after: Scores =
                std::array::from_fn(|l| self.backward[at + 1][l] * self.emission[at + 1][l]);
            for (weight, row) in self.backward[at].iter_mut().zip(transitions) {
                let sum: f32 = row.iter().zip(after).map(|(t, a)| t * a).sum();
                *weight = sum / self.scale[at + 1];
            }
        }
    }

    /// Each label's probability at token `at`.
    #[cfg_attr(target_family = "wasm", inline(never))]
    pub fn token(&self, at: usize) -> Scores {
        let mut now: Scores = std::array::from_fn(|l| {
            if l < Label::COUNT { self.forward[at][l] * self.backward[at][l] } else { 0.0 }
        });
        let sum: f32 = now.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        for weight in &mut now {
            *weight /= sum;
        }
        now
    }

    /// The probability of each transition into token `at`, which is not the first.
    pub fn edge(&self, at: usize, edge: u8) -> [Scores; 8] {
        let transitions = &self.table[usize::from(edge)];
        let mut pairs = [[0.0; 8]; 8];
        let mut sum = 0.0;
        for from in 0..Label::COUNT {
            for to in 0..Label::COUNT {
                let weight = self.forward[at - 1][from]
                    * transitions[from][to]
                    * self.emission[at][to]
                    * self.backward[at][to];
                pairs[from][to] = weight;
                sum += weight;
            }
        }
        let sum = f32::max(sum, f32::MIN_POSITIVE);
        pairs.map(|row| row.map(|weight| weight / sum))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inside_needs_a_beginning() {
        let inside = Label(6);
        let mut scores = vec![[0.0; 8]; 3];
        scores[1][inside.0 as usize] = 5.0;
        let table = Transitions::default().table();
        let labels = best_labels(&scores, &[0; 3], &table);
        assert!(labels.windows(2).all(|pair| pair[0].allows(pair[1])));
        assert_eq!(labels[0], Label(5));
    }

    #[test]
    fn marginals_sum_to_one_and_follow_the_scores() {
        let mut scores = vec![[0.0; 8]; 4];
        scores[2][3] = 8.0;
        let mut lattice = Lattice::default();
        lattice.run(&scores, &[0; 4], &Transitions::default().table());
        for token in (0..4).map(|at| lattice.token(at)) {
            assert!((token.iter().sum::<f32>() - 1.0).abs() < 1e-4);
        }
        assert!(lattice.token(2)[3] > 0.9);
    }
}
