//! The word lists in `data/`: each says where it comes from, code reads it, and every class in it is told
//! of in its head and asked for by the code that reads it.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod files;

use std::collections::BTreeSet;
use std::path::Path;

/// The columns that hold classes, counted from 0, and classes of them that no code names, as they stand
/// for all that is no other.
const CLASSED: [(&str, usize, &[&str]); 23] = [
    ("abbreviations", 1, &["any"]),
    ("anonymity", 1, &[]),
    ("bodies", 1, &[]),
    ("boilerplate", 1, &[]),
    ("claim-types", 1, &["assertion"]),
    ("claim-types", 2, &["assertion"]),
    ("cues", 2, &["assertion"]),
    ("function-words", 1, &[]),
    ("given-names", 1, &["either"]),
    ("hearsay", 1, &[]),
    ("hearsay", 2, &[]),
    ("negations", 1, &["positive"]),
    ("no-answers", 0, &[]),
    ("no-answers", 1, &[]),
    ("page-types", 1, &[]),
    ("place-words", 1, &[]),
    ("register-words", 1, &[]),
    ("reporting-verbs", 2, &[]),
    ("source-words", 1, &[]),
    ("things", 1, &[]),
    // These hold words, too; the classes among them are listed below.
    ("addressees", 1, &[]),
    ("anonymity-requests", 0, &[]),
    ("comparison-words", 1, &[]),
];

/// Of columns that hold words beside classes, which are classes.
const AMONG_WORDS: [(&str, &[&str]); 3] = [
    ("addressees", &["object", "time"]),
    ("anonymity-requests", &["tail", "whole"]),
    ("comparison-words", &["-"]),
];

/// Tables whose rows hold words beside words, and nothing that sorts them.
const PLAIN: [&str; 5] = ["institutions", "irregular-forms", "occupations", "seats", "short-names"];

/// Classes of `source-words.tsv` that only the trained models look at, as they do at every class.
const ONLY_LEARNED: [&str; 2] = ["contest", "whole"];

struct Table {
    name: String,
    head: String,
    rows: Vec<Vec<String>>,
    /// The code of the files that read it, without their tests.
    readers: String,
}

fn tables() -> Vec<Table> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let code = files::files(root, "src", &[".rs"]);
    let read = |(path, text): (String, String)| {
        let name = path.trim_start_matches("data/").trim_end_matches(".tsv").to_string();
        let includes = format!("data/{name}.tsv\")");
        let readers = code.iter().filter(|(_, code)| code.contains(&includes));
        let readers: Vec<&str> =
            readers.filter_map(|(_, code)| code.split("mod tests").next()).collect();
        let (head, rows): (Vec<&str>, Vec<&str>) =
            text.lines().partition(|line| line.starts_with('#'));
        let cells = |row: &str| row.split('\t').map(str::to_string).collect();
        Table {
            name,
            head: head.join(" "),
            rows: rows.into_iter().map(cells).collect(),
            readers: readers.concat(),
        }
    };
    files::files(root, "data", &[".tsv"]).into_iter().map(read).collect()
}

/// The classes in a column of a table; a cell may hold several.
fn classes(table: &Table, column: usize) -> BTreeSet<&str> {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let among = AMONG_WORDS.iter().find(|(name, _)| *name == table.name);
    let is_class = |class: &&str| among.is_none_or(|(_, classes)| classes.contains(class));
    cells.flat_map(|cell| cell.split(' ')).filter(is_class).collect()
}

#[test]
fn every_word_list_says_where_it_comes_from_and_is_read() {
    for Table { name, head, rows, readers } in tables() {
        assert!(head.contains("# Origin: "), "{name} does not say where it comes from");
        assert!(!rows.is_empty(), "{name} is empty");
        assert!(!readers.is_empty(), "no code reads {name}");
        let is_classed = CLASSED.iter().any(|&(other, ..)| other == name);
        assert!(
            is_classed || PLAIN.contains(&name.as_str()) || rows.iter().all(|row| row.len() == 1),
            "it is not known what sorts the rows of {name}"
        );
    }
}

#[test]
fn every_class_of_a_word_list_is_explained_and_asked_for() {
    let tables = tables();
    let mut wrong = Vec::new();
    for (name, column, others) in CLASSED {
        let table = tables.iter().find(|table| table.name == name).unwrap();
        let found = classes(table, column);
        assert!(found.len() > 1 || found.contains("-"), "{name} has no classes in column {column}");
        for class in found {
            // A set that other wordings of the table take up by its name.
            if class.starts_with('@') {
                let takes_up =
                    |row: &Vec<String>| row[0].split([' ', '|', '?']).any(|it| it == class);
                if !table.rows.iter().any(takes_up) {
                    wrong.push(format!("{name}: no wording takes up {class}"));
                }
                continue;
            }
            let words = table.head.split(|c: char| !c.is_alphanumeric() && !"-_".contains(c));
            if !words.into_iter().any(|word| word == class) {
                wrong.push(format!("{name}: its head does not explain {class}"));
            }
            if !others.contains(&class) && !table.readers.contains(&format!("\"{class}\"")) {
                wrong.push(format!("{name}: no code asks for {class}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every word of the code in `folder`.
fn words_of_code(folder: &str) -> Vec<String> {
    let code = files::files(Path::new(env!("CARGO_MANIFEST_DIR")), folder, &[".rs"]);
    let all: Vec<String> = code.into_iter().map(|(_, text)| text).collect();
    let words = all.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '_'));
    words.map(str::to_string).collect()
}

/// Classes that are bits are used where their constants are named, more often than where they are made.
#[test]
fn every_class_that_is_a_bit_tells_something() {
    let tables = tables();
    for (name, column, folder, where_made) in
        [("source-words", 1, "src/source", 2), ("function-words", 1, "src/attribution/rules", 1)]
    {
        let words = words_of_code(folder);
        let table = tables.iter().find(|table| table.name == name).unwrap();
        for class in classes(table, column) {
            let constant = class.to_uppercase();
            let named = words.iter().filter(|&word| *word == constant).count();
            let is_only_learned = ONLY_LEARNED.contains(&class);
            assert_eq!(
                named > where_made,
                !is_only_learned,
                "{name}: {class} is named {named} times"
            );
        }
    }
}
