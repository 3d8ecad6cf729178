//! The resource `moderations`.

use crate::{Call, Client, models, operations};

/// The resource `moderations`.
#[derive(Debug, Clone)]
pub struct Moderations {
    pub(crate) client: Client,
}

impl Moderations {
    /// Create content moderation
    ///
    /// Checks whether texts contain harmful content.
    ///
    /// `POST /moderations`
    ///
    /// - `input`: A text, or a list of texts that are checked one by one.
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
    ///     .moderations()
    ///     .create("I want to hurt someone")
    ///     .model("gpt-4o-mini")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        input: impl Into<models::ModerationRequestInput>,
    ) -> Call<operations::CreateModeration> {
        self.client.call(operations::CreateModeration::new(input))
    }
}
