//! Ways to prove who is calling.

/// A security scheme.
#[derive(Debug, Clone, PartialEq)]
pub struct Scheme {
    /// The key under which the document declares it.
    pub name: String,
    /// What it is.
    pub kind: SchemeKind,
    /// What the document says of it.
    pub description: Option<String>,
    /// The environment variable that the document names for it.
    pub env: Option<String>,
}

/// The kinds of schemes.
#[derive(Debug, Clone, PartialEq)]
pub enum SchemeKind {
    /// `Authorization: Bearer …`.
    Bearer,
    /// `Authorization: Basic …`.
    Basic,
    /// `Authorization: <scheme> …` with another scheme of HTTP.
    Http(String),
    /// A key in a header, in the query or in a cookie.
    ApiKey {
        /// Where it goes.
        location: SecretLocation,
        /// Its name there.
        name: String,
        /// The word before it.
        prefix: Option<String>,
    },
    /// OAuth 2 with the flows that a program can run by itself; others leave only a bearer token.
    OAuth2 {
        /// Token URL of the client credentials flow.
        client_credentials: Option<String>,
        /// Token URL of the password flow.
        password: Option<String>,
        /// All scopes with their descriptions.
        scopes: Vec<(String, String)>,
    },
    /// `OpenID` Connect: a bearer token.
    OpenIdConnect,
    /// A client certificate: configured on the HTTP client.
    MutualTls,
    /// A scheme of HTTP that answers a challenge or signs requests: there is no credential for it.
    Unsupported(String),
}

/// Where an API key goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SecretLocation {
    /// A header.
    Header,
    /// The query.
    Query,
    /// A cookie.
    Cookie,
}

/// Schemes that are needed together, each with the scopes it asks for; empty when none is needed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Requirement(pub Vec<(String, Vec<String>)>);
