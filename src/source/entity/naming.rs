//! What a source is called: the fullest name or description that the article has for it.

use super::resolution::Resolution;
use super::resolver::Resolver;
use crate::SourceKind;
use crate::source::mention::form::{Form, Mention};
use crate::source::reading::noun_phrase::{NounPhrase, is_acronym};
use crate::source::reading::phrases::{expansion, outlet_within};
use crate::source::reading::pronoun::Pronoun;
use crate::source::reading::words::{OUTLET, PAPER, SPOKESPERSON};
use crate::syntax::{Tag, Upos};
use crate::text::TokenRange;

/// How likely it must be which of several persons of one name is meant.
const LEAST_NAMESAKE: f32 = 0.6;

/// What a source is called, and by what its mentions are brought together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::source) struct Called {
    pub name: String,
    pub key: String,
}

impl From<String> for Called {
    fn from(name: String) -> Called {
        Called { key: grouping_name(&name), name }
    }
}

impl Resolver<'_> {
    /// What the source is called that a mention means.
    pub fn call(&self, mention: &Mention, resolution: Resolution, kind: SourceKind) -> Called {
        if kind == SourceKind::Author {
            return "the author".to_string().into();
        }
        // Who is meant by a name that several have is left open unless it is likely.
        if let Form::Name(occurrence) = mention.form
            && occurrence.is_shared
            && resolution.probability < LEAST_NAMESAKE
        {
            return self.reading.phrase(occurrence.start, occurrence.at + 1).into();
        }
        let entity = resolution.entity.filter(|_| kind != SourceKind::Unclear);
        let Some(entity) = entity.map(|index| &self.entities.all[index]) else {
            return self.words(mention.range).into();
        };
        if let Some(index) = resolution.entity.filter(|_| !entity.members.is_empty()) {
            return self.name(index).into();
        }
        let Some(named) = entity.named.map(|named| &self.names.all[named]) else {
            return self.describe_by_owner(resolution.entity, entity.label, kind);
        };
        let fuller = if named.is_person() { None } else { self.fuller(mention) };
        fuller.unwrap_or_else(|| named.name.clone()).into()
    }

    /// The fullest name or description of an entity.
    pub fn name(&self, index: usize) -> String {
        let entity = &self.entities.all[index];
        if let [first @ .., last] = &entity.members[..] {
            let first: Vec<String> = first.iter().map(|&member| self.name(member)).collect();
            return format!("{} and {}", first.join(", "), self.name(*last));
        }
        match entity.named {
            Some(named) => self.names.all[named].name.clone(),
            None => self.words(entity.label),
        }
    }

    /// The words of a description, without an apposition's marks or a possessive's clitic.
    pub fn words(&self, range: TokenRange) -> String {
        let (start, mut end) = (range.start as usize, range.end as usize);
        let trails = |at: usize| matches!(self.reading.text(at), "'s" | "’s" | "’" | "'" | ",");
        while end > start + 1 && trails(end - 1) {
            end -= 1;
        }
        self.reading.phrase(start, end)
    }

    /// The fuller name of an institution that a mention names: what "FBI" stands for, or "the
    /// Gazette".
    fn fuller(&self, mention: &Mention) -> Option<String> {
        let Form::Name(occurrence) = mention.form else { return None };
        let word = self.reading.text(occurrence.at);
        if occurrence.start == occurrence.at && is_acronym(word) {
            return expansion(self.reading, occurrence.at);
        }
        let before = occurrence.start.checked_sub(1)?;
        let is_short = occurrence.start == occurrence.at && self.reading.upos(before) == Upos::Det;
        self.names.institution(word).filter(|_| is_short).map(|named| named.name.clone())
    }

    /// A description with its owner's name in place of a pronoun: "her campaign" is Ada Byron's
    /// campaign; an outlet's report is the outlet.
    fn describe_by_owner(&self, own: Option<usize>, label: TokenRange, kind: SourceKind) -> Called {
        if kind == SourceKind::Media
            && let Some(outlet) = outlet_within(self.reading, label)
        {
            return outlet.into();
        }
        // "A deckhand who feared for his job": what is told of somebody behind a verb is his own.
        let is_verb = |&at: &usize| matches!(self.reading.upos(at), Upos::Verb | Upos::Aux);
        let nouns = label.indexes().take_while(|at| !is_verb(at));
        let owner = nouns.into_iter().find_map(|at| Some((at, self.possessor(at)?)));
        let owner = owner.filter(|&(_, owner)| Some(owner) != own);
        let Some((at, owner)) = owner else { return self.describe_by_whole(own, label, kind) };
        let owner = self.name(owner);
        let before = self.reading.phrase(label.start as usize, at);
        let rest = self.words(TokenRange::new(at + 1, label.end as usize));
        let mark = if self.reading.document.text.contains('’') { '’' } else { '\'' };
        let s = if owner.ends_with('s') { "" } else { "s" };
        format!("{before} {owner}{mark}{s} {rest}").trim_start().to_string().into()
    }

    /// A description with the name of what it is a part of: "members of the union" are members of
    /// the Mill Workers' Union; who speaks for the force is the force.
    fn describe_by_whole(&self, own: Option<usize>, label: TokenRange, kind: SourceKind) -> Called {
        if kind == SourceKind::Document {
            return self.words(label).into();
        }
        let (start, end) = (label.start as usize, label.end as usize);
        let text = |at: usize| self.reading.text(at);
        let whole = (start + 1..end.saturating_sub(2)).find_map(|joint| {
            let is_joint =
                matches!(text(joint), "of" | "for" | "by" | "from" | "at" | "with" | "to");
            let is_known = matches!(text(joint + 1), "the" | "this" | "that");
            let noun = (joint + 2..end.min(joint + 6))
                .find(|&at| self.resolution_at(at).is_some())
                .filter(|_| is_joint && is_known)?;
            let found = self.resolution_at(noun)?;
            let entity = found.entity.filter(|&entity| Some(entity) != own && !found.is_new)?;
            let is_sure = found.probability >= LEAST_NAMESAKE;
            let named = &self.names.all[self.entities.all[entity].named?];
            // “A spokesman for the company” is no outlet's, nor is “the roads agency” one of which nothing
            // like it was said.
            let is_outlet = named.classes & OUTLET != 0
                && self.reading.noun_classes(noun) & (OUTLET | PAPER) == 0;
            let is_told_apart = noun > joint + 2
                && self.reading.upos(noun - 1) == Upos::Noun
                && !self.entities.all[entity].heads.contains(&self.reading.stem(noun))
                && !named.heads.contains(&self.reading.stem(noun));
            let is_named = !is_outlet && !is_told_apart;
            (is_sure && is_named).then_some((joint, noun, entity))
        });
        let Some((joint, noun, entity)) = whole else { return self.words(label).into() };
        let whole = self.name(entity);
        let phrase = NounPhrase::new(self.reading, label);
        let speaks = self.reading.noun_classes(phrase.head) & SPOKESPERSON != 0;
        if kind == SourceKind::Organization && speaks && phrase.head < joint {
            return whole.into();
        }
        let before = self.reading.phrase(start, joint + 1);
        let behind = self.words(TokenRange::new(noun + 1, end.max(noun + 1)));
        let space = if text(noun + 1).starts_with(['\'', '’', ',']) { "" } else { " " };
        format!("{before} {whole}{space}{behind}").trim_end().to_string().into()
    }

    /// Whom a possessive pronoun at `at` means; "my" in a claim is whoever makes it.
    fn possessor(&self, at: usize) -> Option<usize> {
        if self.reading.tag(at) != Tag::POSSESSIVE_PRONOUN {
            return None;
        }
        match Pronoun::new(self.reading.text(at))? {
            Pronoun::Speaker => self.source_of(self.context.content(at)?),
            _ => self.resolution_at(at)?.entity,
        }
    }
}

/// The name by which mentions of one source are brought together.
fn grouping_name(name: &str) -> String {
    let name = name.to_lowercase();
    name.strip_prefix("the ").map(str::to_string).unwrap_or(name)
}
