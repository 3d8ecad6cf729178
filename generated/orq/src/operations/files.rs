//! The operations of `files`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::parameter::{PathStyle, QueryStyle};
use crate::runtime::client::request::RequestParts;
use crate::runtime::files::multipart::Multipart;
use crate::{Call, Result, models};

/// Create file
///
/// `POST /v2/files`
#[derive(Debug)]
#[non_exhaustive]
pub struct FileUpload {
    /// The body of the request.
    pub body: models::FileUploadRequest,
}

impl FileUpload {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::FileUploadRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for FileUpload {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "FileUpload",
        method: "POST",
        path: "/v2/files",
        security: Some(&[&[("ApiKey", &[])]]),
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        let parts = Multipart::new()
            .file("file", &self.body.file)
            .text("purpose", &self.body.purpose)?;
        request.multipart(parts)
    }
}

impl Sends for FileUpload {
    type Output = models::FileUploadResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

/// List all files
///
/// `GET /v2/files`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FileList {
    /// How many files a page holds, 1 to 50.
    pub limit: Option<f64>,
    /// Identifier of a file. The page begins after it; give that of the last file of a page to get
    /// the next page.
    pub starting_after: Option<String>,
    /// Identifier of a file. The page ends before it; give that of the first file of a page to get
    /// the previous page.
    pub ending_before: Option<String>,
}

impl FileList {
    /// The operation with what it requires.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for FileList {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "FileList",
        method: "GET",
        path: "/v2/files",
        security: Some(&[&[("ApiKey", &[])]]),
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.query("limit", &self.limit, QueryStyle::Form { explode: true })?;
        request.query("starting_after", &self.starting_after, QueryStyle::Form { explode: true })?;
        request.query("ending_before", &self.ending_before, QueryStyle::Form { explode: true })
    }
}

impl Sends for FileList {
    type Output = models::FileListResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<FileList> {
    /// How many files a page holds, 1 to 50.
    ///
    /// Default: `10`.
    pub fn limit(mut self, limit: impl Into<Option<f64>>) -> Self {
        self.operation.limit = limit.into();
        self
    }

    /// Identifier of a file. The page begins after it; give that of the last file of a page to get
    /// the next page.
    pub fn starting_after(mut self, starting_after: impl Into<String>) -> Self {
        self.operation.starting_after = Some(starting_after.into());
        self
    }

    /// Identifier of a file. The page ends before it; give that of the first file of a page to get
    /// the previous page.
    pub fn ending_before(mut self, ending_before: impl Into<String>) -> Self {
        self.operation.ending_before = Some(ending_before.into());
        self
    }
}

/// Retrieve a file
///
/// `GET /v2/files/{file_id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FileGet {
    /// Identifier of the file.
    pub file_id: String,
}

impl FileGet {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(file_id: impl Into<String>) -> Self {
        Self {
            file_id: file_id.into(),
        }
    }
}

impl Operation for FileGet {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "FileGet",
        method: "GET",
        path: "/v2/files/{file_id}",
        security: Some(&[&[("ApiKey", &[])]]),
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("file_id", &self.file_id, PathStyle::Simple { explode: false })
    }
}

impl Sends for FileGet {
    type Output = models::FileGetResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

/// Delete file
///
/// `DELETE /v2/files/{file_id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FileDelete {
    /// Identifier of the file.
    pub file_id: String,
}

impl FileDelete {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(file_id: impl Into<String>) -> Self {
        Self {
            file_id: file_id.into(),
        }
    }
}

impl Operation for FileDelete {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "FileDelete",
        method: "DELETE",
        path: "/v2/files/{file_id}",
        accept: "*/*",
        security: Some(&[&[("ApiKey", &[])]]),
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("file_id", &self.file_id, PathStyle::Simple { explode: false })
    }
}

impl Sends for FileDelete {
    type Output = ();

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.nothing()
    }
}
