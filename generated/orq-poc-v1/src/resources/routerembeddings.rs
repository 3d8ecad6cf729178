//! The resource `router.embeddings`.

use crate::{Call, Client, models, operations};

/// The resource `router.embeddings`.
#[derive(Debug, Clone)]
pub struct RouterEmbeddings {
    pub(crate) client: Client,
}

impl RouterEmbeddings {
    /// Embeddings
    ///
    /// Turns texts into vectors. Texts that mean the same have vectors that lie close together.
    ///
    /// `POST /v2/router/embeddings`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq_poc_v1::models::PostV2RouterEmbeddingsRequest;
    ///
    /// # async fn example(client: orq_poc_v1::Client) -> orq_poc_v1::Result<()> {
    /// let result = client
    ///     .router()
    ///     .embeddings()
    ///     .create(PostV2RouterEmbeddingsRequest::new(
    ///         "Tell me a story about a lighthouse.",
    ///         "gpt-4o-mini",
    ///     ))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        request: impl Into<models::PostV2RouterEmbeddingsRequest>,
    ) -> Call<operations::PostV2RouterEmbeddings> {
        self.client.call(operations::PostV2RouterEmbeddings::new(request))
    }
}
