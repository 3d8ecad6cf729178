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
    /// Where more can be read: address and text.
    pub external_docs: Option<(String, String)>,
    /// The schemes, in document order.
    pub schemes: Vec<SchemeUse>,
    /// What calls need by default: alternatives of combinations, by scheme name with scopes.
    pub security: Vec<Vec<(String, Vec<String>)>>,
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
    /// How failed attempts are repeated where the operation does not say it.
    pub retries: Option<super::RetryUse>,
    /// Whether answers are taken that are not quite what the document says.
    pub lenient: bool,
    /// Methods on the client itself: indices into [`super::Crate::operations`].
    pub methods: Vec<super::Method>,
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
    /// `bearer`, `basic`, `header`, `query`, `cookie`, `oauth2`, `openid`.
    pub kind: String,
    /// The header's, parameter's or cookie's name.
    pub name: String,
    /// Token addresses of the client credentials and the password flow.
    pub token_urls: (Option<String>, Option<String>),
    /// Clean Markdown.
    pub prose: Prose,
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
    /// Placeholders: name, default, allowed values, what is said.
    pub variables: Vec<(String, String, Vec<String>, String)>,
}
