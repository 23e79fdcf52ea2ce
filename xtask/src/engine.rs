//! Building the engine: Rust to WebAssembly with its JavaScript module, in `dist/engine/`.

use crate::compiler::{self, name_alike};
use crate::error::{Error, Result};
use crate::process::{cargo, node, prepare};
use crate::toolchain::{WASM_TARGET, ensure_npm_packages, ensure_wasm_target};
use crate::workspace::Workspace;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// How much work goes into making the engine fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Optimization {
    /// Quick to build, with debug assertions; still optimized, as unoptimized WASM is far too slow.
    Development,
    /// As shipped.
    Release,
}

/// What rustc emits, and both browsers have long known. Naming them keeps wasm-opt from encodings
/// that Chromium rejects, which it emits when all features are on.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Keeps functions that have one caller apart from it: browsers run a function slowly until its next
/// call, and rustc has joined what belongs together.
const KEEP_APART: &str = "--one-caller-inline-max-function-size=0";

/// Builds the engine into `dist/engine/`.
///
/// # Errors
/// When a tool is missing or fails.
pub fn build_engine(workspace: &Workspace, optimization: Optimization) -> Result<()> {
    ensure_wasm_target(workspace)?;
    let module = compile(workspace, optimization)?;
    let engine = workspace.engine();
    if engine.exists() {
        fs::remove_dir_all(&engine).map_err(|cause| Error::file("remove", &engine, cause))?;
    }
    bind(&module, &engine)?;
    if optimization == Optimization::Release {
        ensure_npm_packages(workspace)?;
        optimize(workspace, &engine.join("sourcelight_bg.wasm"))?;
    }
    copy_weights(workspace, &engine)
}

fn compile(workspace: &Workspace, optimization: Optimization) -> Result<PathBuf> {
    let profile = match optimization {
        Optimization::Development => "wasm-dev",
        Optimization::Release => "release",
    };
    let target = workspace.wasm_target();
    prepare(
        name_alike(&mut cargo(workspace), &target)?
            .args(["build", "--quiet", "--lib", "--package", "sourcelight"])
            .args(["--target", WASM_TARGET, "--profile", profile])
            .arg("--target-dir")
            .arg(&target)
            .env("CARGO_ENCODED_RUSTFLAGS", rustflags(workspace).join("\x1f")),
    )?;
    Ok(target.join(WASM_TARGET).join(profile).join("sourcelight.wasm"))
}

/// Vector instructions, and paths in panic messages that tell nothing of the building machine.
fn rustflags(workspace: &Workspace) -> Vec<String> {
    let mut flags = vec!["-Ctarget-feature=+simd128".to_string(), compiler::FLAG.to_string()];
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    if let Some(cargo_home) = cargo_home {
        flags.push(format!("--remap-path-prefix={}=cargo", cargo_home.display()));
    }
    flags.push(format!("--remap-path-prefix={}=sourcelight", workspace.root().display()));
    flags
}

fn bind(module: &Path, engine: &Path) -> Result<()> {
    // The default module path lets a page load the engine with no argument; callers with another
    // address may still give it.
    Bindgen::new()
        .input_path(module)
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(true)
                .remove_producers_section(true)
                .omit_default_module_path(false)
                .generate(engine)
        })
        .map_err(|cause| Error::new(format!("wasm-bindgen failed: {cause:#}.")))
}

fn optimize(workspace: &Workspace, module: &Path) -> Result<()> {
    prepare(
        node(workspace)
            .arg(workspace.extension().join("node_modules/binaryen/bin/wasm-opt"))
            .arg("-O3")
            .arg(KEEP_APART)
            .args(WASM_FEATURES)
            .arg(module)
            .arg("--output")
            .arg(module),
    )
}

fn copy_weights(workspace: &Workspace, engine: &Path) -> Result<()> {
    let weights = workspace.root().join("data/weights");
    let Ok(entries) = fs::read_dir(&weights) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry.map_err(|cause| Error::file("list", &weights, cause))?.path();
        if let (Some("bin"), Some(name)) =
            (path.extension().and_then(|e| e.to_str()), path.file_name())
        {
            fs::copy(&path, engine.join(name))
                .map_err(|cause| Error::file("copy", &path, cause))?;
        }
    }
    Ok(())
}
