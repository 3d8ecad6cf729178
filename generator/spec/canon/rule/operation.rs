//! Operations: answers by status, each parameter once, and bodies where Swagger 2.0 had them.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::missing;
use crate::diagnostic::{Code, Place, Pointer};
use crate::spec::Version;
use crate::spec::canon::Canon;
use crate::spec::canon::kind::Kind;
use crate::spec::canon::object::reference;

pub(super) fn mend<'a>(
    canon: &mut Canon<'a, '_>,
    at: &Pointer,
    members: &'a Map<String, Value>,
    object: &mut Map<String, Value>,
) {
    let written = members.get("responses");
    if written.is_none_or(Value::is_null) {
        report_no_responses(canon, at);
    }
    let responses = written.map(|value| responses(canon, &at.child("responses"), value));
    object.insert("responses".into(), Value::Object(responses.unwrap_or_default()));
    mend_parameters(canon, at, object);
}

/// An operation must have `responses` in 3.0, and should in later versions.
fn report_no_responses(canon: &mut Canon<'_, '_>, at: &Pointer) {
    let help = "write what the operation answers, such as `responses: {\"204\": {description: Done.}}`";
    let found = if canon.document.version() == Version::V30 {
        missing(canon, at, Kind::Operation, "responses")
    } else {
        canon.diagnostics.report(Code::NoResponses, at, "the operation does not say what it answers")
    };
    found.help(help);
}

/// Keeps `default`, codes and ranges; `2xx` becomes `2XX`.
fn responses<'a>(canon: &mut Canon<'a, '_>, at: &Pointer, value: &'a Value) -> Map<String, Value> {
    let mut responses = Map::new();
    for (key, at, value) in canon.entries(at, value).into_iter().flatten() {
        if key.starts_with("x-") {
            responses.insert(key.clone(), value.clone());
            continue;
        }
        let Some(status) = status(key) else {
            canon.diagnostics.report(Code::StatusForm, Place::Name(at), format!("`{key}` is not a status")).help(
                if matches!(key.as_str(), "description" | "content" | "headers" | "links") {
                    "what belongs to an answer is indented below its status"
                } else {
                    "statuses are `default`, codes such as `404` and ranges such as `4XX`"
                },
            );
            continue;
        };
        let target = canon.reference_to(&at, value);
        responses.entry(status).or_insert_with(|| reference(target));
    }
    responses
}

/// The canonical form of a status.
fn status(key: &str) -> Option<String> {
    let key = key.trim();
    if key.eq_ignore_ascii_case("default") {
        return Some("default".into());
    }
    let upper = key.to_ascii_uppercase();
    let first = upper.starts_with(|it: char| ('1'..='9').contains(&it));
    let rest = upper.get(1..).unwrap_or_default();
    let code = rest.bytes().all(|byte| byte.is_ascii_digit());
    (first && upper.len() == 3 && (code || rest == "XX")).then_some(upper)
}

/// Drops parameters that stand twice; turns `in: body` into a request body.
fn mend_parameters(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) {
    let Some(Value::Array(parameters)) = object.get_mut("parameters") else {
        return;
    };
    let mut seen = BTreeSet::new();
    let mut body = None;
    let mut places = (0..).map(|index| at.child("parameters").item(index));
    parameters.retain(|parameter| {
        let place = places.next();
        let target = parameter.get("$ref").and_then(Value::as_str);
        let Some(target) = target.and_then(|it| canon.document.follow(it)) else {
            return false;
        };
        let node = canon.document.get(&target);
        let key = |key: &str| node.and_then(|it| it.get(key)).and_then(Value::as_str);
        let (name, location) = (key("name").unwrap_or_default(), key("in").unwrap_or_default());
        match location.to_ascii_lowercase().as_str() {
            "body" => {
                canon
                    .diagnostics
                    .report(
                        Code::ParameterLocation,
                        target.child("in"),
                        format!("the parameter `{name}` is `in: body`, which is Swagger 2.0"),
                    )
                    .help("write it as `requestBody`");
                body.get_or_insert(target);
                false
            }
            "formdata" => {
                canon
                    .diagnostics
                    .report(
                        Code::ParameterLocation,
                        target.child("in"),
                        format!("the parameter `{name}` is `in: {location}`, which is Swagger 2.0"),
                    )
                    .help("write it as a property of a `requestBody`; it is left out");
                false
            }
            location => {
                // What is no parameter is told where it is read.
                let fresh = name.is_empty() || seen.insert((name.to_owned(), location.to_owned()));
                if let (false, Some(place)) = (fresh, place) {
                    let message = format!("the parameter `{name}` stands twice in {location}");
                    canon.diagnostics.report(Code::DuplicateParameter, place, message);
                }
                fresh
            }
        }
    });
    if let (Some(body), false) = (body, object.contains_key("requestBody")) {
        object.insert("requestBody".into(), reference(body.as_str().to_owned()));
    }
}
