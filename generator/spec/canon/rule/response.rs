//! Bodies and answers: content by media type, also where Swagger 2.0 had a bare schema; encodings.

use serde_json::{Map, Value, json};

use super::parameter::mend_style;
use crate::diagnostic::{Code, Place, Pointer};
use crate::spec::canon::kind::Kind;
use crate::spec::canon::object::{reference, schema_reference};
use crate::spec::canon::{Canon, keys};

/// A response needs a description; nothing is made of it, so an absent one is not worth a word.
pub(super) fn mend_response(
    canon: &mut Canon<'_, '_>,
    at: &Pointer,
    members: &Map<String, Value>,
    object: &mut Map<String, Value>,
) {
    object.entry("description").or_insert_with(|| Value::String(String::new()));
    mend_content(canon, at, members, object, Kind::Response);
}

pub(super) fn mend_request_body(
    canon: &mut Canon<'_, '_>,
    at: &Pointer,
    members: &Map<String, Value>,
    object: &mut Map<String, Value>,
) {
    mend_content(canon, at, members, object, Kind::RequestBody);
}

/// `schema` beside or instead of `content` is the schema of `application/json`.
fn mend_content(
    canon: &mut Canon<'_, '_>,
    at: &Pointer,
    members: &Map<String, Value>,
    object: &mut Map<String, Value>,
    kind: Kind,
) {
    let Some(schema) = members.get("schema").filter(|it| it.is_object()) else {
        return;
    };
    if members.get("in").is_none() {
        canon
            .diagnostics
            .report(
                Code::SwaggerKey,
                Place::Name(at.child("schema")),
                format!("{} has no `schema` of its own", kind.name()),
            )
            .help("write it as `content: {application/json: {schema: …}}`");
    }
    if !object.contains_key("content") {
        let target = reference(schema_reference(&at.child("schema"), schema));
        object.insert("content".into(), json!({"application/json": {"schema": target}}));
    }
}

/// Keeps what the 3.0 types lose: an absent `explode` is not `false`.
pub(super) fn mend_encoding(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) {
    if let Some(explode) = object.get("explode").cloned() {
        object.insert(keys::EXPLODE.into(), explode);
    }
    mend_style(canon, at, object, &["form", "spaceDelimited", "pipeDelimited", "deepObject"]);
}
