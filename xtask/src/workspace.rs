//! Where things are: the workspace, its target directory, and `dist/`.

use crate::error::{Error, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The version of every package in the workspace, and of the extension.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The checkout this command works on.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// Finds the workspace that Cargo runs this command from.
    ///
    /// Several checkouts may share one target directory, so the path Cargo gives at run time
    /// goes before the one it gave when this was compiled.
    ///
    /// # Errors
    /// When the `xtask` directory has no parent.
    pub fn find() -> Result<Workspace> {
        let manifest_dir = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest_dir
            .parent()
            .ok_or_else(|| Error::new("Run this command as `cargo xtask`, from the checkout."))?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |directory| root.join(directory));
        Ok(Workspace { root, target })
    }

    /// Another checkout, which is built by its own commands.
    pub fn at(root: PathBuf) -> Workspace {
        let target = root.join("target");
        Workspace { root, target }
    }

    /// The root of the checkout.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where native code is compiled.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Where speed and size are measured: figures, articles, and programs to compare with.
    pub fn bench(&self) -> PathBuf {
        self.target.join("bench")
    }

    /// Where WebAssembly is compiled, apart from native code so that neither evicts the other.
    pub fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// The extension's sources and its JavaScript tools.
    pub fn extension(&self) -> PathBuf {
        self.root.join("extension")
    }

    /// Everything built for use: engine, extensions, demo page, packages.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The engine as a JavaScript module with its WebAssembly and weights.
    pub fn engine(&self) -> PathBuf {
        self.dist().join("engine")
    }

    /// The npm package.
    pub fn npm(&self) -> PathBuf {
        self.dist().join("npm")
    }

    /// The demo page.
    pub fn www(&self) -> PathBuf {
        self.dist().join("www")
    }
}
