//! The client.

use crate::Result;
use crate::runtime::client::api::{ApiInfo, Location, Pair, Scheme, SchemeKind, Server};
use crate::runtime::client::builder::ClientBuilder;
use crate::runtime::client::credential::Credential;
use crate::runtime::client::handle::Client;

/// What is known about the API.
pub static API: ApiInfo = ApiInfo {
    name: "example",
    user_agent: "example/0.1.0 (oasmith)",
    env_prefix: "OASMITH_EXAMPLE",
    servers: &[Server {
        id: "production",
        url: "https://example.invalid/{version}",
        variables: &[("version", "v1", &["v1", "v2"])],
        description: "The one server.",
    }],
    schemes: &[
        Scheme {
            name: "api_key",
            env: &["OASMITH_EXAMPLE_API_KEY"],
            pairs: &[],
            kind: SchemeKind::Bearer,
        },
        Scheme {
            name: "login",
            env: &["OASMITH_EXAMPLE_LOGIN"],
            pairs: &[Pair {
                env: ("OASMITH_EXAMPLE_USERNAME", "OASMITH_EXAMPLE_PASSWORD"),
                credential: |name, password| Credential::basic(name, password),
            }],
            kind: SchemeKind::Basic,
        },
        Scheme {
            name: "query_key",
            env: &["OASMITH_EXAMPLE_QUERY_KEY"],
            pairs: &[],
            kind: SchemeKind::ApiKey {
                location: Location::Query,
                name: "key",
            },
        },
        Scheme {
            name: "session",
            env: &["OASMITH_EXAMPLE_SESSION"],
            pairs: &[],
            kind: SchemeKind::ApiKey {
                location: Location::Cookie,
                name: "sid",
            },
        },
        Scheme {
            name: "token",
            env: &["OASMITH_EXAMPLE_TOKEN"],
            pairs: &[],
            kind: SchemeKind::Prefixed {
                name: "Authorization",
                prefix: "Token",
            },
        },
        Scheme {
            name: "oauth",
            env: &["OASMITH_EXAMPLE_OAUTH"],
            pairs: &[],
            kind: SchemeKind::OAuth2 {
                token_url: "/oauth/token",
            },
        },
    ],
    security: &[
        &[("api_key", &[])],
        &[("login", &[])],
        &[("oauth", &["read"])],
        &[("token", &[])],
        &[("query_key", &[]), ("session", &[])],
    ],
    ..ApiInfo::DEFAULT
};

impl Client {
    /// A client with a key.
    ///
    /// # Errors
    ///
    /// There is no HTTP client.
    pub fn new(api_key: impl Into<Credential>) -> Result<Self> {
        Self::builder().api_key(api_key).build()
    }
}

impl ClientBuilder {
    /// Sets the key, or what gets it.
    pub fn api_key(self, value: impl Into<Credential>) -> Self {
        self.credential("api_key", value)
    }

    /// Sets the name and the password.
    pub fn login(self, value: impl Into<Credential>) -> Self {
        self.credential("login", value)
    }

    /// Sets the key that goes into the query.
    pub fn query_key(self, value: impl Into<Credential>) -> Self {
        self.credential("query_key", value)
    }

    /// Sets the cookie.
    pub fn session(self, value: impl Into<Credential>) -> Self {
        self.credential("session", value)
    }

    /// Sets the token that goes behind a word.
    pub fn token(self, value: impl Into<Credential>) -> Self {
        self.credential("token", value)
    }

    /// Sets what gets tokens.
    pub fn oauth(self, value: impl Into<Credential>) -> Self {
        self.credential("oauth", value)
    }
}

/// The servers of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ServerName {
    /// The one server.
    Production,
}

impl ClientBuilder {
    /// Chooses a server.
    pub fn server(self, server: ServerName) -> Self {
        self.server_id(match server {
            ServerName::Production => "production",
        })
    }
}
