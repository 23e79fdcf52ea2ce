//! A greedy transition parser, arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011).
//!
//! It draws the tree's arcs; [`super::labeler`] names them afterwards.

use super::{Tag, Word};
use crate::model::{Feature, Scorer, pair, single, triple};

/// How many classes the parser's model has; the last is never used.
pub const WIDTH: usize = 4;

/// What the parser does next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transition {
    /// Moves the next word onto the stack.
    Shift = 0,
    /// Makes the next word the head of the stack's top, and drops the top.
    Left = 1,
    /// Makes the stack's second word the head of its top, and drops the top.
    Right = 2,
}

/// All transitions, by class.
pub const TRANSITIONS: [Transition; 3] = [Transition::Shift, Transition::Left, Transition::Right];

/// Marks the lack of a word: no head yet, nothing on the stack.
pub const NONE: u32 = u32::MAX;

/// A partial tree over one sentence's words.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Words whose head is still open, the top last.
    pub stack: Vec<u32>,
    /// The next word.
    pub next: u32,
    /// Each word's head, [`NONE`] while open; the root keeps [`NONE`].
    pub heads: Vec<u32>,
    leftmost: Vec<u32>,
    rightmost: Vec<u32>,
    n_left: Vec<u8>,
    n_right: Vec<u8>,
}

impl State {
    /// Begins a sentence of `n` words.
    pub fn begin(&mut self, n: usize) {
        self.stack.clear();
        self.next = 0;
        for links in [&mut self.heads, &mut self.leftmost, &mut self.rightmost] {
            links.clear();
            links.resize(n, NONE);
        }
        for counts in [&mut self.n_left, &mut self.n_right] {
            counts.clear();
            counts.resize(n, 0);
        }
    }

    /// Whether the tree is complete: one word left, which is the root.
    pub fn is_final(&self) -> bool {
        self.next as usize == self.heads.len() && self.stack.len() <= 1
    }

    /// Whether `transition` can be made.
    pub fn allows(&self, transition: Transition) -> bool {
        let has_next = (self.next as usize) < self.heads.len();
        match transition {
            Transition::Shift => has_next,
            Transition::Left => has_next && !self.stack.is_empty(),
            Transition::Right => self.stack.len() >= 2,
        }
    }

    /// Makes `transition`, if it can be made.
    pub fn apply(&mut self, transition: Transition) {
        match transition {
            Transition::Shift => {
                self.stack.push(self.next);
                self.next += 1;
            }
            Transition::Left => {
                if let Some(dependent) = self.stack.pop() {
                    self.attach(dependent, self.next);
                }
            }
            Transition::Right => {
                if let Some(dependent) = self.stack.pop()
                    && let Some(&head) = self.stack.last()
                {
                    self.attach(dependent, head);
                }
            }
        }
    }

    fn attach(&mut self, dependent: u32, head: u32) {
        let (d, h) = (dependent as usize, head as usize);
        self.heads[d] = head;
        if dependent < head {
            self.leftmost[h] = self.leftmost[h].min(dependent);
            self.n_left[h] = self.n_left[h].saturating_add(1);
        } else {
            self.rightmost[h] = if self.rightmost[h] == NONE {
                dependent
            } else {
                self.rightmost[h].max(dependent)
            };
            self.n_right[h] = self.n_right[h].saturating_add(1);
        }
    }
}

/// Parses one sentence. The heads are left in `state`.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn parse(model: &Scorer, words: &[Word], tags: &[Tag], state: &mut State) {
    state.begin(words.len());
    let mut features = Vec::with_capacity(80);
    while !state.is_final() {
        let only = forced(state);
        let transition = only.unwrap_or_else(|| {
            features.clear();
            parse_features(words, tags, state, &mut features);
            let mut scores = [0; WIDTH];
            model.add(&features, &mut scores);
            best_allowed(state, &scores)
        });
        state.apply(transition);
    }
}

/// The one transition that can be made, if it is the only one.
pub fn forced(state: &State) -> Option<Transition> {
    let mut allowed = TRANSITIONS.into_iter().filter(|&t| state.allows(t));
    let first = allowed.next()?;
    allowed.next().is_none().then_some(first)
}

/// The allowed transition of the highest score, the first of equals.
pub fn best_allowed<S: Copy + PartialOrd>(state: &State, scores: &[S; WIDTH]) -> Transition {
    let mut best = None;
    for transition in TRANSITIONS {
        let score = scores[transition as usize];
        if state.allows(transition) && best.is_none_or(|(_, s)| score > s) {
            best = Some((transition, score));
        }
    }
    best.map_or(Transition::Shift, |(transition, _)| transition)
}

/// A word as the features see it.
#[derive(Clone, Copy)]
struct View {
    form: u32,
    tag: u32,
    cluster: u32,
}

/// Appends the features of a state, after Zhang and Nivre (2011) without labels.
#[cfg_attr(target_family = "wasm", inline(never))]
pub fn parse_features(words: &[Word], tags: &[Tag], state: &State, features: &mut Vec<Feature>) {
    let view = |index: u32| match words.get(index as usize) {
        Some(word) => View {
            form: word.form,
            tag: u32::from(tags[index as usize].0),
            cluster: u32::from(word.cluster),
        },
        None => View { form: 0, tag: 63, cluster: 0 },
    };
    let depth = state.stack.len();
    let on_stack = |n: usize| depth.checked_sub(n).map_or(NONE, |i| state.stack[i]);
    let (i0, i1, i2) = (on_stack(1), on_stack(2), on_stack(3));
    let in_buffer = |n: u32| {
        let index = state.next + n;
        if (index as usize) < words.len() { index } else { NONE }
    };
    let (j0, j1, j2) = (in_buffer(0), in_buffer(1), in_buffer(2));
    let child = |links: &[u32], index: u32| links.get(index as usize).copied().unwrap_or(NONE);
    let count = |counts: &[u8], index: u32| {
        u32::from(counts.get(index as usize).copied().unwrap_or(0).min(3))
    };
    let (s0, s1, s2) = (view(i0), view(i1), view(i2));
    let (b0, b1, b2) = (view(j0), view(j1), view(j2));
    let s0_left = view(child(&state.leftmost, i0));
    let s0_right = view(child(&state.rightmost, i0));
    let s1_left = view(child(&state.leftmost, i1));
    let s1_right = view(child(&state.rightmost, i1));
    let b0_left = view(child(&state.leftmost, j0));
    let distance = |a: u32, b: u32| if a == NONE || b == NONE { 9 } else { bucket(b - a) };
    let (gap, inner_gap) = (distance(i0, j0), distance(i1, i0));
    let tag_pair = |a: View, b: View| a.tag * 64 + b.tag;
    let (t_s0b0, t_s1s0) = (tag_pair(s0, b0), tag_pair(s1, s0));
    features.extend([
        single(100, s0.form),
        single(101, s0.tag),
        pair(102, s0.form, s0.tag),
        single(103, s1.form),
        pair(104, s1.form, s1.tag),
        pair(105, s2.tag, t_s1s0),
        single(106, b0.form),
        single(107, b0.tag),
        pair(108, b0.form, b0.tag),
        single(109, b1.form),
        pair(110, b1.form, b1.tag),
        pair(111, b2.tag, b2.form),
        triple(112, s0.form, t_s0b0, b0.form),
        triple(113, s0.form, s0.tag, b0.tag),
        triple(114, s0.tag, b0.form, b0.tag),
        pair(115, s0.form, b0.form),
        single(116, t_s0b0),
        single(117, t_s1s0),
        triple(118, s1.form, s1.tag, s0.tag),
        triple(119, s1.tag, s0.form, s0.tag),
        pair(120, s1.form, s0.form),
        pair(121, s1.tag, b0.tag),
        pair(122, b0.tag, b1.tag),
        triple(123, b0.tag, b1.tag, b2.tag),
        triple(124, s0.tag, b0.tag, b1.tag),
        triple(125, s1.tag, s0.tag, b0.tag),
        triple(126, s0.tag, s0_left.tag, b0.tag),
        triple(127, s0.tag, s0_right.tag, b0.tag),
        triple(128, s0.tag, b0.tag, b0_left.tag),
        triple(129, s1.tag, s1_right.tag, s0.tag),
        triple(130, s1.tag, s1_left.tag, s0.tag),
        triple(131, s1.tag, s0.tag, s0_left.tag),
        triple(132, s1.tag, s0.tag, s0_right.tag),
        triple(133, s1.form, s0.tag, b0.tag),
        triple(134, s1.tag, s0.form, b0.tag),
        triple(135, s1.tag, s0.tag, b0.form),
        pair(136, t_s0b0, gap),
        pair(137, t_s1s0, inner_gap),
        pair(138, s0.form, gap),
        pair(139, s0.tag, count(&state.n_right, i0)),
        pair(140, s0.tag, count(&state.n_left, i0)),
        pair(141, s1.form, count(&state.n_right, i1)),
        pair(142, b0.tag, count(&state.n_left, j0)),
        pair(143, s0.cluster, b0.cluster),
        pair(144, s1.cluster, s0.cluster),
        triple(145, s0.cluster, b0.tag, b1.tag),
        triple(146, b0.cluster, s0.tag, s1.tag),
        triple(147, t_s1s0, b0.cluster, b1.tag),
        triple(148, t_s1s0, b0.tag, b1.tag),
        triple(149, t_s1s0, s0_left.form, b0.tag),
        triple(150, t_s1s0, s0_right.form, b0.tag),
        triple(151, s1.form, s0_left.form, s0.tag),
        pair(152, s0.form, b1.tag),
        triple(153, s0.form, b0.tag, b1.tag),
        triple(154, s2.tag, s0.tag, b0.tag),
        triple(155, t_s1s0, count(&state.n_right, i1), s1_right.tag),
    ]);
}

fn bucket(distance: u32) -> u32 {
    match distance {
        0..=4 => distance,
        5..=7 => 5,
        8..=12 => 6,
        _ => 7,
    }
}
