//! The resource `responses`.

use crate::{Call, Client, models, operations};

/// The resource `responses`.
#[derive(Debug, Clone)]
pub struct Responses {
    pub(crate) client: Client,
}

impl Responses {
    /// Create response
    ///
    /// Creates a response in the form of the Responses API, which also knows chained conversations,
    /// background work and structured text. With `stream` set to true, it arrives as server-sent
    /// events; the text `[DONE]` ends the stream.
    ///
    /// `POST /responses`
    ///
    /// - `model`: Identifier of the model, as `GET /models` lists it.
    /// - `input`: A text, or the messages of a conversation. Messages here need `content` and may not carry tool calls or their results.
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
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client
    ///     .responses()
    ///     .create("gpt-4o-mini", "Tell me a joke about programming")
    ///     .instructions("You are a funny assistant")
    ///     .temperature(0.7)
    ///     .max_output_tokens(500)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        model: impl Into<String>,
        input: impl Into<models::ResponseRequestInput>,
    ) -> Call<operations::CreateResponse> {
        self.client.call(operations::CreateResponse::new(model, input))
    }
}
