//! Reads the other files of a document, inside of the folders that are allowed.
//!
//! Each file is read once, whatever the spelling of its path. Links that lead out of the allowed folders are
//! refused like paths that do. Nothing is fetched over a network.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::uri::normalize;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, FileId, Place};
use crate::spec::driver::{Links, LoadOptions};
use crate::spec::load;
use crate::spec::sources::{File, Format, Sources};

/// How many files one document may have.
const FILE_LIMIT: usize = 100_000;

/// The files read so far.
pub(crate) struct Files<'a> {
    /// The folder of the document; nothing when it came from memory.
    folder: Option<PathBuf>,
    allow: Vec<PathBuf>,
    links: Links,
    known: BTreeMap<PathBuf, FileId>,
    folders: Vec<PathBuf>,
    pub(crate) trees: Vec<Option<Value>>,
    pub(crate) sources: &'a mut Sources,
}

impl<'a> Files<'a> {
    pub(crate) fn new(path: Option<&Path>, options: &LoadOptions, sources: &'a mut Sources) -> Self {
        let mut known = BTreeMap::new();
        let folder = path.map(|path| path.parent().map_or_else(PathBuf::new, Path::to_owned));
        if let Some(path) = path {
            known.insert(normalize(path), FileId(0));
        }
        // Overlays are among the sources already, and have no tree of the document.
        let count = sources.names().count();
        let folders = vec![folder.clone().unwrap_or_default(); count];
        Self {
            folder,
            allow: options.allow.clone(),
            links: options.links,
            known,
            folders,
            trees: vec![None; count],
            sources,
        }
    }

    /// The file that a path, seen from another file, names. Reads it when it is new.
    pub(crate) fn find(
        &mut self,
        from: FileId,
        path: &Path,
        place: &Place,
        diagnostics: &mut Diagnostics,
    ) -> Option<FileId> {
        let Some(root) = self.folder.clone() else {
            let message = format!("`{}` cannot be read: the document was not read from a folder", path.display());
            diagnostics
                .report(Code::ReferenceOutside, place.clone(), message)
                .help("give the document as a file instead of by standard input");
            return None;
        };
        let folder = self.folders.get(from.0 as usize).cloned().unwrap_or_default();
        let full = normalize(&folder.join(path));
        if let Some(file) = self.known.get(&full) {
            return Some(*file);
        }
        if !self.is_allowed(&root, &full) {
            let message = format!("`{}` lies outside of the document's folder and is left out", full.display());
            diagnostics
                .report(Code::ReferenceOutside, place.clone(), message)
                .help("allow the folder with `--allow-dir`, if you trust the document");
            return None;
        }
        self.read(full, place, diagnostics)
    }

    /// The file that a reference in place of a text names. What is not JSON or YAML by its name is one text.
    pub(crate) fn find_text(&mut self, from: FileId, path: &Path, place: &Place) -> Option<FileId> {
        let mut unheard = Diagnostics::default();
        let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
        let file = self.find(from, path, place, &mut unheard)?;
        if !matches!(extension, "json" | "yaml" | "yml") {
            let text = self.sources.get(file)?.text.trim_end().to_owned();
            *self.trees.get_mut(file.0 as usize)? = Some(Value::String(text));
        }
        Some(file)
    }

    fn read(&mut self, full: PathBuf, place: &Place, diagnostics: &mut Diagnostics) -> Option<FileId> {
        if self.trees.len() >= FILE_LIMIT {
            let message = format!("the document has more than {FILE_LIMIT} files");
            diagnostics.push(Diagnostic::new(Code::UnreadableFile, place.clone(), message));
            return None;
        }
        let bytes = match regular(&full).and_then(|()| std::fs::read(&full)) {
            Ok(bytes) => bytes,
            Err(error) => {
                let message = format!("`{}` cannot be read: {}", full.display(), reason(&error));
                diagnostics
                    .report(Code::UnreadableFile, place.clone(), message)
                    .help("paths start at the folder of the file that the reference stands in");
                return None;
            }
        };
        let name = full.display().to_string();
        let file = self.sources.add(File { name, text: String::new(), format: Format::Yaml });
        let tree = load::read_tree(bytes, file, self.sources, diagnostics);
        self.folders.push(full.parent().map_or_else(PathBuf::new, Path::to_owned));
        self.known.insert(full, file);
        self.trees.push(tree);
        Some(file)
    }

    /// Whether a path lies in an allowed folder after links are followed, unless these are made by who allows it.
    fn is_allowed(&self, root: &Path, full: &Path) -> bool {
        let folders = || std::iter::once(root).chain(self.allow.iter().map(PathBuf::as_path));
        if self.links == Links::Followed {
            let below = |folder: &Path| {
                full.strip_prefix(normalize(folder)).is_ok_and(|rest| rest.is_relative() && !rest.starts_with(".."))
            };
            return folders().any(below);
        }
        let within = |path: &Path| {
            folders().any(|folder| {
                let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
                folder.canonicalize().is_ok_and(|folder| path.starts_with(folder))
            })
        };
        match full.canonicalize() {
            Ok(real) => within(&real),
            // A file that does not exist is judged by its nearest folder that does.
            Err(_) => full
                .ancestors()
                .skip(1)
                .map(|it| if it.as_os_str().is_empty() { Path::new(".") } else { it })
                .find_map(|ancestor| ancestor.canonicalize().ok())
                .is_some_and(|real| within(&real)),
        }
    }
}

fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "it does not exist".into(),
        std::io::ErrorKind::IsADirectory => "it is a folder".into(),
        _ => error.to_string(),
    }
}

/// That the path is of no pipe or device, which may never end.
fn regular(path: &Path) -> io::Result<()> {
    let is_special = !std::fs::metadata(path)?.is_file() && !path.is_dir();
    if is_special { Err(io::Error::other("it is no regular file")) } else { Ok(()) }
}
