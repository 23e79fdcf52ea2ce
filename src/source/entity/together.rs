//! Those who are named together, and whom "they" may mean.

use super::resolver::Resolver;
use crate::source::mention::form::{Form, Mention};
use crate::source::name::names::Occurrence;
use crate::source::reading::words::{ROLE, TITLE};
use crate::text::TokenRange;

/// How many who are named together are kept.
const MOST_TOGETHER: usize = 4;

impl Resolver<'_> {
    /// Brings up those who are named together with the one at `occurrence`, "Ada Roe and Bo Lind",
    /// whom "they" may mean.
    pub(in crate::source) fn name_together(&mut self, mention: &Mention, occurrence: &Occurrence) {
        /// How many words may stand between "and" and the name: "and the farmer Bo Lind".
        const TITLES: usize = 3;
        let text = |at: usize| self.reading.text(at);
        let is_title = |&at: &usize| self.reading.noun_classes(at) & (ROLE | TITLE) != 0;
        let titles =
            (occurrence.start.saturating_sub(TITLES)..occurrence.start).rev().take_while(is_title);
        let Some(and) = occurrence.start.checked_sub(1 + titles.count()) else { return };
        if !matches!(text(and), "and" | "&") {
            return;
        }
        let kind = self.entities.all[occurrence.named].entity;
        let mut members = vec![occurrence.named];
        let mut start = occurrence.start;
        let mut end = and;
        while members.len() < MOST_TOGETHER {
            let Some(last) = end.checked_sub(1) else { break };
            let comma = text(last) == ",";
            let before = self.names.occurrence_at(if comma { last.wrapping_sub(1) } else { last });
            let fits = |before: &&Occurrence| {
                self.entities.all[before.named].entity == kind && !members.contains(&before.named)
            };
            let Some(before) = before.filter(fits) else { break };
            members.push(before.named);
            (start, end) = (before.start, before.start);
            // “Ada Roe, Bo Lind and Cy Poe”
            if before.start.checked_sub(1).is_none_or(|before| text(before) != ",") {
                break;
            }
        }
        if members.len() < 2 {
            return;
        }
        members.reverse();
        let range = TokenRange::new(start, occurrence.at + 1);
        let index = self.entities.together(&members, range);
        let relation = mention.relation.filter(|_| mention.range.contains(start));
        let (reading, context) = (self.reading, self.context);
        let mention =
            Mention::new(reading, context, range, occurrence.at, Form::Description, relation);
        self.entities.mention(index, &mention, 1.0);
    }
}
