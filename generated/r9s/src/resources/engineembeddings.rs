//! The resource `engine_embeddings`.

use crate::{Call, Client, models, operations};

/// The resource `engine_embeddings`.
#[derive(Debug, Clone)]
pub struct EngineEmbeddings {
    pub(crate) client: Client,
}

impl EngineEmbeddings {
    /// Create engine embeddings
    ///
    /// Turns texts into vectors, with the model named in the path. Otherwise the same as
    /// `POST /embeddings`.
    ///
    /// `POST /engines/{model}/embeddings`
    ///
    /// - `model`: Identifier of the model that embeds.
    /// - `input`: A text, or a list of texts that are embedded one by one.
    ///
    /// # Errors
    ///
    /// - [`Error::BadRequest`](crate::Error::BadRequest): 400
    /// - [`Error::Authentication`](crate::Error::Authentication): 401
    /// - [`Error::PermissionDenied`](crate::Error::PermissionDenied): 403
    /// - [`Error::NotFound`](crate::Error::NotFound): 404
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
    ///     .engine_embeddings()
    ///     .create("qwen-plus", "The quick brown fox jumps over the lazy dog")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        model: impl Into<String>,
        input: impl Into<models::EngineEmbeddingRequestInput>,
    ) -> Call<operations::CreateEngineEmbedding> {
        self.client.call(operations::CreateEngineEmbedding::new(model, input))
    }
}
