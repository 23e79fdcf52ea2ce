//! Puts together what the models say of one relation's source: its kind, its name, how sure.

use super::verdict::{Decided, verdict_features};
use crate::attribution::names_nobody;
use crate::model::Feature;
use crate::source::anonymity::grounds::find_grounds;
use crate::source::anonymity::told::describe;
use crate::source::entity::naming::Called;
use crate::source::entity::resolution::Resolution;
use crate::source::entity::resolver::Resolver;
use crate::source::judgement::{Description, Judgement};
use crate::source::kind::body::has_named_owner;
use crate::source::kind::features::{Link, kind_features};
use crate::source::kind::model::SOURCE_KINDS;
use crate::source::kind::told::told_body;
use crate::source::mention::form::{Form, Mention};
use crate::source::model::SourceModel;
use crate::source::name::names::Named;
use crate::source::reading::noun_phrase::{Determination, NounPhrase, description};
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{ANONYMOUS, OUTLET, SOURCE, UNNAMED};
use crate::source::teacher::Teacher;
use crate::text::TokenRange;
use crate::{Reason, SourceKind};
use std::borrow::Cow;
use std::collections::HashMap;

/// Under this certainty it is said to be unclear who is meant; chosen on news-dev and pages-dev.
const LEAST_INFERRED_WHO: f32 = 0.7;

/// Under this probability of the choice itself it is, too: another than who was chosen is likelier, whoever that
/// is. How sure it is that a name is right says more where there is no choice; this, where there are many.
const LEAST_CHOSEN: f32 = 0.5;

/// How sure it is that one has no name of whom the article says so itself.
const TOLD_UNNAMED: f32 = 0.95;

/// The same of one whom the article brings up by a noun for those who mostly have none.
const BROUGHT_UP: f32 = 0.75;

/// Where those of [`SOURCE_KINDS`] end that are of bodies and what they publish, behind the persons.
const BODIES: usize = 4;

/// Judges the sources of an article that was read.
pub(in crate::source) struct Judge<'a, 'd> {
    pub model: &'a SourceModel,
    pub resolver: &'a Resolver<'d>,
    /// For those named persons who are sources by name, whether all their claims say that they are persons.
    pub persons: HashMap<usize, bool>,
    /// What the article says a name names, by the noun right before it: “the newspaper Dagen”.
    pub told: HashMap<usize, SourceKind>,
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
        let mut judge = Judge {
            model,
            resolver,
            persons: HashMap::new(),
            told: HashMap::new(),
            features: HashMap::new(),
        };
        let mut votes: HashMap<usize, [f32; SOURCE_KINDS.len()]> = HashMap::new();
        for (index, (mention, &resolution)) in resolver.sources.iter().zip(resolutions).enumerate()
        {
            let Some(entity) = resolution.entity.filter(|_| matches!(mention.form, Form::Name(_)))
            else {
                continue;
            };
            let features = judge.kind_features(mention, judge.phrase(mention).as_ref(), resolution);
            let odds = model.kind.probabilities(&features);
            if let Some(kind) = told_body(resolver.reading, mention) {
                judge.told.insert(entity, kind);
            }
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
        let decided = Decided { mention, relation, resolution, kind, kind_probability, named };
        let features = verdict_features(&decided);
        let who_certainty = self.model.verdict.who(&features);
        let kind_certainty = self.model.verdict.kind(&features);
        let called = self.resolver.call(mention, resolution, kind);
        teacher.verdict(index, &features, kind, &called.name);
        let kind = match kind {
            SourceKind::Anonymous if self.may_be_named(mention, resolution, kind_certainty) => {
                SourceKind::Unclear
            }
            SourceKind::Anonymous
                if has_named_owner(self.resolver.reading, names, mention.range) =>
            {
                SourceKind::Organization
            }
            kind => kind,
        };
        let is_inferred = !matches!(mention.form, Form::Name(occurrence) if !occurrence.is_shared);
        let is_unsure = kind == SourceKind::NamedPerson
            && is_inferred
            && (who_certainty < LEAST_INFERRED_WHO || resolution.probability < LEAST_CHOSEN);
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

    /// Whether a source's words say that there is nobody.
    fn is_nobody(&self, range: TokenRange) -> bool {
        let reading = self.resolver.reading;
        let (first, next) = (range.start as usize, range.start as usize + 1);
        let next_word = if next < range.end as usize { reading.text(next) } else { "" };
        names_nobody(reading.text(first), next_word, reading.upos(next))
    }

    pub(in crate::source) fn phrase(&self, mention: &Mention) -> Option<NounPhrase> {
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
