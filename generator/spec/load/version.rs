//! Which document this is: OpenAPI 3.0, 3.1 or 3.2, or something else that is named.
//!
//! The version only says which words a document may use; canon understands the words of all versions everywhere.
//! A version that is written loosely (`3.1`, `3`, a number) is understood with a warning.

use serde_json::{Map, Value};

use crate::diagnostic::{Code, Diagnostics, FileId, Place, Pointer};
use crate::spec::sources::describe;

/// A version of the OpenAPI Specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    /// 3.0.x
    V30,
    /// 3.1.x
    V31,
    /// 3.2.x
    V32,
}

/// Reads the version; without one there is an error among the diagnostics.
pub(crate) fn version_of(root: &Value, diagnostics: &mut Diagnostics) -> Option<Version> {
    let Value::Object(members) = root else {
        let message = format!("an OpenAPI document is an object, this is {}", describe(root));
        let help = if let Value::String(text) = root {
            let start: String = text.chars().take(40).collect();
            format!("the file starts with `{}`; is it the right file?", start.trim())
        } else {
            "is it the right file?".to_owned()
        };
        diagnostics.report(Code::NotOpenapi, Pointer::root(), message).help(help);
        return None;
    };
    if let Some(swagger) = members.get("swagger") {
        let swagger = plain(swagger);
        diagnostics
            .report(Code::Swagger2, place("swagger"), format!("this is a Swagger {swagger} document, not OpenAPI 3"))
            .help(
                "convert it once, for instance with `npx swagger2openapi old.json -o openapi.json`, and use the result",
            );
        return None;
    }
    let Some(openapi) = members.get("openapi") else {
        let (found, help) = what_else(members);
        diagnostics
            .report(Code::NotOpenapi, Place::File(FileId(0)), format!("`openapi` is missing: {found}"))
            .help(help);
        return None;
    };
    read_version(openapi, diagnostics)
}

fn read_version(openapi: &Value, diagnostics: &mut Diagnostics) -> Option<Version> {
    let written = plain(openapi);
    let trimmed = written.trim().trim_start_matches(['v', 'V']);
    let mut parts = trimmed.split('.');
    let version = match (parts.next(), parts.next()) {
        (Some("3"), None | Some("0")) => Version::V30,
        (Some("3"), Some("1")) => Version::V31,
        (Some("3"), Some("2")) => Version::V32,
        (_, _) => {
            diagnostics
                .report(Code::UnsupportedVersion, place("openapi"), format!("OpenAPI `{written}` is not supported"))
                .help("write `openapi: 3.0.4`, `3.1.1` or `3.2.0`, whichever the document follows");
            return None;
        }
    };
    let patch = parts.next().is_some_and(|patch| patch.starts_with(|it: char| it.is_ascii_digit()));
    if !openapi.is_string() || !patch || trimmed.len() != written.len() {
        let full = match version {
            Version::V30 => "3.0.4",
            Version::V31 => "3.1.1",
            Version::V32 => "3.2.0",
        };
        diagnostics
            .report(Code::VersionForm, place("openapi"), format!("the version `{written}` is incomplete"))
            .help(format!("write `openapi: {full}`"));
    }
    Some(version)
}

/// What a document without `openapi` seems to be, and what to do.
fn what_else(members: &Map<String, Value>) -> (String, &'static str) {
    let has = |key: &str| members.contains_key(key);
    if has("asyncapi") {
        return ("this is an AsyncAPI document".into(), "only OpenAPI documents are read");
    }
    if has("overlay") && has("actions") {
        return (
            "this is an overlay".into(),
            "give the document itself as input and name the overlay in `oasmith.toml`",
        );
    }
    if has("item") && has("info") {
        return ("this is a Postman collection".into(), "export the API as OpenAPI from Postman");
    }
    if has("paths") || has("components") || has("webhooks") {
        return (
            "the rest looks like OpenAPI".into(),
            "add the version as the first line, for instance `openapi: 3.1.1`",
        );
    }
    if has("$schema") || has("$defs") || has("definitions") || has("properties") {
        return ("this is a JSON Schema".into(), "put it under `components.schemas` of an OpenAPI document");
    }
    let keys: Vec<String> = members.keys().take(5).map(|key| format!("`{key}`")).collect();
    if keys.is_empty() {
        return ("the document is empty".into(), "an OpenAPI document starts with `openapi: 3.1.1`");
    }
    (
        format!("the document has {}", keys.join(", ")),
        "an OpenAPI document starts with `openapi: 3.1.1`; is it the right file?",
    )
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => describe(value).to_owned(),
    }
}

fn place(key: &str) -> Place {
    Place::Pointer(Pointer::root().child(key))
}
