//! One sequence on its way through a network in training, and the gradients on the way back.

use super::matrix::{add_product, transposed};
use super::recurrence::back_units;
use super::trainer::{NetworkOptions, Trainer, transitions};
use crate::random::Random;
use crate::spans::Sequence;
use sourcelight::attribution::spans::crf::Scores;
use sourcelight::attribution::spans::network::{
    DIRECTIONS, GATES, LAYERS, UNITS, VECTOR, inputs_of, run_units,
};

/// What going through the network left behind. Matrices have a row for each token.
pub(super) struct Example<'s> {
    sequence: &'s Sequence,
    /// The rows of the embedding that were not dropped, token by token.
    kept: Vec<u32>,
    /// Where each token's rows begin, and where the last ones end.
    starts: Vec<usize>,
    /// What each layer took in, dropped numbers being 0; last, what the last layer gave.
    inputs: Vec<Vec<f32>>,
    /// What the numbers of `inputs` were multiplied by.
    masks: Vec<Vec<f32>>,
    /// Each layer's pre-activations, by direction.
    gates: Vec<[Vec<f32>; 2]>,
    scores: Vec<Scores>,
}

impl<'s> Example<'s> {
    /// Sends a sequence through the network.
    pub fn read(trainer: &mut Trainer, sequence: &'s Sequence) -> Example<'s> {
        let n = sequence.len();
        let NetworkOptions { dropout, .. } = trainer.options;
        let mut example = Example {
            sequence,
            kept: Vec::with_capacity(n * sequence.width),
            starts: Vec::with_capacity(n + 1),
            inputs: Vec::new(),
            masks: Vec::new(),
            gates: Vec::new(),
            scores: vec![std::array::from_fn(|label| trainer.bias.values[label]); n],
        };
        let vectors = example.embed(trainer);
        example.add_input(vectors, dropout, &mut trainer.random);
        for layer in 0..LAYERS {
            let mut outputs = vec![0.0; n * 2 * UNITS];
            let gates = DIRECTIONS.map(|direction| {
                let units = &trainer.layers[layer][direction as usize];
                let mut gates = units.bias.values.repeat(n);
                let inputs = &example.inputs[layer];
                add_product(inputs, &units.weights.values, inputs_of(layer), GATES, &mut gates);
                run_units(direction, &gates, &mut [0.0; UNITS], &mut outputs);
                gates
            });
            example.gates.push(gates);
            example.add_input(outputs, dropout, &mut trainer.random);
        }
        let mut from = 0;
        for (index, input) in example.inputs.iter().enumerate() {
            let width = inputs_of(index);
            let weights = &trainer.output.values[from * 8..(from + width) * 8];
            add_product(input, weights, width, 8, example.scores.as_flattened_mut());
            from += width;
        }
        example
    }

    /// Sums up the tokens' vectors, and leaves some features out.
    fn embed(&mut self, trainer: &mut Trainer) -> Vec<f32> {
        let NetworkOptions { bits, feature_dropout, .. } = trainer.options;
        let row_mask = (1u32 << bits) - 1;
        let limit = limit(feature_dropout);
        let scale = 1.0 / (1.0 - feature_dropout);
        let mut vectors = vec![0.0f32; self.sequence.len() * VECTOR];
        for (at, vector) in vectors.chunks_exact_mut(VECTOR).enumerate() {
            self.starts.push(self.kept.len());
            for &feature in self.sequence.token(at) {
                if trainer.random.bits() < limit {
                    continue;
                }
                let row = feature & row_mask;
                self.kept.push(row);
                trainer.uses[row as usize] += 1;
                let row = &trainer.embedding.values[row as usize * VECTOR..][..VECTOR];
                for (sum, value) in vector.iter_mut().zip(row) {
                    *sum += value;
                }
            }
            for sum in vector.iter_mut() {
                *sum *= scale;
            }
        }
        self.starts.push(self.kept.len());
        vectors
    }

    /// Takes numbers for the next input, and leaves some out.
    fn add_input(&mut self, mut numbers: Vec<f32>, dropout: f32, random: &mut Random) {
        let limit = limit(dropout);
        let scale = 1.0 / (1.0 - dropout);
        let mask: Vec<f32> =
            numbers.iter().map(|_| if random.bits() < limit { 0.0 } else { scale }).collect();
        for (number, mask) in numbers.iter_mut().zip(&mask) {
            *number *= mask;
        }
        self.inputs.push(numbers);
        self.masks.push(mask);
    }

    /// Adds the gradients of the sequence's loss to those of the network; gives the loss.
    pub fn learn(self, trainer: &mut Trainer) -> f32 {
        let n = self.sequence.len();
        let (gradient, loss) = self.field_gradient(trainer);
        let gradient = gradient.as_flattened();
        for token in gradient.chunks_exact(8) {
            add(&mut trainer.bias.gradients, token);
        }
        let mut back: Vec<Vec<f32>> = Vec::new();
        let mut from = 0;
        for (index, input) in self.inputs.iter().enumerate() {
            let width = inputs_of(index);
            let range = from * 8..(from + width) * 8;
            let columns = transposed(input, width);
            add_product(&columns, gradient, n, 8, &mut trainer.output.gradients[range.clone()]);
            let weights = transposed(&trainer.output.values[range], 8);
            let mut part = vec![0.0; n * width];
            add_product(gradient, &weights, 8, width, &mut part);
            back.push(part);
            from += width;
        }
        for layer in (0..LAYERS).rev() {
            let outer = back.pop().unwrap_or_default();
            let outer = masked(outer, &self.masks[layer + 1]);
            let width = inputs_of(layer);
            let columns = transposed(&self.inputs[layer], width);
            for direction in DIRECTIONS {
                let mut gates = vec![0.0; n * GATES];
                let forward = &self.gates[layer][direction as usize];
                back_units(direction, forward, &outer, &mut gates);
                let units = &mut trainer.layers[layer][direction as usize];
                for token in gates.chunks_exact(GATES) {
                    add(&mut units.bias.gradients, token);
                }
                add_product(&columns, &gates, n, GATES, &mut units.weights.gradients);
                if let Some(below) = back.last_mut() {
                    let rows = transposed(&units.weights.values, GATES);
                    add_product(&gates, &rows, GATES, width, below);
                }
            }
        }
        let vectors = masked(back.pop().unwrap_or_default(), &self.masks[0]);
        self.learn_embedding(trainer, &vectors);
        loss
    }

    /// The gradient of the scores, by the conditional random field; that of its transitions is
    /// added to the network's.
    fn field_gradient(&self, trainer: &mut Trainer) -> (Vec<Scores>, f32) {
        let Sequence { edges, labels, weights, .. } = self.sequence;
        let table = transitions(&trainer.transitions.values).table();
        trainer.lattice.run(&self.scores, edges, &table);
        let mut loss = 0.0;
        let mut gradient: Vec<Scores> = Vec::with_capacity(self.scores.len());
        for (at, (&label, &weight)) in labels.iter().zip(weights).enumerate() {
            let mut token = trainer.lattice.token(at);
            let gold = usize::from(label.0);
            loss -= token[gold].max(1e-9).ln();
            token[gold] -= 1.0;
            gradient.push(token.map(|g| g * weight));
            if at > 0 {
                let mut pairs = trainer.lattice.edge(at, edges[at]);
                pairs[usize::from(labels[at - 1].0)][gold] -= 1.0;
                let place = &mut trainer.transitions.gradients[usize::from(edges[at]) * 64..][..64];
                for (sum, g) in place.iter_mut().zip(pairs.as_flattened()) {
                    *sum += g * weight;
                }
            }
        }
        (gradient, loss)
    }

    fn learn_embedding(&self, trainer: &mut Trainer, vectors: &[f32]) {
        let scale = 1.0 / (1.0 - trainer.options.feature_dropout);
        for (at, vector) in vectors.chunks_exact(VECTOR).enumerate() {
            let gradient: [f32; VECTOR] = std::array::from_fn(|i| vector[i] * scale);
            for &row in &self.kept[self.starts[at]..self.starts[at + 1]] {
                if !trainer.is_touched[row as usize] {
                    trainer.is_touched[row as usize] = true;
                    trainer.touched.push(row);
                }
                let start = row as usize * VECTOR;
                add(&mut trainer.embedding.gradients[start..start + VECTOR], &gradient);
            }
        }
    }
}

/// The largest of 32 random bits for which something is dropped, plus one.
fn limit(dropout: f32) -> u32 {
    (f64::from(dropout) * f64::from(u32::MAX)) as u32
}

fn add(sums: &mut [f32], numbers: &[f32]) {
    for (sum, number) in sums.iter_mut().zip(numbers) {
        *sum += number;
    }
}

fn masked(mut numbers: Vec<f32>, mask: &[f32]) -> Vec<f32> {
    for (number, mask) in numbers.iter_mut().zip(mask) {
        *number *= mask;
    }
    numbers
}
