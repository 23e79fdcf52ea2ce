//! Turns annotations written by hand into labels that hold no text.
//!
//! `pack-annotations [--claims CLAIMS.jsonl] TEXTS.jsonl.gz OUT.jsonl.gz ANNOTATIONS...`: the articles' texts, the
//! file of labels to write, and files in the form of `docs/annotating.md`; with `--claims`, labels of the sources
//! of claims that `annotate --jsonl` found.

use std::path::Path;
use std::process::ExitCode;
use training::annotation::{read_claims, resolve_annotations, resolve_sources};
use training::corpus::{LabelLine, read_text, read_texts};
use training::package::{pack, write_file};
use training::{Error, Result};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (claims, rest) = match &arguments[..] {
        [flag, claims, rest @ ..] if flag == "--claims" => (Some(Path::new(claims)), rest),
        rest => (None, rest),
    };
    let [texts, out, annotations @ ..] = rest else {
        eprintln!("usage: pack-annotations [--claims CLAIMS] TEXTS OUT ANNOTATIONS...");
        return ExitCode::from(2);
    };
    match pack_all(claims, Path::new(texts), Path::new(out), annotations) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("pack-annotations: {error}");
            ExitCode::FAILURE
        }
    }
}

fn pack_all(claims: Option<&Path>, texts: &Path, out: &Path, annotations: &[String]) -> Result<()> {
    let read = read_texts(texts)?;
    let claims = claims.map(read_claims).transpose()?;
    let mut articles: Vec<LabelLine> = Vec::new();
    for path in annotations.iter().map(Path::new) {
        let text = read_text(path)?;
        let (resolved, faults) = match &claims {
            Some(claims) => resolve_sources(&text, claims, &read),
            None => resolve_annotations(&text, &read),
        };
        if !faults.is_empty() {
            return Err(Error::new(path, faults.join("; ")));
        }
        articles.extend(resolved);
    }
    articles.sort_by(|first, second| first.id.cmp(&second.id));
    articles.dedup_by(|second, first| second.id == first.id);
    let mut lines = String::new();
    for article in &articles {
        lines += &serde_json::to_string(article).map_err(|error| Error::new(out, error))?;
        lines.push('\n');
    }
    let packed = pack(lines.as_bytes());
    write_file(out, &packed)?;
    let count: usize = articles.iter().map(|article| article.attributions.len()).sum();
    println!("{}: {} articles, {count} attributions", out.display(), articles.len());
    Ok(())
}
