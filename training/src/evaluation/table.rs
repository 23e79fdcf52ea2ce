//! The figures as a table.

use super::{Figure, Outcome, Section};
use std::io::{self, Write};

/// Prints all sections.
///
/// # Errors
/// When `out` cannot be written to.
pub fn print(sections: &[Section], out: &mut impl Write) -> io::Result<()> {
    for section in sections {
        match &section.outcome {
            Outcome::Missing(reason) => {
                writeln!(out, "{}: not measured, {reason}\n", section.title)?
            }
            Outcome::Measured(figures) => print_figures(&section.title, figures, out)?,
        }
    }
    Ok(())
}

fn print_figures(
    title: &str,
    figures: &[(String, Figure)],
    out: &mut impl Write,
) -> io::Result<()> {
    let heading = figures.iter().find_map(|(_, figure)| heading(figure)).unwrap_or("");
    writeln!(out, "{title:40}{heading}")?;
    for (name, figure) in figures {
        write!(out, "  {name:38}")?;
        match figure {
            Figure::Rate(rate) => {
                let (p, r, f1) = (rate.precision(), rate.recall(), rate.f1());
                writeln!(out, "{p:7.1}{r:7.1}{f1:7.1}")?;
            }
            Figure::Percent(percent) => writeln!(out, "{percent:21.1}")?,
            Figure::Count(count) => writeln!(out, "{count:21}")?,
            Figure::Bin(bin) if bin.right.of == 0 => writeln!(out, "{:7}      -      -", 0)?,
            Figure::Bin(bin) => {
                let (mean, right) = (bin.mean_confidence(), bin.right.percent());
                writeln!(out, "{:7}{mean:7.1}{right:7.1}", bin.right.of)?;
            }
            Figure::Share(share) => writeln!(out, "{:12} of {:5}", share.right, share.of)?,
        }
    }
    writeln!(out)
}

/// What stands above figures that have several columns.
fn heading(figure: &Figure) -> Option<&'static str> {
    match figure {
        Figure::Rate(_) => Some("      P      R     F1"),
        Figure::Bin(_) => Some("      n   sure  right"),
        _ => None,
    }
}
