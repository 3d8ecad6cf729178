//! The resource `edits`.

use crate::{Call, Client, operations};

/// The resource `edits`.
#[derive(Debug, Clone)]
pub struct Edits {
    pub(crate) client: Client,
}

impl Edits {
    /// Create text edit
    ///
    /// Changes a text as an instruction says.
    ///
    /// `POST /edits`
    ///
    /// - `model`: Identifier of the model, as `GET /models` lists it.
    /// - `instruction`: How the text is to be changed.
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
    ///     .edits()
    ///     .create("gpt-4o-mini", "Fix the spelling mistakes")
    ///     .input("What day of the wek is it?")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        model: impl Into<String>,
        instruction: impl Into<String>,
    ) -> Call<operations::CreateEdit> {
        self.client.call(operations::CreateEdit::new(model, instruction))
    }
}
