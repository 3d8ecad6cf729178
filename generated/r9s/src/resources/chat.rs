//! The resource `chat`.

use crate::{Call, Client, models, operations};

/// The resource `chat`.
#[derive(Debug, Clone)]
pub struct Chat {
    pub(crate) client: Client,
}

impl Chat {
    /// Create chat completion
    ///
    /// Creates a completion for a conversation. With `stream` set to true, it arrives piece by
    /// piece as server-sent events; the text `[DONE]` ends the stream.
    ///
    /// `POST /chat/completions`
    ///
    /// - `model`: Identifier of the model, as `GET /models` lists it.
    /// - `messages`: The conversation so far, oldest message first.
    ///
    /// # Errors
    ///
    /// - [`Error::BadRequest`](crate::Error::BadRequest): 400
    /// - [`Error::Authentication`](crate::Error::Authentication): 401
    /// - [`Error::PermissionDenied`](crate::Error::PermissionDenied): 403
    /// - [`Error::UnprocessableEntity`](crate::Error::UnprocessableEntity): 422
    /// - [`Error::RateLimit`](crate::Error::RateLimit): 429
    /// - [`Error::InternalServer`](crate::Error::InternalServer): 500
    /// - [`Error::ServiceUnavailable`](crate::Error::ServiceUnavailable): 503
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use r9s::models::{Message, MessageRole};
    ///
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client
    ///     .chat()
    ///     .create(
    ///         "gpt-4o-mini",
    ///         [Message::new(MessageRole::User).content("Hello, how are you?")],
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        model: impl Into<String>,
        messages: impl Into<Vec<models::Message>>,
    ) -> Call<operations::CreateChatCompletion> {
        self.client.call(operations::CreateChatCompletion::new(model, messages))
    }
}
