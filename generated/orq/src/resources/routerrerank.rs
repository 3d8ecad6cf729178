//! The resource `router.rerank`.

use crate::{Call, Client, models, operations};

/// The resource `router.rerank`.
#[derive(Debug, Clone)]
pub struct RouterRerank {
    pub(crate) client: Client,
}

impl RouterRerank {
    /// Create rerank
    ///
    /// Sorts texts by how well they answer a query.
    ///
    /// `POST /v2/router/rerank`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq::models::{
    ///     CreateChatCompletionRequestLoadBalancerWeightBasedModel, CreateEmbeddingRequestOrqCache,
    ///     CreateEmbeddingRequestOrqFallback, CreateEmbeddingRequestOrqLoadBalancer,
    ///     CreateEmbeddingRequestOrqRetry, CreateEmbeddingRequestOrqTimeout, CreateRerankRequest,
    ///     CreateRerankRequestOrq, PublicContact,
    /// };
    /// use orq::serde_json::json;
    /// use std::collections::BTreeMap;
    ///
    /// # async fn example(client: orq::Client) -> orq::Result<()> {
    /// let result = client
    ///     .router()
    ///     .rerank()
    ///     .create(
    ///         CreateRerankRequest::new("rust", ["document"], "gpt-4o-mini").orq(
    ///             CreateRerankRequestOrq::new()
    ///                 .fallbacks([CreateEmbeddingRequestOrqFallback::new(
    ///                     "openai/gpt-4o-mini",
    ///                 )])
    ///                 .cache(CreateEmbeddingRequestOrqCache::new().ttl(3600.0))
    ///                 .retry(
    ///                     CreateEmbeddingRequestOrqRetry::new()
    ///                         .on_codes([429.0, 500.0, 502.0, 503.0, 504.0]),
    ///                 )
    ///                 .identity(
    ///                     PublicContact::new("contact_01ARZ3NDEKTSV4RRFFQ69G5FAV")
    ///                         .display_name("Jane Doe")
    ///                         .email("jane.doe@example.com")
    ///                         .metadata([BTreeMap::from([
    ///                             ("department".to_owned(), json!("Engineering")),
    ///                             ("role".to_owned(), json!("Senior Developer")),
    ///                         ])])
    ///                         .logo_url("https://example.com/avatars/jane-doe.jpg")
    ///                         .tags(["hr", "engineering"]),
    ///                 )
    ///                 .load_balancer(CreateEmbeddingRequestOrqLoadBalancer::new([
    ///                     CreateChatCompletionRequestLoadBalancerWeightBasedModel::new("openai/gpt-4o")
    ///                         .weight(0.7),
    ///                     CreateChatCompletionRequestLoadBalancerWeightBasedModel::new(
    ///                         "anthropic/claude-3-5-sonnet",
    ///                     )
    ///                     .weight(0.3),
    ///                 ]))
    ///                 .timeout(CreateEmbeddingRequestOrqTimeout::new(30000.0)),
    ///         ),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        request: impl Into<models::CreateRerankRequest>,
    ) -> Call<operations::CreateRerank> {
        self.client.call(operations::CreateRerank::new(request))
    }
}
