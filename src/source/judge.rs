//! Puts together what the models say of one relation's source: its kind, its name, how sure.

use super::anonymity::describe;
use super::grounds::find_grounds;
use super::kind::SOURCE_KINDS;
use super::kind_features::{Link, kind_features};
use super::mention::{Form, Mention};
use super::model::SourceModel;
use super::naming::Called;
use super::noun_phrase::{Determination, NounPhrase};
use super::pronoun::Pronoun;
use super::resolver::{Resolution, Resolver};
use super::teacher::Teacher;
use super::verdict::{Outcome, verdict_features};
use super::words::SOURCE;
use super::{Description, Judgement};
use crate::text::TokenRange;
use crate::{Reason, SourceKind};

/// Under this certainty it is said to be unclear who is meant; chosen on news-dev.
const LEAST_WHO: f32 = 0.5;

/// Judges the sources of an article that was read.
pub(super) struct Judge<'a, 'd> {
    pub model: &'a SourceModel,
    pub resolver: &'a Resolver<'d>,
}

impl Judge<'_, '_> {
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
        let features = self.kind_features(mention, phrase.as_ref(), resolution);
        teacher.kind(index, &features);
        let odds = self.model.kind.probabilities(&features);
        let (kind, kind_probability) = self.likeliest(&odds, mention, resolution);
        let named = resolution.entity.and_then(|entity| self.resolver.entities.all[entity].named);
        let named = named.map(|named| &names.all[named]);
        let outcome = Outcome {
            mention,
            relation,
            resolution,
            kind,
            kind_probability,
            name_probability: named.map_or(0.0, |named| named.person),
            named: named.map_or(0, |named| named.count),
        };
        let features = verdict_features(&outcome);
        let who_certainty = self.model.verdict.who(&features);
        let kind_certainty = self.model.verdict.kind(&features);
        let called = self.resolver.call(mention, resolution, kind);
        teacher.verdict(index, &features, kind, &called.name);
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
        let judgement =
            Judgement { kind, who_certainty, kind_certainty, anonymity, ..Judgement::default() };
        if kind == SourceKind::Unstated {
            return (None, judgement);
        }
        (Some(self.resolver.call(mention, resolution, kind)), judgement)
    }

    fn phrase(&self, mention: &Mention) -> Option<NounPhrase> {
        let reading = self.resolver.reading;
        matches!(mention.form, Form::Description).then(|| NounPhrase::new(reading, mention.range))
    }

    fn kind_features(
        &self,
        mention: &Mention,
        phrase: Option<&NounPhrase>,
        resolution: Resolution,
    ) -> Vec<crate::model::Feature> {
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
        let is_person = named.is_some_and(|named| self.resolver.names.all[named].is_person());
        let is_pronoun = matches!(
            mention.form,
            Form::Pronoun(Pronoun::Person(_) | Pronoun::Several | Pronoun::Thing)
        );
        if is_pronoun && entity.is_none() {
            return (SourceKind::Unclear, 0.0);
        }
        let agrees = |kind: SourceKind| match kind {
            SourceKind::NamedPerson => is_person,
            SourceKind::Anonymous | SourceKind::Collective => !is_person,
            SourceKind::Unstated => matches!(mention.form, Form::Unsaid) || !is_person,
            _ => true,
        };
        let fitting = SOURCE_KINDS.into_iter().zip(odds.iter().copied());
        let fitting = fitting.filter(|&(kind, _)| agrees(kind));
        fitting.max_by(|(_, a), (_, b)| a.total_cmp(b)).unwrap_or((SourceKind::Unstated, 0.0))
    }

    /// What somebody is called, and of what kind, through whom a claim came.
    pub fn passed_on(&self, range: TokenRange) -> (Called, SourceKind) {
        let mention = &self.resolver.phrases().phrase(range, None, &mut ());
        let resolution = match mention.form {
            Form::Name(occurrence) => Resolution {
                entity: Some(occurrence.named),
                probability: 1.0,
                ..Resolution::default()
            },
            _ => self.resolver.resolution_at(mention.head).unwrap_or_default(),
        };
        let features = self.kind_features(mention, self.phrase(mention).as_ref(), resolution);
        let odds = self.model.kind.probabilities(&features);
        let (kind, _) = self.likeliest(&odds, mention, resolution);
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
        let phrase = NounPhrase::new(reading, range);
        let is_taken_up = phrase.determination == Determination::Definite
            || Pronoun::new(reading.text(range.start as usize)).is_some();
        let names_in = |tokens| names.has_person(tokens);
        let grounds = find_grounds(reading, relation, range, &names_in);
        let (grounds, reason) =
            grounds.map_or((None, Reason::None), |(at, worth)| (Some(at), worth));
        let described = if range.is_empty() || is_taken_up && range.len() == 1 {
            Description::default()
        } else {
            describe(reading, &phrase, range, &relation.content)
        };
        Description { grounds, reason, is_taken_up, ..described }
    }
}
