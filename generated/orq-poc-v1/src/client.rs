//! The client: its credentials, its servers, and the way to the resources.

use crate::runtime::client::api;
use crate::{Client, ClientBuilder, Result};

/// What is known of the API before any call.
pub(crate) static API: api::ApiInfo = api::ApiInfo {
    name: "orq-poc-v1",
    env_prefix: "ORQ",
    servers: &[
        api::Server {
            id: "MyDevOrqAi",
            url: "https://my.dev.orq.ai",
            variables: &[],
            description: "",
        },
    ],
    schemes: &[
        api::Scheme {
            name: "OpenAI",
            env: "ORQ_OPEN_AI",
            pair: None,
            kind: api::SchemeKind::Bearer,
        },
    ],
    security: &[&[("OpenAI", &[])]],
    request_id_headers: &["x-request-id", "request-id"],
    timeout: std::time::Duration::from_secs(600),
    ..api::ApiInfo::DEFAULT
};

impl Client {
    /// A client that says who is calling with `OpenAI`.
    ///
    /// # Errors
    ///
    /// The credential is malformed, or there is no TLS.
    pub fn new(open_ai: impl Into<crate::Credential>) -> Result<Self> {
        Self::builder().open_ai(open_ai).build()
    }

    /// The resource `deployments`.
    #[cfg(feature = "deployments")]
    #[must_use]
    pub fn deployments(&self) -> crate::resources::Deployments {
        crate::resources::Deployments {
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

    /// The resource `router`.
    #[cfg(feature = "router")]
    #[must_use]
    pub fn router(&self) -> crate::resources::Router {
        crate::resources::Router {
            client: self.clone(),
        }
    }
}

impl ClientBuilder {
    /// API key of your orq.ai workspace.
    ///
    /// In the environment: `ORQ_OPEN_AI`.
    pub fn open_ai(self, open_ai: impl Into<crate::Credential>) -> Self {
        self.credential("OpenAI", open_ai)
    }

    /// Chooses one of the API's servers; the first is the default.
    pub fn server(self, server: Server) -> Self {
        self.server_id(match server {
            Server::MyDevOrqAi => "MyDevOrqAi",
        })
    }
}

/// The servers of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Server {
    /// The server `MyDevOrqAi`.
    ///
    /// `https://my.dev.orq.ai`
    MyDevOrqAi,
}
