//! Measures pages, so that stories are learned from them without their texts.
//!
//! `measure-pages PAGES.jsonl.gz OUT.jsonl.gz`: the pages as `cargo xtask read-pages` reads them, and
//! what `cargo xtask train` learns from.

use std::path::Path;
use std::process::ExitCode;
use training::package::{pack, write_file};
use training::story::{LabelledPage, measure_page, read_page_lines, thin, write_pages};
use training::{Error, Result};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [pages, out] = &arguments[..] else {
        eprintln!("usage: measure-pages PAGES.jsonl.gz OUT.jsonl.gz");
        return ExitCode::from(2);
    };
    match measure(Path::new(pages), Path::new(out)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("measure-pages: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure(pages: &Path, out: &Path) -> Result<()> {
    let mut measured: Vec<LabelledPage> =
        read_page_lines(pages)?.iter().map(measure_page).collect();
    thin(&mut measured);
    let lines = write_pages(&measured).map_err(|error| Error::new(pages, error))?;
    let packed = pack(lines.as_bytes());
    write_file(out, &packed)?;
    println!("{}: {} bytes", out.display(), packed.len());
    Ok(())
}
