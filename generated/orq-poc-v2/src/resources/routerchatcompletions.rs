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
    /// - `model`: Identifier of the model.
    /// - `messages`: The conversation so far, oldest message first.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq_poc_v2::models::RouterChatCompletionsRequestMessage;
    ///
    /// # async fn example(client: orq_poc_v2::Client) -> orq_poc_v2::Result<()> {
    /// let result = client
    ///     .router()
    ///     .chat()
    ///     .completions()
    ///     .create(
    ///         "gpt-4o-mini",
    ///         [RouterChatCompletionsRequestMessage::user(
    ///             "Hello, how are you?",
    ///         )],
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        model: impl Into<String>,
        messages: impl Into<Vec<models::RouterChatCompletionsRequestMessage>>,
    ) -> Call<operations::RouterChatCompletions> {
        self.client.call(operations::RouterChatCompletions::new(model, messages))
    }
}
