//! Credentials of which the document says too little, or nothing.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A credential: what the document does not say of it, or all of it where the document does not have it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Auth {
    /// What it is, in place of what the document says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<AuthKind>,
    /// The name of the header, of the query parameter or of the cookie: `X-API-Key`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The word before it in a header: `Token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<String>,
    /// Its environment variable; by default `<PREFIX>_API_KEY`, or named after the scheme where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub env: Option<String>,
    /// The environment variables of its two parts, of a user and a password or of a client's id and secret:
    /// `["ACME_USER", "ACME_PASSWORD"]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pair: Option<[String; 2]>,
    /// What gives it to the client: `api_key` is `Client::builder().api_key(…)`; by default it is called like the scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub setter: Option<String>,
}

/// What a credential is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AuthKind {
    /// A token: `Authorization: Bearer …`.
    Bearer,
    /// A user and a password: `Authorization: Basic …`.
    Basic,
    /// A key in a header.
    Header,
    /// A key in the query.
    Query,
    /// A key in a cookie.
    Cookie,
}
