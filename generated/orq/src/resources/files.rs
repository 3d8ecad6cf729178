//! The resource `files`.

use crate::{Call, Client, models, operations};

/// The resource `files`.
#[derive(Debug, Clone)]
pub struct Files {
    pub(crate) client: Client,
}

impl Files {
    /// Create file
    ///
    /// Uploads a file, for example as a source of a knowledge base.
    ///
    /// `POST /v2/files`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use orq::Upload;
    /// use orq::models::FileUploadRequest;
    ///
    /// # async fn example(client: orq::Client) -> orq::Result<()> {
    /// let result = client
    ///     .files()
    ///     .create(FileUploadRequest::new(Upload::path("file.bin")))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        request: impl Into<models::FileUploadRequest>,
    ) -> Call<operations::FileUpload> {
        self.client.call(operations::FileUpload::new(request))
    }

    /// List all files
    ///
    /// Lists the files of your workspace page by page, the newest first.
    ///
    /// `GET /v2/files`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: orq::Client) -> orq::Result<()> {
    /// let result = client.files().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> Call<operations::FileList> {
        self.client.call(operations::FileList::new())
    }

    /// Retrieve a file
    ///
    /// Returns what is known of a file, without its content.
    ///
    /// `GET /v2/files/{file_id}`
    ///
    /// - `file_id`: Identifier of the file.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: orq::Client) -> orq::Result<()> {
    /// let result = client.files().get("file_123").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, file_id: impl Into<String>) -> Call<operations::FileGet> {
        self.client.call(operations::FileGet::new(file_id))
    }

    /// Delete file
    ///
    /// Deletes a file for good.
    ///
    /// `DELETE /v2/files/{file_id}`
    ///
    /// - `file_id`: Identifier of the file.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: orq::Client) -> orq::Result<()> {
    /// client.files().delete("file_123").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, file_id: impl Into<String>) -> Call<operations::FileDelete> {
        self.client.call(operations::FileDelete::new(file_id))
    }
}
