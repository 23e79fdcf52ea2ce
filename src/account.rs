//! The article's account: how far the story leans on which kind of source.

use crate::report::{Account, AnonymousUse, KindAccount};
use crate::{Attribution, Source, SourceKind};
use std::cmp::Reverse;

/// Takes the account of a story; `words` holds the number of words of each attribution's content.
///
/// Gives each source its share on the way.
pub(crate) fn take_account(
    attributions: &[Attribution],
    words: &[u32],
    sources: &mut [Source],
) -> Account {
    let mut account = Account::default();
    let mut own_words = vec![0; sources.len()];
    let mut resting = vec![0; sources.len()];
    let is_outermost = |&(attribution, _): &(&Attribution, &u32)| attribution.parent.is_none();
    for (attribution, &words) in attributions.iter().zip(words).filter(is_outermost) {
        account.claims += 1;
        account.words += words;
        let kind = attribution.kind;
        let place = account.kinds.iter().position(|entry| entry.kind == kind);
        let place = place.unwrap_or_else(|| {
            account.kinds.push(KindAccount { kind, ..KindAccount::default() });
            account.kinds.len() - 1
        });
        account.kinds[place].claims += 1;
        account.kinds[place].words += words;
        if let Some(id) = attribution.source_id {
            own_words[id as usize] += words;
        }
        let origin = attribution.chain.last().copied().or(attribution.source_id);
        let anonymous = origin.filter(|&id| sources[id as usize].kind == SourceKind::Anonymous);
        if let Some(id) = anonymous {
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

fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
