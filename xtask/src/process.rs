//! Running other programs.

use crate::error::{Error, Result};
use crate::workspace::Workspace;
use std::env;
use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Cargo, the same one that runs this command, at the workspace's root.
pub fn cargo(workspace: &Workspace) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(workspace.root());
    command
}

/// Node at the workspace's root.
pub fn node(workspace: &Workspace) -> Command {
    let mut command = Command::new("node");
    command.current_dir(workspace.root());
    command
}

/// npm in the extension's directory.
pub fn npm(workspace: &Workspace) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(workspace.extension());
    command
}

/// Runs a program to its end, its output going where ours goes.
///
/// # Errors
/// When the program cannot be started or reports failure.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|cause| not_started(command, &cause))?;
    if status.success() {
        return Ok(());
    }
    Err(Error::new(format!("`{}` failed ({status}); see its output above.", describe(command))))
}

/// Runs a program that makes something ready, its output going to standard error, so that
/// standard output holds results only.
///
/// # Errors
/// When the program cannot be started or reports failure.
pub fn prepare(command: &mut Command) -> Result<()> {
    run(command.stdin(Stdio::null()).stdout(io::stderr()))
}

/// Runs a program and returns what it prints, without surrounding white space.
///
/// # Errors
/// When the program cannot be started or reports failure.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|cause| not_started(command, &cause))?;
    if !output.status.success() {
        return Err(Error::new(format!("`{}` failed ({}).", describe(command), output.status)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// Whether a program can be started and reports success; its output is dropped.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The program of that name on the PATH.
pub fn find_on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|directory| directory.join(&file))
        .find(|program| program.is_file())
}

/// Whether this runs as the superuser of a Unix system.
pub fn is_root() -> bool {
    cfg!(unix) && output(Command::new("id").arg("-u")).is_ok_and(|user| user == "0")
}

/// The command line as a person would type it: the program by its name alone.
fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    std::iter::once(program.file_stem().unwrap_or(program.as_os_str()))
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

fn not_started(command: &Command, cause: &io::Error) -> Error {
    let program = command.get_program().to_string_lossy();
    if cause.kind() == ErrorKind::NotFound {
        return Error::new(format!(
            "`{program}` was not found: install it and put it on the PATH."
        ));
    }
    Error::new(format!("`{program}` could not be started: {cause}."))
}
