//! What two articles have in common: the cases of `cases/comparisons.txt`, and what holds of any two.

mod case_file;

use case_file::check_cases;
use proptest::prelude::*;
use sourcelight::{
    ComparedSource, Page, SourceKind, Statement, Statements, TextRange, analyze, compare,
};

#[test]
fn articles_have_in_common_what_is_expected() {
    check_cases(include_str!("cases/comparisons.txt"), check);
}

fn check(case: &[&str]) -> Option<String> {
    let of = |mark: &str| -> Vec<&str> {
        case.iter().filter_map(|line| line.strip_prefix(mark)).collect()
    };
    let [old, new] = ["< ", "> "].map(|mark| {
        let page = Page::from_text(&of(mark).join("\n"));
        Statements::new(&page, &analyze(&page))
    });
    let found = tell(&old, &new);
    let expected = of("= ");
    (found != expected).then(|| format!("{case:#?}\n  found {found:#?}"))
}

fn tell(old: &Statements, new: &Statements) -> Vec<String> {
    let comparison = compare(old, new);
    let name = |at: Option<u32>, side: &Statements| {
        at.map_or("-".to_string(), |at| side.sources[at as usize].name.clone())
    };
    let sources = comparison
        .sources
        .iter()
        .map(|pair| format!("source {} | {}", name(pair.old, old), name(pair.new, new)));
    let claims = comparison.claims.iter().map(|pair| {
        let [who, wording] = [serde_json::to_value(pair.who), serde_json::to_value(pair.wording)]
            .map(|value| {
                value.ok().and_then(|v| v.as_str().map(str::to_string)).unwrap_or_default()
            });
        let before = bracket(&old.claims[pair.old as usize].content, &pair.old_changes);
        let after = bracket(&new.claims[pair.new as usize].content, &pair.new_changes);
        format!("claim {who} {wording} | {before} | {after}")
    });
    let only = |mark: &str, claims: &[u32], side: &Statements| -> Vec<String> {
        let tell = |&at: &u32| format!("only {mark} {}", side.claims[at as usize].content);
        claims.iter().map(tell).collect()
    };
    sources
        .chain(claims)
        .chain(only("<", &comparison.only_old, old))
        .chain(only(">", &comparison.only_new, new))
        .collect()
}

fn bracket(text: &str, ranges: &[TextRange]) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for range in ranges {
        let (start, end) = (range.start as usize, range.end as usize);
        out += &format!("{}[{}]", &text[at..start], &text[start..end]);
        at = end;
    }
    out + &text[at..]
}

#[test]
fn an_article_is_the_same_as_itself() {
    let page = Page::from_text(
        "“It rained,” said Ada Byron. An official said that it did not. The mill reportedly burned \
         for two days. “It rained,” Byron said again.",
    );
    let one = Statements::new(&page, &analyze(&page));
    let comparison = compare(&one, &one);
    assert!(comparison.only_old.is_empty() && comparison.only_new.is_empty(), "{comparison:#?}");
    for pair in &comparison.claims {
        assert_eq!(pair.old, pair.new);
        assert!(pair.old_changes.is_empty() && pair.new_changes.is_empty());
    }
}

/// Statements that nothing has read: of few words, so that many are alike, with indexes that lead nowhere.
fn statements() -> impl Strategy<Value = Statements> {
    let kinds = prop_oneof![
        Just(SourceKind::NamedPerson),
        Just(SourceKind::Organization),
        Just(SourceKind::Document),
        Just(SourceKind::Anonymous),
        Just(SourceKind::Unstated),
    ];
    let source = ("([A-C]{1,3}[.,’' ]{0,2}){0,3}|\\PC{0,8}", kinds.clone())
        .prop_map(|(name, kind)| ComparedSource { name, kind });
    let content = "((mill|12|é|will|not|…|n’t|😀) ?){0,12}|\\PC{0,20}";
    let claim = (content, proptest::option::of(0u32..6), kinds, any::<bool>(), 0.0f32..=1.0)
        .prop_map(|(content, source, kind, negated, who)| Statement {
            content,
            source,
            kind,
            negated,
            who,
        });
    (prop::collection::vec(source, 0..5), prop::collection::vec(claim, 0..12))
        .prop_map(|(sources, claims)| Statements { sources, claims })
}

proptest! {
    #[test]
    fn every_claim_and_source_has_its_place(old in statements(), new in statements()) {
        let comparison = compare(&old, &new);
        prop_assert_eq!(&comparison, &compare(&old, &new), "equal input, equal comparison");
        let mut in_old: Vec<u32> = comparison.claims.iter().map(|pair| pair.old).collect();
        in_old.extend(&comparison.only_old);
        let mut in_new: Vec<u32> = comparison.claims.iter().map(|pair| pair.new).collect();
        in_new.extend(&comparison.only_new);
        for (mut found, claims) in [(in_old, &old.claims), (in_new, &new.claims)] {
            found.sort_unstable();
            found.dedup();
            prop_assert_eq!(found, (0..claims.len() as u32).collect::<Vec<_>>());
        }
        for pair in &comparison.claims {
            let sides = [
                (&old.claims[pair.old as usize].content, &pair.old_changes),
                (&new.claims[pair.new as usize].content, &pair.new_changes),
            ];
            for (content, changes) in sides {
                prop_assert!(changes.is_sorted_by_key(|range| range.start));
                for range in changes {
                    prop_assert!(content.get(range.start as usize..range.end as usize).is_some());
                }
            }
        }
        for pair in &comparison.sources {
            prop_assert!(pair.old.is_some() || pair.new.is_some());
        }
    }
}

#[test]
fn sources_are_one_by_their_names_and_what_they_are() {
    use SourceKind::{NamedPerson, Organization};
    let cases = [
        ("Ada Byron", NamedPerson, "Dr. Ada K. Byron", NamedPerson, true),
        ("Ada Byron", NamedPerson, "Tom Byron", NamedPerson, false),
        ("Kim Lee", NamedPerson, "Lee Kim", NamedPerson, false),
        ("Calder", NamedPerson, "Calder", Organization, false),
        ("Bank of Calder", Organization, "the Calder Bank", Organization, true),
    ];
    for (a, a_kind, b, b_kind, expected) in cases {
        let [one, other] = [(a, a_kind), (b, b_kind)].map(|(name, kind)| {
            let source = ComparedSource { name: name.to_string(), kind };
            Statements { sources: vec![source], claims: Vec::new() }
        });
        assert_eq!(compare(&one, &other).sources.len() == 1, expected, "{a} | {b}");
        assert_eq!(compare(&other, &one).sources.len() == 1, expected, "{b} | {a}");
    }
}
