//! Stages of a training as files, so that one that was stopped goes on where it was.

use crate::package::write_file;
use crate::{Error, Result};
use sourcelight::model::{Weights, WeightsBuilder, WeightsError};
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Which stages that are there already are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reuse {
    /// Those that this very program made of these very corpora.
    Own,
    /// All, as when only a later stage has changed.
    Any,
}

/// The section that tells of what a stage was made.
const ORIGIN: &str = "origin";

/// The directory of the stages' files.
#[derive(Debug)]
pub struct Stages {
    directory: PathBuf,
    program: Vec<u8>,
    reuse: Reuse,
}

impl Stages {
    /// Opens the directory, making it if it is not there.
    ///
    /// # Errors
    /// When the directory cannot be made or this program's own file cannot be read.
    pub fn open(directory: &Path, reuse: Reuse) -> Result<Stages> {
        fs::create_dir_all(directory).map_err(|error| Error::new(directory, error))?;
        let program = std::env::current_exe().map_err(|error| Error::new(directory, error))?;
        let program = fs::read(&program).map_err(|error| Error::new(&program, error))?;
        Ok(Stages { directory: directory.to_path_buf(), program, reuse })
    }

    /// Takes the stage `name` from its file, or else trains it on `corpora` and leaves the file.
    ///
    /// What is returned is always what was read back, so that later stages see the same either
    /// way.
    ///
    /// # Errors
    /// When a file cannot be read or written, the training fails, or `read` refuses what
    /// `train` wrote.
    pub fn run<T>(
        &self,
        name: &str,
        corpora: &[PathBuf],
        read: impl Fn(&Weights) -> std::result::Result<T, WeightsError>,
        train: impl FnOnce(&mut WeightsBuilder) -> Result<()>,
    ) -> Result<T> {
        let path = self.directory.join(format!("{name}.bin"));
        let origin = self.origin(corpora)?;
        let found = fs::read(&path).ok();
        if let Some(stage) = found.and_then(|bytes| self.accept(&bytes, &origin, &read)) {
            println!("{name}: taken from {}", path.display());
            return Ok(stage);
        }
        println!("{name}: training");
        let start = Instant::now();
        let mut weights = WeightsBuilder::new();
        train(&mut weights)?;
        let bytes = weights.section(ORIGIN, origin).to_bytes();
        write_file(&path, &bytes)?;
        println!("{name}: trained in {:.1} s", start.elapsed().as_secs_f64());
        Weights::from_bytes(&bytes)
            .and_then(|weights| read(&weights))
            .map_err(|error| Error::new(&path, error))
    }

    fn accept<T>(
        &self,
        bytes: &[u8],
        origin: &[u8],
        read: impl Fn(&Weights) -> std::result::Result<T, WeightsError>,
    ) -> Option<T> {
        let weights = Weights::from_bytes(bytes).ok()?;
        let is_own = weights.section(ORIGIN).is_ok_and(|found| found == origin);
        (is_own || self.reuse == Reuse::Any).then(|| read(&weights).ok()).flatten()
    }

    /// A hash of this program and of the corpora.
    fn origin(&self, corpora: &[PathBuf]) -> Result<[u8; 8]> {
        let mut hasher = DefaultHasher::new();
        hasher.write(&self.program);
        for corpus in corpora {
            hasher.write(&fs::read(corpus).map_err(|error| Error::new(corpus, error))?);
        }
        Ok(hasher.finish().to_le_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::{Reuse, Stages};
    use std::cell::Cell;
    use std::fs;
    use std::path::PathBuf;

    struct Case {
        directory: PathBuf,
        trainings: Cell<u32>,
    }

    impl Case {
        fn new(name: &str) -> Case {
            let directory = std::env::temp_dir()
                .join(format!("sourcelight-stage-{name}-{}", std::process::id()));
            let _ = fs::remove_dir_all(&directory);
            fs::create_dir_all(&directory).unwrap();
            let case = Case { directory, trainings: Cell::new(0) };
            case.set_corpus("first");
            case
        }

        fn set_corpus(&self, text: &str) {
            fs::write(self.directory.join("corpus"), text).unwrap();
        }

        /// Runs the stage and checks how often it was trained so far.
        #[track_caller]
        fn check(&self, reuse: Reuse, trainings: u32) {
            let stages = Stages::open(&self.directory, reuse).unwrap();
            let corpora = [self.directory.join("corpus")];
            let numbers = stages
                .run(
                    "stage",
                    &corpora,
                    |weights| weights.u32_table("numbers"),
                    |weights| {
                        self.trainings.set(self.trainings.get() + 1);
                        weights.u32_table("numbers", &[1, 2]);
                        Ok(())
                    },
                )
                .unwrap();
            assert_eq!((numbers, self.trainings.get()), (vec![1, 2], trainings));
        }
    }

    impl Drop for Case {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.directory);
        }
    }

    #[test]
    fn a_stage_that_is_done_is_taken() {
        let case = Case::new("done");
        case.check(Reuse::Own, 1);
        case.check(Reuse::Own, 1);
    }

    #[test]
    fn another_corpus_trains_anew_unless_any_stage_will_do() {
        let case = Case::new("corpus");
        case.check(Reuse::Own, 1);
        case.set_corpus("second");
        case.check(Reuse::Any, 1);
        case.check(Reuse::Own, 2);
    }

    #[test]
    fn a_broken_file_trains_anew() {
        let case = Case::new("broken");
        case.check(Reuse::Own, 1);
        let file = case.directory.join("stage.bin");
        let bytes = fs::read(&file).unwrap();
        fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
        case.check(Reuse::Any, 2);
    }
}
