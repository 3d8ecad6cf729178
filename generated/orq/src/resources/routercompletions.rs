//! The resource `router.completions`.

use crate::{Call, Client, models, operations};

/// The resource `router.completions`.
#[derive(Debug, Clone)]
pub struct RouterCompletions {
    pub(crate) client: Client,
}

impl RouterCompletions {
    /// Create completion
    ///
    /// Continues a text, for models that complete instead of chatting. With `stream` set to true,
    /// the continuation arrives piece by piece as server-sent events.
    ///
    /// `POST /v2/router/completions`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq::models::CreateCompletionRequest;
    ///
    /// # async fn example(client: orq::Client) -> orq::Result<()> {
    /// let result = client
    ///     .router()
    ///     .completions()
    ///     .create(CreateCompletionRequest::new(
    ///         "gpt-4o-mini",
    ///         "Tell me a story about a lighthouse.",
    ///     ))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        request: impl Into<models::CreateCompletionRequest>,
    ) -> Call<operations::CreateCompletion> {
        self.client.call(operations::CreateCompletion::new(request))
    }
}
