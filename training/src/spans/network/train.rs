//! The course of the training.

use super::example::Example;
use super::trainer::{NetworkOptions, Trainer};
use crate::random::Random;
use crate::spans::Sequence;
use sourcelight::attribution::spans::network::Network;

/// Over how many steps the rate rises at the start.
const WARM_UP: f32 = 200.0;
/// The share of the rate that is left at the end.
const LAST_RATE: f32 = 0.05;
/// Over how many of the last passes the weights are averaged.
const AVERAGED_EPOCHS: usize = 2;
/// At how many moments of a pass they are.
const MOMENTS: usize = 4;

/// Trains on articles, each one or more sequences, with a step after each article. Calls `report` with the number of each pass and
/// the mean loss of a token in it, in nats. Tells also how often each row of the embedding was used.
pub fn train_network(
    articles: &[&[Sequence]],
    options: NetworkOptions,
    report: impl Fn(usize, f32),
) -> (Network, Vec<u32>) {
    let mut trainer = Trainer::new(options);
    let mut order: Vec<usize> = (0..articles.len()).collect();
    let total = (articles.len() * options.epochs) as f32;
    let mut done = 0.0f32;
    for epoch in 0..options.epochs {
        let mut random = Random::new(options.seed + epoch as u64);
        random.shuffle(&mut order);
        let (mut loss, mut n_tokens) = (0.0, 0);
        let moment = order.len().div_ceil(MOMENTS);
        for (count, &index) in order.iter().enumerate() {
            let fall = 1.0 - (1.0 - LAST_RATE) * done / total;
            let rate = options.rate * fall * (done / WARM_UP).min(1.0);
            for sequence in articles[index].iter().filter(|sequence| !sequence.is_empty()) {
                loss += Example::read(&mut trainer, sequence).learn(&mut trainer);
                n_tokens += sequence.len();
            }
            trainer.step(rate);
            done += 1.0;
            let is_moment = (count + 1) % moment == 0 || count + 1 == order.len();
            if is_moment && epoch + AVERAGED_EPOCHS >= options.epochs {
                trainer.average();
            }
        }
        report(epoch, loss / n_tokens.max(1) as f32);
    }
    (trainer.network(), trainer.uses)
}
