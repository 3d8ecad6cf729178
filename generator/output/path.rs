//! Which paths a set of files may have.
//!
//! A path is one or more plain names joined by `/`. It cannot leave the folder, it means the same file on every
//! system, and no two paths of a set differ only in case. A folder that turns out to be a link is not followed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use super::{Error, FileSet};

/// Refuses a set with a path that is not plain.
pub(super) fn check(files: &FileSet) -> Result<(), Error> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for path in files.paths() {
        if !is_plain(path) {
            return Err(Error::Path { path: path.to_owned() });
        }
        if let Some(other) = seen.insert(path.to_lowercase(), path) {
            return Err(Error::Case { path: path.to_owned(), other: other.to_owned() });
        }
    }
    Ok(())
}

/// Whether a path stays below its folder and is a file's name on every system.
pub(super) fn is_plain(path: &str) -> bool {
    !path.is_empty() && path.split('/').all(is_plain_name)
}

fn is_plain_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let device = match stem.as_str() {
        "con" | "prn" | "aux" | "nul" => true,
        _ => {
            let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
            port.is_some_and(|number| number.len() == 1 && number.starts_with(|digit: char| digit.is_ascii_digit()))
        }
    };
    let letters = name.chars().all(|letter| !letter.is_control() && !r#"\:*?"<>|"#.contains(letter));
    !name.is_empty() && letters && !device && !name.ends_with(['.', ' ']) && !name.starts_with(' ')
}

/// The path on the disk, as long as no folder on the way is a link.
pub(super) fn below(folder: &Path, path: &str) -> Result<PathBuf, Error> {
    let mut at = folder.to_owned();
    let mut names = path.split('/').peekable();
    while let Some(name) = names.next() {
        at.push(name);
        let last = names.peek().is_none();
        if !last && at.is_symlink() {
            return Err(Error::Link { path: at });
        }
    }
    Ok(at)
}

/// The folders on the way to files, of which each was looked at once.
pub(super) struct Ways<'p> {
    folder: &'p Path,
    there: BTreeSet<&'p str>,
}

impl<'p> Ways<'p> {
    /// Looks at the folders; none may be a link.
    pub(super) fn to(folder: &'p Path, paths: impl Iterator<Item = &'p str>) -> Result<Self, Error> {
        let (mut there, mut seen) = (BTreeSet::new(), BTreeSet::new());
        if folder.exists() {
            there.insert("");
        }
        for path in paths {
            let mut parent = "";
            for (end, _) in path.match_indices('/') {
                let Some(on_the_way) = path.get(..end) else { continue };
                if seen.insert(on_the_way) && there.contains(parent) {
                    let at = folder.join(on_the_way);
                    if at.is_symlink() {
                        return Err(Error::Link { path: at });
                    }
                    if at.is_dir() {
                        there.insert(on_the_way);
                    }
                }
                parent = on_the_way;
            }
        }
        Ok(Self { folder, there })
    }

    /// The path of a file on the disk, if the folder that would hold it is there.
    pub(super) fn find(&self, path: &str) -> Option<PathBuf> {
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        self.there.contains(parent).then(|| self.folder.join(path))
    }
}

/// The path of a file as it is written beside another one, with `/` between names.
#[must_use]
pub fn seen_from(beside: &Path, file: &Path) -> String {
    let folder: Vec<Component<'_>> = beside.parent().map(|folder| folder.components().collect()).unwrap_or_default();
    let parts: Vec<Component<'_>> = file.components().collect();
    let common = folder.iter().zip(&parts).take_while(|(one, other)| one == other).count();
    let up = folder.iter().skip(common).map(|_| "..".to_owned());
    let down = parts.iter().skip(common).map(|part| part.as_os_str().to_string_lossy().into_owned());
    up.chain(down).collect::<Vec<_>>().join("/")
}
