//! The client: its credentials, its servers, and the way to the resources.

use crate::runtime::client::api;
use crate::{Client, ClientBuilder, Result};

/// What is known of the API before any call.
pub(crate) static API: api::ApiInfo = api::ApiInfo {
    name: "r9s",
    env_prefix: "R9S",
    servers: &[
        api::Server {
            id: "ProductionServer",
            url: "https://api.huamedia.tv/v1",
            variables: &[],
            description: "Production Server",
        },
    ],
    schemes: &[
        api::Scheme {
            name: "api_key",
            env: "R9S_API_KEY",
            pair: None,
            kind: api::SchemeKind::Bearer,
        },
    ],
    security: &[&[("api_key", &[])]],
    request_id_headers: &["x-request-id", "request-id"],
    timeout: std::time::Duration::from_secs(600),
    ..api::ApiInfo::DEFAULT
};

impl Client {
    /// A client that says who is calling with `api_key`.
    ///
    /// # Errors
    ///
    /// The credential is malformed, or there is no TLS.
    pub fn new(api_key: impl Into<crate::Credential>) -> Result<Self> {
        Self::builder().api_key(api_key).build()
    }

    /// The resource `models`.
    #[cfg(feature = "models")]
    #[must_use]
    pub fn models(&self) -> crate::resources::Models {
        crate::resources::Models {
            client: self.clone(),
        }
    }

    /// The resource `chat`.
    #[cfg(feature = "chat")]
    #[must_use]
    pub fn chat(&self) -> crate::resources::Chat {
        crate::resources::Chat {
            client: self.clone(),
        }
    }

    /// The resource `responses`.
    #[cfg(feature = "responses")]
    #[must_use]
    pub fn responses(&self) -> crate::resources::Responses {
        crate::resources::Responses {
            client: self.clone(),
        }
    }

    /// The resource `messages`.
    #[cfg(feature = "messages")]
    #[must_use]
    pub fn messages(&self) -> crate::resources::Messages {
        crate::resources::Messages {
            client: self.clone(),
        }
    }

    /// The resource `completions`.
    #[cfg(feature = "completions")]
    #[must_use]
    pub fn completions(&self) -> crate::resources::Completions {
        crate::resources::Completions {
            client: self.clone(),
        }
    }

    /// The resource `edits`.
    #[cfg(feature = "edits")]
    #[must_use]
    pub fn edits(&self) -> crate::resources::Edits {
        crate::resources::Edits {
            client: self.clone(),
        }
    }

    /// The resource `images`.
    #[cfg(feature = "images")]
    #[must_use]
    pub fn images(&self) -> crate::resources::Images {
        crate::resources::Images {
            client: self.clone(),
        }
    }

    /// The resource `embeddings`.
    #[cfg(feature = "embeddings")]
    #[must_use]
    pub fn embeddings(&self) -> crate::resources::Embeddings {
        crate::resources::Embeddings {
            client: self.clone(),
        }
    }

    /// The resource `engine_embeddings`.
    #[cfg(feature = "engine-embeddings")]
    #[must_use]
    pub fn engine_embeddings(&self) -> crate::resources::EngineEmbeddings {
        crate::resources::EngineEmbeddings {
            client: self.clone(),
        }
    }

    /// The resource `moderations`.
    #[cfg(feature = "moderations")]
    #[must_use]
    pub fn moderations(&self) -> crate::resources::Moderations {
        crate::resources::Moderations {
            client: self.clone(),
        }
    }

    /// The resource `audio`.
    #[cfg(feature = "audio")]
    #[must_use]
    pub fn audio(&self) -> crate::resources::Audio {
        crate::resources::Audio {
            client: self.clone(),
        }
    }

    /// The resource `search`.
    #[cfg(feature = "search")]
    #[must_use]
    pub fn search(&self) -> crate::resources::Search {
        crate::resources::Search {
            client: self.clone(),
        }
    }

    /// The resource `proxy`.
    #[cfg(feature = "proxy")]
    #[must_use]
    pub fn proxy(&self) -> crate::resources::Proxy {
        crate::resources::Proxy {
            client: self.clone(),
        }
    }
}

impl ClientBuilder {
    /// API key of your R9S account.
    ///
    /// In the environment: `R9S_API_KEY`.
    pub fn api_key(self, api_key: impl Into<crate::Credential>) -> Self {
        self.credential("api_key", api_key)
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
    /// Production Server
    ///
    /// `https://api.huamedia.tv/v1`
    ProductionServer,
}
