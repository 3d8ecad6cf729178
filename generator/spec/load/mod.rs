//! Bytes → tree: JSON or YAML, told apart by content.
//!
//! A text that starts with `{` or `[` is read as JSON, and as YAML if it is not JSON after all; everything else is
//! YAML. The tree keeps the document's order and carries no positions; [`position`](super::position) finds them again.
//! Files are not opened here, and what the tree says is not looked at.

mod advice;
mod build;
mod event;
mod json;
mod outdent;
mod scalar;
mod version;
mod yaml;

use serde_json::Value;

use super::sources::{Format, Sources};
use crate::diagnostic::{Code, Diagnostics, FileId, Place};
use advice::{Advice, advise};
use build::{Built, Keep, build};
use json::JsonReader;
use yaml::YamlReader;

pub(crate) use event::{Event, Fault, Mark, Reader, Scalar, Span};
pub(crate) use scalar::resolve_number;
pub use version::Version;
pub(crate) use version::version_of;

/// A reader for a text of this format.
pub(crate) fn reader(text: &str, format: Format) -> Box<dyn Reader<'_> + '_> {
    match format {
        Format::Json => Box::new(JsonReader::new(text)),
        Format::Yaml => Box::new(YamlReader::new(text)),
        Format::LenientYaml => Box::new(YamlReader::lenient(text)),
    }
}

/// Reads the bytes of a file into a tree and keeps their text. Without a tree there is an error among the diagnostics.
pub(crate) fn read_tree(
    bytes: Vec<u8>,
    file: FileId,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Value> {
    let (text, valid) = decode(bytes, file, diagnostics);
    let (tree, format) = if valid { parse(&text, file, diagnostics) } else { (None, Format::Yaml) };
    sources.set(file, text, format);
    tree
}

/// Turns bytes into text, without a byte order mark. If they are no text there is an error among the diagnostics,
/// and the text is what can be shown of them.
fn decode(bytes: Vec<u8>, file: FileId, diagnostics: &mut Diagnostics) -> (String, bool) {
    let (mut text, valid) = match String::from_utf8(bytes) {
        Ok(text) => (text, true),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let (line, column) = super::position::Lines::new(&text).line_column(valid);
            diagnostics
                .report(Code::NotUtf8, Place::Position { file, line, column }, "the bytes here are not UTF-8")
                .help("save the file as UTF-8, for instance with `iconv -t UTF-8`");
            (text, false)
        }
    };
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    (text, valid)
}

/// Reads a text into a tree. Without a tree there is an error among the diagnostics.
fn parse(text: &str, file: FileId, diagnostics: &mut Diagnostics) -> (Option<Value>, Format) {
    let formats: &[Format] = if text.trim_start().starts_with(['{', '[']) {
        &[Format::Json, Format::Yaml, Format::LenientYaml]
    } else {
        &[Format::Yaml, Format::LenientYaml]
    };
    let mut first = None;
    for format in formats {
        let mut found = Diagnostics::default();
        let tree = parse_as(text, *format, file, &mut found);
        let refused = found.iter().any(|it| it.code == Code::InvalidSyntax);
        if !refused {
            if let Some((faults, Format::Json)) = &first
                && begins_like_json(text)
            {
                nearly_json(faults, diagnostics);
            }
            diagnostics.extend(found);
            return (tree, *format);
        }
        let comment = found.iter().any(|it| it.message == json::COMMENT);
        // What is wrong is what the most fitting reader says.
        first.get_or_insert((found, *format));
        if comment {
            break;
        }
    }
    let (found, format) = first.unwrap_or((Diagnostics::default(), Format::Yaml));
    diagnostics.extend(found);
    (None, format)
}

/// Whether a text begins with a key or a value as JSON writes it; flow collections of YAML need no quotes.
fn begins_like_json(text: &str) -> bool {
    text.trim_start().trim_start_matches(['{', '[']).trim_start().starts_with('"')
}

/// Says what keeps a text from being JSON that YAML, which is more than JSON, reads.
fn nearly_json(faults: &Diagnostics, diagnostics: &mut Diagnostics) {
    for fault in faults.iter().filter(|fault| fault.code == Code::InvalidSyntax) {
        let read = "it is read as YAML, which is more than JSON; other tools may refuse it";
        let help = fault.help.as_ref().map_or_else(|| read.to_owned(), |help| format!("{help}; {read}"));
        diagnostics
            .report(Code::JsonForm, fault.place.clone(), format!("{}, so this is no JSON", fault.message))
            .help(help);
    }
}

fn parse_as(text: &str, format: Format, file: FileId, diagnostics: &mut Diagnostics) -> Option<Value> {
    let mut built = build(reader(text, format).as_mut(), Keep::Nothing);
    if matches!(&built, Ok(Built { duplicates: true, .. })) {
        built = build(reader(text, format).as_mut(), Keep::Keys);
    }
    let (value, faults) = match built {
        Ok(built) => (built.value, built.faults),
        Err(fault) => (None, vec![*fault]),
    };
    if value.as_ref().is_none_or(Value::is_null) && faults.is_empty() {
        diagnostics
            .report(Code::EmptyDocument, Place::File(file), "the document is empty")
            .help("an OpenAPI document starts with `openapi: 3.1.0`");
        return None;
    }
    report(&faults, format, text, file, diagnostics);
    value
}

fn report(faults: &[Fault], format: Format, text: &str, file: FileId, diagnostics: &mut Diagnostics) {
    let reader = reader(text, format);
    if faults.is_empty() {
        return;
    }
    let lines = super::position::Lines::new(text);
    let place = |byte: usize| {
        let (line, column) = lines.line_column(byte);
        Place::Position { file, line, column }
    };
    let starts: Vec<Mark> = faults.iter().map(|fault| fault.span.start).collect();
    let earlier: Vec<Mark> =
        faults.iter().map(|fault| fault.earlier.map_or_else(Mark::default, |(span, _)| span.start)).collect();
    let bytes = reader.bytes(&starts).into_iter().zip(reader.bytes(&earlier));
    for (fault, (start, earlier)) in faults.iter().zip(bytes) {
        let advice = if fault.code == Code::InvalidSyntax && format != Format::Json {
            advise(text, start, &fault.message)
        } else {
            Advice { at: start, message: fault.message.clone(), help: fault.help.clone() }
        };
        let it = diagnostics.report(fault.code, place(advice.at), advice.message);
        it.help = advice.help;
        if let Some((_, label)) = fault.earlier {
            it.related(place(earlier), label);
        }
    }
}
