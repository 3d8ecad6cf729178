//! The resource `chat`.

use crate::{Call, Client, models, operations};

/// Chat Completion API.
#[derive(Debug, Clone)]
pub struct Chat {
    pub(crate) client: Client,
}

impl Chat {
    /// Chat Completion
    ///
    /// `POST /v1/chat/completions`
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
    /// use test_sdk::models::{ChatCompletionRequest, ChatCompletionRequestMessage};
    ///
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client
    ///     .chat()
    ///     .chat_completion_v1_chat_completions_post(
    ///         ChatCompletionRequest::new([ChatCompletionRequestMessage::user(
    ///             "Who is the best French painter? Answer in one short sentence.",
    ///         )])
    ///         .model("mistral-small-latest"),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn chat_completion_v1_chat_completions_post(
        &self,
        request: impl Into<models::ChatCompletionRequest>,
    ) -> Call<operations::ChatCompletionV1ChatCompletionsPost> {
        self.client.call(operations::ChatCompletionV1ChatCompletionsPost::new(
            request,
        ))
    }
}
