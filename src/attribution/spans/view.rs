//! Tokens as the features see them.

use super::Evidence;
use super::evidence::NONE;
use crate::syntax::{Tag, Word};

/// What stands for a token before the start or after the end of its paragraph's neighborhood.
const EDGE: u32 = 0xffff;

/// One token as the features see it.
#[derive(Clone, Copy)]
pub(super) struct View {
    pub form: u32,
    pub stem: u32,
    pub tag: u32,
    pub cluster: u32,
    pub cue: u32,
    pub source: u32,
    pub shape: u32,
    pub quotation: u32,
    pub deprel: u32,
}

impl View {
    const EDGE: View = View {
        form: EDGE,
        stem: EDGE,
        tag: 63,
        cluster: EDGE,
        cue: 15,
        source: 15,
        shape: 15,
        quotation: 7,
        deprel: 63,
    };
}

impl Evidence<'_> {
    pub(super) fn word(&self, at: u32) -> Word {
        self.tree.words.get(at as usize).copied().unwrap_or_default()
    }

    pub(super) fn view(&self, at: usize, offset: isize) -> View {
        let Some(index) = at.checked_add_signed(offset) else { return View::EDGE };
        let (Some(word), Some(tag)) = (self.tree.words.get(index), self.tree.tags.get(index))
        else {
            return View::EDGE;
        };
        View {
            form: word.form,
            stem: word.stem,
            tag: u32::from(tag.0),
            cluster: u32::from(word.cluster),
            cue: u32::from(self.classes[index][0]),
            source: u32::from(self.classes[index][1]),
            shape: word.shape as u32,
            quotation: u32::from(self.quotation[index]),
            deprel: u32::from(self.tree.deprels[index].0),
        }
    }

    pub(super) fn tag(&self, at: u32) -> u32 {
        self.tree.tags.get(at as usize).map_or(63, |tag: &Tag| u32::from(tag.0))
    }

    pub(super) fn deprel(&self, at: u32) -> u32 {
        self.tree.deprels.get(at as usize).map_or(63, |deprel| u32::from(deprel.0))
    }

    pub(super) fn cue_class(&self, at: u32) -> u32 {
        self.classes.get(at as usize).map_or(15, |c| u32::from(c[0]))
    }

    pub(super) fn head(&self, at: u32) -> u32 {
        self.tree.heads.get(at as usize).copied().filter(|&head| head != at).unwrap_or(NONE)
    }
}

/// A length or distance in coarse steps, from 0 to 9.
pub(super) fn length(n: u32) -> u32 {
    match n {
        0..=3 => n,
        4..=5 => 4,
        6..=8 => 5,
        9..=14 => 6,
        15..=25 => 7,
        26..=50 => 8,
        _ => 9,
    }
}
