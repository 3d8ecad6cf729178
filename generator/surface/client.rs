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
    /// What the client calls itself, where that is not the crate's name and version.
    pub user_agent: Option<String>,
    /// How long an attempt may take where nobody says otherwise.
    pub timeout_seconds: u64,
    /// How failed attempts are repeated where the operation does not say it.
    pub retries: Option<super::RetryUse>,
    /// Which answers are taken that are not quite what the document says.
    pub leniency: Leniency,
    /// Methods on the client itself: indices into [`super::Crate::operations`].
    pub methods: Vec<super::Method>,
}

/// Which answers are taken that are not quite what the document says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Leniency {
    /// None.
    Exact,
    /// Those with a number as a text, where the document says that numbers may be texts.
    Numerals,
    /// All that the types can take: the target wants it so.
    All,
}

impl ClientSurface {
    /// Whether the API says where it is; else the caller must.
    #[must_use]
    pub fn has_address(&self) -> bool {
        self.servers.first().is_some_and(|server| {
            let defaults = server.variables.iter();
            let filled = defaults.fold(server.url.clone(), |url, variable| {
                url.replace(&format!("{{{}}}", variable.name), &variable.default)
            });
            filled.contains("://")
        })
    }
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
    /// The environment variables of the whole credential, the first best.
    pub env: Vec<String>,
    /// Environment variables of its two parts, the most particular first; none where it has no parts.
    pub pairs: Vec<EnvPair>,
    /// What it is.
    pub kind: SchemeKind,
    /// Clean Markdown.
    pub prose: Prose,
}

impl SchemeUse {
    /// The pairs that people are told of: for each kind the one with the shortest names.
    #[must_use]
    pub fn common_pairs(&self) -> Vec<&EnvPair> {
        let later = |index: usize, parts| self.pairs.iter().skip(index + 1).any(|other| other.parts == parts);
        let pairs = self.pairs.iter().enumerate().filter(|(index, pair)| !later(*index, pair.parts));
        pairs.map(|(_, pair)| pair).collect()
    }

    /// The environment variables that people are told of: those of the parts, or that of the whole.
    #[must_use]
    pub fn variables(&self) -> Vec<&str> {
        match (self.common_pairs().first(), self.env.first()) {
            (Some(pair), _) => vec![&pair.first, &pair.second],
            (None, Some(whole)) => vec![whole],
            (None, None) => Vec::new(),
        }
    }
}

/// Two environment variables that hold a credential together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnvPair {
    /// The variable of the name or the id.
    pub first: String,
    /// The variable of the password or the secret.
    pub second: String,
    /// What the two are.
    pub parts: Parts,
}

/// What a credential of two parts consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Parts {
    /// A user and a password.
    Basic,
    /// A client's id and its secret, for which there are tokens.
    ClientCredentials,
    /// A user's name and password, for which there are tokens.
    Password,
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
    /// What follows the name of another scheme of HTTP.
    Http(String),
    /// A bearer token that `OpenID` Connect gives.
    OpenIdConnect,
    /// A key.
    ApiKey {
        /// Where it goes.
        location: KeyLocation,
        /// The header's, parameter's or cookie's name.
        name: String,
        /// The word before it in a header.
        prefix: Option<String>,
    },
    /// What OAuth 2 gives tokens for.
    OAuth2 {
        /// Where tokens come from for a client's id and secret.
        client_credentials: Option<String>,
        /// Where tokens come from for a user's name and password.
        password: Option<String>,
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

/// The address of a server that only some operations have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnServer {
    /// The address, with placeholders.
    pub url: String,
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
