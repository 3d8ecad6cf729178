//! The resource `embeddings`.

use crate::{Call, Client, models, operations};

/// Texts as vectors.
#[derive(Debug, Clone)]
pub struct Embeddings {
    pub(crate) client: Client,
}

impl Embeddings {
    /// Embeddings
    ///
    /// Turns texts into vectors. Texts that mean the same have vectors that lie close together.
    ///
    /// `POST /v1/embeddings`
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
    /// use test_sdk::models::EmbeddingRequest;
    ///
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client
    ///     .embeddings()
    ///     .embeddings_v1_embeddings_post(EmbeddingRequest::new("Embed this sentence.", "gpt-4o-mini"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn embeddings_v1_embeddings_post(
        &self,
        request: impl Into<models::EmbeddingRequest>,
    ) -> Call<operations::EmbeddingsV1EmbeddingsPost> {
        self.client.call(operations::EmbeddingsV1EmbeddingsPost::new(request))
    }
}
