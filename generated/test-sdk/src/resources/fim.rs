//! The resource `fim`.

use crate::{Call, Client, models, operations};

/// Code that fills the gap between two pieces of code.
#[derive(Debug, Clone)]
pub struct Fim {
    pub(crate) client: Client,
}

impl Fim {
    /// Fim Completion
    ///
    /// Fills the gap between two pieces of code. With `stream` set to true, the completion arrives
    /// piece by piece as server-sent events.
    ///
    /// `POST /v1/fim/completions`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Errors
    ///
    /// - [`Error::HttpValidation`](crate::Error::HttpValidation): 422
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use test_sdk::models::FimCompletionRequest;
    ///
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client
    ///     .fim()
    ///     .fim_completion_v1_fim_completions_post(
    ///         FimCompletionRequest::new("def")
    ///             .model("codestral-2405")
    ///             .suffix("return a+b"),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn fim_completion_v1_fim_completions_post(
        &self,
        request: impl Into<models::FimCompletionRequest>,
    ) -> Call<operations::FimCompletionV1FimCompletionsPost> {
        self.client.call(operations::FimCompletionV1FimCompletionsPost::new(request))
    }
}
