//! The client as it was.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The client and its builder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Client {
    /// The setter whose credential `Client::new` takes, when one suffices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// Whether `Client::new` takes nothing.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anonymous: bool,
    /// Credentials, by the document's key.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub schemes: BTreeMap<String, Scheme>,
    /// The prefix of environment variables.
    pub env_prefix: String,
    /// Servers, by variant; the first of the document is the default.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub servers: BTreeMap<String, Server>,
    /// Values that are set once for all calls, by the name as sent.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub globals: BTreeMap<String, Global>,
    /// Accessors of resources with everything on the way: `router.chat`, and their features.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub resources: BTreeMap<String, Option<String>>,
}

/// A credential.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// The setter of the builder.
    pub setter: String,
    /// What it is, in words.
    pub kind: String,
    /// Environment variables that hold it.
    pub env: Vec<String>,
}

/// A server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Server {
    /// The address, with placeholders.
    pub url: String,
    /// Whether it is the default.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub default: bool,
    /// Its placeholders.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<String>,
}

/// A value that is set once for all calls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Global {
    /// The setter of the builder.
    pub setter: String,
    /// The environment variable.
    pub env: String,
    /// The type.
    #[serde(rename = "type")]
    pub ty: String,
}
