//! The resource `router.chat.completions`.

use crate::{Call, Client, models, operations};

/// The resource `router.chat.completions`.
#[derive(Debug, Clone)]
pub struct RouterChatCompletions {
    pub(crate) client: Client,
}

impl RouterChatCompletions {
    /// Create chat completion
    ///
    /// Answers a conversation with a model of your choice. The request can name fallback models,
    /// retries, a cache, a load balancer and a time limit; stored prompts and their inputs go into
    /// `orq`. With `stream` set to true, the answer arrives piece by piece as server-sent events.
    ///
    /// `POST /v2/router/chat/completions`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq::models::{
    ///     CreateChatCompletionRequest, CreateChatCompletionRequestCache,
    ///     CreateChatCompletionRequestFallback, CreateChatCompletionRequestLoadBalancer,
    ///     CreateChatCompletionRequestLoadBalancerWeightBasedModel, CreateChatCompletionRequestMessage,
    ///     CreateChatCompletionRequestRetry, CreateChatCompletionRequestTimeout,
    /// };
    ///
    /// # async fn example(client: orq::Client) -> orq::Result<()> {
    /// let result = client
    ///     .router()
    ///     .chat()
    ///     .completions()
    ///     .create(
    ///         CreateChatCompletionRequest::new(
    ///             [CreateChatCompletionRequestMessage::user(
    ///                 "Hello, how are you?",
    ///             )],
    ///             "gpt-4o-mini",
    ///         )
    ///         .fallbacks([CreateChatCompletionRequestFallback::new(
    ///             "openai/gpt-4o-mini",
    ///         )])
    ///         .retry(
    ///             CreateChatCompletionRequestRetry::new().on_codes([429.0, 500.0, 502.0, 503.0, 504.0]),
    ///         )
    ///         .cache(CreateChatCompletionRequestCache::new().ttl(3600.0))
    ///         .load_balancer(CreateChatCompletionRequestLoadBalancer::new([
    ///             CreateChatCompletionRequestLoadBalancerWeightBasedModel::new("openai/gpt-4o")
    ///                 .weight(0.7),
    ///         ]))
    ///         .timeout(CreateChatCompletionRequestTimeout::new(30000.0)),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        request: impl Into<models::CreateChatCompletionRequest>,
    ) -> Call<operations::CreateChatCompletion> {
        self.client.call(operations::CreateChatCompletion::new(request))
    }
}
