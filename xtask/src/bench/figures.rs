//! Figures: their names, units and values, as a table and as JSON.

use crate::error::{Error, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Which way a figure gets better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Better {
    /// The more, the better.
    Higher,
    /// The less, the better.
    Lower,
}

/// One measured value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    value: f64,
    unit: String,
    better: Better,
}

/// All figures of a run by their names, which go from the general to the special with slashes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    machine: BTreeMap<String, String>,
    figures: BTreeMap<String, Figure>,
    /// What was not measured, and why.
    skipped: Vec<String>,
}

impl Figures {
    /// No figures yet, of a machine.
    pub fn new(machine: BTreeMap<String, String>) -> Figures {
        Figures { machine, ..Figures::default() }
    }

    /// Reads the figures of an earlier run.
    ///
    /// # Errors
    /// When the file cannot be read or holds something else.
    pub fn read(file: &Path) -> Result<Figures> {
        let json = fs::read(file).map_err(|cause| Error::file("read", file, cause))?;
        serde_json::from_slice(&json)
            .map_err(|cause| Error::file("understand the figures in", file, cause))
    }

    /// Writes the figures as JSON.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, file: &Path) -> Result<()> {
        let json = serde_json::to_string_pretty(self)
            .map_err(|cause| Error::file("write", file, cause))?;
        fs::write(file, json + "\n").map_err(|cause| Error::file("write", file, cause))
    }

    /// Adds a figure.
    pub fn add(&mut self, name: impl Into<String>, value: f64, unit: &str, better: Better) {
        self.figures.insert(name.into(), Figure { value, unit: unit.to_string(), better });
    }

    /// Adds every figure of a JSON object of figures, as the harness prints it, under a name.
    ///
    /// # Errors
    /// When the text is something else.
    pub fn add_json(&mut self, name: &str, json: &str) -> Result<()> {
        let figures: BTreeMap<String, Figure> = serde_json::from_str(json).map_err(|cause| {
            Error::new(format!("The figures of {name} are not as expected: {cause}."))
        })?;
        for (own, figure) in figures {
            self.figures.insert(format!("{name}/{own}"), figure);
        }
        Ok(())
    }

    /// The value of a figure, if it was measured.
    pub fn value(&self, name: &str) -> Option<f64> {
        self.figures.get(name).map(|figure| figure.value)
    }

    /// Notes that something was not measured, and says so at once.
    pub fn skip(&mut self, what: &str, why: &str) {
        eprintln!("Skipped: {what}: {why}");
        self.skipped.push(format!("{what}: {why}"));
    }

    /// The figures as lines; with earlier ones also those and how many times better it became.
    pub fn table(&self, base: Option<&Figures>) -> String {
        let mut table = String::new();
        for (what, is) in &self.machine {
            let _ = writeln!(table, "{what}: {is}");
        }
        let wide = self.figures.keys().map(String::len).max().unwrap_or_default();
        for (name, figure) in &self.figures {
            let shown = show(figure.value);
            let _ = write!(table, "{name:wide$}  {shown:>12} {:11}", figure.unit);
            match base.map(|base| base.figures.get(name)) {
                Some(Some(earlier)) => {
                    let ratio = figure.times_better_than(earlier);
                    let _ = write!(table, " {:>12}  {ratio:.2} x", show(earlier.value));
                }
                Some(None) => table.push_str("            -"),
                None => {}
            }
            table.truncate(table.trim_end().len());
            table.push('\n');
        }
        let measured = base.into_iter().flat_map(|base| base.figures.keys());
        for name in measured.filter(|name| !self.figures.contains_key(*name)) {
            let _ = writeln!(table, "{name:wide$}             - (measured before, not now)");
        }
        for skipped in &self.skipped {
            let _ = writeln!(table, "skipped: {skipped}");
        }
        table
    }
}

impl Figure {
    /// Over 1 when this is better than the other, whichever way is the better one.
    fn times_better_than(&self, other: &Figure) -> f64 {
        match self.better {
            Better::Higher => self.value / other.value,
            Better::Lower => other.value / self.value,
        }
    }
}

/// Three digits that count, or all of a large number's.
fn show(value: f64) -> String {
    match value.abs() {
        100.0.. => format!("{value:.0}"),
        10.0..100.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Better, Figures};

    fn figures(speed: f64, bytes: f64) -> Figures {
        let mut figures = Figures::default();
        figures.add("speed", speed, "words/s", Better::Higher);
        figures.add("size", bytes, "bytes", Better::Lower);
        figures
    }

    #[track_caller]
    fn check_line(table: &str, name: &str, tells: &str) {
        let line = table.lines().find(|line| line.starts_with(name)).unwrap_or_default();
        assert!(line.ends_with(tells), "{line:?} does not end in {tells:?}");
    }

    #[test]
    fn better_is_over_one_whichever_way_it_is() {
        let table = figures(300.0, 50.0).table(Some(&figures(100.0, 100.0)));
        check_line(&table, "speed", "3.00 x");
        check_line(&table, "size", "2.00 x");
    }

    #[test]
    fn what_only_one_run_measured_is_shown_without_a_ratio() {
        let mut now = figures(1.0, 1.0);
        now.add("new", 7.0, "ms", Better::Lower);
        let mut base = figures(1.0, 1.0);
        base.add("old", 7.0, "ms", Better::Lower);
        let table = now.table(Some(&base));
        check_line(&table, "new", "-");
        check_line(&table, "old", "not now)");
    }

    #[test]
    fn figures_survive_being_written_and_read() {
        let mut written = figures(1.5, 2.0);
        written.skip("peers", "There is no network.");
        let file = std::env::temp_dir().join(format!("xtask-figures-{}", std::process::id()));
        written.write(&file).unwrap();
        let read = Figures::read(&file).unwrap();
        std::fs::remove_file(&file).unwrap();
        assert_eq!(read, written);
    }

    #[test]
    fn figures_of_the_harness_get_a_name_before_theirs() {
        let mut all = Figures::default();
        let json = r#"{"start": {"value": 60, "unit": "ms", "better": "lower"}}"#;
        all.add_json("chromium", json).unwrap();
        assert_eq!(all.value("chromium/start"), Some(60.0));
        assert!(all.add_json("chromium", "[]").is_err());
    }
}
