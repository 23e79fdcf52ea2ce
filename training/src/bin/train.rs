//! Trains all weights from the corpora.
//!
//! `train [--data DIR] [--out FILE] [--reuse]`. Each stage leaves its weights in
//! `target/training/`, so that a training that was stopped goes on where it was.

use sourcelight::model::WeightsBuilder;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use training::package::{pack, write_file};
use training::stage::{Reuse, Stages};
use training::{Error, Result, recipe};

const USAGE: &str = "usage: train [--data DIR] [--out FILE] [--reuse]
  --data DIR   where the corpora are (../shared)
  --out FILE   where the weights go (data/weights/weights.bin)
  --reuse      take every stage that is there, also one that another version of this program left";

/// What the command line asks for; paths are relative to the workspace's root.
struct Options {
    data: PathBuf,
    out: PathBuf,
    reuse: Reuse,
}

fn main() -> ExitCode {
    let Some(options) = parse(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match train(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("train: {error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut arguments: impl Iterator<Item = String>) -> Option<Options> {
    let mut options = Options {
        data: "../shared".into(),
        out: "data/weights/weights.bin".into(),
        reuse: Reuse::Own,
    };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--data" => options.data = arguments.next()?.into(),
            "--out" => options.out = arguments.next()?.into(),
            "--reuse" => options.reuse = Reuse::Any,
            _ => return None,
        }
    }
    Some(options)
}

fn train(options: &Options) -> Result<()> {
    let stages = Stages::open(Path::new("target/training"), options.reuse)?;
    let mut weights = WeightsBuilder::new();

    let syntax = recipe::syntax(&stages, &options.data)?;
    syntax.write(&mut weights);
    let attribution = recipe::attribution(&stages, &options.data, &syntax)?;
    attribution.write(&mut weights);
    recipe::sources(&stages, &options.data, &syntax, &attribution)?.write(&mut weights);

    let unpacked = weights.to_bytes();
    let packed = pack(&unpacked).map_err(|error| Error::new(&options.out, error))?;
    write_file(&options.out, &packed)?;
    println!("{}: {} bytes, {} unpacked", options.out.display(), packed.len(), unpacked.len());
    Ok(())
}
