//! The resource `router.chat.completions`.

use crate::{Call, Client, models, operations};

/// The resource `router.chat.completions`.
#[derive(Debug, Clone)]
pub struct RouterChatCompletions {
    pub(crate) client: Client,
}

impl RouterChatCompletions {
    /// Chat
    ///
    /// Has a chat model continue a conversation. With `stream` set to true, the answer arrives
    /// piece by piece as server-sent events; the text `[DONE]` ends the stream.
    ///
    /// `POST /v2/router/chat/completions`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq_poc_v1::models::{
    ///     PostV2RouterChatCompletionsRequest, PostV2RouterChatCompletionsRequestMessage,
    /// };
    ///
    /// # async fn example(client: orq_poc_v1::Client) -> orq_poc_v1::Result<()> {
    /// let result = client
    ///     .router()
    ///     .chat()
    ///     .completions()
    ///     .create(PostV2RouterChatCompletionsRequest::new(
    ///         "gpt-4o-mini",
    ///         [PostV2RouterChatCompletionsRequestMessage::user(
    ///             "Hello, how are you?",
    ///         )],
    ///     ))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        request: impl Into<models::PostV2RouterChatCompletionsRequest>,
    ) -> Call<operations::PostV2RouterChatCompletions> {
        self.client.call(operations::PostV2RouterChatCompletions::new(request))
    }
}
