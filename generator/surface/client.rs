//! The client: credentials, servers and everything that the API says once.

use crate::prose::Prose;
use serde::{Deserialize, Serialize};

use super::{Example, Type};

/// The client and its builder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClientSurface {
    /// The API's title, as Markdown.
    pub title: String,
    /// Clean Markdown.
    pub prose: Prose,
    /// Where more can be read.
    pub external_docs: Option<ExternalDocs>,
    /// The schemes, in document order.
    pub schemes: Vec<SchemeUse>,
    /// What calls need by default: alternatives of combinations.
    pub security: Vec<Vec<SchemeNeed>>,
    /// The index of the scheme that `Client::new` takes, when one suffices.
    pub single: Option<usize>,
    /// Values that are set once for all calls.
    pub globals: Vec<GlobalUse>,
    /// Servers; the first is the default.
    pub servers: Vec<ServerUse>,
    /// The prefix of environment variables.
    pub env_prefix: String,
    /// Response headers that may hold the request's id.
    pub request_id_headers: Vec<String>,
    /// How long an attempt may take where nobody says otherwise.
    pub timeout_seconds: u64,
    /// How failed attempts are repeated where the operation does not say it.
    pub retries: Option<super::RetryUse>,
    /// Whether answers are taken that are not quite what the document says.
    pub lenient: bool,
    /// Methods on the client itself: indices into [`super::Crate::operations`].
    pub methods: Vec<super::Method>,
}

/// Where more can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExternalDocs {
    /// The address.
    pub url: String,
    /// What is there.
    pub text: Option<String>,
}

/// A credential.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SchemeUse {
    /// The document's key.
    pub wire: String,
    /// The setter of the builder.
    pub setter: String,
    /// The environment variables: one, or user and password, or id and secret.
    pub env: Vec<String>,
    /// The environment variable of the whole credential, where the others hold its parts.
    pub whole_env: Option<String>,
    /// Other environment variables for the parts.
    pub other_env: Vec<String>,
    /// What it is.
    pub kind: SchemeKind,
    /// Clean Markdown.
    pub prose: Prose,
}

/// A credential that a call needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeNeed {
    /// The document's key of the scheme.
    pub wire: String,
    /// What it must be good for.
    pub scopes: Vec<String>,
}

/// What a credential is, and how it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SchemeKind {
    /// A bearer token.
    Bearer,
    /// A user and a password.
    Basic,
    /// A bearer token that `OpenID` Connect gives.
    OpenIdConnect,
    /// A key.
    ApiKey {
        /// Where it goes.
        location: KeyLocation,
        /// The header's, parameter's or cookie's name.
        name: String,
    },
    /// An id and a secret for which OAuth 2 gives tokens.
    OAuth2 {
        /// Where tokens come from.
        token_url: String,
    },
}

/// Where an API key goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyLocation {
    /// A header.
    Header,
    /// The query.
    Query,
    /// A cookie.
    Cookie,
}

/// A value that is set once for all calls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GlobalUse {
    /// The name as sent.
    pub wire: String,
    /// The setter of the builder (raw where it is a keyword), and the name by which operations ask for it.
    pub setter: String,
    /// The environment variable.
    pub env: String,
    /// The type.
    pub ty: Type,
    /// The header of all requests that it is for; none where operations say what it is for.
    pub header: Option<String>,
    /// The value when none is set.
    pub default: Option<String>,
    /// An example value.
    pub example: Option<Example>,
    /// Clean Markdown.
    pub prose: Prose,
}

/// A server.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServerUse {
    /// The variant of `Server`.
    pub variant: String,
    /// The document's name for it, when it has one.
    pub id: Option<String>,
    /// The address, with placeholders.
    pub url: String,
    /// Clean Markdown.
    pub prose: Prose,
    /// Its placeholders.
    pub variables: Vec<ServerVariable>,
}

/// A placeholder in a server's address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerVariable {
    /// The name.
    pub name: String,
    /// What stands there by default.
    pub default: String,
    /// The only values it may have; empty: any.
    pub allowed: Vec<String>,
    /// One line about it.
    pub said: String,
}
