//! `cargo xtask bench`: every figure of speed and size in one table and one file.

mod against_build;
mod browsers;
mod figures;
mod machine;
mod native;
mod part;
mod peers;
mod programs;
mod sizes;

use crate::arguments::BenchRequest;
use crate::error::{Error, Result};
use crate::workspace::Workspace;
use figures::Figures;
pub use part::Part;
use std::fs;
use std::path::Path;

/// Measures, prints a table, writes `target/bench/figures.json`, and holds the figures against
/// earlier ones if there are some.
///
/// # Errors
/// When the earlier figures cannot be read, or something that is needed fails.
pub fn bench(workspace: &Workspace, request: &BenchRequest) -> Result<()> {
    if let Some(checkout) = &request.against_build {
        create(&workspace.bench())?;
        return against_build::measure(workspace, checkout);
    }
    let base = request.against.as_deref().map(Figures::read).transpose()?;
    let directory = workspace.bench();
    create(&directory)?;
    let mut figures = Figures::new(machine::describe());
    for part in Part::ALL {
        if request.only.is_some_and(|only| only != part) {
            continue;
        }
        eprintln!("== {}", part.name());
        match part {
            Part::Sizes => sizes::measure(workspace, &mut figures)?,
            Part::Native => native::measure(workspace, &mut figures)?,
            Part::Instructions => native::count_instructions(workspace, &mut figures)?,
            Part::Browsers => browsers::measure(workspace, &mut figures)?,
            Part::Peers => peers::measure(workspace, &mut figures)?,
        }
    }
    println!("{}", figures.table(base.as_ref()));
    let file = directory.join("figures.json");
    figures.write(&file)?;
    eprintln!("Written to {}.", file.display());
    Ok(())
}

fn create(directory: &Path) -> Result<()> {
    fs::create_dir_all(directory).map_err(|cause| Error::file("make", directory, cause))
}
