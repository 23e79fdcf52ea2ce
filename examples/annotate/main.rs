//! Annotates news text on the command line; `annotate --help` says how.
//!
//! Articles go through one after another and come out in the order in which they came in, however
//! many cores read them, so that an archive of any length takes little memory.

mod arguments;
mod comparison;
mod decisions;
mod explain;
mod input;
mod output;
mod pipeline;
mod progress;

use arguments::{Arguments, Request, USAGE};
use comparison::Compared;
use input::{Article, BadInput, Input, Readings};
use output::{Form, Places};
use progress::Progress;
use sourcelight::{Page, Statements, analyze, compare};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let result = match arguments::parse(std::env::args_os().skip(1)) {
        Ok(Request::Help) => io::stdout().write_all(USAGE.as_bytes()).map(|()| true),
        Ok(Request::Annotate(arguments)) => annotate(&arguments),
        Ok(Request::Compare { files, as_json }) => compare_files(&files, as_json),
        Err(error) => {
            eprintln!("annotate: {error}. `annotate --help` shows how it is used.");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // A reader that has seen enough ("| head") is no failure.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("annotate: the output could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}

/// One article, read and put in words.
struct Annotated {
    output: String,
    words: usize,
}

/// Annotates all input; whether all of it could be read.
fn annotate(arguments: &Arguments) -> io::Result<bool> {
    let form = arguments.form;
    let inputs = Input::from_arguments(&arguments.files);
    let with_titles = inputs.len() > 1;
    let readings = Readings::new(inputs, form);
    let mut progress = Progress::new(&readings);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut bad = 0;

    let read = move |article: Result<Article, BadInput>| {
        article.map(|article| read_article(&article, form, with_titles))
    };
    pipeline::run(arguments.threads, readings, read, |next| {
        let Some(result) = next else {
            out.flush()?;
            return Ok(ControlFlow::Continue(()));
        };
        match result {
            Ok(annotated) => {
                out.write_all(annotated.output.as_bytes())?;
                progress.count(annotated.words);
            }
            Err(error) => {
                bad += 1;
                out.flush()?;
                progress.clear();
                eprintln!("annotate: {error}");
                if !arguments.keep_going {
                    return Ok(ControlFlow::Break(()));
                }
            }
        }
        Ok(ControlFlow::Continue(()))
    })?;
    out.flush()?;
    progress.finish();
    if bad > 0 && !arguments.keep_going {
        eprintln!("annotate: stopped there; with --keep-going it passes such input by.");
    }
    Ok(bad == 0)
}

/// Compares two articles, the older first; whether both could be read.
fn compare_files(files: &[PathBuf; 2], as_json: bool) -> io::Result<bool> {
    let mut articles = Readings::new(Input::from_arguments(files), Form::Json);
    let [Some(old), Some(new)] = [articles.next(), articles.next()] else { return Ok(false) };
    let (old, new) = match (old, new) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(error), _) | (_, Err(error)) => {
            eprintln!("annotate: {error}");
            return Ok(false);
        }
    };
    let statements = [&old, &new].map(|article| {
        let page = Page::from_text(&article.text);
        Statements::new(&page, &analyze(&page))
    });
    let comparison = compare(&statements[0], &statements[1]);
    let compared = Compared { origins: [old.origin, new.origin], statements, comparison };
    let output = if as_json { compared.to_json() } else { compared.list() };
    io::stdout().write_all(output.as_bytes())?;
    Ok(true)
}

fn read_article(article: &Article, form: Form, with_title: bool) -> Annotated {
    let page = Page::from_text(&article.text);
    let title = with_title.then_some(article.origin.as_str());
    let output = match form {
        Form::Explanation => explain::explain(title, &page),
        Form::Listing => output::list(title, &page, &analyze(&page)),
        Form::Json | Form::JsonLines => {
            output::to_json(&article.id, &page, &analyze(&page), &Places::new(&article.text))
        }
    };
    Annotated { output, words: article.text.split_whitespace().count() }
}
