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
    /// - `input`: A text, or a list of texts that are embedded one by one.
    /// - `model`: Identifier of the model.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: orq_poc_v2::Client) -> orq_poc_v2::Result<()> {
    /// let result = client
    ///     .router()
    ///     .embeddings()
    ///     .create("Tell me a story about a lighthouse.", "gpt-4o-mini")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        input: impl Into<models::RouterEmbeddingRequestInput>,
        model: impl Into<String>,
    ) -> Call<operations::RouterEmbedding> {
        self.client.call(operations::RouterEmbedding::new(input, model))
    }
}
