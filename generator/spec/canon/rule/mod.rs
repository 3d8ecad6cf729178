//! What concerns several keys of one object at once: one rule per kind, applied after its keys are read.
//!
//! A rule may mend the object, move keys, or say that nothing can be made of it.

mod example;
mod info;
mod operation;
mod parameter;
mod path_item;
mod response;
mod root;
mod security;
mod server;

use serde_json::{Map, Value};

use super::Canon;
use super::kind::Kind;
use crate::diagnostic::{Code, Diagnostic, Place, Pointer};
use crate::spec::bundle::ANYTHING_KEY;
use crate::spec::sources::FILES;

pub(crate) use parameter::own_schema_keys;
pub(crate) use path_item::{is_misspelled_method, lay_over_path_item, methods};
pub(crate) use security::security_requirements;

/// Applies the rule of a kind. `None` means that the object cannot be used; a diagnostic says so.
pub(crate) fn apply<'a>(
    canon: &mut Canon<'a, '_>,
    kind: Kind,
    at: &Pointer,
    members: &'a Map<String, Value>,
    object: &mut Map<String, Value>,
) -> Option<()> {
    match kind {
        Kind::Root => root::mend(canon, at, members, object),
        Kind::Info => info::mend_info(canon, at, object),
        Kind::License => info::mend_license(object),
        Kind::Tag => return info::mend_tag(canon, at, object),
        Kind::ExternalDocs => return info::mend_external_docs(canon, at, object),
        Kind::Server => server::mend_server(canon, at, object),
        Kind::ServerVariable => server::mend_variable(canon, at, object),
        Kind::PathItem => path_item::mend(canon, at, members, object),
        Kind::Operation => operation::mend(canon, at, members, object),
        Kind::Parameter => return parameter::mend_parameter(canon, at, members, object),
        Kind::Header => parameter::mend_header(canon, at, members, object),
        Kind::RequestBody => response::mend_request_body(canon, at, members, object),
        Kind::Response => response::mend_response(canon, at, members, object),
        Kind::Encoding => response::mend_encoding(canon, at, object),
        Kind::Example => example::mend_example(members, object),
        Kind::Link => return example::mend_link(canon, at, object),
        Kind::SecurityScheme => return security::mend_scheme(canon, at, object),
        Kind::Flows => security::mend_flows(canon, at, object),
        Kind::Flow => security::mend_flow(object),
        Kind::Contact | Kind::MediaType => {}
    }
    Some(())
}

/// Whether a key that is not in the table of its kind is read by the kind's rule, or needs no word.
pub(crate) fn knows(kind: Kind, key: &str, members: &Map<String, Value>) -> bool {
    match (kind, key) {
        (_, "$ref" | "$comment")
        | (Kind::Root, FILES | ANYTHING_KEY)
        | (Kind::RequestBody | Kind::Response, "schema") => true,
        (Kind::Parameter | Kind::Header, key) => own_schema_keys().contains(&key),
        (Kind::RequestBody, "name" | "in") => members.contains_key("schema"),
        (Kind::PathItem, key) => path_item::is_method(key),
        (Kind::Example, _) => example::is_bare(members),
        (_, _) => false,
    }
}

/// What another value in place of an object of this kind means.
pub(crate) fn instead(kind: Kind, node: &Value) -> Option<Map<String, Value>> {
    let key = match kind {
        Kind::Server | Kind::ExternalDocs if node.is_string() => "url",
        Kind::Tag | Kind::License | Kind::Contact if node.is_string() => "name",
        Kind::Example => "value",
        _ => return None,
    };
    let mut object = Map::new();
    object.insert(key.to_owned(), node.clone());
    Some(object)
}

/// Reports that a required key is missing.
fn missing<'c>(canon: &'c mut Canon<'_, '_>, at: &Pointer, kind: Kind, key: &str) -> &'c mut Diagnostic {
    let message = format!("{} needs `{key}`, but it is missing", kind.name());
    canon.diagnostics.report(Code::MissingKey, Place::Pointer(at.clone()), message)
}

/// Sets a text that is missing, and says so, unless a word was said about its form.
fn require(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>, need: (Kind, &str, &str)) {
    let (kind, key, instead) = need;
    if !object.contains_key(key) {
        let written = canon.document.get(at).and_then(|it| it.get(key));
        if written.is_none_or(Value::is_null) {
            missing(canon, at, kind, key);
        }
        object.insert(key.to_owned(), instead.into());
    }
}

/// The text of a key.
fn text<'o>(object: &'o Map<String, Value>, key: &str) -> Option<&'o str> {
    object.get(key).and_then(Value::as_str)
}
