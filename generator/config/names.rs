//! Names that the user chose over those of the document.
//!
//! They are words as the user wrote them: `surface` gives them their case, so that `listModels`, `list_models`
//! and `list models` are the same name.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The chosen names.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Names {
    /// By the id of an operation: its method, or its resource and its method joined by dots, `chat.create`.
    /// A leading dot puts the method on the client itself, `.ping`.
    pub operations: BTreeMap<String, OperationName>,
    /// By tag: the path of the resource, its parts joined by dots, `chat.completions`. A tag that is here is a resource,
    /// also where paths group operations better; a resource that comes from paths is found by its path, `chat`.
    pub resources: BTreeMap<String, String>,
    /// By the name of a component, or by a pointer into the document: the name of the type. What several places share is
    /// reached by each of them.
    pub types: BTreeMap<String, String>,
}

/// Where an operation is found: `create`, `chat.create`, `.ping`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationName {
    /// The path of the resource; none keeps that of the document, an empty one is the client itself.
    pub resource: Option<Vec<String>>,
    /// The method.
    pub method: String,
}

impl OperationName {
    /// Reads the written form; none when a part is empty.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (resource, method) = match text.rsplit_once('.') {
            None => (None, text),
            Some(("", method)) => (Some(Vec::new()), method),
            Some((path, method)) => (Some(path.split('.').map(|part| part.trim().to_owned()).collect()), method),
        };
        let method = method.trim().to_owned();
        let sound = !method.is_empty() && resource.iter().flatten().all(|part: &String| !part.is_empty());
        sound.then_some(Self { resource, method })
    }
}

impl Serialize for OperationName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.resource {
            None => serializer.serialize_str(&self.method),
            Some(path) => serializer.serialize_str(&format!("{}.{}", path.join("."), self.method)),
        }
    }
}

impl<'de> Deserialize<'de> for OperationName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            de::Error::invalid_value(
                de::Unexpected::Str(&text),
                &"a method (`create`), a resource and a method (`chat.create`) or a method of the client (`.ping`)",
            )
        })
    }
}

impl JsonSchema for OperationName {
    fn schema_name() -> Cow<'static, str> {
        "OperationName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": r"^\.?[^.]+(\.[^.]+)*$" })
    }
}
