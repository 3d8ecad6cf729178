//! Parameters and headers: a location and a style that exist, and a schema or a content.
//!
//! Where Swagger 2.0 wrote the keywords of the schema into the parameter itself, the schema's pointer is the
//! parameter's with `x-oasmith-schema` behind it; a parameter that says nothing about its value is a text.

use serde_json::{Map, Value};

use super::{missing, text};
use crate::config::is_token;
use crate::diagnostic::{Code, Place, Pointer};
use crate::spec::Version;
use crate::spec::canon::kind::Kind;
use crate::spec::canon::object::reference;
use crate::spec::canon::{Canon, keys};

/// Keywords of schemas that stand in the parameters of Swagger 2.0.
pub(crate) fn own_schema_keys() -> &'static [&'static str] {
    &[
        "type",
        "format",
        "items",
        "default",
        "enum",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "minLength",
        "maxLength",
        "pattern",
        "minItems",
        "maxItems",
        "uniqueItems",
        "multipleOf",
        "properties",
        "additionalProperties",
        "nullable",
        "oneOf",
        "anyOf",
        "allOf",
        "const",
    ]
}

pub(super) fn mend_parameter(
    canon: &mut Canon<'_, '_>,
    at: &Pointer,
    members: &Map<String, Value>,
    object: &mut Map<String, Value>,
) -> Option<()> {
    if !object.contains_key("name") {
        missing(canon, at, Kind::Parameter, "name");
        return None;
    }
    let location = location(canon, at, object)?;
    let name = text(object, "name").unwrap_or_default();
    let is_sent = if location == "header" { is_token(name) } else { !name.is_empty() };
    if !is_sent {
        let message = format!("a parameter in {location} cannot be called `{name}`");
        let help = "write the name that is sent; the parameter is left out";
        canon.diagnostics.report(Code::ValueForm, at.child("name"), message).help(help);
        return None;
    }
    if location == "path" && object.get("required") != Some(&Value::Bool(true)) {
        let message = format!("the path parameter `{name}` is not marked `required: true`");
        canon.diagnostics.report(Code::PathParameterOptional, at, message);
        object.insert("required".into(), true.into());
    }
    let styles: &[&str] = match location {
        "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        "path" => &["matrix", "label", "simple"],
        "header" => &["simple"],
        _ => &["form"],
    };
    mend_style(canon, at, object, styles);
    if location != "query" {
        object.shift_remove("allowEmptyValue");
        let reserved = object.shift_remove("allowReserved");
        // Of others than the query only 3.2 says what it means.
        if let (Some(reserved), "path", Version::V32) = (reserved, location, canon.document.version()) {
            object.insert(keys::ALLOW_RESERVED.into(), reserved);
        }
    }
    mend_schema(canon, at, members, object, Kind::Parameter);
    Some(())
}

pub(super) fn mend_header(
    canon: &mut Canon<'_, '_>,
    at: &Pointer,
    members: &Map<String, Value>,
    object: &mut Map<String, Value>,
) {
    mend_style(canon, at, object, &["simple"]);
    mend_schema(canon, at, members, object, Kind::Header);
}

/// The canonical location; it is set in the object.
fn location(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) -> Option<&'static str> {
    let Some(written) = text(object, "in") else {
        missing(canon, at, Kind::Parameter, "in");
        object.insert("in".into(), "query".into());
        return Some("query");
    };
    let known = ["query", "header", "path", "cookie", "querystring"];
    let trimmed = written.trim();
    let Some(location) = known.into_iter().find(|it| it.eq_ignore_ascii_case(trimmed)) else {
        canon
            .diagnostics
            .report(Code::ParameterLocation, at.child("in"), format!("a parameter cannot be in `{written}`"))
            .help("use one of `query`, `header`, `path`, `cookie` and `querystring`; it is left out");
        return None;
    };
    if location != written {
        let message = format!("`in: {written}` must be written `in: {location}`");
        canon.diagnostics.report(Code::ParameterLocation, at.child("in"), message);
    }
    if location == "querystring" {
        object.insert(keys::PARAMETER_LOCATION.into(), location.into());
        object.insert("in".into(), "query".into());
        return Some("query");
    }
    object.insert("in".into(), location.into());
    Some(location)
}

/// Removes a style that does not exist at this place.
pub(super) fn mend_style(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>, styles: &[&str]) {
    let Some(style) = text(object, "style").map(str::to_owned) else {
        return;
    };
    if styles.contains(&style.as_str()) {
        return;
    }
    object.shift_remove("style");
    if style != "cookie" {
        let known: Vec<String> = styles.iter().map(|it| format!("`{it}`")).collect();
        canon
            .diagnostics
            .report(Code::ValueForm, at.child("style"), format!("the style `{style}` does not exist here"))
            .help(format!("use {}", known.join(", ")));
    }
}

fn mend_schema(
    canon: &mut Canon<'_, '_>,
    at: &Pointer,
    members: &Map<String, Value>,
    object: &mut Map<String, Value>,
    kind: Kind,
) {
    let has_content = object.get("content").and_then(Value::as_object).is_some_and(|it| !it.is_empty());
    if object.contains_key("schema") {
        if object.shift_remove("content").is_some() && has_content {
            let message = format!("{} has `schema` or `content`, not both; `content` is ignored", kind.name());
            canon.diagnostics.report(Code::ValueForm, Place::Name(at.child("content")), message);
        }
        return;
    }
    if has_content {
        return;
    }
    object.shift_remove("content");
    let own = own_schema_keys().iter().any(|key| members.contains_key(*key));
    let message = if own {
        format!("{} has the keywords of its schema, which must stand under `schema`", kind.name())
    } else {
        format!("{} needs `schema` or `content`; it is taken for a text", kind.name())
    };
    canon.diagnostics.report(Code::ParameterWithoutSchema, at, message);
    object.insert("schema".into(), reference(at.child(keys::SCHEMA).as_str().to_owned()));
}
