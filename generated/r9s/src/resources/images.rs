//! The resource `images`.

use crate::{Call, Client, operations};

/// The resource `images`.
#[derive(Debug, Clone)]
pub struct Images {
    pub(crate) client: Client,
}

impl Images {
    /// Create image
    ///
    /// Generates images from a description.
    ///
    /// `POST /images/generations`
    ///
    /// - `prompt`: What the image should show.
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
    /// use r9s::models::ImageGenerationRequestSize;
    ///
    /// # async fn example(client: r9s::Client) -> r9s::Result<()> {
    /// let result = client
    ///     .images()
    ///     .create("A cute cat sitting on a windowsill")
    ///     .model("gpt-4o-mini")
    ///     .n(1)
    ///     .size(ImageGenerationRequestSize::Size1024x1024)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, prompt: impl Into<String>) -> Call<operations::CreateImageGeneration> {
        self.client.call(operations::CreateImageGeneration::new(prompt))
    }
}
