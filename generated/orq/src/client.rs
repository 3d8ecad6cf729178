//! The client: its credentials, its servers, and the way to the resources.

use crate::runtime::client::api;
use crate::{Client, ClientBuilder, Result};

/// What is known of the API before any call.
pub(crate) static API: api::ApiInfo = api::ApiInfo {
    name: "orq",
    env_prefix: "ORQ",
    servers: &[
        api::Server {
            id: "MyOrqAi",
            url: "https://my.orq.ai",
            variables: &[],
            description: "",
        },
    ],
    schemes: &[
        api::Scheme {
            name: "ApiKey",
            env: "ORQ_API_KEY",
            pair: None,
            kind: api::SchemeKind::Bearer,
        },
    ],
    security: &[&[("ApiKey", &[])]],
    request_id_headers: &["x-request-id", "request-id"],
    timeout: std::time::Duration::from_secs(600),
    ..api::ApiInfo::DEFAULT
};

impl Client {
    /// A client that says who is calling with `ApiKey`.
    ///
    /// # Errors
    ///
    /// The credential is malformed, or there is no TLS.
    pub fn new(api_key: impl Into<crate::Credential>) -> Result<Self> {
        Self::builder().api_key(api_key).build()
    }

    /// The resource `router`.
    #[cfg(feature = "router")]
    #[must_use]
    pub fn router(&self) -> crate::resources::Router {
        crate::resources::Router {
            client: self.clone(),
        }
    }

    /// The resource `models`.
    #[cfg(feature = "models")]
    #[must_use]
    pub fn models(&self) -> crate::resources::Models {
        crate::resources::Models {
            client: self.clone(),
        }
    }

    /// The resource `files`.
    #[cfg(feature = "files")]
    #[must_use]
    pub fn files(&self) -> crate::resources::Files {
        crate::resources::Files {
            client: self.clone(),
        }
    }
}

impl ClientBuilder {
    /// API key of your orq.ai workspace.
    ///
    /// In the environment: `ORQ_API_KEY`.
    pub fn api_key(self, api_key: impl Into<crate::Credential>) -> Self {
        self.credential("ApiKey", api_key)
    }

    /// Chooses one of the API's servers; the first is the default.
    pub fn server(self, server: Server) -> Self {
        self.server_id(match server {
            Server::MyOrqAi => "MyOrqAi",
        })
    }
}

/// The servers of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Server {
    /// The server `MyOrqAi`.
    ///
    /// `https://my.orq.ai`
    MyOrqAi,
}
