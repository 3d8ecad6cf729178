//! Reading the extension keys of other tools, and the private ones by which canon says what 3.0 has no words for.

use indexmap::IndexMap;
use serde_json::Value;

use super::context::Lowering;
use crate::extension::Extension;
use crate::model::Deprecation;

/// The extensions of an object.
pub(super) type Extensions = IndexMap<String, Value>;

impl<'a> Lowering<'a> {
    /// An extension of the object at a pointer, which is not read for it: the one door to what is written.
    pub(super) fn extension_at(&mut self, pointer: &str, extension: Extension) -> Option<&'a Value> {
        self.node(pointer)?.get(extension.key())
    }

    /// The same of a schema, or of the first of its forms.
    pub(super) fn extension_of_forms(&mut self, pointer: &str, extension: Extension) -> Option<&'a Value> {
        let schema = self.node(pointer)?;
        let form = |key: &str| schema.get(key)?.get(0)?.get(extension.key());
        schema.get(extension.key()).or_else(|| form("anyOf")).or_else(|| form("oneOf"))
    }
}

/// What an extension says.
pub(super) fn value(extensions: &Extensions, extension: Extension) -> Option<&Value> {
    extensions.get(extension.key())
}

/// The number that an operation says, or the document for all.
pub(super) fn count(own: &Extensions, all: &Extensions, extension: Extension) -> Option<u64> {
    value(own, extension).or_else(|| value(all, extension)).and_then(Value::as_u64)
}

/// A string under the first of these keys that has one.
pub(super) fn text(extensions: &Extensions, keys: &[Extension]) -> Option<String> {
    // Most objects have none.
    if extensions.is_empty() {
        return None;
    }
    let texts = keys.iter().find_map(|key| value(extensions, *key)?.as_str());
    texts.filter(|text| !text.trim().is_empty()).map(str::to_owned)
}

/// Strings under a key; a single string is a list of one.
pub(super) fn texts(extensions: &Extensions, key: Extension) -> Vec<String> {
    match value(extensions, key) {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(list)) => list.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

/// Whether one of these keys says true.
pub(super) fn flag(extensions: &Extensions, keys: &[Extension]) -> bool {
    !extensions.is_empty()
        && keys.iter().any(|key| match value(extensions, *key) {
            Some(Value::Bool(value)) => *value,
            Some(Value::Array(languages)) => languages.iter().any(|language| language == "rust"),
            _ => false,
        })
}

/// Whether a key is there and does not say `false`.
pub(super) fn says(extensions: &Extensions, key: Extension) -> bool {
    value(extensions, key).is_some_and(|value| *value != Value::Bool(false))
}

/// A text that canon keeps under a private key.
pub(super) fn kept(extensions: &Extensions, key: &str) -> Option<String> {
    extensions.get(key).and_then(Value::as_str).map(str::to_owned)
}

/// Names and pointers that canon keeps under a private key.
pub(super) fn pointers(extensions: &Extensions, key: &str) -> Vec<(String, String)> {
    let members = extensions.get(key).and_then(Value::as_object).into_iter().flatten();
    members.filter_map(|(name, pointer)| Some((name.clone(), pointer.as_str()?.to_owned()))).collect()
}

/// The key that takes a part out of every SDK, or hides it from the public.
pub(super) fn hidden_by(extensions: &Extensions) -> Option<Extension> {
    let keys = [
        Extension::SpeakeasyIgnore,
        Extension::FernIgnore,
        Extension::StainlessSkip,
        Extension::Internal,
        Extension::Hidden,
        Extension::Private,
    ];
    keys.into_iter().find(|key| flag(extensions, &[*key]))
}

/// Why something should not be used any more.
pub(super) fn deprecation(deprecated: bool, extensions: &Extensions) -> Option<Deprecation> {
    let message = text(
        extensions,
        &[
            Extension::SpeakeasyDeprecationMessage,
            Extension::StainlessDeprecationMessage,
            Extension::DeprecatedReason,
            Extension::DeprecationMessage,
        ],
    );
    let replacement = text(extensions, &[Extension::SpeakeasyDeprecationReplacement]);
    let availability = text(extensions, &[Extension::FernAvailability]).is_some_and(|state| state == "deprecated");
    (deprecated || availability || message.is_some() || replacement.is_some())
        .then_some(Deprecation { message, replacement })
}

/// The name that the document gives something for SDKs.
pub(super) fn name(extensions: &Extensions) -> Option<String> {
    text(
        extensions,
        &[
            Extension::SpeakeasyNameOverride,
            Extension::FernPropertyName,
            Extension::FernParameterName,
            Extension::StainlessParam,
            Extension::MsClientName,
        ],
    )
}
