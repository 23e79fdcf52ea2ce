//! Which of the names in a source's words is the source: "a spokeswoman for the port, Ada Byron",
//! "the builder, Oakline Roofs", but "aides to Ada Byron" are neither.

use crate::model::Feature;
use crate::source::choice::feature_list::{FeatureList, bucket, tenths};
use crate::source::name::names::{Names, Occurrence};
use crate::source::reading::article::Reading;
use crate::source::reading::noun_phrase::{NounPhrase, description};
use crate::source::reading::words::{COLLECTIVE, PREPOSITION, ROLE, TITLE};
use crate::syntax::Upos;
use crate::text::TokenRange;

/// The sort of this question, beside those of [`crate::source::entity::candidates::Ask`].
pub(in crate::source) const WITHIN: u32 = 10;

/// How many names in one phrase are looked at.
const MOST: usize = 6;

/// The names in a phrase from which one is to be chosen.
pub(in crate::source) fn names_within(names: &Names, range: TokenRange) -> &[Occurrence] {
    let found = names.within(range.indexes());
    &found[..found.len().min(MOST)]
}

/// The features of every name in a phrase, and of "none of them", and where each one's end.
pub(in crate::source) fn within_features(
    reading: &Reading,
    names: &Names,
    range: TokenRange,
    phrase: &NounPhrase,
    found: &[Occurrence],
) -> (Vec<Feature>, Vec<usize>) {
    let mut features = Vec::with_capacity(32 * (found.len() + 1));
    let mut ends = Vec::with_capacity(found.len() + 1);
    let persons_before = |index: usize| {
        found[..index].iter().filter(|other| names.all[other.named].is_person()).count()
    };
    let (_, is_plural) = description(reading, phrase);
    let plural = u32::from(is_plural);
    let classes = reading.noun_classes(phrase.head);
    for (index, name) in found.iter().enumerate() {
        let mut list = FeatureList::new(WITHIN, &mut features);
        let named = &names.all[name.named];
        let entity = named.entity as u32;
        // “the Bank of Mills”, but “Bank of Mills governor Ada Roe” is no bank.
        let is_modifier = name.at > phrase.head
            && matches!(reading.upos(name.at + 1), Upos::Noun | Upos::Propn | Upos::Adj)
            && name.at + 1 < range.end as usize;
        let is_inside = (name.start..=name.at).contains(&phrase.head);
        let is_head = u32::from(is_inside && !is_modifier);
        let is_last = u32::from(name.at + 1 == range.end as usize);
        let is_first = u32::from(name.start == range.start as usize);
        let before = persons_before(index);
        let first_person = u32::from(named.is_person() && before == 0);
        list.add(0, [entity, is_head, tenths(named.person)]);
        list.add(1, [entity, is_head * 4 + is_last * 2 + is_first, first_person]);
        let (left, right) = (name.start.wrapping_sub(1), name.at + 1);
        list.add(2, [reading.form(left), entity]);
        list.add(3, [reading.form(right), entity]);
        list.add(4, [reading.form(right), is_first, entity]);
        list.add_bits(5, reading.noun_classes(left), entity);
        // What stands between the phrase's noun and the name.
        let between = phrase.head + 1..name.start;
        let commas =
            between.clone().filter(|&at| matches!(reading.text(at), "," | "—" | "–" | "-"));
        let comma = commas.count().min(2) as u32;
        let preposition = between.clone().find(|&at| reading.classes(at) & PREPOSITION != 0);
        let word = preposition.map_or(0, |at| reading.form(at));
        let is_before = u32::from(name.at < phrase.head);
        list.add(6, [word, comma, entity]);
        list.add(7, [u32::from(preposition.is_some()), comma * 2 + is_before, entity]);
        list.add(8, [u32::from(preposition.is_some()) * 2 + plural, comma, first_person]);
        list.add(9, [bucket(between.len()), comma, entity]);
        list.add_bits(10, classes, is_head * 8 + entity * 2 + plural);
        let is_behind_comma = u32::from(matches!(reading.text(left), "," | "—" | "–"));
        list.add(11, [is_behind_comma, u32::from(preposition.is_some()), first_person]);
        list.add(12, [bucket(index), bucket(before), entity]);
        let deprel = reading.tree.deprels.get(name.at).copied().unwrap_or_default().0;
        let hangs = u32::from(reading.head(name.at) == phrase.head);
        list.add(13, [u32::from(deprel), hangs, entity]);
        let is_role = |at: usize| reading.noun_classes(at) & (ROLE | TITLE) != 0;
        let is_crowd = |at: usize| reading.noun_classes(at) & COLLECTIVE != 0;
        let next = (right..range.end as usize).take(2).any(|at| is_role(at) || is_crowd(at));
        list.add(14, [u32::from(next), u32::from(is_role(left)), entity]);
        list.add(15, [reading.form(left), reading.form(right), first_person]);
        let is_lower = u32::from(reading.text(right).starts_with(char::is_lowercase));
        list.add(16, [is_lower, u32::from(reading.tag(right).0), entity]);
        // "Ada Byron – who replaced Mr. Moss – said": what stands behind a verb is told of somebody else.
        let earlier = range.start as usize..name.start;
        let is_behind_verb =
            u32::from(earlier.clone().any(|at| matches!(reading.upos(at), Upos::Verb | Upos::Aux)));
        let is_relative = |at: usize| {
            let word = reading.text(at);
            ["who", "whose", "whom", "which"]
                .iter()
                .any(|relative| word.eq_ignore_ascii_case(relative))
        };
        let is_behind_relative = u32::from(earlier.into_iter().any(is_relative));
        list.add(17, [is_behind_verb * 2 + is_behind_relative, first_person, entity]);
        list.add(
            18,
            [is_behind_verb * 2 + is_behind_relative, is_head * 2 + is_first, bucket(before)],
        );
        ends.push(features.len());
    }
    let mut list = FeatureList::new(WITHIN, &mut features);
    let persons = persons_before(found.len());
    list.add(40, [bucket(persons), bucket(found.len())]);
    list.add_bits(41, classes, plural);
    list.add(42, [plural, u32::from(persons > 0), phrase.determination as u32]);
    list.add(43, [reading.stem(phrase.head)]);
    list.add(44, [u32::from(found.iter().any(|name| name.at == phrase.head)), plural]);
    let is_capital = reading.text(phrase.head).starts_with(char::is_uppercase);
    list.add(45, [u32::from(is_capital), plural, bucket(persons)]);
    ends.push(features.len());
    (features, ends)
}
