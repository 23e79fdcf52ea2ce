//! `cargo xtask`: builds, runs, tests, trains, evaluates and packages Sourcelight.

mod engine;
mod error;
mod process;
mod toolchain;
mod workspace;

use engine::Optimization;
use std::process::ExitCode;
use workspace::Workspace;

fn main() -> ExitCode {
    let result = Workspace::find().and_then(|workspace| {
        let optimization = if std::env::args().any(|argument| argument == "--release") {
            Optimization::Release
        } else {
            Optimization::Development
        };
        engine::build_engine(&workspace, optimization)
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
