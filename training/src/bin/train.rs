//! Trains all weights from the corpora.
//!
//! `train [--data DIR] [--out FILE] [--reuse] [--only-sources]`. Each stage leaves its weights in
//! `target/training/`, so that a training that was stopped goes on where it was.

use sourcelight::attribution::AttributionModel;
use sourcelight::model::{Weights, WeightsBuilder, WeightsError};
use sourcelight::source::EntityModel;
use sourcelight::syntax::SyntaxModel;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use training::package::{pack, unpack, write_file};
use training::stage::{Reuse, Stages};
use training::{Error, Result, recipe};

const USAGE: &str = "usage: train [--data DIR] [--out FILE] [--reuse] [--only-sources]
  --data DIR   where the corpora are (../shared)
  --out FILE   where the weights go (data/weights/weights.bin)
  --reuse      take every stage that is there, also one that another version of this program left
  --only-sources
               train only what identifies sources; the other models stay those of FILE";

/// What the command line asks for; paths are relative to the workspace's root.
struct Options {
    data: PathBuf,
    out: PathBuf,
    reuse: Reuse,
    only_sources: bool,
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
        only_sources: false,
    };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--data" => options.data = arguments.next()?.into(),
            "--out" => options.out = arguments.next()?.into(),
            "--reuse" => options.reuse = Reuse::Any,
            "--only-sources" => options.only_sources = true,
            _ => return None,
        }
    }
    Some(options)
}

fn train(options: &Options) -> Result<()> {
    // What is learned on other models than this training's own is kept apart.
    let (directory, given) = if options.only_sources {
        ("target/training-sources", vec![options.out.clone()])
    } else {
        ("target/training", Vec::new())
    };
    let stages = Stages::open(Path::new(directory), options.reuse)?;
    let (syntax, attribution, nouns) = if options.only_sources {
        read_models(&options.out)?
    } else {
        let syntax = recipe::syntax(&stages, &options.data)?;
        let attribution = recipe::attribution(&stages, &options.data, &syntax)?;
        let nouns = recipe::nouns(&stages, &options.data, &syntax)?;
        (syntax, attribution, nouns)
    };
    let mut weights = WeightsBuilder::new();
    syntax.write(&mut weights);
    attribution.write(&mut weights);
    recipe::sources(&stages, &options.data, &given, &syntax, &attribution, nouns)?
        .write(&mut weights);

    let unpacked = weights.to_bytes();
    let packed = pack(&unpacked).map_err(|error| Error::new(&options.out, error))?;
    write_file(&options.out, &packed)?;
    println!("{}: {} bytes, {} unpacked", options.out.display(), packed.len(), unpacked.len());
    Ok(())
}

/// The models in a file of weights that come before those of sources.
fn read_models(path: &Path) -> Result<(SyntaxModel, AttributionModel, EntityModel)> {
    let packed = std::fs::read(path).map_err(|error| Error::new(path, error))?;
    let unpacked = unpack(&packed).map_err(|error| Error::new(path, error))?;
    let read = |weights: &Weights| {
        Ok((
            SyntaxModel::read(weights)?,
            AttributionModel::read(weights)?,
            EntityModel::read(weights)?,
        ))
    };
    let models: std::result::Result<_, WeightsError> =
        Weights::from_bytes(&unpacked).and_then(|weights| read(&weights));
    models.map_err(|error| Error::new(path, error))
}
