//! What `annotate --explain` tells, and that `docs/walk.md` shows just that.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod program;

use program::{annotate, stdout};
use std::fs;
use std::path::Path;

/// The lines of an explanation that stand under `head`.
fn under<'o>(explained: &'o str, head: &str) -> Vec<&'o str> {
    let lines = explained.lines().skip_while(|line| !line.starts_with(head)).skip(1);
    lines.take_while(|line| !line.is_empty()).collect()
}

#[test]
fn an_explanation_tells_of_every_stage() {
    let text = "Ada Byron opened the mill.\n\nShe said it would run.";
    let output = annotate(&["--explain"], text);
    let explained = stdout(&output);
    let lines = under(explained, "sentence 2 (block 1)");
    let columns = |line: &str| line.split_whitespace().map(str::to_string).collect::<Vec<_>>();
    let tokens: Vec<Vec<String>> = lines[..6].iter().map(|line| columns(line)).collect();
    assert_eq!(tokens[0], ["1", "She", "PRON", "2", "nsubj", "B-source"]);
    assert_eq!(tokens[1], ["2", "said", "VERB", "0", "root", "B-cue"]);
    assert_eq!(tokens[5], ["6", ".", "PUNCT", "2", "punct", "O"]);
    assert_eq!(lines[6], "relation 0: She | said | it would run");
    let has = |beginning: &str, words: &str| {
        assert!(
            lines.iter().any(|line| line.starts_with(beginning) && line.contains(words)),
            "{beginning} {words} in\n{explained}"
        );
    };
    has("  what ", "by the model, assertion");
    has("  who ", "Ada Byron");
    has("             of ", "Ada Byron 0.");
    has("  kind ", "named_person");
    has("             of ", "named_person 0.98, ");
    let sources = under(explained, "sources");
    assert_eq!(sources, ["  Ada Byron (named_person): She (2)"]);
}

#[test]
fn an_explanation_of_nothing_is_empty() {
    let output = annotate(&["--explain"], "");
    assert!(output.status.success());
    assert_eq!(stdout(&output), "");
}

/// A file of the repository; none in the crate's package, which has neither pages nor samples.
fn repository_file(name: &str) -> Option<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).ok()
}

#[test]
fn the_walk_shows_what_the_command_prints() {
    let (Some(walk), Some(sample)) =
        (repository_file("docs/walk.md"), repository_file("www/samples/ferry.txt"))
    else {
        return;
    };
    let output = annotate(&["--explain"], sample);
    let blocks: Vec<&str> = walk.split("```text\n").skip(1).collect();
    assert!(blocks.len() > 1, "the page shows no output");
    for block in blocks {
        let shown = block.split("```").next().unwrap();
        assert!(stdout(&output).contains(shown), "not in the output:\n{shown}");
    }
}
