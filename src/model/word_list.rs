//! Word lists as their files have them: tab-separated tables, whose lines that begin with "#" are about
//! the table.

/// The rows of a table, each whole.
pub fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The rows of a table of words and classes; lines without a tab are none.
pub fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(table).filter_map(|line| line.split_once('\t'))
}

/// The rows of a table by their fields.
pub fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    lines(table).map(|line| line.split('\t').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# a\ttable\n\nada\tfemale\nrest\nan\texample\tof more\n";

    #[test]
    fn comments_and_empty_lines_are_no_rows() {
        assert!(lines(TABLE).eq(["ada\tfemale", "rest", "an\texample\tof more"]));
        assert!(pairs(TABLE).eq([("ada", "female"), ("an", "example\tof more")]));
        assert!(rows(TABLE).eq([
            vec!["ada", "female"],
            vec!["rest"],
            vec!["an", "example", "of more"]
        ]));
    }
}
