//! Trains the network that scores labels, by the conditional random field's likelihood.

mod example;
mod matrix;
mod parameters;
mod recurrence;
mod train;
mod trainer;

pub use train::train_network;
pub use trainer::NetworkOptions;

use super::Sequence;
use sourcelight::attribution::spans::crf::Scores;
use sourcelight::attribution::spans::network::{Network, VECTOR};

/// The label scores of every token of a sequence.
pub fn scores(network: &Network, sequence: &Sequence) -> Vec<Scores> {
    let mut vectors = Vec::with_capacity(sequence.len() * VECTOR);
    for at in 0..sequence.len() {
        let mut sums = [0; VECTOR];
        network.add_features(sequence.token(at), &mut sums);
        vectors.extend(network.vector(sums));
    }
    network.scores(&vectors)
}
