//! The resource `router`.

use crate::Client;

/// The resource `router`.
#[derive(Debug, Clone)]
pub struct Router {
    pub(crate) client: Client,
}

impl Router {
    /// The resource `router.embeddings`.
    #[must_use]
    pub fn embeddings(&self) -> super::RouterEmbeddings {
        super::RouterEmbeddings {
            client: self.client.clone(),
        }
    }

    /// The resource `router.chat`.
    #[must_use]
    pub fn chat(&self) -> super::RouterChat {
        super::RouterChat {
            client: self.client.clone(),
        }
    }

    /// The resource `router.completions`.
    #[must_use]
    pub fn completions(&self) -> super::RouterCompletions {
        super::RouterCompletions {
            client: self.client.clone(),
        }
    }
}
