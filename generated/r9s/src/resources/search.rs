//! The resource `search`.

use crate::{Call, Client, models, operations};

/// The resource `search`.
#[derive(Debug, Clone)]
pub struct Search {
    pub(crate) client: Client,
}

impl Search {
    /// Create search
    ///
    /// Searches the web with one of several engines and returns the answer of that engine as it is.
    ///
    /// `POST /search`
    ///
    /// - `extra`: Parameters of the engine, passed on as they are. Every engine needs `query`; `num`, for one, bounds the results of `exa` and `google`, `max_results` those of `tavily`.
    ///
    /// # Errors
    ///
    /// - [`Error::BadRequest`](crate::Error::BadRequest): 400
    /// - [`Error::Authentication`](crate::Error::Authentication): 401
    /// - [`Error::PermissionDenied`](crate::Error::PermissionDenied): 403
    /// - [`Error::InternalServer`](crate::Error::InternalServer): 500
    /// - [`Error::ServiceUnavailable`](crate::Error::ServiceUnavailable): 503
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use r9s::models::{SearchRequestEngine, SearchRequestExtra};
    ///
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client
    ///     .search()
    ///     .create(SearchRequestExtra::new("What is artificial intelligence?"))
    ///     .engine(SearchRequestEngine::Exa)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        extra: impl Into<models::SearchRequestExtra>,
    ) -> Call<operations::CreateSearch> {
        self.client.call(operations::CreateSearch::new(extra))
    }
}
