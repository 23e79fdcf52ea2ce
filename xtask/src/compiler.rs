//! The compiler as Cargo calls it for the engine, naming crates alike on every machine.
//!
//! Cargo gives every crate a hash (`-C metadata`) that rustc mixes into the names of functions, and by
//! which functions are put in order. Into that of a crate that depends on a procedural macro goes the
//! machine that Cargo runs on, so without this the engine's bytes would differ from machine to
//! machine.

use crate::error::{Error, Result};
use crate::toolchain::WASM_TARGET;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::{LazyLock, OnceLock};

/// Set where Cargo calls this program in place of the compiler.
const MARK: &str = "SOURCELIGHT_COMPILER";
/// How the argument begins by which Cargo gives a crate its hash.
const METADATA: &str = "metadata=";

/// A flag for the compiler that goes with this. Cargo does not know who calls the compiler: only by another
/// flag does it compile anew what it had compiled before crates were named alike.
pub const FLAG: &str = "--cfg=crates_named_alike";

/// Where this program lies. Cargo may put a new one in its place while this one runs, as tests are
/// compiled; asked for only then, Linux tells the path of a deleted file.
static PROGRAM: LazyLock<io::Result<PathBuf>> = LazyLock::new(env::current_exe);

/// Where the copy of this program lies that is called.
static COPY: OnceLock<io::Result<PathBuf>> = OnceLock::new();

/// Copies this program for Cargo to call, once: where it lies itself there is none for a moment while
/// Cargo puts a new one there.
///
/// # Errors
/// When it cannot be copied into the directory.
pub fn keep(directory: &Path) -> Result<&'static Path> {
    let copy = COPY.get_or_init(|| copy_program(directory));
    copy.as_deref().map_err(|cause| Error::file("copy xtask into", directory, cause))
}

fn copy_program(directory: &Path) -> io::Result<PathBuf> {
    let program =
        PROGRAM.as_ref().map_err(|cause| io::Error::new(cause.kind(), cause.to_string()))?;
    let copy = directory.join(format!("compiler{}", env::consts::EXE_SUFFIX));
    let part = directory.join(format!("compiler-{}", std::process::id()));
    fs::create_dir_all(directory)?;
    fs::copy(program, &part)?;
    fs::rename(part, &copy)?;
    Ok(copy)
}

/// Has a Cargo command call the compiler by way of this program, of which a copy lies in the directory.
///
/// # Errors
/// When this program cannot be copied there.
pub fn name_alike<'a>(cargo: &'a mut Command, directory: &Path) -> Result<&'a mut Command> {
    Ok(cargo.env("RUSTC_WRAPPER", keep(directory)?).env(MARK, "1"))
}

/// Runs the compiler if this program was called in its place. To be called first of all, as it also
/// finds out where this program lies.
///
/// Returns how it ended, or none when this is a call of a person.
pub fn stand_in() -> Option<ExitCode> {
    LazyLock::force(&PROGRAM);
    env::var_os(MARK)?;
    let mut arguments = env::args_os().skip(1);
    let compiler = arguments.next()?;
    let package = ["CARGO_PKG_NAME", "CARGO_PKG_VERSION"].map(|name| env::var(name).ok());
    let name = match package {
        [Some(name), Some(version)] => Some(format!("{name}-{version}")),
        _ => None,
    };
    let arguments = rename(arguments.collect(), name.as_deref());
    match Command::new(&compiler).args(arguments).status() {
        Ok(status) => Some(status.code().map_or(ExitCode::FAILURE, |code| (code as u8).into())),
        Err(cause) => {
            eprintln!("error: {} could not be started: {cause}.", compiler.display());
            Some(ExitCode::FAILURE)
        }
    }
}

/// Puts a crate's name and version in the place of its hash, where it is compiled for WebAssembly: there
/// is but one crate of a name and a version there.
fn rename(arguments: Vec<OsString>, name: Option<&str>) -> Vec<OsString> {
    let is_wasm = arguments.iter().any(|argument| argument == WASM_TARGET);
    let Some(name) = name.filter(|_| is_wasm) else {
        return arguments;
    };
    let is_hash = |argument: &OsStr| argument.to_str().is_some_and(|a| a.starts_with(METADATA));
    arguments
        .into_iter()
        .map(|argument| match is_hash(&argument) {
            true => format!("{METADATA}{name}").into(),
            false => argument,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::rename;
    use std::ffi::OsString;

    fn check(line: &str, name: Option<&str>, expected: &str) {
        let words = |line: &str| line.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(rename(words(line), name), words(expected));
    }

    #[test]
    fn crates_for_webassembly_are_named_alike() {
        check(
            "--crate-name serde --target wasm32-unknown-unknown -C metadata=0a1b -C lto",
            Some("serde-1.0.229"),
            "--crate-name serde --target wasm32-unknown-unknown -C metadata=serde-1.0.229 -C lto",
        );
    }

    #[test]
    fn what_runs_on_the_machine_itself_is_left_alone() {
        let line = "--crate-name serde_derive -C metadata=0a1b";
        check(line, Some("serde_derive-1.0.229"), line);
        let line = "--target wasm32-unknown-unknown -C metadata=0a1b";
        check(line, None, line);
    }
}
