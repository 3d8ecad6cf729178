//! The resource `completions`.

use crate::{Call, Client, operations};

/// The resource `completions`.
#[derive(Debug, Clone)]
pub struct Completions {
    pub(crate) client: Client,
}

impl Completions {
    /// Create text completion
    ///
    /// Continues a text. With `stream` set to true, the continuation arrives as server-sent events;
    /// the text `[DONE]` ends the stream. For conversations use `POST /chat/completions`.
    ///
    /// `POST /completions`
    ///
    /// - `model`: Identifier of the model, as `GET /models` lists it.
    /// - `prompt`: Text that the model continues.
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
    ///     .completions()
    ///     .create("gpt-4o-mini", "Once upon a time")
    ///     .max_tokens(50)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        model: impl Into<String>,
        prompt: impl Into<String>,
    ) -> Call<operations::CreateCompletion> {
        self.client.call(operations::CreateCompletion::new(model, prompt))
    }
}
