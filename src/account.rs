//! The article's account: how far the story leans on which kind of source.

use crate::report::{Account, AnonymousUse, KindAccount};
use crate::sort::SharedSort;
use crate::{Attribution, Report, Source, SourceKind};
use std::cmp::Reverse;
use std::iter::successors;

impl Report {
    /// Whether an attribution, by its index, is in the figures of the account: it is core, rests on a kind
    /// of source, does not merely tell that there was no answer, and stands inside no other such claim.
    pub fn is_counted(&self, index: usize) -> bool {
        self.attributions.get(index).is_some_and(|one| counts(&self.attributions, one))
    }

    /// Whether an attribution, by its index, is told by itself: it is counted, or it could be and
    /// is not what the claim around it tells already, as speakers tell of their own saying
    /// or thinking.
    pub fn is_told(&self, index: usize) -> bool {
        let Some(one) = self.attributions.get(index) else { return false };
        let holder = one.parent.and_then(|parent| self.attributions.get(parent as usize));
        let is_own = holder
            .is_none_or(|holder| one.source_id.is_some() && one.source_id != holder.source_id);
        is_claim(one) && (is_own || counts(&self.attributions, one))
    }
}

/// Takes the account of a story, and gives each source its claims, their words and its share.
pub(crate) fn take_account(attributions: &[Attribution], sources: &mut [Source]) -> Account {
    give_claims(attributions, sources);
    let mut account = Account::default();
    let mut own_words = vec![0; sources.len()];
    let mut resting = vec![0; sources.len()];
    for attribution in attributions {
        let Some(kind) = attribution.rests_on.filter(|_| counts(attributions, attribution)) else {
            continue;
        };
        let words = attribution.words;
        account.claims += 1;
        account.words += words;
        let place = account.kinds.iter().position(|entry| entry.kind == kind);
        let place = place.unwrap_or_else(|| {
            account.kinds.push(KindAccount { kind, ..KindAccount::default() });
            account.kinds.len() - 1
        });
        account.kinds[place].claims += 1;
        account.kinds[place].words += words;
        if let Some(own) = attribution.source_id.and_then(|id| own_words.get_mut(id as usize)) {
            *own += words;
        }
        if kind == SourceKind::Anonymous {
            account.anonymous_claims += 1;
            let origin = attribution.chain.last().copied().or(attribution.source_id);
            if let Some(resting) = origin.and_then(|id| resting.get_mut(id as usize)) {
                *resting += 1;
            }
        }
    }
    account.kinds.shared_sort_by_key(|entry| Reverse((entry.words, entry.claims)));
    for entry in &mut account.kinds {
        entry.share = share(entry.words, account.words);
    }
    for (source, words) in sources.iter_mut().zip(own_words) {
        source.share = share(words, account.words);
    }
    account.anonymous_sources = resting.iter().filter(|&&claims| claims > 0).count() as u32;
    // Among equals, the first.
    let most = (0..).zip(resting).max_by_key(|&(source, claims)| (claims, Reverse(source)));
    account.most_used_anonymous = most
        .filter(|&(_, claims)| claims > 0)
        .map(|(source, claims)| AnonymousUse { source, claims });
    account
}

fn give_claims(attributions: &[Attribution], sources: &mut [Source]) {
    for source in sources.iter_mut() {
        source.attributions.clear();
        source.words = 0;
    }
    for (place, attribution) in (0..).zip(attributions) {
        let source = attribution.source_id.and_then(|id| sources.get_mut(id as usize));
        if let Some(source) = source {
            source.attributions.push(place);
            source.words +=
                if attribution.core && !attribution.no_answer { attribution.words } else { 0 };
        }
    }
}

/// Whether a claim counts: it is one of those that can, and stands inside no other of them.
fn counts(attributions: &[Attribution], attribution: &Attribution) -> bool {
    let holder = |parent: Option<u32>| attributions.get(parent? as usize);
    let holders = successors(holder(attribution.parent), |other| holder(other.parent));
    // A report from elsewhere may hold a circle.
    is_claim(attribution) && !holders.take(attributions.len()).any(is_claim)
}

/// Whether it is one of those that can count: core, on a kind of source, and no mere lack of an answer.
fn is_claim(attribution: &Attribution) -> bool {
    attribution.core && attribution.rests_on.is_some() && !attribution.no_answer
}

fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
