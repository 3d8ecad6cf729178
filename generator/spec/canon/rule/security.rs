//! Security schemes of types that exist, OAuth flows with their URLs, and requirements.

use serde_json::{Map, Value, json};

use super::{missing, require, text};
use crate::diagnostic::{Code, Pointer};
use crate::spec::canon::kind::Kind;
use crate::spec::canon::{Canon, keys};
use crate::spec::sources::describe;

pub(super) fn mend_scheme(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) -> Option<()> {
    let kind = Kind::SecurityScheme;
    match scheme_type(canon, at, object)? {
        "apiKey" => {
            require(canon, at, object, (kind, "name", "Authorization"));
            require(canon, at, object, (kind, "in", "header"));
            let written = text(object, "in").unwrap_or_default();
            let known = ["header", "query", "cookie"];
            let location = known.into_iter().find(|it| it.eq_ignore_ascii_case(written));
            if location != Some(written) {
                let message = format!("a key cannot be in `{written}`");
                canon
                    .diagnostics
                    .report(Code::ValueForm, at.child("in"), message)
                    .help("use one of `header`, `query` and `cookie`");
                object.insert("in".into(), location.unwrap_or("header").into());
            }
        }
        "http" => require(canon, at, object, (kind, "scheme", "bearer")),
        "mutualTLS" => {
            object.insert("type".into(), "http".into());
            object.insert("scheme".into(), "mutualTLS".into());
            object.insert(keys::SECURITY_TYPE.into(), "mutualTLS".into());
        }
        "openIdConnect" => require(canon, at, object, (kind, "openIdConnectUrl", "")),
        _ => {
            if !object.contains_key("flows") {
                missing(canon, at, kind, "flows");
                object.insert("flows".into(), json!({}));
            }
        }
    }
    Some(())
}

/// The canonical type; it is set in the object.
fn scheme_type(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) -> Option<&'static str> {
    let written = text(object, "type").map(str::to_owned);
    let known = ["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"];
    let exact = known.into_iter().find(|it| Some(*it) == written.as_deref());
    if exact.is_some() {
        return exact;
    }
    let lower = written.as_deref().unwrap_or_default().to_ascii_lowercase();
    let (meant, scheme) = match lower.as_str() {
        "apikey" | "api_key" | "api-key" => (Some("apiKey"), None),
        "http" => (Some("http"), None),
        "basic" => (Some("http"), Some("basic")),
        "bearer" | "jwt" => (Some("http"), Some("bearer")),
        "oauth2" | "oauth" => (Some("oauth2"), None),
        "openidconnect" => (Some("openIdConnect"), None),
        "mutualtls" => (Some("mutualTLS"), None),
        "" if object.contains_key("scheme") => (Some("http"), None),
        "" if object.contains_key("flows") => (Some("oauth2"), None),
        "" if object.contains_key("openIdConnectUrl") => (Some("openIdConnect"), None),
        "" if object.contains_key("in") => (Some("apiKey"), None),
        _ => (None, None),
    };
    let place = if written.is_some() { at.child("type") } else { at.clone() };
    let message = match &written {
        Some(written) => format!("a security scheme cannot be of the type `{written}`"),
        None => "a security scheme needs `type`, but it is missing".to_owned(),
    };
    let help = match (meant, scheme) {
        (Some(meant), Some(scheme)) => format!("write `type: {meant}` and `scheme: {scheme}`"),
        (Some(meant), None) => format!("write `type: {meant}`"),
        (None, _) => "the scheme is left out".to_owned(),
    };
    canon.diagnostics.report(Code::SecurityType, place, message).help(help);
    let meant = meant?;
    object.insert("type".into(), meant.into());
    if let Some(scheme) = scheme {
        object.insert("scheme".into(), scheme.into());
    }
    Some(meant)
}

/// Every flow has its URLs and its scopes.
pub(super) fn mend_flows(canon: &mut Canon<'_, '_>, at: &Pointer, object: &mut Map<String, Value>) {
    let needs: [(&str, &[&str]); 4] = [
        ("implicit", &["authorizationUrl"]),
        ("password", &["tokenUrl"]),
        ("clientCredentials", &["tokenUrl"]),
        ("authorizationCode", &["authorizationUrl", "tokenUrl"]),
    ];
    for (name, urls) in needs {
        let Some(Value::Object(flow)) = object.get_mut(name) else {
            continue;
        };
        for url in urls {
            require(canon, &at.child(name), flow, (Kind::Flow, url, ""));
        }
    }
}

pub(super) fn mend_flow(object: &mut Map<String, Value>) {
    object.entry("scopes").or_insert_with(|| json!({}));
}

/// A list of requirements, each a scheme → a list of scopes.
pub(crate) fn security_requirements<'a>(canon: &mut Canon<'a, '_>, at: &Pointer, value: &'a Value) -> Option<Value> {
    let one = std::slice::from_ref(value);
    let items = match value {
        Value::Array(items) => items.as_slice(),
        Value::Object(_) => {
            canon.wrong_form(at, "a list of objects", value);
            one
        }
        Value::Null => return None,
        Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            canon.wrong_form(at, "a list of objects", value);
            return None;
        }
    };
    let mut requirements = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let at = if value.is_array() { at.item(index) } else { at.clone() };
        match item {
            Value::Object(schemes) => {
                let scopes = schemes.iter().map(|(name, scopes)| {
                    let scopes = canon.texts(&at.child(name), scopes).unwrap_or_default();
                    (name.clone(), Value::from(scopes))
                });
                requirements.push(Value::Object(scopes.collect()));
            }
            Value::String(name) => {
                let message = format!("a requirement must be an object, such as `{name}: []`");
                canon.diagnostics.report(Code::ValueForm, &at, message);
                requirements.push(json!({name: []}));
            }
            Value::Null => requirements.push(json!({})),
            Value::Array(scopes) if scopes.is_empty() => requirements.push(json!({})),
            Value::Bool(_) | Value::Number(_) | Value::Array(_) => {
                let message = format!("a requirement must be an object, but it is {}", describe(item));
                canon.diagnostics.report(Code::ValueForm, &at, message);
            }
        }
    }
    Some(Value::Array(requirements))
}
