//! Distributional classes of words: skip-gram vectors (Mikolov et al. 2013) with contexts told
//! apart by position (Ling et al. 2015), grouped by spherical k-means.

use crate::random::Random;
use std::collections::HashMap;

/// Settings of the training.
#[derive(Debug, Clone, Copy)]
pub struct ClusterOptions {
    /// Rarer words get no class.
    pub min_count: u32,
    /// How many classes there are.
    pub n_clusters: usize,
    /// Passes over the text.
    pub epochs: usize,
}

impl Default for ClusterOptions {
    fn default() -> ClusterOptions {
        ClusterOptions { min_count: 8, n_clusters: 511, epochs: 4 }
    }
}

const DIMENSIONS: usize = 64;
const NEGATIVES: usize = 5;
/// Context words on each side.
const WINDOW: usize = 2;

type Vector = [f32; DIMENSIONS];

/// Groups the words of sentences, given as hashes of their forms. Returns each word's class, from
/// 1, by word.
pub fn cluster_words(sentences: &[Vec<u32>], options: ClusterOptions) -> Vec<(u32, u16)> {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    for &word in sentences.iter().flatten() {
        *counts.entry(word).or_default() += 1;
    }
    let mut vocabulary: Vec<(u32, u32)> =
        counts.into_iter().filter(|&(_, n)| n >= options.min_count).collect();
    vocabulary.sort_by_key(|&(word, n)| (std::cmp::Reverse(n), word));
    let ids: HashMap<u32, u32> =
        vocabulary.iter().zip(0..).map(|(&(word, _), id)| (word, id)).collect();
    let text: Vec<Vec<u32>> = sentences
        .iter()
        .map(|sentence| sentence.iter().filter_map(|word| ids.get(word).copied()).collect())
        .collect();
    let vectors = skip_gram(&text, &vocabulary, options.epochs);
    let classes = k_means(&vectors, options.n_clusters);
    let mut clusters: Vec<(u32, u16)> = vocabulary
        .iter()
        .zip(classes)
        .map(|(&(word, _), class)| (word, class as u16 + 1))
        .collect();
    clusters.sort();
    clusters
}

fn skip_gram(text: &[Vec<u32>], vocabulary: &[(u32, u32)], epochs: usize) -> Vec<Vector> {
    let n = vocabulary.len();
    let mut random = Random::new(11);
    let mut words: Vec<Vector> = (0..n)
        .map(|_| {
            std::array::from_fn(|_| {
                (random.bits() as f32 / u32::MAX as f32 - 0.5) / DIMENSIONS as f32
            })
        })
        .collect();
    let mut contexts: Vec<Vector> = vec![[0.0; DIMENSIONS]; n * 2 * WINDOW];
    let noise = noise_table(vocabulary);
    let total = (text.iter().map(Vec::len).sum::<usize>() * epochs).max(1) as f32;
    let mut seen = 0.0f32;
    for _ in 0..epochs {
        for sentence in text {
            for (at, &word) in sentence.iter().enumerate() {
                seen += 1.0;
                let rate = 0.05 * (1.0 - seen / total).max(0.002);
                for slot in 0..2 * WINDOW {
                    let offset = if slot < WINDOW {
                        slot as isize - WINDOW as isize
                    } else {
                        (slot - WINDOW) as isize + 1
                    };
                    let Some(&context) =
                        at.checked_add_signed(offset).and_then(|i| sentence.get(i))
                    else {
                        continue;
                    };
                    let vector = &mut words[word as usize];
                    let mut change = [0.0f32; DIMENSIONS];
                    for draw in 0..=NEGATIVES {
                        let target = if draw == 0 {
                            context
                        } else {
                            noise[random.bits() as usize % noise.len()]
                        };
                        let other = &mut contexts[target as usize * 2 * WINDOW + slot];
                        let dot: f32 = vector.iter().zip(other.iter()).map(|(a, b)| a * b).sum();
                        let gradient = (f32::from(u8::from(draw == 0)) - sigmoid(dot)) * rate;
                        for ((change, other), value) in
                            change.iter_mut().zip(other).zip(vector.iter())
                        {
                            *change += gradient * *other;
                            *other += gradient * value;
                        }
                    }
                    for (value, change) in vector.iter_mut().zip(change) {
                        *value += change;
                    }
                }
            }
        }
    }
    words
}

/// Words in proportion to their counts to the power of 3/4.
fn noise_table(vocabulary: &[(u32, u32)]) -> Vec<u32> {
    let mut table = Vec::with_capacity(1 << 20);
    let weight = |n: u32| f64::from(n).powf(0.75);
    let total: f64 = vocabulary.iter().map(|&(_, n)| weight(n)).sum();
    for (id, &(_, n)) in vocabulary.iter().enumerate() {
        let share = (weight(n) / total * f64::from(1 << 20)).ceil() as usize;
        table.extend(std::iter::repeat_n(id as u32, share));
    }
    table
}

fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x.clamp(-8.0, 8.0)).exp())
}

fn k_means(vectors: &[Vector], k: usize) -> Vec<usize> {
    let points: Vec<Vector> = vectors.iter().map(normalized).collect();
    // The most frequent words come first and make good, distinct starts.
    let mut centers: Vec<Vector> = points.iter().take(k).copied().collect();
    let mut classes = vec![0; points.len()];
    for _ in 0..12 {
        for (point, class) in points.iter().zip(&mut classes) {
            let mut best = f32::NEG_INFINITY;
            for (index, center) in centers.iter().enumerate() {
                let dot: f32 = point.iter().zip(center).map(|(a, b)| a * b).sum();
                if dot > best {
                    (best, *class) = (dot, index);
                }
            }
        }
        let mut sums = vec![[0.0f32; DIMENSIONS]; centers.len()];
        for (point, &class) in points.iter().zip(&classes) {
            for (sum, value) in sums[class].iter_mut().zip(point) {
                *sum += value;
            }
        }
        centers = sums.iter().map(normalized).collect();
    }
    classes
}

fn normalized(vector: &Vector) -> Vector {
    let length = vector.iter().map(|v| v * v).sum::<f32>().sqrt().max(1e-9);
    vector.map(|v| v / length)
}
