//! The client: its credentials, its servers, and the way to the resources.

use crate::runtime::client::api;
use crate::{Client, ClientBuilder, Result};

/// What is known of the API before any call.
pub(crate) static API: api::ApiInfo = api::ApiInfo {
    name: "test-sdk",
    env_prefix: "TESTSDK",
    servers: &[
        api::Server {
            id: "ProductionServer",
            url: "https://api.mistral.ai",
            variables: &[],
            description: "Production server",
        },
    ],
    schemes: &[
        api::Scheme {
            name: "ApiKey",
            env: "TESTSDK_API_KEY",
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

    /// List, inspect and delete models.
    #[cfg(feature = "models")]
    #[must_use]
    pub fn models(&self) -> crate::resources::Models {
        crate::resources::Models {
            client: self.clone(),
        }
    }

    /// Files with samples for fine-tuning and requests for batches.
    #[cfg(feature = "files")]
    #[must_use]
    pub fn files(&self) -> crate::resources::Files {
        crate::resources::Files {
            client: self.clone(),
        }
    }

    /// Chat Completion API.
    #[cfg(feature = "chat")]
    #[must_use]
    pub fn chat(&self) -> crate::resources::Chat {
        crate::resources::Chat {
            client: self.clone(),
        }
    }

    /// Code that fills the gap between two pieces of code.
    #[cfg(feature = "fim")]
    #[must_use]
    pub fn fim(&self) -> crate::resources::Fim {
        crate::resources::Fim {
            client: self.clone(),
        }
    }

    /// Texts as vectors.
    #[cfg(feature = "embeddings")]
    #[must_use]
    pub fn embeddings(&self) -> crate::resources::Embeddings {
        crate::resources::Embeddings {
            client: self.clone(),
        }
    }
}

impl ClientBuilder {
    /// API key of your Mistral account.
    ///
    /// In the environment: `TESTSDK_API_KEY`.
    pub fn api_key(self, api_key: impl Into<crate::Credential>) -> Self {
        self.credential("ApiKey", api_key)
    }

    /// Chooses one of the API's servers; the first is the default.
    pub fn server(self, server: Server) -> Self {
        self.server_id(match server {
            Server::ProductionServer => "ProductionServer",
        })
    }
}

/// The servers of the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Server {
    /// Production server
    ///
    /// `https://api.mistral.ai`
    ProductionServer,
}
