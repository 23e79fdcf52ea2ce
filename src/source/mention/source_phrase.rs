//! The words of a source, and what they are a mention of.

use super::form::{Form, Mention};
use super::within::{WITHIN, names_within, within_features};
use crate::attribution::Relation;
use crate::source::choice::rank::{Question, RankModel};
use crate::source::name::names::{Names, Occurrence};
use crate::source::reading::article::Reading;
use crate::source::reading::context::Context;
use crate::source::reading::noun_phrase::{Determination, NounPhrase};
use crate::source::reading::phrases::antecedents;
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{ANONYMOUS, COLLECTIVE, ORGANIZATION, ROLE};
use crate::source::teacher::Teacher;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;

/// Reads the phrases that sources are.
pub(in crate::source) struct SourcePhrases<'a, 'd> {
    pub reading: &'a Reading<'d>,
    pub names: &'a Names,
    pub context: &'a Context<'a>,
    pub rank: &'a RankModel,
}

impl SourcePhrases<'_, '_> {
    /// What relation `index`'s source is a mention of.
    pub fn source(&self, index: usize, teacher: &mut impl Teacher) -> Mention {
        let SourcePhrases { reading, context, .. } = *self;
        let relation: &Relation = &context.relations[index];
        match relation.speaker.as_ref().or(relation.source.first()) {
            Some(&range) if !range.is_empty() => self.phrase(range, Some(index), teacher),
            _ => {
                let first =
                    |ranges: &[TokenRange]| ranges.first().map(|range| range.start as usize);
                let at = first(&relation.cue).or(first(&relation.content)).unwrap_or(0);
                let range = TokenRange::new(at, at);
                Mention::new(reading, context, range, at, Form::Unsaid, Some(index))
            }
        }
    }

    /// What the phrase in `range` is a mention of.
    pub fn phrase(
        &self,
        range: TokenRange,
        relation: Option<usize>,
        teacher: &mut impl Teacher,
    ) -> Mention {
        let SourcePhrases { reading, names, context, .. } = *self;
        let start = range.start as usize;
        // “He Lifeng”
        let opens = |name: &Occurrence| name.start == start && name.at > start;
        let is_name = names_within(names, range).iter().any(opens);
        if let Some(pronoun) = lone_pronoun(reading, range).filter(|_| !is_name) {
            if pronoun == Pronoun::Relative
                && let Some(range) = antecedent(reading, names, start)
            {
                return self.phrase(range, relation, teacher);
            }
            return Mention::new(reading, context, range, start, Form::Pronoun(pronoun), relation);
        }
        let phrase = NounPhrase::new(reading, range);
        let name = self.name(range, &phrase, relation, teacher);
        let (head, form) = match name.filter(|name| !is_one_of_many(reading, &phrase, name)) {
            Some(occurrence) => (occurrence.at, Form::Name(occurrence)),
            None => (phrase.head, Form::Description),
        };
        Mention::new(reading, context, range, head, form, relation)
    }

    /// The name in a phrase that is whom the phrase means.
    fn name(
        &self,
        range: TokenRange,
        phrase: &NounPhrase,
        relation: Option<usize>,
        teacher: &mut impl Teacher,
    ) -> Option<Occurrence> {
        let found = names_within(self.names, range);
        if found.is_empty() {
            return None;
        }
        let (features, ends) = within_features(self.reading, self.names, range, phrase, found);
        let probabilities = self.rank.probabilities(&features, &ends);
        let name_of = |choice: usize| match found.get(choice) {
            Some(occurrence) => self.names.all[occurrence.named].name.clone(),
            None => self.reading.phrase(range.start as usize, range.end as usize),
        };
        let is_person = |choice: usize| {
            found.get(choice).is_some_and(|name| self.names.all[name.named].is_person())
        };
        let told = teacher.choice(&Question {
            relation,
            sort: WITHIN,
            features: &features,
            ends: &ends,
            probabilities: &probabilities,
            name_of: &name_of,
            is_person: &is_person,
        });
        let best =
            || (0..ends.len()).max_by(|&a, &b| probabilities[a].total_cmp(&probabilities[b]));
        match told {
            Some(told) => found.get(told).copied(),
            None => {
                let best = found.get(best()?).copied().filter(|name| !self.is_owner(phrase, name));
                best.or_else(|| self.beside(range, phrase, found))
            }
        }
    }

    /// The name that stands alone in the apposition of a phrase: “the firm, Oakline”.
    fn beside(
        &self,
        range: TokenRange,
        phrase: &NounPhrase,
        found: &[Occurrence],
    ) -> Option<Occurrence> {
        let (reading, comma) = (self.reading, phrase.head + 1);
        let &[name] = found else { return None };
        let end = range.end as usize;
        let closes = name.at + 1 == end || name.at + 2 == end && reading.text(name.at + 1) == ",";
        let is_known =
            matches!(phrase.determination, Determination::Definite | Determination::Possessive);
        let is_one = reading.tag(phrase.head) != Tag::PLURAL_NOUN;
        (reading.text(comma) == "," && name.start == comma + 1 && closes && is_known && is_one)
            .then_some(name)
    }

    /// Whether a name that is no person's only says whose people or body a phrase's noun is: "South
    /// African police", "Northgate Power officials".
    fn is_owner(&self, phrase: &NounPhrase, name: &Occurrence) -> bool {
        let (reading, head) = (self.reading, phrase.head);
        let is_of_noun = name.at + 1 == head && reading.text(head).starts_with(char::is_lowercase);
        let is_told =
            reading.tag(head) == Tag::PLURAL_NOUN || reading.noun_classes(head) & ORGANIZATION != 0;
        is_of_noun && is_told && !self.names.all[name.named].is_person()
    }
}

/// Whether a phrase calls somebody by what many are called: "a German", "a New Yorker".
fn is_one_of_many(reading: &Reading, phrase: &NounPhrase, name: &Occurrence) -> bool {
    let article = phrase.core.start as usize;
    let is_indefinite = reading.text(article).eq_ignore_ascii_case("a")
        || reading.text(article).eq_ignore_ascii_case("an");
    is_indefinite && name.start == article + 1 && name.at == phrase.head
}

/// The pronoun that a source is, alone or with others behind it: "she and her lawyer".
fn lone_pronoun(reading: &Reading, range: TokenRange) -> Option<Pronoun> {
    let start = range.start as usize;
    let pronoun = Pronoun::new(reading.text(start))?;
    let is_who = reading.text(start).eq_ignore_ascii_case("who");
    let is_pronoun =
        reading.upos(start) == Upos::Pron && reading.tag(start) != Tag::POSSESSIVE_PRONOUN;
    let is_lone = range.len() == 1 || is_who || {
        is_pronoun
            && (matches!(reading.text(start + 1), "and" | "," | "himself" | "herself" | "both")
                || pronoun != Pronoun::Relative && reading.upos(start + 1) != Upos::Noun)
    };
    is_lone.then_some(pronoun)
}

/// The phrase before a relative pronoun that it takes up. "who" is not a place or a thing, but
/// whoever is said to be in it, as in "sailors on the island who".
fn antecedent(reading: &Reading, names: &Names, pronoun: usize) -> Option<TokenRange> {
    let [before, by_tree] = antecedents(reading, pronoun);
    // "the rise of Ada Byron, who", but the tree may say that it is "the aide to Ada Byron who".
    let last = before.map_or(0, |before| (before.end as usize).saturating_sub(1));
    let is_other = by_tree.is_some_and(|by_tree| {
        let noun = (by_tree.end as usize).saturating_sub(1);
        noun < last && reading.noun_classes(noun) & (ROLE | ANONYMOUS | COLLECTIVE) != 0
    });
    if let Some(found) = names.occurrence_at(last).filter(|_| !is_other)
        && before.is_some()
        && names.person_at(last).is_some()
    {
        return Some(TokenRange::new(found.start, found.at + 1));
    }
    if !reading.text(pronoun).eq_ignore_ascii_case("who") {
        return before.or(by_tree);
    }
    let is_person = |range: &TokenRange| {
        let phrase = NounPhrase::new(reading, *range);
        names.person_at(phrase.head).is_some()
            || reading.noun_classes(phrase.head) & (ROLE | ANONYMOUS | COLLECTIVE) != 0
    };
    before.filter(is_person).or(by_tree.filter(is_person)).or(before)
}
