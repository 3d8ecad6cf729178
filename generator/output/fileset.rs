//! The files of a crate, before there is a disk.
//!
//! Paths are relative to the crate, with forward slashes, on every system. They come from names in documents, so
//! they are not trusted: [`super::write`] refuses a set with a path that could leave the folder.

use std::collections::{BTreeMap, BTreeSet};

/// Files by path, in the order of their paths.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileSet {
    files: BTreeMap<String, Vec<u8>>,
    /// Files of the user's that get another content all the same, since the user asked for it.
    anew: BTreeSet<String>,
    /// Patterns of paths that are the user's, whatever else is said.
    kept: Vec<String>,
}

impl FileSet {
    /// No files.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces the one at the same path.
    pub fn insert(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), content.into());
    }

    /// Replaces a file also where it is the user's.
    pub fn insert_anew(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        let path = path.into();
        self.files.insert(path.clone(), content.into());
        self.anew.insert(path);
    }

    /// Whether a file is replaced also where it is the user's.
    pub(super) fn is_anew(&self, path: &str) -> bool {
        self.anew.contains(path)
    }

    /// Leaves alone what patterns mean, also where a file is made: `src/extra/**`.
    pub fn keep(&mut self, patterns: impl IntoIterator<Item = String>) {
        self.kept.extend(patterns);
    }

    /// Whether a file is left alone.
    pub(super) fn is_kept(&self, path: &str) -> bool {
        self.kept.iter().any(|pattern| super::pattern::fits(pattern, path))
    }

    /// The content of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Whether there is a file at a path.
    #[must_use]
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Paths and contents, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, content)| (path.as_str(), content.as_slice()))
    }

    /// Paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl<P: Into<String>, C: Into<Vec<u8>>> Extend<(P, C)> for FileSet {
    fn extend<I: IntoIterator<Item = (P, C)>>(&mut self, files: I) {
        self.files.extend(files.into_iter().map(|(path, content)| (path.into(), content.into())));
    }
}

impl<P: Into<String>, C: Into<Vec<u8>>> FromIterator<(P, C)> for FileSet {
    fn from_iter<I: IntoIterator<Item = (P, C)>>(files: I) -> Self {
        let mut set = Self::new();
        set.extend(files);
        set
    }
}

impl IntoIterator for FileSet {
    type Item = (String, Vec<u8>);
    type IntoIter = std::collections::btree_map::IntoIter<String, Vec<u8>>;

    fn into_iter(self) -> Self::IntoIter {
        self.files.into_iter()
    }
}
