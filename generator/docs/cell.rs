//! What stands in the cells of tables: types, prose, values and marks.
//!
//! A type in prose is italic, a type with a page is a link with the wrappers inside its text, and lists and maps stay
//! around what they hold: `*Option\<f64\>*`, `[Option\<models::Audio\>](…)`, `Vec\<[models::Tool](…)\>`.

use crate::prose::Prose;
use serde_json::Value;

use crate::snippet;
use crate::surface::Type;

use super::context::Context;
use super::escape;
use super::fence;
use super::link::Place;

/// The mark of a required row.
const REQUIRED: &str = ":heavy_check_mark:";
/// The mark of an optional row.
const OPTIONAL: &str = ":heavy_minus_sign:";
/// What an empty description says.
const NOTHING: &str = "N/A";

/// The mark that says whether a value must be given.
pub(super) fn mark(required: bool) -> String {
    if required { REQUIRED } else { OPTIONAL }.to_owned()
}

/// A name as code; one whose use is discouraged is struck through.
pub(super) fn name(identifier: &str, deprecated: bool) -> String {
    as_written(plain(identifier), deprecated)
}

/// The same with the mark of raw ones.
pub(super) fn as_written(identifier: &str, deprecated: bool) -> String {
    let name = fence::inline(identifier);
    if deprecated { format!("~~{name}~~") } else { name }
}

/// An identifier without the mark of raw ones.
pub(super) fn plain(identifier: &str) -> &str {
    identifier.strip_prefix("r#").unwrap_or(identifier)
}

/// A type, linked where it has a page.
pub(super) fn ty(context: &Context<'_>, from: Place, ty: &Type) -> String {
    let mut open = String::new();
    let mut close = String::new();
    let mut core = ty;
    loop {
        let (wrapper, inner) = match core {
            Type::Option(inner) => ("Option", inner),
            Type::Boxed(inner) => ("Box", inner),
            _ => break,
        };
        open.push_str(wrapper);
        open.push_str("\\<");
        close.push_str("\\>");
        core = inner;
    }
    match core {
        Type::List(item) => format!("{open}Vec\\<{}\\>{close}", self::ty(context, from, item)),
        Type::Map(key, value) => {
            let key = key.item().map_or_else(|| "String".to_owned(), |id| self::ty(context, from, &Type::Item(id)));
            format!("{open}BTreeMap\\<{key}, {}\\>{close}", self::ty(context, from, value))
        }
        Type::Item(id) => format!("[{open}{}{close}]({})", context.label(*id), context.links.item(from, *id)),
        scalar => format!("*{open}{}{close}*", snippet::type_name(context.krate, scalar)),
    }
}

/// The type that an argument or a setter fills: its caller never sees a `Box`.
pub(super) fn input_ty(context: &Context<'_>, from: Place, ty: &Type) -> String {
    self::ty(context, from, &unboxed(ty))
}

fn unboxed(ty: &Type) -> Type {
    match ty {
        Type::Option(inner) => Type::Option(Box::new(unboxed(inner))),
        Type::Boxed(inner) => unboxed(inner),
        other => other.clone(),
    }
}

/// A type inside bold text: a scalar loses its italics.
pub(super) fn bold(context: &Context<'_>, from: Place, ty: &Type) -> String {
    let cell = self::ty(context, from, ty);
    match cell.strip_prefix('*').and_then(|cell| cell.strip_suffix('*')) {
        Some(scalar) => scalar.to_owned(),
        None => cell,
    }
}

/// What a description cell says, from its prose and the facts beside it.
pub(super) fn description(prose: &Prose, deprecated: Option<&str>, facts: &[String]) -> String {
    let mut paragraphs = Vec::new();
    if let Some(note) = deprecated {
        paragraphs.push(deprecation(note));
    }
    if !prose.is_empty() {
        paragraphs.push(prose.text().cell().into_owned());
    }
    paragraphs.extend(facts.iter().cloned());
    if paragraphs.is_empty() { NOTHING.to_owned() } else { paragraphs.join("\n\n") }
}

/// The notice on something whose use is discouraged.
pub(super) fn deprecation(note: &str) -> String {
    let note = if note.trim().is_empty() { "It may be removed; better not begin to use it." } else { note.trim() };
    format!(":warning: **DEPRECATED**: {note}")
}

/// What is said about a value beside its prose: its default and the only values it may have.
pub(super) fn facts(default: Option<&Value>, allowed: &[Value]) -> Vec<String> {
    let mut facts = Vec::new();
    if !allowed.is_empty() {
        let values: Vec<String> = allowed.iter().map(|value| fence::inline(&value.to_string())).collect();
        facts.push(format!("One of {}.", values.join(", ")));
    }
    if let Some(default) = default {
        facts.push(format!("Default: {}.", fence::inline(&default.to_string())));
    }
    facts
}

/// An example as the document gives it: a text as it is, anything else as JSON without indentation.
pub(super) fn example(value: Option<&Value>) -> String {
    match value {
        None => String::new(),
        Some(Value::String(text)) => escape::text(text),
        Some(value) => {
            let json = serde_json::to_string_pretty(value).unwrap_or_default();
            let lines: Vec<String> = json.lines().map(|line| escape::text(line.trim_start())).collect();
            lines.join("\n")
        }
    }
}

/// A constant: its value in italics, as JSON.
pub(super) fn constant(value: &Value) -> String {
    format!("*{}*", escape::text(&value.to_string()))
}
