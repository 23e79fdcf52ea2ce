//! `cargo xtask`: builds, runs, tests, trains, evaluates, measures and packages Sourcelight.
//!
//! Every command gets what it needs on a fresh machine, or says in one line what to install.

mod accuracy;
mod archive_entry;
mod arguments;
mod bench;
mod browser;
mod compiler;
mod engine;
mod error;
mod extension;
mod gzip_entry;
mod package;
mod process;
mod show;
mod sources;
mod stages;
mod store;
mod toolchain;
mod workspace;

use arguments::{Request, USAGE};
use browser::Browser;
use engine::Optimization;
use error::Result;
use extension::SiteAccess;
use std::process::ExitCode;
use workspace::Workspace;

fn main() -> ExitCode {
    if let Some(ended) = compiler::stand_in() {
        return ended;
    }
    match arguments::parse(std::env::args_os().skip(1)).and_then(|request| answer(&request)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn answer(request: &Request) -> Result<()> {
    let workspace = Workspace::find()?;
    match request {
        Request::Help => {
            print!("{USAGE}");
            Ok(())
        }
        Request::Build(optimization, access) => build(&workspace, *optimization, *access),
        Request::Run(request) => show::show(&workspace, request),
        Request::Test => stages::test(&workspace),
        Request::Package => package::package(&workspace),
        Request::Store => store::make_pictures(&workspace),
        Request::Train(arguments) => accuracy::train(&workspace, arguments),
        Request::ReadPages(data) => accuracy::read_pages(&workspace, data),
        Request::Evaluate(arguments) => accuracy::evaluate(&workspace, arguments),
        Request::Bench(request) => bench::bench(&workspace, request),
        Request::EvaluatePages(request) => accuracy::evaluate_pages(&workspace, request),
    }
}

fn build(workspace: &Workspace, optimization: Optimization, access: SiteAccess) -> Result<()> {
    engine::build_engine(workspace, optimization)?;
    for browser in Browser::ALL {
        let out = extension::directory(workspace, browser, access);
        extension::build_flavor(workspace, browser, access, optimization, &out)?;
    }
    extension::build_demo(workspace)?;
    extension::build_npm(workspace)
}
