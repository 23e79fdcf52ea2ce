//! What was asked for on the command line.

use crate::bench::Part;
use crate::browser::Browser;
use crate::engine::Optimization;
use crate::error::{Error, Result};
use crate::extension::SiteAccess;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;
use std::path::PathBuf;

/// How to use the command.
pub const USAGE: &str = "\
Usage: cargo xtask COMMAND

  run [--browser chromium|firefox] [--screenshot OUT.png] [--demo] [FILE|URL]
      Opens a browser with the extension at work on the sample article, or on FILE (also when it is
      packed by gzip) or URL. With --screenshot, or where there is no display, it lists what was
      found and writes a picture.
  test
      Runs all tests: format, lints, Rust, WebAssembly, both browsers.
  build [--release] [--all-sites]
      Builds dist/chromium, dist/firefox, dist/www and dist/npm; with --all-sites the extension that
      may read every site, in dist/all-sites.
  package
      Builds what is published: the stores' zip files, their sources, the npm package.
  store
      Makes the stores' pictures in extension/store/pictures from the extension at work.
  train [--data DIR]
      Trains all weights from the corpora.
  read-pages [--data DIR]
      Opens the saved pages of the corpora, those listed in training/data/gathered-pages.tsv, which
      it fetches once into target/gathered, and the made pages of the tests in Chromium, measures
      their blocks into training/data/pages.jsonl.gz, from which stories are learned, and leaves
      their texts in target/pages.
  evaluate [--data DIR] [--json]
      Prints all accuracy figures.
  evaluate --pages DIR [--asked] [--browser chromium|firefox] [--json]
      Opens every saved page in DIR with the extension and prints what it read and painted; with
      --asked what it reads after a click on its button, be the page an article or not.
  bench [--only native|instructions|browsers|peers|sizes] [--against FIGURES.json]
      Measures speed and size, prints a table, and writes target/bench/figures.json.
  bench --against-build DIR
      Builds another checkout in DIR, such as one of an earlier version, and measures this build
      against it, in turns.
";

/// A command with its options.
#[derive(Debug, PartialEq)]
pub enum Request {
    /// Say how the command is used.
    Help,
    /// Build the extensions and the demo page.
    Build(Optimization, SiteAccess),
    /// Show Sourcelight at work in a browser.
    Run(RunRequest),
    /// Run all tests.
    Test,
    /// Make the store-ready files.
    Package,
    /// Make the stores' pictures.
    Store,
    /// Train the weights; the arguments are the trainer's.
    Train(Vec<OsString>),
    /// Read and measure the pages that stories are learned from, those of a directory of corpora.
    ReadPages(PathBuf),
    /// Measure accuracy; the arguments are the evaluator's.
    Evaluate(Vec<OsString>),
    /// Measure reading and painting on saved pages.
    EvaluatePages(PagesRequest),
    /// Measure speed and size.
    Bench(BenchRequest),
}

/// What to measure of speed and size.
#[derive(Debug, PartialEq)]
pub struct BenchRequest {
    /// The part to measure; all of them when there is none.
    pub only: Option<Part>,
    /// The figures of an earlier run, to hold the new ones against.
    pub against: Option<PathBuf>,
    /// Another checkout, to measure this build against and nothing else.
    pub against_build: Option<PathBuf>,
}

/// What to show in which browser.
#[derive(Debug, PartialEq)]
pub struct RunRequest {
    /// The browser to open.
    pub browser: Browser,
    /// Where to save a picture; without it a window opens.
    pub screenshot: Option<PathBuf>,
    /// Whether to show the demo page instead of the extension.
    pub demo: bool,
    /// A file or an address to open instead of the sample article.
    pub page: Option<OsString>,
}

/// Which saved pages to measure, and how.
#[derive(Debug, PartialEq)]
pub struct PagesRequest {
    /// The directory of the pages and their gold texts.
    pub pages: PathBuf,
    /// The browser to measure in; both when there is none.
    pub browser: Option<Browser>,
    /// Whether pages are read as after a click on the extension's button.
    pub asked: bool,
    /// Whether to print JSON.
    pub json: bool,
}

/// Reads the arguments that follow the program's name.
///
/// # Errors
/// When they make no sense; the message says why.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request> {
    let mut arguments = arguments.into_iter();
    let Some(command) = arguments.next() else {
        return Ok(Request::Help);
    };
    let rest: Vec<OsString> = arguments.collect();
    let parser = Parser::from_args(rest.clone());
    match command.to_str() {
        Some("run") => parse_run(parser),
        Some("test") => without_options(parser, Request::Test),
        Some("build") => parse_build(parser),
        Some("package") => without_options(parser, Request::Package),
        Some("store") => without_options(parser, Request::Store),
        Some("train") => Ok(Request::Train(rest)),
        Some("read-pages") => parse_read_pages(parser),
        Some("evaluate") if is_about_pages(&rest) => parse_pages(parser),
        Some("evaluate") => Ok(Request::Evaluate(rest)),
        Some("bench") => parse_bench(parser),
        Some("help" | "--help" | "-h") => Ok(Request::Help),
        _ => Err(misused(format!("there is no command {}", command.display()))),
    }
}

fn parse_read_pages(mut parser: Parser) -> Result<Request> {
    let mut data = PathBuf::from("../shared");
    while let Some(argument) = parser.next().map_err(misused)? {
        match argument {
            Arg::Long("data") => data = parser.value().map_err(misused)?.into(),
            Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help),
            other => return Err(misused(other.unexpected())),
        }
    }
    Ok(Request::ReadPages(data))
}

fn parse_build(mut parser: Parser) -> Result<Request> {
    let mut optimization = Optimization::Development;
    let mut access = SiteAccess::Optional;
    while let Some(argument) = parser.next().map_err(misused)? {
        match argument {
            Arg::Long("release") => optimization = Optimization::Release,
            Arg::Long("all-sites") => access = SiteAccess::All,
            Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help),
            other => return Err(misused(other.unexpected())),
        }
    }
    Ok(Request::Build(optimization, access))
}

fn parse_run(mut parser: Parser) -> Result<Request> {
    let mut request =
        RunRequest { browser: Browser::Chromium, screenshot: None, demo: false, page: None };
    while let Some(argument) = parser.next().map_err(misused)? {
        match argument {
            Arg::Long("browser") => request.browser = browser(&mut parser)?,
            Arg::Long("screenshot") => request.screenshot = Some(path(&mut parser)?),
            Arg::Long("demo") => request.demo = true,
            Arg::Value(page) if request.page.is_none() => request.page = Some(page),
            Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help),
            other => return Err(misused(other.unexpected())),
        }
    }
    if request.demo && request.page.is_some() {
        return Err(misused("--demo shows its own page, so give it no FILE or URL"));
    }
    Ok(Request::Run(request))
}

fn parse_pages(mut parser: Parser) -> Result<Request> {
    let mut request =
        PagesRequest { pages: PathBuf::new(), browser: None, asked: false, json: false };
    while let Some(argument) = parser.next().map_err(misused)? {
        match argument {
            Arg::Long("pages") => request.pages = path(&mut parser)?,
            Arg::Long("browser") => request.browser = Some(browser(&mut parser)?),
            Arg::Long("asked") => request.asked = true,
            Arg::Long("json") => request.json = true,
            Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help),
            other => return Err(misused(other.unexpected())),
        }
    }
    Ok(Request::EvaluatePages(request))
}

fn parse_bench(mut parser: Parser) -> Result<Request> {
    let mut request = BenchRequest { only: None, against: None, against_build: None };
    while let Some(argument) = parser.next().map_err(misused)? {
        match argument {
            Arg::Long("only") => request.only = Some(part(&mut parser)?),
            Arg::Long("against") => request.against = Some(path(&mut parser)?),
            Arg::Long("against-build") => request.against_build = Some(path(&mut parser)?),
            Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help),
            other => return Err(misused(other.unexpected())),
        }
    }
    if request.against_build.is_some() && (request.only.is_some() || request.against.is_some()) {
        return Err(misused("--against-build measures its own figures, all of them"));
    }
    Ok(Request::Bench(request))
}

fn without_options(mut parser: Parser, request: Request) -> Result<Request> {
    match parser.next().map_err(misused)? {
        None => Ok(request),
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Request::Help),
        Some(other) => Err(misused(other.unexpected())),
    }
}

fn is_about_pages(arguments: &[OsString]) -> bool {
    arguments.iter().any(|argument| {
        argument == "--pages" || argument.to_str().is_some_and(|a| a.starts_with("--pages="))
    })
}

fn path(parser: &mut Parser) -> Result<PathBuf> {
    parser.value().map(PathBuf::from).map_err(misused)
}

fn browser(parser: &mut Parser) -> Result<Browser> {
    let name = parser.value().and_then(|value| value.string()).map_err(misused)?;
    Browser::from_name(&name)
        .ok_or_else(|| misused(format!("--browser takes chromium or firefox, not {name}")))
}

fn part(parser: &mut Parser) -> Result<Part> {
    let name = parser.value().and_then(|value| value.string()).map_err(misused)?;
    Part::from_name(&name).ok_or_else(|| {
        misused(format!("--only takes {}, not {name}", Part::ALL.map(Part::name).join(", ")))
    })
}

fn misused(cause: impl std::fmt::Display) -> Error {
    Error::new(format!("The arguments make no sense: {cause}. `cargo xtask help` shows them."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Request) {
        let arguments = line.split_whitespace().map(OsString::from);
        assert_eq!(parse(arguments).unwrap(), expected, "{line}");
    }

    fn check_misused(line: &str, mention: &str) {
        let error = parse(line.split_whitespace().map(OsString::from)).unwrap_err().to_string();
        assert!(error.contains(mention), "{line}: {error}");
    }

    fn run_in(browser: Browser) -> RunRequest {
        RunRequest { browser, screenshot: None, demo: false, page: None }
    }

    #[test]
    fn no_command_asks_for_help() {
        check("", Request::Help);
        check("--help", Request::Help);
        check("build --help", Request::Help);
    }

    #[test]
    fn build_is_quick_and_asks_for_sites_unless_told_otherwise() {
        check("build", Request::Build(Optimization::Development, SiteAccess::Optional));
        check("build --release", Request::Build(Optimization::Release, SiteAccess::Optional));
        check("build --all-sites", Request::Build(Optimization::Development, SiteAccess::All));
    }

    #[test]
    fn run_takes_a_browser_a_picture_and_a_page() {
        check("run", Request::Run(run_in(Browser::Chromium)));
        check(
            "run --browser firefox --screenshot shot.png page.html",
            Request::Run(RunRequest {
                screenshot: Some("shot.png".into()),
                page: Some("page.html".into()),
                ..run_in(Browser::Firefox)
            }),
        );
        check("run --demo", Request::Run(RunRequest { demo: true, ..run_in(Browser::Chromium) }));
    }

    #[test]
    fn evaluate_measures_pages_only_when_given_pages() {
        check(
            "evaluate --data there --json",
            Request::Evaluate(vec!["--data".into(), "there".into(), "--json".into()]),
        );
        let pages =
            || PagesRequest { pages: "saved".into(), browser: None, asked: false, json: false };
        check("evaluate --pages saved", Request::EvaluatePages(pages()));
        check(
            "evaluate --json --pages=saved --browser firefox",
            Request::EvaluatePages(PagesRequest {
                browser: Some(Browser::Firefox),
                json: true,
                ..pages()
            }),
        );
        check(
            "evaluate --pages saved --asked",
            Request::EvaluatePages(PagesRequest { asked: true, ..pages() }),
        );
    }

    #[test]
    fn bench_measures_all_or_one_part_alone_or_against_earlier_figures() {
        let none = || BenchRequest { only: None, against: None, against_build: None };
        check("bench", Request::Bench(none()));
        check(
            "bench --against-build ../earlier",
            Request::Bench(BenchRequest { against_build: Some("../earlier".into()), ..none() }),
        );
        check_misused("bench --against-build ../earlier --only sizes", "--against-build");
        check(
            "bench --only peers --against base.json",
            Request::Bench(BenchRequest {
                only: Some(Part::Peers),
                against: Some("base.json".into()),
                ..none()
            }),
        );
        check_misused("bench --only everything", "everything");
    }

    #[test]
    fn train_passes_its_arguments_on() {
        check("train --data there", Request::Train(vec!["--data".into(), "there".into()]));
    }

    #[test]
    fn nonsense_is_named() {
        check_misused("brew", "brew");
        check_misused("build --fast", "--fast");
        check_misused("run --browser lynx", "lynx");
        check_misused("run one.html two.html", "two.html");
        check_misused("run --demo page.html", "--demo");
        check_misused("test now", "now");
        check_misused("run --screenshot", "--screenshot");
    }
}
