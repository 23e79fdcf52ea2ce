//! The machine that figures come from.

use crate::process::output;
use std::collections::BTreeMap;
use std::process::Command;
use std::{env, fs, thread};

/// What one must know of the machine to read the figures.
pub fn describe() -> BTreeMap<String, String> {
    let mut machine = BTreeMap::new();
    let mut note = |what: &str, is: String| machine.insert(what.to_string(), is);
    note("system", format!("{} {}", env::consts::OS, env::consts::ARCH));
    if let Some(processor) = find_processor() {
        note("processor", processor);
    }
    let cores = thread::available_parallelism().map_or(1, usize::from);
    note("cores", cores.to_string());
    if let Ok(compiler) = output(Command::new("rustc").arg("--version")) {
        note("compiler", compiler);
    }
    if let Some(load) = find_load() {
        note("load", load);
    }
    machine
}

fn find_processor() -> Option<String> {
    let processors = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = processors.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_string())
}

/// How busy the machine was with other things before the measuring began.
fn find_load() -> Option<String> {
    let load = fs::read_to_string("/proc/loadavg").ok()?;
    Some(format!("{} at the start", load.split_whitespace().next()?))
}
