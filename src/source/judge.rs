//! Puts together what the models say of one relation's source: its kind, its name, how sure.

use super::anonymity::describe;
use super::body::is_body;
use super::entities::Entity;
use super::grounds::find_grounds;
use super::judgement::{Description, Judgement};
use super::kind::SOURCE_KINDS;
use super::kind_features::{Link, kind_features};
use super::mention::{Form, Mention};
use super::model::SourceModel;
use super::names::Named;
use super::naming::Called;
use super::noun_phrase::{Determination, NounPhrase, description};
use super::pronoun::Pronoun;
use super::resolver::{Resolution, Resolver};
use super::teacher::Teacher;
use super::thing::{Thing, thing};
use super::verdict::{Outcome, verdict_features};
use super::words::{
    ANONYMOUS, COLLECTIVE, DOCUMENT, ORGANIZATION, OUTLET, REPORT, ROLE, SOURCE, SPOKESPERSON,
    TITLE, UNNAMED,
};
use crate::attribution::Layout;
use crate::model::Feature;
use crate::syntax::Upos;
use crate::text::TokenRange;
use crate::{Reason, SourceKind};
use std::borrow::Cow;
use std::collections::HashMap;

/// Under this certainty it is said to be unclear who is meant; chosen on news-dev and pages-dev.
const LEAST_WHO: f32 = 0.5;

/// How sure it is that one has no name of whom the article says so itself.
const TOLD_UNNAMED: f32 = 0.95;

/// The same of one whom the article brings up by a noun for those who mostly have none.
const BROUGHT_UP: f32 = 0.75;

/// Where those of [`SOURCE_KINDS`] end that are of bodies and what they publish, behind the persons.
const BODIES: usize = 4;

/// Judges the sources of an article that was read.
pub(super) struct Judge<'a, 'd> {
    pub model: &'a SourceModel,
    pub resolver: &'a Resolver<'d>,
    /// For those named persons who are sources by name, whether all their claims together say that
    /// they are persons.
    persons: HashMap<usize, bool>,
    /// The features of the kinds of sources that are names, by relation.
    features: HashMap<usize, Vec<Feature>>,
}

impl<'a, 'd> Judge<'a, 'd> {
    /// Looks at all sources at once: one name cannot be a person here and a firm there.
    pub fn new(
        model: &'a SourceModel,
        resolver: &'a Resolver<'d>,
        resolutions: &[Resolution],
    ) -> Judge<'a, 'd> {
        let mut judge =
            Judge { model, resolver, persons: HashMap::new(), features: HashMap::new() };
        let mut votes: HashMap<usize, [f32; SOURCE_KINDS.len()]> = HashMap::new();
        for (index, (mention, &resolution)) in resolver.sources.iter().zip(resolutions).enumerate()
        {
            let Some(entity) = resolution.entity.filter(|_| matches!(mention.form, Form::Name(_)))
            else {
                continue;
            };
            let features = judge.kind_features(mention, judge.phrase(mention).as_ref(), resolution);
            let odds = model.kind.probabilities(&features);
            let vote = votes.entry(entity).or_default();
            vote.iter_mut().zip(&odds).for_each(|(sum, odds)| *sum += odds);
            judge.features.insert(index, features);
        }
        // Whoever has a name is no crowd and not unnamed: what is left is a person or a body.
        let is_person =
            |sums: [f32; SOURCE_KINDS.len()]| sums[1..BODIES].iter().all(|&sum| sum <= sums[0]);
        judge.persons = votes.into_iter().map(|(entity, sums)| (entity, is_person(sums))).collect();
        judge
    }

    /// What relation `index`'s source is called, if anybody stands behind it, and all else that is
    /// known of it.
    pub fn judge(
        &self,
        index: usize,
        resolution: Resolution,
        teacher: &mut impl Teacher,
    ) -> (Option<Called>, Judgement) {
        let Resolver { names, context, .. } = *self.resolver;
        let relation = &context.relations[index];
        let mention = &self.resolver.sources[index];
        let phrase = self.phrase(mention);
        let features = match self.features.get(&index) {
            Some(features) => Cow::Borrowed(features),
            None => Cow::Owned(self.kind_features(mention, phrase.as_ref(), resolution)),
        };
        teacher.kind(index, &features);
        if teacher.is_learning() && !matches!(mention.form, Form::Unsaid) {
            let mut alone = *mention;
            alone.relation = None;
            let features = self.kind_features(&alone, phrase.as_ref(), resolution);
            teacher.kind_alone(index, &features);
        }
        let odds = self.model.kind.probabilities(&features);
        let (kind, kind_probability) = self.likeliest(&odds, mention, resolution);
        let named = resolution.entity.and_then(|entity| self.resolver.entities.all[entity].named);
        let named = named.map(|named| &names.all[named]);
        let outcome = Outcome { mention, relation, resolution, kind, kind_probability, named };
        let features = verdict_features(&outcome);
        let who_certainty = self.model.verdict.who(&features);
        let kind_certainty = self.model.verdict.kind(&features);
        let called = self.resolver.call(mention, resolution, kind);
        teacher.verdict(index, &features, kind, &called.name);
        let kind = match kind {
            SourceKind::Anonymous if self.may_be_named(mention, resolution, kind_certainty) => {
                SourceKind::Unclear
            }
            kind => kind,
        };
        let is_inferred = !matches!(mention.form, Form::Name(occurrence) if !occurrence.is_shared);
        let is_unsure = kind == SourceKind::NamedPerson && is_inferred && who_certainty < LEAST_WHO;
        let kind = match mention.form {
            Form::Unsaid if is_unsure => SourceKind::Unstated,
            _ if is_unsure => SourceKind::Unclear,
            _ => kind,
        };
        let anonymity = if kind == SourceKind::Anonymous {
            self.unnamed(index, mention.range)
        } else {
            Description::default()
        };
        let (who_certainty, kind_certainty) = if kind == SourceKind::Anonymous {
            let told = self.told_unnamed(mention, anonymity.grounds.is_some());
            (who_certainty.max(told.min(BROUGHT_UP)), kind_certainty.max(told))
        } else {
            (who_certainty, kind_certainty)
        };
        let by_pronoun = matches!(&relation.source[..], &[range] if range.len() == 1
            && Pronoun::new(self.resolver.reading.text(range.start as usize)).is_some());
        let by_nobody = relation.source.first().is_some_and(|&range| self.is_nobody(range));
        let judgement = Judgement {
            kind,
            by_pronoun,
            by_nobody,
            who_certainty,
            kind_certainty,
            anonymity,
            ..Judgement::default()
        };
        if kind == SourceKind::Unstated {
            return (None, judgement);
        }
        (Some(self.resolver.call(mention, resolution, kind)), judgement)
    }

    /// Whether words say that there is nobody: “nobody”, “no one”, “no official”, but not “No 10”, “no fewer
    /// than two” and “none other than”.
    fn is_nobody(&self, range: TokenRange) -> bool {
        let reading = self.resolver.reading;
        let (first, next) = (range.start as usize, range.start as usize + 1);
        if matches!(reading.text(next), "fewer" | "less" | "more" | "other") {
            return false;
        }
        match reading.text(first).to_lowercase().as_str() {
            "nobody" | "no-one" | "none" => true,
            "no" => {
                let is_noun = reading.upos(next) != Upos::Num
                    && reading.text(next).starts_with(char::is_lowercase);
                next < range.end as usize && (is_noun || reading.text(next) == "one")
            }
            _ => false,
        }
    }

    fn phrase(&self, mention: &Mention) -> Option<NounPhrase> {
        let reading = self.resolver.reading;
        matches!(mention.form, Form::Description | Form::Name(_))
            .then(|| NounPhrase::new(reading, mention.range))
    }

    fn kind_features(
        &self,
        mention: &Mention,
        phrase: Option<&NounPhrase>,
        resolution: Resolution,
    ) -> Vec<Feature> {
        let Resolver { reading, names, context, .. } = *self.resolver;
        let link = Link {
            entity: resolution.entity.map(|index| &self.resolver.entities.all[index]),
            is_new: resolution.is_new,
            probability: resolution.probability,
            person: resolution.person,
        };
        kind_features(reading, names, context, mention, phrase, link)
    }

    /// The likeliest kind that agrees with whom the source was taken for: who is named anywhere is
    /// not anonymous, and who is not named is no named person.
    fn likeliest(
        &self,
        odds: &[f32],
        mention: &Mention,
        resolution: Resolution,
    ) -> (SourceKind, f32) {
        let entity = resolution.entity.map(|index| &self.resolver.entities.all[index]);
        let named = entity.and_then(|entity| entity.named);
        let is_person = named.is_some_and(|named| self.resolver.names.all[named].is_person())
            || entity.is_some_and(Entity::is_named_group);
        if let Some(kind) = self.by_layout(mention, resolution) {
            return (kind, 1.0);
        }
        let by_all = resolution.entity.and_then(|entity| self.persons.get(&entity).copied());
        let by_all = by_all.filter(|_| is_person);
        if by_all == Some(true) {
            return (SourceKind::NamedPerson, odds[0]);
        }
        let is_unnamed = !is_person;
        let is_person = is_person && by_all.is_none();
        let is_pronoun = matches!(
            mention.form,
            Form::Pronoun(Pronoun::Person(_) | Pronoun::Several | Pronoun::Thing)
        );
        if is_pronoun && entity.is_none() {
            return (SourceKind::Unclear, 0.0);
        }
        let is_somebody = named.is_none() && self.is_somebody(mention);
        let agrees = |kind: SourceKind| match kind {
            SourceKind::Organization | SourceKind::Media | SourceKind::Document if is_somebody => {
                false
            }
            SourceKind::Collective if is_somebody && self.is_one(mention) => false,
            SourceKind::NamedPerson => is_person,
            SourceKind::Anonymous | SourceKind::Collective => is_unnamed,
            // Whatever the article calls by a word of its own did say it.
            SourceKind::Unstated => match mention.form {
                Form::Unsaid => true,
                Form::Pronoun(_) => !is_person && !is_somebody,
                _ => false,
            },
            _ => true,
        };
        let fitting = SOURCE_KINDS.into_iter().zip(odds.iter().copied());
        let fitting = fitting.filter(|&(kind, _)| agrees(kind));
        let likeliest = fitting.max_by(|(_, a), (_, b)| a.total_cmp(b));
        let (kind, odds) = likeliest.unwrap_or((SourceKind::Unstated, 0.0));
        if !matches!(kind, SourceKind::Anonymous | SourceKind::Collective) {
            return (kind, odds);
        }
        if self.is_body(mention, resolution) {
            return (SourceKind::Organization, odds);
        }
        match self.phrase(mention).and_then(|phrase| thing(self.resolver.reading, &phrase)) {
            Some(Thing::Text) => (SourceKind::Document, odds),
            Some(Thing::Other) => (SourceKind::Unclear, odds),
            None => (kind, odds),
        }
    }

    /// Whether a mention, or what it takes up, is of people who speak as the body that they belong to.
    fn is_body(&self, mention: &Mention, resolution: Resolution) -> bool {
        let Resolver { reading, names, .. } = *self.resolver;
        if matches!(mention.form, Form::Description | Form::Name(_))
            && is_body(reading, names, mention.range)
        {
            return true;
        }
        let taken_up = resolution.entity.filter(|_| !resolution.is_new);
        let entity = taken_up.map(|entity| &self.resolver.entities.all[entity]);
        entity.is_some_and(|entity| entity.named.is_none() && is_body(reading, names, entity.label))
    }

    /// Whether a description of one person may well be of somebody whom the article names: it brings up
    /// as known (“the lawyer”) what a name is called, or tells of one by an owner (“his lawyer”), whom
    /// articles mostly name somewhere.
    fn may_be_named(&self, mention: &Mention, resolution: Resolution, certainty: f32) -> bool {
        /// From this certainty on, one with an owner has no name all the same.
        const LEAST_OWNED: f32 = 0.8;
        let Resolver { reading, names, .. } = *self.resolver;
        let Some(phrase) = self.phrase(mention) else { return false };
        let (determination, is_plural) = description(reading, &phrase);
        let stem = reading.stem(phrase.head);
        match determination {
            _ if is_plural => false,
            Determination::Possessive if certainty < LEAST_OWNED => true,
            Determination::Definite | Determination::Possessive => {
                let is_so_called = |named: &Named| named.is_person() && named.heads.contains(&stem);
                resolution.is_new && names.all.iter().any(is_so_called)
            }
            _ => false,
        }
    }

    /// How sure it is, by the article's own words, that a source has no name: it gives a reason for that,
    /// calls it so (“an unidentified caller”), or brings up one or several of those who mostly have none
    /// (“a senior official”, “two aides”).
    fn told_unnamed(&self, mention: &Mention, has_grounds: bool) -> f32 {
        let Resolver { reading, names, .. } = *self.resolver;
        let Some(phrase) = self.phrase(mention).filter(|_| !has_grounds) else {
            return if has_grounds { TOLD_UNNAMED } else { 0.0 };
        };
        if phrase.core.indexes().any(|at| reading.classes(at) & UNNAMED != 0) {
            return TOLD_UNNAMED;
        }
        let is_brought_up =
            matches!(phrase.determination, Determination::Indefinite | Determination::Quantity);
        let is_such = reading.classes(phrase.head) & ANONYMOUS != 0;
        let is_plain = !names.has_person(mention.range.indexes());
        if is_brought_up && is_such && is_plain { BROUGHT_UP } else { 0.0 }
    }

    /// The kind of one whom the layout lets speak: the labels of a transcript are people, by name or not,
    /// and so is whoever signs as “Anonymous”.
    fn by_layout(&self, mention: &Mention, resolution: Resolution) -> Option<SourceKind> {
        let Resolver { reading, names, context, .. } = *self.resolver;
        let relation = context.relations.get(mention.relation?)?;
        let first = reading.text(mention.range.start as usize);
        if relation.layout? == Layout::Signature {
            let is_unnamed = mention.range.len() == 1 && first.eq_ignore_ascii_case("anonymous");
            return is_unnamed.then_some(SourceKind::Anonymous);
        }
        let classes = reading.noun_classes(mention.head);
        let is_other = classes & (ORGANIZATION | OUTLET | DOCUMENT | COLLECTIVE) != 0;
        if is_other || relation.speaker.is_some() || mention.range.len() == 1 && first.len() < 3 {
            return None;
        }
        let entity = resolution.entity.and_then(|entity| self.resolver.entities.all[entity].named);
        // One word in capitals may be an office, unless the article has a fuller name or a title; “Ada”
        // is none.
        let is_full = entity.is_some_and(|named| names.all[named].name.contains(' '));
        let is_title = reading.noun_classes(mention.range.start as usize) & (TITLE | ROLE) != 0;
        let is_short =
            first.ends_with('.') || reading.text(mention.range.start as usize + 1) == ".";
        let is_person = entity.is_some_and(|named| names.all[named].is_person());
        let is_given = is_person && first.contains(char::is_lowercase) && classes & SOURCE == 0;
        let is_named = is_full || is_given || mention.range.len() > 1 && (is_title || is_short);
        Some(if is_named { SourceKind::NamedPerson } else { SourceKind::Anonymous })
    }

    /// Whether a description can only be of human beings: "who" goes on about it, or its noun is
    /// none that the lists have, and the model of nouns is sure. That need not be very sure of “a
    /// novice” and “two orderlies”: institutions and papers that nobody has brought up yet are hardly ever
    /// told of by a noun that no list has.
    fn is_somebody(&self, mention: &Mention) -> bool {
        /// How likely a noun must name a person; how likely one that brings somebody up.
        const LEAST_PERSON: f32 = 0.8;
        const LEAST_NEW_PERSON: f32 = 0.35;
        let Some(phrase) = self.phrase(mention) else { return false };
        let reading = self.resolver.reading;
        let next = phrase.core.end as usize;
        let who = next + usize::from(reading.text(next) == ",");
        let classes = reading.noun_classes(phrase.head);
        let is_small = reading.text(phrase.head).starts_with(char::is_lowercase);
        let odds = reading.entity_odds(phrase.core, phrase.head);
        let (determination, _) = description(reading, &phrase);
        let is_new = matches!(determination, Determination::Indefinite | Determination::Quantity);
        let [person, organization, ..] = odds;
        classes & (ORGANIZATION | SPOKESPERSON | OUTLET | DOCUMENT | REPORT) == 0
            && is_small
            && (reading.text(who).eq_ignore_ascii_case("who")
                || person >= LEAST_PERSON
                || is_new && person >= LEAST_NEW_PERSON && person > organization)
    }

    /// Whether a description is of one, whom no list calls a crowd.
    fn is_one(&self, mention: &Mention) -> bool {
        let reading = self.resolver.reading;
        let Some(phrase) = self.phrase(mention) else { return false };
        let (determination, is_plural) = description(reading, &phrase);
        let is_determined =
            matches!(determination, Determination::Definite | Determination::Indefinite);
        is_determined && !is_plural && reading.noun_classes(phrase.head) & COLLECTIVE == 0
    }

    /// What somebody is called, and of what kind, through whom a claim came.
    ///
    /// `speaker` is the entity that passes on, or speaks to, whom the phrase in `range` names.
    pub fn passed_on(&self, range: TokenRange, speaker: Option<usize>) -> (Called, SourceKind) {
        let mention = &self.resolver.phrases().phrase(range, None, &mut ());
        let resolution = match mention.form {
            Form::Name(occurrence) => Resolution {
                entity: Some(occurrence.named),
                probability: 1.0,
                ..Resolution::default()
            },
            _ => {
                let found = self.resolver.resolution_at(mention.head);
                found.filter(|found| found.entity != speaker && !found.is_new).unwrap_or_default()
            }
        };
        let features = self.kind_features(mention, self.phrase(mention).as_ref(), resolution);
        let odds = self.model.kind.probabilities(&features);
        let (kind, _) = self.likeliest(&odds, mention, resolution);
        let reading = self.resolver.reading;
        let names_outlet = |at: usize| {
            reading.classes(at) & OUTLET != 0 && reading.text(at).starts_with(char::is_uppercase)
        };
        let is_outlet = range.indexes().any(names_outlet);
        let kind = if is_outlet { SourceKind::Media } else { kind };
        (self.resolver.call(mention, resolution, kind), kind)
    }

    /// Whether a phrase names someone or something that says things, by what the lists know.
    pub fn is_source(&self, range: TokenRange) -> bool {
        let Resolver { reading, names, .. } = *self.resolver;
        let phrase = NounPhrase::new(reading, range);
        names.has_person(range.indexes()) || reading.noun_classes(phrase.head) & SOURCE != 0
    }

    /// What is told of the source of relation `index`, which has no name.
    fn unnamed(&self, index: usize, range: TokenRange) -> Description {
        let Resolver { reading, names, context, .. } = *self.resolver;
        let relation = &context.relations[index];
        let names_in = |tokens| names.has_person(tokens);
        let grounds = find_grounds(reading, relation, range, &names_in);
        let (grounds, reason) =
            grounds.map_or((None, Reason::None), |(at, worth)| (Some(at), worth));
        if range.is_empty() {
            return Description { grounds, reason, ..Description::default() };
        }
        let phrase = NounPhrase::new(reading, range);
        let first = reading.text(range.start as usize);
        let is_pronoun = Pronoun::new(first).is_some();
        let is_taken_up = phrase.determination == Determination::Definite || is_pronoun;
        let described = if is_taken_up && range.len() == 1 {
            Description::default()
        } else {
            describe(reading, &phrase, range, &relation.content)
        };
        let is_several = match is_pronoun && range.len() == 1 {
            true => first.eq_ignore_ascii_case("they"),
            false => description(reading, &phrase).1,
        };
        Description { is_several, grounds, reason, is_taken_up, ..described }
    }
}
