//! Packing what is published: the extension for the stores, its sources, the npm package.

use crate::archive_entry::{Content, Entry, entry_name};
use crate::browser::Browser;
use crate::engine::{Optimization, build_engine};
use crate::error::{Error, Result};
use crate::extension::{SiteAccess, build_extension, build_npm, directory, source_maps};
use crate::gzip_entry::{archive_of, smallest_gzip};
use crate::process::{npm, output, prepare};
use crate::sources;
use crate::workspace::{VERSION, Workspace};
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The file of the extension that is packed with more care than an archive packs: it lies in the
/// extension as it is used.
const WEIGHTS: &str = "engine/weights.bin";
/// The directory in the archive of sources that holds the source maps of minified scripts.
const SOURCE_MAPS: &str = "source-maps/";
/// The file in the archive of sources that names the tools.
const BUILT_WITH: &str = "BUILT-WITH.txt";

/// Builds the extension as shipped and packs it for each browser's store, with the sources that
/// make the same archives, and the npm package.
///
/// # Errors
/// When a build fails or a file cannot be written.
pub fn package(workspace: &Workspace) -> Result<()> {
    build_engine(workspace, Optimization::Release)?;
    for browser in Browser::ALL {
        let extension = directory(workspace, browser, SiteAccess::Optional);
        build_extension(workspace, browser, SiteAccess::Optional, &extension)?;
    }
    build_npm(workspace)?;
    pack_builds(workspace)
}

/// Packs what `package` packs, as it lies in `dist/`.
///
/// # Errors
/// When something was not built, or a file cannot be written.
pub fn pack_builds(workspace: &Workspace) -> Result<()> {
    let mut packer = Packer::default();
    for browser in Browser::ALL {
        let extension = directory(workspace, browser, SiteAccess::Optional);
        let archive = archive(workspace, browser.name());
        let mut entries = list_entries(&extension)?;
        for (name, content) in &mut entries {
            if name == WEIGHTS {
                *content = Content::Gzip(workspace.engine().join("weights.bin"));
            }
        }
        packer.pack(entries, &archive, Effort::Smallest)?;
        tell_size(workspace, &archive)?;
    }
    let archive = archive(workspace, "source");
    let tools = name_tools(workspace)?;
    let mut entries = sources::list(workspace)?;
    // Sources that were unpacked from an archive have what was added to it among them.
    entries.retain(|(name, _)| name != BUILT_WITH && !name.starts_with(SOURCE_MAPS));
    entries.push((BUILT_WITH.to_string(), tools));
    for (name, content) in list_entries(&source_maps(workspace))? {
        entries.push((format!("{SOURCE_MAPS}{name}"), content));
    }
    packer.pack(entries, &archive, Effort::Quick)?;
    tell_size(workspace, &archive)?;
    prepare(
        npm(workspace)
            .current_dir(workspace.npm())
            .args(["pack", "--silent", "--pack-destination"])
            .arg(workspace.dist()),
    )?;
    tell_size(workspace, &workspace.dist().join(format!("sourcelight-{VERSION}.tgz")))
}

/// Where one of the archives is.
pub fn archive(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.dist().join(format!("sourcelight-{VERSION}-{name}.zip"))
}

/// The versions of the tools that are not named by lock files, for those who build the same bytes.
fn name_tools(workspace: &Workspace) -> Result<Content> {
    let rustc = output(Command::new("rustc").arg("--version").current_dir(workspace.root()))?;
    let node = output(Command::new("node").arg("--version"))?;
    Ok(Content::Text(format!("{rustc}\nnode {node}\n")))
}

fn tell_size(workspace: &Workspace, file: &Path) -> Result<()> {
    let size = fs::metadata(file).map_err(|cause| Error::file("measure", file, cause))?.len();
    let name = file.strip_prefix(workspace.root()).unwrap_or(file);
    println!("{}: {size} bytes", name.display());
    Ok(())
}

/// How small an archive is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effort {
    /// For what is hardly ever fetched.
    Quick,
    /// For what every reader downloads.
    Smallest,
}

/// Packs archives. What several of them hold, as both browsers' do, is made small but once.
#[derive(Default)]
struct Packer {
    /// The gzip file of each content that was made as small as it gets.
    smallest: HashMap<Vec<u8>, Vec<u8>>,
}

impl Packer {
    /// Packs files into an archive. Equal files give an equal archive: entries are sorted, and neither
    /// times nor permissions are kept.
    fn pack(&mut self, mut entries: Vec<Entry>, archive: &Path, effort: Effort) -> Result<()> {
        entries.sort();
        let output = File::create(archive).map_err(|cause| Error::file("write", archive, cause))?;
        let mut writer = ZipWriter::new(output);
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9))
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let failed = |cause| Error::file("write", archive, cause);
        let read = |path: &Path| fs::read(path).map_err(|cause| Error::file("read", path, cause));
        for (name, content) in entries {
            let bytes = match &content {
                Content::Text(text) => text.clone().into_bytes(),
                Content::File(path) | Content::Gzip(path) => read(path)?,
            };
            let gzip = match (content, effort) {
                (Content::Gzip(_), _) => bytes,
                (_, Effort::Smallest) => self.make_smallest(bytes),
                (_, Effort::Quick) => {
                    writer.start_file(name, options).map_err(failed)?;
                    writer
                        .write_all(&bytes)
                        .map_err(|cause| Error::file("write", archive, cause))?;
                    continue;
                }
            };
            let mut packed = archive_of(&gzip)
                .ok_or_else(|| Error::new(format!("{name} is packed, but is no gzip file.")))?
                .map_err(failed)?;
            let entry = packed.by_index_raw(0).map_err(failed)?;
            writer.raw_copy_file_rename(entry, name).map_err(failed)?;
        }
        writer.finish().map_err(|cause| Error::file("finish", archive, cause))?;
        Ok(())
    }

    fn make_smallest(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        let gzip = match self.smallest.get(&bytes) {
            Some(gzip) => gzip.clone(),
            None => smallest_gzip(&bytes),
        };
        self.smallest.insert(bytes, gzip.clone());
        gzip
    }
}

/// Every file under a directory.
fn list_entries(directory: &Path) -> Result<Vec<Entry>> {
    let mut files = Vec::new();
    list_files(directory, &mut files)?;
    let entry = |file: PathBuf| (entry_name(directory, &file), Content::File(file));
    Ok(files.into_iter().map(entry).collect())
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

#[cfg(test)]
mod tests {
    use super::{Effort, Packer, list_entries};
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
        let entries = list_entries(directory).unwrap();
        Packer::default().pack(entries, &archive, Effort::Quick).unwrap();
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
        let entries = list_entries(&directory.0).unwrap();
        Packer::default().pack(entries, &archive, Effort::Smallest).unwrap();
        let archive = ZipArchive::new(fs::File::open(archive).unwrap()).unwrap();
        let names: Vec<_> = archive.file_names().map(Result::unwrap).collect();
        assert_eq!(names, ["background/worker.js", "manifest.json", "popup/popup.html"]);
    }
}
