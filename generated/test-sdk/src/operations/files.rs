//! The operations of `files`.

use bytes::Bytes;

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Downloads, Operation, OperationInfo, Sends};
use crate::runtime::client::parameter::{PathStyle, QueryStyle};
use crate::runtime::client::request::RequestParts;
use crate::runtime::files::multipart::Multipart;
use crate::{Call, Result, models};

/// Upload File
///
/// `POST /v1/files`
#[derive(Debug)]
#[non_exhaustive]
pub struct FilesApiRoutesUploadFile {
    /// The body of the request.
    pub body: models::FilesApiRoutesUploadFileRequest,
}

impl FilesApiRoutesUploadFile {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::FilesApiRoutesUploadFileRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for FilesApiRoutesUploadFile {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "files_api_routes_upload_file",
        method: "POST",
        path: "/v1/files",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        let parts = Multipart::new()
            .text("purpose", &self.body.purpose)?
            .file("file", &self.body.file);
        request.multipart(parts)
    }
}

impl Sends for FilesApiRoutesUploadFile {
    type Output = models::UploadFileOut;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

/// List Files
///
/// `GET /v1/files`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FilesApiRoutesListFiles {
    /// Number of the page, from 0.
    pub page: Option<i64>,
    /// How many files a page has at most.
    pub page_size: Option<i64>,
    /// Only files whose lines are one of these.
    pub sample_type: Option<Vec<models::SampleType>>,
    /// Only files that come from one of these.
    pub source: Option<Vec<models::Source>>,
    /// Only files whose name contains this text.
    pub search: Option<String>,
    /// Only files for this purpose.
    pub purpose: Option<models::FilePurpose>,
}

impl FilesApiRoutesListFiles {
    /// The operation with what it requires.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for FilesApiRoutesListFiles {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "files_api_routes_list_files",
        method: "GET",
        path: "/v1/files",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.query("page", &self.page, QueryStyle::Form { explode: true })?;
        request.query("page_size", &self.page_size, QueryStyle::Form { explode: true })?;
        request.query("sample_type", &self.sample_type, QueryStyle::Form { explode: true })?;
        request.query("source", &self.source, QueryStyle::Form { explode: true })?;
        request.query("search", &self.search, QueryStyle::Form { explode: true })?;
        request.query("purpose", &self.purpose, QueryStyle::Form { explode: true })
    }
}

impl Sends for FilesApiRoutesListFiles {
    type Output = models::ListFilesOut;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<FilesApiRoutesListFiles> {
    /// Number of the page, from 0.
    ///
    /// Default: `0`.
    pub fn page(mut self, page: impl Into<Option<i64>>) -> Self {
        self.operation.page = page.into();
        self
    }

    /// How many files a page has at most.
    ///
    /// Default: `100`.
    pub fn page_size(mut self, page_size: impl Into<Option<i64>>) -> Self {
        self.operation.page_size = page_size.into();
        self
    }

    /// Only files whose lines are one of these.
    pub fn sample_type(
        mut self,
        sample_type: impl IntoIterator<Item = impl Into<models::SampleType>>,
    ) -> Self {
        self.operation.sample_type = Some(sample_type.into_iter().map(Into::into).collect());
        self
    }

    /// Only files that come from one of these.
    pub fn source(mut self, source: impl IntoIterator<Item = impl Into<models::Source>>) -> Self {
        self.operation.source = Some(source.into_iter().map(Into::into).collect());
        self
    }

    /// Only files whose name contains this text.
    pub fn search(mut self, search: impl Into<String>) -> Self {
        self.operation.search = Some(search.into());
        self
    }

    /// Only files for this purpose.
    pub fn purpose(mut self, purpose: impl Into<models::FilePurpose>) -> Self {
        self.operation.purpose = Some(purpose.into());
        self
    }
}

/// Retrieve File
///
/// `GET /v1/files/{file_id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FilesApiRoutesRetrieveFile {
    /// Identifier of the file.
    pub file_id: String,
}

impl FilesApiRoutesRetrieveFile {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(file_id: impl Into<String>) -> Self {
        Self {
            file_id: file_id.into(),
        }
    }
}

impl Operation for FilesApiRoutesRetrieveFile {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "files_api_routes_retrieve_file",
        method: "GET",
        path: "/v1/files/{file_id}",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("file_id", &self.file_id, PathStyle::Simple { explode: false })
    }
}

impl Sends for FilesApiRoutesRetrieveFile {
    type Output = models::RetrieveFileOut;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

/// Delete File
///
/// `DELETE /v1/files/{file_id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FilesApiRoutesDeleteFile {
    /// Identifier of the file.
    pub file_id: String,
}

impl FilesApiRoutesDeleteFile {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(file_id: impl Into<String>) -> Self {
        Self {
            file_id: file_id.into(),
        }
    }
}

impl Operation for FilesApiRoutesDeleteFile {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "files_api_routes_delete_file",
        method: "DELETE",
        path: "/v1/files/{file_id}",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("file_id", &self.file_id, PathStyle::Simple { explode: false })
    }
}

impl Sends for FilesApiRoutesDeleteFile {
    type Output = models::DeleteFileOut;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

/// Download File
///
/// `GET /v1/files/{file_id}/content`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FilesApiRoutesDownloadFile {
    /// Identifier of the file.
    pub file_id: String,
}

impl FilesApiRoutesDownloadFile {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(file_id: impl Into<String>) -> Self {
        Self {
            file_id: file_id.into(),
        }
    }
}

impl Operation for FilesApiRoutesDownloadFile {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "files_api_routes_download_file",
        method: "GET",
        path: "/v1/files/{file_id}/content",
        accept: "application/octet-stream",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("file_id", &self.file_id, PathStyle::Simple { explode: false })
    }
}

impl Sends for FilesApiRoutesDownloadFile {
    type Output = Bytes;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        Ok(answer.bytes())
    }
}

impl Downloads for FilesApiRoutesDownloadFile {}
