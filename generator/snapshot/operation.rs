//! Operations as they were.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Argument;

/// An operation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// The pointer of the place in the document that it comes from.
    pub at: String,
    /// The HTTP method and the path: `POST /pets`.
    pub http: String,
    /// The document's id, or method and path joined.
    pub id: String,
    /// The media type of the body, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// Where it can be called, with the accessors on the way: `router.chat.create`.
    pub methods: Vec<String>,
    /// The arguments of the method and of `new`, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub arguments: Vec<Argument>,
    /// The setters of the call, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub setters: BTreeMap<String, Setter>,
    /// The public fields of its value, with their types.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, String>,
    /// Whether arguments and setters are fields of the body.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub flattened: bool,
    /// What `.send()` gives; none for an operation that only streams.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Whether there is `.download()`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub download: bool,
    /// What an item of `.stream()` is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream: Option<String>,
    /// What an item of `.items()` is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The variants of `Error` that are declared for it, with their statuses.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub errors: BTreeMap<String, Vec<String>>,
    /// The note, when its use is discouraged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprecated: Option<String>,
    /// The digest of what is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prose: Option<String>,
}

/// A setter of a call.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Setter {
    /// The name as sent, with its place.
    pub wire: String,
    /// What it takes.
    pub takes: String,
    /// The setter that sends null.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub null: Option<String>,
    /// The default that the API assumes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Value>,
    /// Whether a call without it is refused before it is sent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needed: bool,
    /// Whether its use is discouraged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// The digest of what is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prose: Option<String>,
}
