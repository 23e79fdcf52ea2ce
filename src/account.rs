//! The article's account: how far the story leans on which kind of source.

use crate::report::{Account, AnonymousUse, KindAccount};
use crate::{Attribution, Source, SourceKind};
use std::cmp::Reverse;
use std::iter::successors;

/// Takes the account of a story, and gives each source its claims, their words and its share.
pub(crate) fn take_account(attributions: &[Attribution], sources: &mut [Source]) -> Account {
    give_claims(attributions, sources);
    let mut account = Account::default();
    let mut own_words = vec![0; sources.len()];
    let mut resting = vec![0; sources.len()];
    for attribution in attributions.iter().filter(|attribution| counts(attributions, attribution)) {
        let Attribution { kind, words, .. } = *attribution;
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
        let origin = attribution.chain.last().copied().or(attribution.source_id);
        let is_anonymous = |&id: &u32| {
            sources.get(id as usize).is_some_and(|source| source.kind == SourceKind::Anonymous)
        };
        if let Some(id) = origin.filter(is_anonymous) {
            account.anonymous_claims += 1;
            resting[id as usize] += 1;
        }
    }
    account.kinds.sort_by_key(|entry| Reverse((entry.words, entry.claims)));
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
            source.words += if attribution.core { attribution.words } else { 0 };
        }
    }
}

/// Whether a claim counts: it is core and stands inside no other that is.
fn counts(attributions: &[Attribution], attribution: &Attribution) -> bool {
    let holder = |parent: Option<u32>| attributions.get(parent? as usize);
    let holders = successors(holder(attribution.parent), |other| holder(other.parent));
    // A report from elsewhere may hold a circle.
    attribution.core && !holders.take(attributions.len()).any(|other| other.core)
}

fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
