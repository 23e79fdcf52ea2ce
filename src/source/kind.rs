//! The kind that a source's own words tell of.

use super::noun_phrase::{Determination, NounPhrase, is_acronym};
use super::words::{
    ANONYMOUS, COLLECTIVE, Classes, DOCUMENT, MANY, ORGANIZATION, OUTLET, PLACE, QUANTITY, REPORT,
    ROLE, SPOKESPERSON, classes, singular,
};
use crate::SourceKind;
use crate::text::Document;

impl NounPhrase {
    /// The kind that the phrase's own words tell of, before looking at what it refers to.
    pub fn kind(&self, document: &Document) -> SourceKind {
        let head = document.token_text(self.head);
        if self.person.is_some() {
            return SourceKind::NamedPerson;
        }
        let head_classes = classes(head);
        let core = self.core.indexes();
        let anywhere = core.fold(0, |all, at| all | classes(document.token_text(at)));
        let has = |class: Classes| head_classes & class != 0;
        let is_capital = head.starts_with(char::is_uppercase);
        if has(SPOKESPERSON) {
            return SourceKind::Organization;
        }
        if has(REPORT) && (anywhere & OUTLET != 0 || !has(DOCUMENT)) {
            return SourceKind::Media;
        }
        // "news outlets" are outlets, "green groups" a crowd.
        let is_bare_plural =
            self.determination == Determination::None && !is_capital && singular(head) != head;
        if has(OUTLET) && (is_capital || !has(DOCUMENT)) {
            return SourceKind::Media;
        }
        if has(DOCUMENT) && !(is_capital && has(ORGANIZATION)) {
            return SourceKind::Document;
        }
        let is_crowd = self.determination == Determination::Many;
        if has(ANONYMOUS) && !is_crowd {
            return SourceKind::Anonymous;
        }
        if has(ORGANIZATION) && is_bare_plural && classes(singular(head)) & ORGANIZATION != 0 {
            return SourceKind::Collective;
        }
        if has(ORGANIZATION | PLACE) && !is_crowd && (is_capital || has(ORGANIZATION)) {
            return SourceKind::Organization;
        }
        if has(ROLE) && singular(head) == head {
            return if is_crowd { SourceKind::Collective } else { SourceKind::Anonymous };
        }
        self.unlisted(head, head_classes, is_capital)
    }

    /// The kind of a phrase whose head is a plural, a crowd or no listed word.
    fn unlisted(&self, head: &str, head_classes: Classes, is_capital: bool) -> SourceKind {
        let is_plural = head.ends_with('s') && !head.ends_with("ss");
        let is_crowd_word = head_classes & COLLECTIVE != 0 || classes(singular(head)) & ROLE != 0;
        if head_classes & MANY != 0 {
            return SourceKind::Collective;
        }
        if self.determination == Determination::Quantity && (is_crowd_word || is_plural) {
            return SourceKind::Anonymous;
        }
        if is_crowd_word || head_classes & (MANY | QUANTITY) != 0 {
            return SourceKind::Collective;
        }
        if is_capital {
            let is_people = ["ians", "icans", "ese", "ists"].iter().any(|end| head.ends_with(end));
            return match self.determination {
                _ if is_people => SourceKind::Collective,
                Determination::Definite => SourceKind::Organization,
                _ if is_acronym(head) => SourceKind::Organization,
                _ => SourceKind::NamedPerson,
            };
        }
        match self.determination {
            Determination::Indefinite if !is_plural && is_personal(head) => SourceKind::Anonymous,
            _ if !is_plural && !is_personal(head) => SourceKind::Document,
            _ => SourceKind::Collective,
        }
    }
}

/// Whether a noun has the ending of persons' nouns.
pub(super) fn is_personal(noun: &str) -> bool {
    ["er", "or", "ist", "ian", "ant", "man", "woman", "ee", "ent", "ician", "yst"]
        .iter()
        .any(|ending| noun.ends_with(ending))
}
