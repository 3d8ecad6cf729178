//! The resource `files`.

use crate::{Call, Client, operations};

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
    /// # Examples
    ///
    /// ```no_run
    /// use orq_poc_v2::Upload;
    ///
    /// # async fn example(client: orq_poc_v2::Client) -> orq_poc_v2::Result<()> {
    /// let result = client
    ///     .files()
    ///     .upload()
    ///     .file(Upload::path("file.bin"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload(&self) -> Call<operations::FileUpload> {
        self.client.call(operations::FileUpload::new())
    }
}
