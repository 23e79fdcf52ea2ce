//! The file of measured pages: a page a line, and of its blocks a list for each measure, since lists of
//! like things take less room.

use super::LabelledPage;
use crate::corpus::read_json_lines;
use crate::{Error, Result};
use serde_json::{Map, Value};
use std::path::Path;

/// Where a page has its blocks.
const BLOCKS: &str = "/read/blocks";

/// Reads pages that were measured before.
///
/// # Errors
/// When the file cannot be read or a line of it is malformed.
pub fn read_pages(path: &Path) -> Result<Vec<LabelledPage>> {
    let lines: Vec<Value> = read_json_lines(path)?;
    let read = |mut page: Value| {
        if let Some(blocks) = page.pointer_mut(BLOCKS) {
            *blocks = to_rows(blocks.take())
                .ok_or_else(|| Error::new(path, "a page's lists of measures differ in length"))?;
        }
        serde_json::from_value(page).map_err(|error| Error::new(path, error))
    };
    lines.into_iter().map(read).collect()
}

/// The lines of such a file.
///
/// # Errors
/// When a page cannot be written as JSON.
pub fn write_pages(pages: &[LabelledPage]) -> serde_json::Result<String> {
    let mut lines = String::new();
    for page in pages {
        // Through text, so that a number is written as short as its own type allows.
        let mut page: Value = serde_json::from_str(&serde_json::to_string(page)?)?;
        if let Some(blocks) = page.pointer_mut(BLOCKS) {
            *blocks = to_columns(blocks.take());
        }
        lines.push_str(&page.to_string());
        lines.push('\n');
    }
    Ok(lines)
}

/// From a list of objects with the same keys to an object of lists.
fn to_columns(rows: Value) -> Value {
    let mut columns = Map::new();
    let Value::Array(rows) = rows else { return rows };
    for row in rows {
        let Value::Object(row) = row else { continue };
        for (key, value) in row {
            let column = columns.entry(key).or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(column) = column {
                column.push(value);
            }
        }
    }
    Value::Object(columns)
}

/// The same back; none where the lists are not equally long, so that it is not known what belongs together.
fn to_rows(columns: Value) -> Option<Value> {
    let mut rows: Option<Vec<Map<String, Value>>> = None;
    let Value::Object(columns) = columns else { return None };
    for (key, column) in columns {
        let Value::Array(column) = column else { return None };
        let rows = rows.get_or_insert_with(|| vec![Map::new(); column.len()]);
        if rows.len() != column.len() {
            return None;
        }
        for (row, value) in rows.iter_mut().zip(column) {
            row.insert(key.clone(), value);
        }
    }
    Some(Value::Array(rows.unwrap_or_default().into_iter().map(Value::Object).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_the_same_after_they_were_columns() {
        let rows: Value = serde_json::from_str(r#"[{"a":1,"b":[2]},{"a":0.1,"b":[]}]"#).unwrap();
        let columns = to_columns(rows.clone());
        assert_eq!(columns.to_string(), r#"{"a":[1,0.1],"b":[[2],[]]}"#);
        assert_eq!(to_rows(columns), Some(rows));
    }

    #[test]
    fn lists_of_different_lengths_are_no_rows() {
        let columns = serde_json::from_str(r#"{"a":[1,0.1],"b":[2]}"#).unwrap();
        assert_eq!(to_rows(columns), None);
    }
}
