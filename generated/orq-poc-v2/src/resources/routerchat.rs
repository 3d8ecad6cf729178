//! The resource `router.chat`.

use crate::Client;

/// The resource `router.chat`.
#[derive(Debug, Clone)]
pub struct RouterChat {
    pub(crate) client: Client,
}

impl RouterChat {
    /// The resource `router.chat.completions`.
    #[must_use]
    pub fn completions(&self) -> super::RouterChatCompletions {
        super::RouterChatCompletions {
            client: self.client.clone(),
        }
    }
}
