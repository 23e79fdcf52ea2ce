//! What the model of kinds looks at.

use crate::attribution::Relation;
use crate::model::Feature;
use crate::source::anonymity::told::is_close;
use crate::source::choice::feature_list::{FeatureList, bucket, tenths};
use crate::source::entity::entities::Entity;
use crate::source::mention::form::{Form, Mention};
use crate::source::name::names::Names;
use crate::source::reading::article::Reading;
use crate::source::reading::context::Context;
use crate::source::reading::noun_phrase::{NounPhrase, description, is_acronym};
use crate::source::reading::words;
use crate::syntax::Upos;
use crate::text::TokenRange;

/// Whom a mention was taken for.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::source) struct Link<'a> {
    /// The entity, if it was mentioned before or has a name.
    pub entity: Option<&'a Entity>,
    /// Whether the mention brought it up.
    pub is_new: bool,
    /// How likely that is.
    pub probability: f32,
    /// How likely a person was meant, of all the candidates.
    pub person: f32,
}

/// The features of a relation's source, or, without a relation, of one through whom a claim came.
pub(in crate::source) fn kind_features(
    reading: &Reading,
    names: &Names,
    context: &Context,
    mention: &Mention,
    phrase: Option<&NounPhrase>,
    link: Link,
) -> Vec<Feature> {
    let mut features = Vec::with_capacity(80);
    let (sort, form) = match mention.form {
        Form::Name(_) => (0, 0),
        Form::Pronoun(pronoun) => (1, pronoun.number()),
        Form::Description => (2, 0),
        Form::Unsaid => (3, 0),
    };
    let mut list = FeatureList::new(sort, &mut features);
    list.add(0, []);
    list.add(1, [form]);
    let relation = mention.relation.map(|index| &context.relations[index]);
    linked(names, &link, form, &mut list);
    if let Some(phrase) = phrase {
        of_phrase(reading, phrase, mention.range, &mut list);
    }
    if let Form::Name(_) = mention.form {
        let before = (mention.range.start as usize).checked_sub(1);
        list.add(60, [before.map_or(0, |at| reading.form(at))]);
        list.add(61, [reading.form(mention.range.end as usize)]);
    }
    if let Some(relation) = relation {
        of_claim(reading, context, relation, form, &mut list);
    } else {
        list.add(49, []);
    }
    // Lists and links together, for mentions of all forms.
    let mut list = FeatureList::new(4, &mut features);
    linked(names, &link, form + 8 * sort, &mut list);
    if let Some(phrase) = phrase {
        let classes = reading.noun_classes(phrase.head);
        list.add_bits(90, classes, phrase.determination as u32);
        list.add(91, [reading.stem(phrase.head)]);
    }
    features
}

fn linked(names: &Names, link: &Link, form: u32, list: &mut FeatureList) {
    let probability = tenths(link.probability);
    let Some(entity) = link.entity else {
        list.add(10, [form]);
        return;
    };
    let named = entity.named.map(|named| &names.all[named]);
    let state = u32::from(named.is_some()) * 2 + u32::from(link.is_new);
    if !entity.members.is_empty() {
        list.add(5, [entity.entity as u32, form]);
    }
    let sort = entity.entity as u32 * 2 + u32::from(entity.is_plural);
    list.add(11, [state, sort, form]);
    list.add(12, [state, sort, probability]);
    list.add(13, [tenths(link.person), state, form]);
    if let Some(named) = named {
        list.add(14, [tenths(named.person)]);
        list.add(15, [bucket(named.count), named.entity as u32]);
        list.add(16, [u32::from(named.first.is_some()), u32::from(named.title.is_some())]);
        for &head in &named.heads {
            list.add(17, [head]);
        }
        if let Some(&last) = named.heads.last() {
            list.add(18, [last]);
        }
        list.add_bits(9, named.classes, named.entity as u32);
        list.add_bits(8, named.last_classes, named.entity as u32);
        list.add(7, [u32::from(named.has_article), named.entity as u32]);
        list.add_bits(6, named.around, named.entity as u32);
    } else {
        for &head in &entity.heads {
            list.add(19, [head, u32::from(link.is_new)]);
        }
    }
}

fn of_phrase(reading: &Reading, phrase: &NounPhrase, range: TokenRange, list: &mut FeatureList) {
    let head = phrase.head;
    let word = reading.tree.words.get(head).copied().unwrap_or_default();
    let text = reading.text(head);
    let (determination, is_plural) = description(reading, phrase);
    let (determined, plural) = (determination as u32, u32::from(is_plural));
    let is_capital = u32::from(text.starts_with(char::is_uppercase));
    let (own, either) = (reading.classes(head), reading.noun_classes(head));
    list.add(20, [word.form]);
    list.add(21, [word.stem, determined]);
    list.add(22, [word.stem, plural]);
    list.add(23, [word.suffix2, plural]);
    list.add(24, [word.suffix3, plural]);
    list.add(25, [word.suffix4, plural]);
    list.add(26, [u32::from(word.cluster), plural]);
    list.add(27, [own, is_capital]);
    list.add(28, [either, determined, plural]);
    list.add_bits(29, own, is_capital);
    list.add_bits(30, either, determined * 2 + plural);
    list.add(31, [determined, plural, is_capital]);
    list.add(32, [word.shape as u32, determined]);
    list.add(33, [u32::from(reading.tag(head).0), determined, is_capital]);
    let core = phrase.core.indexes();
    let anywhere = core.clone().fold(0, |all, at| all | reading.noun_classes(at));
    list.add_bits(34, anywhere, plural);
    let behind = (head + 1..phrase.end).fold(0, |all, at| all | reading.classes(at));
    list.add_bits(35, behind, is_capital);
    list.add(36, [reading.form(phrase.core.start as usize), plural]);
    list.add(37, [reading.form(head + 1)]);
    list.add(38, [reading.form(head + 1), either]);
    for at in core.filter(|&at| at != head) {
        list.add(39, [reading.form(at)]);
    }
    let follows = (head + 1..head + 3).any(|at| reading.text(at).eq_ignore_ascii_case("who"));
    list.add(40, [u32::from(follows), plural]);
    let is_number = |at: usize| reading.text(at).starts_with(|c: char| c.is_ascii_digit());
    let has_number = range.indexes().any(is_number);
    let has_share = range.indexes().any(|at| matches!(reading.text(at), "percent" | "%" | "per"));
    list.add(41, [u32::from(has_number), u32::from(has_share), plural]);
    list.add(42, [u32::from(is_acronym(text)), determined]);
    let entity = reading.entity(phrase.core, head) as u32;
    list.add(43, [entity, determined, plural]);
    list.add(44, [entity, is_capital, determined]);
    let [person, organization, _, thing] = reading.entity_odds(phrase.core, head).map(tenths);
    let unlisted = u32::from(either == 0);
    list.add(50, [person, plural, is_capital]);
    list.add(51, [organization, plural, is_capital]);
    list.add(52, [thing, plural, is_capital]);
    list.add(53, [person, plural * 2 + unlisted, determined]);
    list.add(54, [entity, plural * 2 + unlisted, is_capital]);
    list.add(45, [u32::from(is_close(reading, head)), plural, determined]);
    let site = text.split_once('.').is_some_and(|(name, end)| !name.is_empty() && !end.is_empty());
    list.add(46, [u32::from(site), is_capital]);
    let next_noun = (head + 1..phrase.end)
        .find(|&at| reading.upos(at) == Upos::Noun || words::classes(reading.text(at)) != 0);
    list.add(47, [next_noun.map_or(0, |at| reading.stem(at)), either]);
}

/// What cue and content tell.
fn of_claim(
    reading: &Reading,
    context: &Context,
    relation: &Relation,
    form: u32,
    list: &mut FeatureList,
) {
    for cue in &relation.cue {
        for at in cue.indexes().take(8) {
            list.add(70, [reading.stem(at), form]);
        }
        list.add(71, [reading.stem(cue.end as usize - 1), form]);
        list.add(72, [u32::from(reading.tag(cue.end as usize - 1).0), form]);
        list.add(73, [reading.form(cue.start as usize), reading.form(cue.end as usize - 1)]);
    }
    list.add(74, [u32::from(relation.cue.is_empty()), form]);
    let first = relation.content.first().map_or(0, |range| range.start as usize);
    let is_quoted = u32::from(context.quotation(first).is_some());
    let length: usize = relation.content.iter().map(TokenRange::len).sum();
    list.add(75, [is_quoted, bucket(length), form]);
    list.add(76, [u32::from(relation.parent.is_some()), is_quoted, form]);
    list.add(77, [reading.form(first), form]);
    let source = relation.source.first().map_or(first, |range| range.start as usize);
    let is_inside = u32::from(context.content(source).is_some());
    list.add(78, [is_inside, u32::from(context.quotation(source).is_some()), form]);
    list.add(79, [(relation.confidence * 8.0) as u32, form]);
    let cue = relation.cue.first().map_or(first, |range| range.start as usize);
    list.add(80, [u32::from(cue < first), is_quoted, form]);
    list.add(81, [reading.document.paragraph_of(cue).min(2) as u32, form]);
}
