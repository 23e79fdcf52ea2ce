//! Mentions: the places where an article speaks of somebody or something that may say things.

use super::context::Context;
use super::mention_place::{Place, Role};
use super::names::{Names, Occurrence};
use super::noun_phrase::NounPhrase;
use super::noun_type::EntityType;
use super::phrases::{antecedents, phrase_start};
use super::pronoun::Pronoun;
use super::rank::{Question, RankModel};
use super::reading::Reading;
use super::teacher::Teacher;
use super::within::{WITHIN, names_within, within_features};
use super::words::{
    ANONYMOUS, COLLECTIVE, DOCUMENT, ORGANIZATION, OUTLET, PAPER, REPORT, ROLE, SPOKESPERSON, TITLE,
};
use crate::attribution::Relation;
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;

/// Classes of nouns that describe somebody or something that says things.
const DESCRIBING: u32 = ROLE
    | TITLE
    | ANONYMOUS
    | COLLECTIVE
    | ORGANIZATION
    | DOCUMENT
    | REPORT
    | PAPER
    | SPOKESPERSON
    | OUTLET;

/// How a mention refers.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form {
    /// By a name.
    Name(Occurrence),
    /// By a pronoun.
    Pronoun(Pronoun),
    /// By a noun: "the official", "a report".
    Description,
    /// Not at all: a claim whose source has no words. The mention stands where its cue or, without
    /// one, its content begins.
    Unsaid,
}

/// One mention.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention {
    pub range: TokenRange,
    /// The token that names what it is; of a name its last word.
    pub head: usize,
    pub form: Form,
    /// Index of the first relation whose source it is.
    pub relation: Option<usize>,
    place: Place,
}

impl Mention {
    pub fn new(
        reading: &Reading,
        context: &Context,
        range: TokenRange,
        head: usize,
        form: Form,
        relation: Option<usize>,
    ) -> Mention {
        let number = match form {
            Form::Name(_) => 0,
            Form::Pronoun(_) => 1,
            Form::Description => 2,
            Form::Unsaid => 3,
        };
        let place = Place {
            at: head,
            sentence: reading.document.sentence_of(head),
            paragraph: reading.document.paragraph_of(head),
            quotation: context.quotation(head),
            content: context.content(head),
            is_source: relation.is_some(),
            role: role(reading, head),
            form: number,
        };
        Mention { range, head, form, relation, place }
    }

    /// Where it stands.
    pub fn place(&self) -> Place {
        self.place
    }
}

fn role(reading: &Reading, head: usize) -> Role {
    match reading.deprel(head) {
        "nsubj" | "nsubj:pass" | "csubj" => Role::Subject,
        "obj" | "iobj" => Role::Object,
        "nmod:poss" => Role::Possessive,
        "obl" | "nmod" | "obl:agent" => Role::Oblique,
        _ => Role::Other,
    }
}

/// The mentions of an article in reading order: all names, every "he" and "she", nouns that
/// describe, and the sources of all relations.
pub(super) fn mentions(
    reading: &Reading,
    names: &Names,
    context: &Context,
    sources: &[Mention],
) -> Vec<Mention> {
    let is_said = |mention: &&Mention| !matches!(mention.form, Form::Unsaid);
    let mut by_head: Vec<&Mention> = sources.iter().filter(is_said).collect();
    by_head.sort_by_key(|mention| (mention.head, mention.relation));
    by_head.dedup_by_key(|mention| mention.head);
    let mut next = by_head.into_iter().peekable();
    let mut mentions = Vec::new();
    for head in 0..reading.document.tokens.len() {
        match next.next_if(|mention| mention.head == head) {
            Some(&source) => mentions.push(source),
            None => mentions.extend(plain(reading, names, context, head)),
        }
    }
    mentions
}

/// Reads the phrases that sources are.
pub(super) struct Phrases<'a, 'd> {
    pub reading: &'a Reading<'d>,
    pub names: &'a Names,
    pub context: &'a Context<'a>,
    pub rank: &'a RankModel,
}

impl Phrases<'_, '_> {
    /// What relation `index`'s source is a mention of.
    pub fn source(&self, index: usize, teacher: &mut impl Teacher) -> Mention {
        let Phrases { reading, context, .. } = *self;
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
        let Phrases { reading, names, context, .. } = *self;
        let start = range.start as usize;
        if let Some(pronoun) = lone_pronoun(reading, range) {
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
            None => found.get(best()?).copied().filter(|name| !self.is_owner(phrase, name)),
        }
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

/// The mention whose head is token `head`, where no relation asks for it.
fn plain(reading: &Reading, names: &Names, context: &Context, head: usize) -> Option<Mention> {
    let mention = |range, form| Mention::new(reading, context, range, head, form, None);
    if let Some(&occurrence) = names.occurrence_at(head) {
        let range = TokenRange::new(occurrence.start, head + 1);
        return Some(mention(range, Form::Name(occurrence)));
    }
    if let Some(pronoun) = Pronoun::new(reading.text(head)) {
        let range = TokenRange::new(head, head + 1);
        let is_owner = context.is_source(head)
            && matches!(pronoun, Pronoun::Several | Pronoun::Thing)
            && reading.text(head).to_lowercase().ends_with(['r', 's']);
        let is_taken = pronoun.gender().is_some() || is_owner;
        return is_taken.then(|| mention(range, Form::Pronoun(pronoun)));
    }
    let is_small = |at: usize| reading.text(at).starts_with(char::is_lowercase);
    let is_noun = reading.upos(head) == Upos::Noun
        && !matches!(reading.upos(head + 1), Upos::Noun | Upos::Propn)
        && is_small(head);
    // “the Harbor Secretary”
    let is_office = || {
        reading.classes(head) & (ROLE | TITLE) != 0
            && matches!(reading.upos(head), Upos::Noun | Upos::Propn)
            && !is_small(head)
            && !reading.text(head + 1).starts_with(char::is_uppercase)
    };
    if !is_noun && !is_office() {
        return None;
    }
    let start = phrase_start(reading, head);
    if !is_noun && !reading.text(start).eq_ignore_ascii_case("the") {
        return None;
    }
    let range = TokenRange::new(start, head + 1);
    let is_listed = reading.noun_classes(head) & DESCRIBING != 0;
    let is_describing = is_listed || {
        let is_determined = reading.upos(start) == Upos::Det || reading.upos(start) == Upos::Pron;
        is_determined
            && head > start
            && matches!(reading.entity(range, head), EntityType::Person | EntityType::Organization)
    };
    (is_describing && !is_beside_name(reading, names, range))
        .then(|| mention(range, Form::Description))
}

/// Whether a phrase stands in apposition to a name, or before one as its title, so that both are
/// one mention.
fn is_beside_name(reading: &Reading, names: &Names, range: TokenRange) -> bool {
    let (start, end) = (range.start as usize, range.end as usize);
    let named_from = |at: usize| names.within(at..at + 4).iter().any(|found| found.start == at);
    let is_before = named_from(end) || reading.text(end) == "," && named_from(end + 1);
    let is_behind =
        start >= 2 && reading.text(start - 1) == "," && names.occurrence_at(start - 2).is_some();
    is_before || is_behind
}
