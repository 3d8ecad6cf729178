//! Reading the extension keys of other tools.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::Deprecation;

/// The extensions of an object.
pub(super) type Extensions = IndexMap<String, Value>;

/// A string under the first of these keys that has one.
pub(super) fn text(extensions: &Extensions, keys: &[&str]) -> Option<String> {
    keys.iter().find_map(|key| extensions.get(*key)?.as_str()).filter(|text| !text.trim().is_empty()).map(str::to_owned)
}

/// Strings under the first of these keys that has any; a single string is a list of one.
pub(super) fn texts(extensions: &Extensions, keys: &[&str]) -> Vec<String> {
    keys.iter()
        .find_map(|key| match extensions.get(*key)? {
            Value::String(one) => Some(vec![one.clone()]),
            Value::Array(list) => Some(list.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect()),
            _ => None,
        })
        .unwrap_or_default()
}

/// Whether one of these keys says true.
pub(super) fn flag(extensions: &Extensions, keys: &[&str]) -> bool {
    keys.iter().any(|key| match extensions.get(*key) {
        Some(Value::Bool(value)) => *value,
        Some(Value::Array(languages)) => languages.iter().any(|language| language == "rust"),
        _ => false,
    })
}

/// The keys that take a part out of every SDK.
pub(super) fn ignored(extensions: &Extensions) -> bool {
    flag(extensions, &["x-speakeasy-ignore", "x-fern-ignore", "x-stainless-skip"])
}

/// Why something should not be used any more.
pub(super) fn deprecation(deprecated: bool, extensions: &Extensions) -> Option<Deprecation> {
    let message = text(
        extensions,
        &[
            "x-speakeasy-deprecation-message",
            "x-stainless-deprecation-message",
            "x-deprecated-reason",
            "x-deprecation-message",
        ],
    );
    let replacement = text(extensions, &["x-speakeasy-deprecation-replacement"]);
    let availability = text(extensions, &["x-fern-availability"]).is_some_and(|state| state == "deprecated");
    (deprecated || availability || message.is_some() || replacement.is_some())
        .then_some(Deprecation { message, replacement })
}

/// The name that the document gives something for SDKs.
pub(super) fn name(extensions: &Extensions) -> Option<String> {
    text(
        extensions,
        &[
            "x-speakeasy-name-override",
            "x-fern-property-name",
            "x-fern-parameter-name",
            "x-stainless-param",
            "x-ms-client-name",
        ],
    )
}
