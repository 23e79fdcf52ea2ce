//! Packing the extension for the stores.

use crate::browser::Browser;
use crate::engine::{Optimization, build_engine};
use crate::error::{Error, Result};
use crate::extension::{SiteAccess, build_extension, directory};
use crate::workspace::{VERSION, Workspace};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Builds the extension as shipped and packs it for each browser's store.
///
/// # Errors
/// When a build fails or a file cannot be written.
pub fn package(workspace: &Workspace) -> Result<()> {
    build_engine(workspace, Optimization::Release)?;
    for browser in Browser::ALL {
        let extension = directory(workspace, browser, SiteAccess::Optional);
        build_extension(workspace, browser, SiteAccess::Optional, &extension)?;
        let name = format!("sourcelight-{VERSION}-{}.zip", browser.name());
        let archive = workspace.dist().join(&name);
        pack(&extension, &archive)?;
        let size =
            fs::metadata(&archive).map_err(|cause| Error::file("measure", &archive, cause))?.len();
        println!("dist/{name}: {size} bytes");
    }
    Ok(())
}

/// Packs every file under a directory. Equal files give an equal archive: entries are sorted, and
/// neither times nor permissions are kept.
fn pack(directory: &Path, archive: &Path) -> Result<()> {
    let mut files = Vec::new();
    list_files(directory, &mut files)?;
    let mut entries: Vec<(String, PathBuf)> =
        files.into_iter().map(|file| (entry_name(directory, &file), file)).collect();
    entries.sort();

    let output = File::create(archive).map_err(|cause| Error::file("write", archive, cause))?;
    let mut writer = ZipWriter::new(output);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, path) in entries {
        writer.start_file(name, options).map_err(|cause| Error::file("write", archive, cause))?;
        let mut file = File::open(&path).map_err(|cause| Error::file("read", &path, cause))?;
        io::copy(&mut file, &mut writer).map_err(|cause| Error::file("pack", &path, cause))?;
    }
    writer.finish().map_err(|cause| Error::file("finish", archive, cause))?;
    Ok(())
}

fn list_files(directory: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let failed = |cause| Error::file("list", directory, cause);
    for entry in fs::read_dir(directory).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            list_files(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The path from the directory to the file, with slashes on every system.
fn entry_name(directory: &Path, file: &Path) -> String {
    file.strip_prefix(directory)
        .unwrap_or(file)
        .components()
        .map(|component| component.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::pack;
    use std::fs;
    use std::path::{Path, PathBuf};
    use std::time::{Duration, SystemTime};
    use zip::ZipArchive;

    /// An empty directory of its own for a test, gone afterward.
    struct Scratch(PathBuf);

    impl Scratch {
        fn new(name: &str) -> Scratch {
            let path = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
            fs::create_dir_all(&path).unwrap();
            Scratch(path)
        }

        fn write(&self, name: &str, modified: SystemTime) -> &Scratch {
            let path = self.0.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, name.repeat(100)).unwrap();
            fs::File::options().write(true).open(&path).unwrap().set_modified(modified).unwrap();
            self
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    fn packed(directory: &Path, archive: PathBuf) -> Vec<u8> {
        pack(directory, &archive).unwrap();
        fs::read(archive).unwrap()
    }

    #[test]
    fn equal_files_give_an_equal_archive() {
        let now = SystemTime::now();
        let earlier = now - Duration::from_secs(100_000);
        let (first, second, out) =
            (Scratch::new("first"), Scratch::new("second"), Scratch::new("out"));
        first.write("manifest.json", now).write("content/main.js", now);
        second.write("content/main.js", earlier).write("manifest.json", earlier);
        assert_eq!(
            packed(&first.0, out.0.join("first.zip")),
            packed(&second.0, out.0.join("second.zip"))
        );
    }

    #[test]
    fn entries_are_sorted_files_with_slashes() {
        let now = SystemTime::now();
        let (directory, out) = (Scratch::new("entries"), Scratch::new("entries-out"));
        directory.write("popup/popup.html", now).write("background/worker.js", now);
        directory.write("manifest.json", now);
        let archive = out.0.join("entries.zip");
        pack(&directory.0, &archive).unwrap();
        let archive = ZipArchive::new(fs::File::open(archive).unwrap()).unwrap();
        let names: Vec<_> = archive.file_names().map(Result::unwrap).collect();
        assert_eq!(names, ["background/worker.js", "manifest.json", "popup/popup.html"]);
    }
}
