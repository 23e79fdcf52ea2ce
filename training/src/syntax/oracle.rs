//! The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013).

use sourcelight::syntax::parser::{NONE, State, Transition};

/// How many gold arcs `transition` puts out of reach. `children` are each word's gold dependents.
pub fn cost(state: &State, gold: &[u32], children: &[Vec<u32>], transition: Transition) -> usize {
    let next = state.next;
    let top = state.stack.last().copied();
    let second = state.stack.len().checked_sub(2).map(|i| state.stack[i]);
    let lost_children = |word: u32, from: u32| {
        children[word as usize].iter().filter(|&&child| child >= from).count()
    };
    match (transition, top) {
        (Transition::Shift, _) => {
            let below = &state.stack[..state.stack.len().saturating_sub(1)];
            let head = gold[next as usize];
            // The root's head is lost when another word already waits to be the root.
            let loses_head = if head == NONE { false } else { below.contains(&head) };
            let loses = children[next as usize].iter().filter(|child| state.stack.contains(child));
            usize::from(loses_head) + loses.count()
        }
        (Transition::Left, Some(top)) => {
            let head = gold[top as usize];
            let loses_head = head == NONE || head > next || Some(head) == second;
            usize::from(loses_head) + lost_children(top, next)
        }
        (Transition::Right, Some(top)) => {
            let head = gold[top as usize];
            let loses_head = head == NONE || head >= next;
            usize::from(loses_head) + lost_children(top, next)
        }
        (_, None) => usize::MAX,
    }
}
