//! Prints articles with the claims that the engine finds in them, for who labels their sources.
//!
//! `list-claims TEXTS.jsonl CLAIMS.jsonl`: the articles' texts, and what `annotate --jsonl` made of them.

use std::path::Path;
use std::process::ExitCode;
use training::Result;
use training::annotation::{claim_sheet, read_claims};
use training::corpus::read_texts;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [texts, claims] = &arguments[..] else {
        eprintln!("usage: list-claims TEXTS.jsonl CLAIMS.jsonl");
        return ExitCode::from(2);
    };
    match list_all(Path::new(texts), Path::new(claims)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("list-claims: {error}");
            ExitCode::FAILURE
        }
    }
}

fn list_all(texts: &Path, claims: &Path) -> Result<()> {
    let (texts, claims) = (read_texts(texts)?, read_claims(claims)?);
    let mut ids: Vec<&String> = claims.keys().filter(|id| texts.contains_key(*id)).collect();
    ids.sort();
    for id in ids {
        println!("{}", claim_sheet(id, &texts[id], &claims[id]));
    }
    Ok(())
}
