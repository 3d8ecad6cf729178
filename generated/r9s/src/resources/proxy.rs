//! The resource `proxy`.

use crate::{Call, Client, operations};

/// The resource `proxy`.
#[derive(Debug, Clone)]
pub struct Proxy {
    pub(crate) client: Client,
}

impl Proxy {
    /// Proxy request
    ///
    /// Passes a request on to an endpoint of one channel, without a change of its body.
    ///
    /// `POST /nextrouter/proxy/{channelid}/{target}`
    ///
    /// - `channelid`: Identifier of the channel.
    /// - `target`: Path of the endpoint, relative to the channel.
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
    /// use r9s::serde_json::json;
    ///
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client
    ///     .proxy()
    ///     .request("123", "chat/completions")
    ///     .request(json!({
    ///         "model": "gpt-4o-mini",
    ///         "messages": [{"role": "user", "content": "Hello"}],
    ///     }))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn request(
        &self,
        channelid: impl Into<String>,
        target: impl Into<String>,
    ) -> Call<operations::CreateProxyRequest> {
        self.client.call(operations::CreateProxyRequest::new(channelid, target))
    }
}
