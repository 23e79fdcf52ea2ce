//! Trains all weights from the corpora.
//!
//! `train [--data DIR] [--out FILE] [--reuse] [--only-articles | --only-sources]`. Each stage leaves its weights in
//! `target/training/`, so that a training that was stopped goes on where it was.

use sourcelight::Model;
use sourcelight::attribution::AttributionModel;
use sourcelight::model::{Weights, WeightsBuilder, WeightsError};
use sourcelight::source::EntityModel;
use sourcelight::syntax::SyntaxModel;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use training::package::{pack, unpack, write_file};
use training::rounding::round;
use training::stage::{Reuse, Stages};
use training::{Error, Result, recipe};

const USAGE: &str =
    "usage: train [--data DIR] [--out FILE] [--reuse] [--only-articles | --only-sources]
  --data DIR   where the corpora are (../shared)
  --out FILE   where the weights go (data/weights/weights.bin)
  --reuse      take every stage that is there, also one that another version of this program left
  --only-articles
               train only what finds stories; the other models stay those of FILE
  --only-sources
               train only what identifies sources; the other models stay those of FILE";

/// Which models are trained; the others stay those of the file of weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    Articles,
    Sources,
}

/// What the command line asks for; paths are relative to the workspace's root.
struct Options {
    data: PathBuf,
    out: PathBuf,
    reuse: Reuse,
    which: Which,
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
        which: Which::All,
    };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--data" => options.data = arguments.next()?.into(),
            "--out" => options.out = arguments.next()?.into(),
            "--reuse" => options.reuse = Reuse::Any,
            "--only-articles" => options.which = Which::Articles,
            "--only-sources" => options.which = Which::Sources,
            _ => return None,
        }
    }
    Some(options)
}

fn train(options: &Options) -> Result<()> {
    // What is learned on other models than this training's own is kept apart.
    let directory = match options.which {
        Which::All => "target/training",
        Which::Articles => "target/training-articles",
        Which::Sources => "target/training-sources",
    };
    let stages = Stages::open(Path::new(directory), options.reuse)?;
    let unpacked = match options.which {
        Which::All => train_all(&stages, &options.data)?,
        Which::Articles => {
            let mut weights = WeightsBuilder::new();
            recipe::articles(&stages)?.write(&mut weights);
            let kept = read_container(&options.out)?;
            copy_sections(&kept, |name| !name.starts_with(ARTICLE), &mut weights, &options.out)?;
            weights.to_bytes()
        }
        Which::Sources => {
            let kept = read_container(&options.out)?;
            let (syntax, attribution, nouns) = read_models(&kept, &options.out)?;
            let mut weights = WeightsBuilder::new();
            copy_sections(&kept, |name| name.starts_with(ARTICLE), &mut weights, &options.out)?;
            syntax.write(&mut weights);
            attribution.write(&mut weights);
            let given = std::slice::from_ref(&options.out);
            recipe::sources(&stages, &options.data, given, &syntax, &attribution, nouns)?
                .write(&mut weights);
            weights.to_bytes()
        }
    };
    let packed = pack(&unpacked);
    write_file(&options.out, &packed)?;
    println!("{}: {} bytes, {} unpacked", options.out.display(), packed.len(), unpacked.len());
    Ok(())
}

/// How the names of the sections begin that find stories.
const ARTICLE: &str = "article.";

/// The container of all models.
fn train_all(stages: &Stages, data: &Path) -> Result<Vec<u8>> {
    let article = recipe::articles(stages)?;
    let (syntax, syntax_uses) = recipe::syntax(stages, data)?;
    let (attribution, embedding_uses) = recipe::attribution(stages, data, &syntax)?;
    let nouns = recipe::nouns(stages, data, &syntax)?;
    let source = recipe::sources(stages, data, &[], &syntax, &attribution, nouns)?;
    let mut model = Model { article, syntax, attribution, source };
    round(&mut model, &syntax_uses, &embedding_uses);
    Ok(model.to_bytes())
}

/// The container in a file of weights.
fn read_container(path: &Path) -> Result<Vec<u8>> {
    let packed = std::fs::read(path).map_err(|error| Error::new(path, error))?;
    unpack(&packed).map_err(|error| Error::new(path, error))
}

/// Adds those sections of a container whose names are wanted.
fn copy_sections(
    container: &[u8],
    is_wanted: impl Fn(&str) -> bool,
    weights: &mut WeightsBuilder,
    path: &Path,
) -> Result<()> {
    let kept = Weights::from_bytes(container).map_err(|error| Error::new(path, error))?;
    for (name, bytes) in kept.sections().filter(|(name, _)| is_wanted(name)) {
        weights.section(name, bytes);
    }
    Ok(())
}

/// The models in a container that come before those of sources.
fn read_models(
    container: &[u8],
    path: &Path,
) -> Result<(SyntaxModel, AttributionModel, EntityModel)> {
    let read = |weights: &Weights| {
        Ok((
            SyntaxModel::read(weights)?,
            AttributionModel::read(weights)?,
            EntityModel::read(weights)?,
        ))
    };
    let models: std::result::Result<_, WeightsError> =
        Weights::from_bytes(container).and_then(|weights| read(&weights));
    models.map_err(|error| Error::new(path, error))
}
