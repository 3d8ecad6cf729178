//! The resource `files`.

use crate::{Call, Client, models, operations};

/// Files with samples for fine-tuning and requests for batches.
#[derive(Debug, Clone)]
pub struct Files {
    pub(crate) client: Client,
}

impl Files {
    /// Upload File
    ///
    /// Uploads a file with samples for fine-tuning or with requests for a batch, one JSON object
    /// per line.
    ///
    /// `POST /v1/files`
    ///
    /// - `request`: What to send, as the body of the request.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use test_sdk::Upload;
    /// use test_sdk::models::FilesApiRoutesUploadFileRequest;
    ///
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client
    ///     .files()
    ///     .files_api_routes_upload_file(FilesApiRoutesUploadFileRequest::new(
    ///         Upload::path("file.bin"),
    ///     ))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn files_api_routes_upload_file(
        &self,
        request: impl Into<models::FilesApiRoutesUploadFileRequest>,
    ) -> Call<operations::FilesApiRoutesUploadFile> {
        self.client.call(operations::FilesApiRoutesUploadFile::new(request))
    }

    /// List Files
    ///
    /// Lists your files, page by page.
    ///
    /// `GET /v1/files`
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client.files().files_api_routes_list_files().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn files_api_routes_list_files(&self) -> Call<operations::FilesApiRoutesListFiles> {
        self.client.call(operations::FilesApiRoutesListFiles::new())
    }

    /// Retrieve File
    ///
    /// Returns what is known about one file, without its content.
    ///
    /// `GET /v1/files/{file_id}`
    ///
    /// - `file_id`: Identifier of the file.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client
    ///     .files()
    ///     .files_api_routes_retrieve_file("file_123")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn files_api_routes_retrieve_file(
        &self,
        file_id: impl Into<String>,
    ) -> Call<operations::FilesApiRoutesRetrieveFile> {
        self.client.call(operations::FilesApiRoutesRetrieveFile::new(file_id))
    }

    /// Delete File
    ///
    /// Deletes a file.
    ///
    /// `DELETE /v1/files/{file_id}`
    ///
    /// - `file_id`: Identifier of the file.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client
    ///     .files()
    ///     .files_api_routes_delete_file("file_123")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn files_api_routes_delete_file(
        &self,
        file_id: impl Into<String>,
    ) -> Call<operations::FilesApiRoutesDeleteFile> {
        self.client.call(operations::FilesApiRoutesDeleteFile::new(file_id))
    }

    /// Download File
    ///
    /// Returns the content of a file.
    ///
    /// `GET /v1/files/{file_id}/content`
    ///
    /// - `file_id`: Identifier of the file.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: test_sdk::Client) -> test_sdk::Result<()> {
    /// let result = client
    ///     .files()
    ///     .files_api_routes_download_file("file_123")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn files_api_routes_download_file(
        &self,
        file_id: impl Into<String>,
    ) -> Call<operations::FilesApiRoutesDownloadFile> {
        self.client.call(operations::FilesApiRoutesDownloadFile::new(file_id))
    }
}
