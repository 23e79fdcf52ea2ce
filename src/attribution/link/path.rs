//! Paths through dependency trees.

use crate::syntax::Tree;
use crate::text::TokenRange;

/// How many arcs up a path may go on either side.
const MAX_STEPS: usize = 6;

/// The way from one span's head up, and down to another's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Path {
    /// Hash of the labels on the way, with their directions.
    pub labels: u32,
    /// How many arcs lead up, and how many down.
    pub steps: (u8, u8),
}

/// The topmost token of a span: one whose head lies outside of it.
pub(super) fn head_of(tree: &Tree, range: TokenRange, from: usize) -> usize {
    let mut at = from;
    // Wrong trees are trees too, so the way up ends; the bound is for spans without a tree.
    for _ in 0..range.len().min(64) {
        let head = tree.heads.get(at).map_or(at, |&head| head as usize);
        if head == at || !range.contains(head) {
            break;
        }
        at = head;
    }
    at
}

/// The path between spans with their heads; none if it is long or the spans share no tree.
pub(super) fn between(
    tree: &Tree,
    (from, from_range): (usize, TokenRange),
    (to, to_range): (usize, TokenRange),
) -> Option<Path> {
    let up = climb(tree, from, to_range);
    if up.is_inside {
        return Some(path(tree, up.tokens(), &[]));
    }
    let down = climb(tree, to, from_range);
    if down.is_inside {
        return Some(path(tree, &[], down.tokens()));
    }
    up.tokens().iter().enumerate().find_map(|(i, token)| {
        let j = down.tokens().iter().position(|other| other == token)?;
        Some(path(tree, &up.tokens()[..i], &down.tokens()[..j]))
    })
}

/// Tokens on the way up from a token.
struct Climb {
    tokens: [usize; MAX_STEPS],
    len: usize,
    /// Whether the way ends in the range that was looked for.
    is_inside: bool,
}

impl Climb {
    fn tokens(&self) -> &[usize] {
        &self.tokens[..self.len]
    }
}

fn climb(tree: &Tree, from: usize, into: TokenRange) -> Climb {
    let mut climb = Climb { tokens: [0; MAX_STEPS], len: 0, is_inside: false };
    let mut at = from;
    while climb.len < MAX_STEPS {
        climb.tokens[climb.len] = at;
        climb.len += 1;
        let head = tree.heads.get(at).map_or(at, |&head| head as usize);
        if into.contains(head) {
            climb.is_inside = true;
            break;
        }
        if head == at {
            break;
        }
        at = head;
    }
    climb
}

fn path(tree: &Tree, up: &[usize], down: &[usize]) -> Path {
    let mut labels = 17u32;
    let mut absorb = |value: u32| labels = labels.wrapping_mul(0x0100_0193) ^ value;
    let label = |&at: &usize| tree.deprels.get(at).map_or(99, |deprel| u32::from(deprel.0));
    up.iter().for_each(|at| absorb(label(at)));
    absorb(100);
    down.iter().rev().for_each(|at| absorb(label(at)));
    Path { labels, steps: (up.len() as u8, down.len() as u8) }
}
