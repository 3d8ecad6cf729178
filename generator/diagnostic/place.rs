//! Where a diagnostic points, and how a place becomes a line and a column.
//!
//! A [`Place`] is cheap and symbolic: mostly a pointer. [`Places`] is what the owner of a document's texts implements;
//! it is asked once for all the places that are about to be shown, so that a text is scanned once, and only
//! when there is something to show. A place in a file that is not of the document, such as `oasmith.toml`, brings
//! its text along, since nobody else has it.

use std::ops::Range;
use std::sync::Arc;

use super::Pointer;

/// One of the files that a document is made of; the document itself is file 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// What a diagnostic points at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Place {
    /// Nothing that can be shown.
    #[default]
    Nowhere,
    /// A file as a whole.
    File(FileId),
    /// A node: its value if that is a scalar, else the name it has in its parent.
    Pointer(Pointer),
    /// The name of a member, not its value.
    Name(Pointer),
    /// A position in a text that could not be read as a tree.
    Position {
        /// The file.
        file: FileId,
        /// The line, from 1.
        line: u32,
        /// The column in characters, from 1.
        column: u32,
    },
    /// A file or folder that is not of the document, as a whole; it may not be there.
    Path(String),
    /// A span of the text of a file that is not of the document.
    Span {
        /// The file.
        file: Arc<TextFile>,
        /// The byte where it starts.
        start: usize,
        /// The byte where it ends.
        end: usize,
    },
}

/// A text that is not of the document, with the name that it is shown under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TextFile {
    /// The name.
    pub name: String,
    /// The text.
    pub text: String,
}

impl From<&Pointer> for Place {
    fn from(pointer: &Pointer) -> Self {
        Self::Pointer(pointer.clone())
    }
}

impl From<Pointer> for Place {
    fn from(pointer: Pointer) -> Self {
        Self::Pointer(pointer)
    }
}

/// A place that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The bytes of the file's text that are meant; empty when only the start is known.
    pub span: Range<usize>,
}

/// What knows the texts of a document's files.
pub trait Places {
    /// Finds places in their texts, in the order asked. A place that is not in a text stays `None`; one that
    /// no longer stands in the text (an overlay may have made it) is answered with its nearest ancestor.
    fn locate(&self, places: &[&Place]) -> Vec<Option<Location>>;

    /// The name of a file as it is shown to people.
    fn name(&self, file: FileId) -> &str;

    /// The text of a file.
    fn text(&self, file: FileId) -> &str;
}

/// No texts at all: every place is nowhere.
impl Places for () {
    fn locate(&self, places: &[&Place]) -> Vec<Option<Location>> {
        vec![None; places.len()]
    }

    fn name(&self, _: FileId) -> &'static str {
        ""
    }

    fn text(&self, _: FileId) -> &'static str {
        ""
    }
}
