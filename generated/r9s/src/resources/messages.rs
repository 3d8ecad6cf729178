//! The resource `messages`.

use crate::{Call, Client, models, operations};

/// The resource `messages`.
#[derive(Debug, Clone)]
pub struct Messages {
    pub(crate) client: Client,
}

impl Messages {
    /// Create message (Claude native API)
    ///
    /// Creates a message in the native form of the Claude API. With `stream` set to true, it
    /// arrives as server-sent events; the stream ends with the event `message_stop`.
    ///
    /// `POST /messages`
    ///
    /// - `model`: Identifier of the Claude model.
    /// - `messages`: The conversation so far, oldest message first. The first one is the user's.
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
    /// use r9s::models::{
    ///     AnthropicContent, AnthropicMessageMessage, AnthropicMessageMessageContent,
    ///     AnthropicMessageMessageRole,
    /// };
    ///
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client
    ///     .messages()
    ///     .create(
    ///         "claude-opus-4.5",
    ///         [AnthropicMessageMessage::new(
    ///             AnthropicMessageMessageRole::User,
    ///             AnthropicMessageMessageContent::Array(vec![AnthropicContent::text("Hello, Claude!")]),
    ///         )],
    ///     )
    ///     .max_tokens(1024)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        model: impl Into<String>,
        messages: impl Into<Vec<models::AnthropicMessageMessage>>,
    ) -> Call<operations::CreateMessage> {
        self.client.call(operations::CreateMessage::new(model, messages))
    }
}
