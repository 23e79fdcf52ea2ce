//! Annotations in words become the spans that are meant.

use std::collections::HashMap;
use training::annotation::{Claim, claim_sheet, resolve_annotations, resolve_sources};
use training::corpus::LabelEntry;

/// The guide whose example is checked.
const GUIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/annotating.md");

/// An article in which words stand several times.
const TEXT: &str = "Moss quits\n\
    “She said no,” he said. Then she said: “He said no too.”\n\
    \n\
    The port — its owner — said it would wait. “We wait.\n\
    “We always wait.”";

/// A line, and the words of source, cue, content and referent that it means.
const LINES: [(&str, [&str; 4]); 6] = [
    ("1 | he | said | \"She said no,\" | P | Moss", ["he", "said", "“She said no,”", "Moss"]),
    ("1 | She | said | no | P nest | Moss", ["She", "said", "no", "Moss"]),
    (
        "1 | she#2 | said | \"He said … too.\" | P | Moss |",
        ["she", "said", "“He said no too.”", "Moss"],
    ),
    (
        "3 | the port - its owner | said | it would wait | O | =",
        ["The port — its owner", "said", "it would wait", "The port — its owner"],
    ),
    (
        "3 | The port | said | \"We wait. & 4: \"We always wait.\" | O | The port",
        ["The port", "said", "“We wait.+“We always wait.”", "The port"],
    ),
    ("4 | | | We always wait | O impl | Moss + owner", ["", "", "We always wait", "Moss+owner"]),
];

/// A line, and what its annotator is told.
const FAULTS: [(&str, &str); 6] = [
    ("1 | he | said", "3 fields, not 7"),
    ("one | he | said | no | P | Moss", "\"one\" is no paragraph's number"),
    ("1 | he | said | yes | P | Moss", "not found in paragraph 1: yes"),
    ("1 | he | said | no | X | Moss", "\"X\" is no kind's letter"),
    ("1 | he | said | no | P | Miss", "\"Miss\" does not stand in the text"),
    ("9 | he | said | no | P | Moss", "the text has no paragraph 9"),
];

fn read(text: &str, lines: &str) -> (Vec<LabelEntry>, Vec<String>) {
    let texts = HashMap::from([("one".to_string(), text.to_string())]);
    let (articles, faults) = resolve_annotations(&format!("@one\n{lines}"), &texts);
    (articles.into_iter().flat_map(|article| article.attributions).collect(), faults)
}

fn words(text: &str, spans: &[[usize; 2]]) -> String {
    let points: Vec<char> = text.chars().collect();
    let spans = spans.iter().map(|&[start, end]| points[start..end].iter().collect::<String>());
    spans.collect::<Vec<_>>().join("+")
}

#[test]
fn lines_mean_the_words_nearest_to_each_other() {
    for (line, expected) in LINES {
        let (entries, faults) = read(TEXT, line);
        assert_eq!(faults, Vec::<String>::new(), "{line}");
        let entry = &entries[0];
        let found = [&entry.source, &entry.cue, &entry.content, &entry.referent];
        assert_eq!(found.map(|spans| words(TEXT, spans)), expected, "{line}");
    }
}

#[test]
fn what_is_wrong_with_a_line_is_said() {
    for (line, expected) in FAULTS {
        let (entries, faults) = read(TEXT, line);
        assert!(entries.is_empty(), "{line}");
        assert_eq!(faults, [format!("line 2: {expected}")]);
    }
}

#[test]
fn the_example_of_the_guide_resolves() {
    let guide = std::fs::read_to_string(GUIDE).unwrap();
    let blocks: Vec<&str> = guide.split("```\n").collect();
    let numbered = |line: &str| line.split_once(' ').unwrap().1.to_string();
    let article = blocks.iter().find(|block| block.starts_with("0 Harbor")).unwrap();
    let text = article.lines().map(numbered).collect::<Vec<_>>().join("\n");
    let lines = blocks.iter().find(|block| block.starts_with("1 | The keeper")).unwrap();
    let (entries, faults) = read(&text, lines);
    assert_eq!(faults, Vec::<String>::new());
    assert_eq!(entries.len(), 5);
    assert_eq!(words(&text, &entries[1].content), "the port twice");
    assert_eq!(
        words(&text, &entries[3].grounds),
        "asked not to be named as she may not speak for it"
    );
}

/// The claims of a text as `annotate --jsonl` might give them; the second stands in the first's content.
const CLAIMED: &str = "Moss quits\nMoss said she thinks it rained.";

fn claims() -> Vec<Claim> {
    let claim = |source: [usize; 2], cue: [usize; 2], content: [usize; 2], nested| Claim {
        source: vec![source],
        cue: vec![cue],
        content: vec![content],
        nested,
    };
    vec![claim([11, 15], [16, 20], [21, 41], false), claim([21, 24], [25, 31], [32, 41], true)]
}

/// A label of one of these claims, and the words of source, content and referent that it means, or what is wrong.
const LABELS: [(&str, Result<[&str; 3], &str>); 6] = [
    ("1 | P | =", Ok(["Moss", "she thinks it rained", "Moss"])),
    ("2 | P ana | Moss", Ok(["she", "it rained", "Moss"])),
    ("2 | U |", Ok(["she", "it rained", ""])),
    ("3 | P | Moss", Err("\"3\" is no claim's number")),
    ("0 | P | Moss", Err("\"0\" is no claim's number")),
    ("1 | P | Miss", Err("\"Miss\" does not stand in the text")),
];

#[test]
fn labels_of_sources_take_the_claims_spans() {
    let texts = HashMap::from([("one".to_string(), CLAIMED.to_string())]);
    let claims = HashMap::from([("one".to_string(), claims())]);
    for (line, expected) in LABELS {
        let (articles, faults) = resolve_sources(&format!("@one\n{line}"), &claims, &texts);
        let entry = articles[0].attributions.first();
        let found = entry.map(|entry| {
            [&entry.source, &entry.content, &entry.referent].map(|spans| words(CLAIMED, spans))
        });
        match expected {
            Ok(expected) => assert_eq!(found, Some(expected.map(str::to_string)), "{line}"),
            Err(reason) => assert_eq!(faults, [format!("line 2: {reason}")]),
        }
        let is_nested = entry.map(|entry| entry.nested);
        assert!(is_nested.is_none_or(|nested| nested == line.starts_with('2')), "{line}");
    }
}

#[test]
fn a_sheet_shows_claims_where_they_stand() {
    let sheet = "@one\nMoss quits\n⟦1:Moss⟧ said ⟦2:she⟧ thinks it rained.\n   \
        #1 said -> she thinks it rained\n   #2 thinks -> it rained\n";
    assert_eq!(claim_sheet("one", CLAIMED, &claims()), sheet);
}
