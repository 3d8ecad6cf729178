//! The resource `files`.

use crate::{Call, Client, models, operations};

/// The resource `files`.
#[derive(Debug, Clone)]
pub struct Files {
    pub(crate) client: Client,
}

impl Files {
    /// Upload file
    ///
    /// Uploads a file that deployments can search.
    ///
    /// `POST /v2/files`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq_poc_v1::Upload;
    /// use orq_poc_v1::models::PostV2FilesRequest;
    ///
    /// # async fn example(client: orq_poc_v1::Client) -> orq_poc_v1::Result<()> {
    /// let result = client
    ///     .files()
    ///     .upload(PostV2FilesRequest::new().file(Upload::path("file.bin")))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload(
        &self,
        request: impl Into<models::PostV2FilesRequest>,
    ) -> Call<operations::PostV2Files> {
        self.client.call(operations::PostV2Files::new(request))
    }
}
