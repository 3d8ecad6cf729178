//! What is known about the API before any call: servers, security schemes, defaults.
//!
//! The crate has one [`ApiInfo`], a static next to its `Client`.

use std::time::Duration;

use super::credential::Credential;
use super::retry::RetryPolicy;
use super::signature::Signature;

pub use crate::runtime::data::lenient::Leniency;

/// Facts about the API.
#[derive(Debug)]
pub struct ApiInfo {
    /// The name of the crate.
    pub name: &'static str,
    /// What the client calls itself.
    pub user_agent: &'static str,
    /// The prefix of environment variables, in upper case and without an underscore at the end.
    pub env_prefix: &'static str,
    /// The servers, the default one first.
    pub servers: &'static [Server],
    /// The security schemes.
    pub schemes: &'static [Scheme],
    /// The security of operations that do not have their own.
    pub security: Security,
    /// Values that are set once for all calls.
    pub globals: &'static [Global],
    /// Response headers that may hold the id of a request, the best first.
    pub request_id_headers: &'static [&'static str],
    /// How long one attempt may take.
    pub timeout: Duration,
    /// How calls are repeated where the operation does not say it.
    pub retries: &'static RetryPolicy,
    /// Which answers are taken that are not quite what the API's description says.
    pub leniency: Leniency,
    /// How messages are signed that the API sends on its own.
    pub signature: Signature,
}

impl ApiInfo {
    /// An API of which nothing is known.
    pub const DEFAULT: Self = Self {
        name: "",
        user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        env_prefix: "",
        servers: &[],
        schemes: &[],
        security: &[],
        globals: &[],
        request_id_headers: &["x-request-id", "request-id", "x-amzn-requestid", "cf-ray"],
        timeout: Duration::from_secs(600),
        retries: &RetryPolicy::DEFAULT,
        leniency: Leniency::Exact,
        signature: Signature::Standard,
    };
}

/// Alternatives, each a combination of schemes that are needed together, each with its scopes.
/// No alternative at all means that no credential is needed, and so does an empty combination.
pub type Security = &'static [Combination];

/// Schemes that are needed together, each with its scopes.
pub type Combination = &'static [(&'static str, &'static [&'static str])];

/// A value that is set once for all calls.
#[derive(Debug)]
pub struct Global {
    /// The name of its setter.
    pub name: &'static str,
    /// The environment variable.
    pub env: &'static str,
    /// The header of all requests that it is for; none where operations say what it is for.
    pub header: Option<&'static str>,
    /// The value when none is set.
    pub default: Option<&'static str>,
}

/// A server of the API.
#[derive(Debug)]
pub struct Server {
    /// What the server is called.
    pub id: &'static str,
    /// Its address, with variables in braces.
    pub url: &'static str,
    /// The variables: name, default value, and the values allowed (all if there are none).
    pub variables: &'static [(&'static str, &'static str, &'static [&'static str])],
    /// What the server is for.
    pub description: &'static str,
}

/// A way to say who is calling.
#[derive(Debug)]
pub struct Scheme {
    /// The name of the scheme, and of its setter.
    pub name: &'static str,
    /// The environment variables of its credential, the best first.
    pub env: &'static [&'static str],
    /// Pairs of environment variables that hold the parts of its credential, the most particular first.
    pub pairs: &'static [Pair],
    /// Where the credential goes.
    pub kind: SchemeKind,
}

/// A credential of two parts: a name with a password, or an id with a secret.
#[derive(Debug)]
pub struct Pair {
    /// The environment variables.
    pub env: (&'static str, &'static str),
    /// Makes the credential.
    pub credential: fn(String, String) -> Credential,
}

/// Where a credential goes.
#[derive(Debug)]
pub enum SchemeKind {
    /// `Authorization: Bearer …`
    Bearer,
    /// `Authorization: Basic …`
    Basic,
    /// `Authorization: <scheme> …` with another scheme of HTTP.
    Http(&'static str),
    /// A key in a header, behind a word: `Authorization: Token …`
    Prefixed {
        /// The name of the header.
        name: &'static str,
        /// The word.
        prefix: &'static str,
    },
    /// A key under a name.
    ApiKey {
        /// The part of the request.
        location: Location,
        /// The name of the header, the query parameter or the cookie.
        name: &'static str,
    },
    /// A bearer token that the client may fetch itself.
    OAuth2 {
        /// Where tokens come from; empty when the client cannot fetch any.
        token_url: &'static str,
    },
    /// A bearer token from elsewhere.
    OpenIdConnect,
}

/// The part of a request that holds a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// A header.
    Header,
    /// A query parameter.
    Query,
    /// A cookie.
    Cookie,
}

impl Scheme {
    /// Where tokens come from; empty if the API does not say it.
    #[must_use]
    pub fn token_url(&self) -> &'static str {
        match self.kind {
            SchemeKind::OAuth2 { token_url } => token_url,
            _ => "",
        }
    }
}
