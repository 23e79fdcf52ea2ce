//! A report without some of its claims: those that a reader calls wrong.

use crate::account::take_account;
use crate::rests_on;
use crate::{Attribution, Headline, Report, Status};

impl Report {
    /// The report without these claims, indexes into its attributions; other indexes are ignored.
    ///
    /// What is left is as if they had never been found: the account is taken anew, and a claim
    /// inside one of them stands in that one's own parent, or by itself. The sources keep their
    /// places.
    ///
    /// ```
    /// let page = sourcelight::Page::from_text("“It rained,” said Ada Byron. “It did not,” said Bo Lind.");
    /// let report = sourcelight::analyze(&page).leave_out(&[0]);
    /// assert_eq!(report.attributions.len(), 1);
    /// assert_eq!(report.account.claims, 1);
    /// ```
    pub fn leave_out(mut self, claims: &[u32]) -> Report {
        let is_out = |index: u32| claims.contains(&index);
        let old = std::mem::take(&mut self.attributions);
        let mut places = Vec::with_capacity(old.len());
        let mut kept = 0;
        for index in 0..old.len() as u32 {
            places.push((!is_out(index)).then_some(kept));
            kept += u32::from(!is_out(index));
        }
        self.attributions = (0..)
            .zip(&old)
            .filter(|&(index, _)| !is_out(index))
            .map(|(_, attribution)| Attribution {
                parent: kept_parent(&old, &places, attribution.parent),
                ..attribution.clone()
            })
            .collect();
        self.no_answers.retain_mut(|one| {
            let Some(old) = one.attribution else { return true };
            one.attribution = places.get(old as usize).copied().flatten();
            one.attribution.is_some()
        });
        // With a claim of the first paragraph goes what was said of it.
        self.headline = self.headline.and_then(|Headline { words, claims }| {
            let place = |old: u32| places.get(old as usize).copied().flatten();
            let claims: Option<Vec<u32>> = claims.into_iter().map(place).collect();
            Some(Headline { words, claims: claims? })
        });
        rests_on::settle(&mut self.attributions, &self.sources);
        self.account = take_account(&self.attributions, &mut self.sources);
        if self.status == Status::Ok && self.attributions.is_empty() {
            self.status = Status::NoAttributions;
        }
        self
    }
}

/// Where the nearest claim that is kept and holds another comes to stand.
fn kept_parent(
    attributions: &[Attribution],
    places: &[Option<u32>],
    parent: Option<u32>,
) -> Option<u32> {
    let outward = std::iter::successors(parent, |&at| attributions.get(at as usize)?.parent);
    // A report from elsewhere may hold a circle.
    let mut holders = outward.take(attributions.len());
    holders.find_map(|at| places.get(at as usize).copied().flatten())
}
