//! The resource `embeddings`.

use crate::{Call, Client, models, operations};

/// The resource `embeddings`.
#[derive(Debug, Clone)]
pub struct Embeddings {
    pub(crate) client: Client,
}

impl Embeddings {
    /// Create embeddings
    ///
    /// Turns texts into vectors that can be compared by meaning.
    ///
    /// `POST /embeddings`
    ///
    /// - `model`: Identifier of the model, as `GET /models` lists it.
    /// - `input`: A text, or a list of texts that are embedded one by one.
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
    ///     .embeddings()
    ///     .create(
    ///         "qwen-plus",
    ///         "The food was delicious and the waiter was friendly.",
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        model: impl Into<String>,
        input: impl Into<models::EmbeddingRequestInput>,
    ) -> Call<operations::CreateEmbedding> {
        self.client.call(operations::CreateEmbedding::new(model, input))
    }
}
