//! The texts that a document was read from, kept to show diagnostics with.
//!
//! File 0 is the document itself; the others are files that it refers to and overlays, in the order of reading.
//! A pointer into `#/x-oasmith-files/<n>` belongs to file `n`, every other one to file 0.

use serde_json::Value;

use super::position;
use crate::diagnostic::{FileId, Location, Place, Places, Pointer};

/// Under which key of the bundled tree the trees of other files stand.
pub(crate) const FILES: &str = "x-oasmith-files";

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON, RFC 8259.
    Json,
    /// YAML 1.2.
    Yaml,
    /// YAML 1.2 whose flow collections have lines that stand too far left.
    LenientYaml,
}

/// One file.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) format: Format,
}

/// All texts of a document.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<File>,
}

impl Sources {
    /// Adds a text and gives it its number.
    pub(crate) fn add(&mut self, file: File) -> FileId {
        self.files.push(file);
        FileId(self.files.len() as u32 - 1)
    }

    /// Sets a text and how it turned out to be written.
    pub(crate) fn set(&mut self, file: FileId, text: String, format: Format) {
        if let Some(slot) = self.files.get_mut(file.0 as usize) {
            slot.text = text;
            slot.format = format;
        }
    }

    pub(crate) fn get(&self, file: FileId) -> Option<&File> {
        self.files.get(file.0 as usize)
    }

    /// The names of all files, the document's own first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.name.as_str())
    }
}

/// The file that a node stands in, and its address in that file.
pub(crate) fn home(pointer: &Pointer) -> (FileId, Vec<String>) {
    let segments: Vec<String> = pointer.segments().map(std::borrow::Cow::into_owned).collect();
    if let [files, number, rest @ ..] = segments.as_slice()
        && let (FILES, Ok(number)) = (files.as_str(), number.parse())
    {
        return (FileId(number), rest.to_vec());
    }
    (FileId(0), segments)
}

impl Places for Sources {
    fn locate(&self, places: &[&Place]) -> Vec<Option<Location>> {
        let mut found = vec![None; places.len()];
        for (number, source) in self.files.iter().enumerate() {
            let file = FileId(number as u32);
            let mut wanted = position::Wanted::default();
            let lines = std::cell::OnceCell::new();
            for (index, place) in places.iter().enumerate() {
                match place {
                    Place::Pointer(pointer) | Place::Name(pointer) => {
                        let (home, segments) = home(pointer);
                        if home == file {
                            wanted.add(&segments, matches!(place, Place::Name(_)), index);
                        }
                    }
                    Place::Position { file: at, line, column } if *at == file => {
                        let lines = lines.get_or_init(|| position::Lines::new(&source.text));
                        let start = lines.byte(*line, *column);
                        let end = start + word(source.text.get(start..).unwrap_or_default());
                        if let Some(slot) = found.get_mut(index) {
                            let (line, column) = (*line, *column);
                            *slot = Some(Location { file, line, column, span: start..end });
                        }
                    }
                    Place::File(at) if *at == file => {
                        if let Some(slot) = found.get_mut(index) {
                            *slot = Some(Location { file, line: 1, column: 1, span: 0..0 });
                        }
                    }
                    Place::Position { .. } | Place::File(_) | Place::Path(_) | Place::Span { .. } | Place::Nowhere => {}
                }
            }
            if wanted.is_empty() {
                continue;
            }
            let lines = lines.get_or_init(|| position::Lines::new(&source.text));
            for (index, span) in wanted.find(source) {
                let (line, column) = lines.line_column(span.start);
                if let Some(slot) = found.get_mut(index) {
                    *slot = Some(Location { file, line, column, span });
                }
            }
        }
        found
    }

    fn name(&self, file: FileId) -> &str {
        self.get(file).map_or("", |text| &text.name)
    }

    fn text(&self, file: FileId) -> &str {
        self.get(file).map_or("", |text| &text.text)
    }
}

/// How many bytes the word at the start of a text has; nothing when no word starts there.
fn word(text: &str) -> usize {
    let quoted = text.chars().next().filter(|it| matches!(it, '"' | '\''));
    if let Some(quote) = quoted {
        let inside = text.get(1..).unwrap_or_default();
        let end = inside.find([quote, '\n']);
        return end.map_or(0, |end| end + 2);
    }
    let length = text.find([' ', '\t', '\r', '\n', ',', '[', ']', '{', '}']).unwrap_or(text.len());
    let word = text.get(..length).unwrap_or_default();
    word.trim_end_matches(':').len()
}

/// What kind of value this is, in a person's words.
pub(crate) fn describe(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
