//! The operations of `files`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::files::multipart::Multipart;
use crate::{Call, Result, Upload, models};

/// Upload file
///
/// `POST /v2/files`
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct FileUpload {
    /// The body of the request.
    pub body: models::FileUploadRequest,
}

impl FileUpload {
    /// The operation with what it requires.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for FileUpload {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "FileUpload",
        method: "POST",
        path: "/v2/files",
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        let parts = Multipart::new()
            .text("purpose", "retrieval")?
            .optional_file("file", self.body.file.as_ref());
        request.multipart(parts)
    }
}

impl Sends for FileUpload {
    type Output = models::FileUploadResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<FileUpload> {
    /// The file.
    pub fn file(mut self, file: impl Into<Upload>) -> Self {
        self.operation.body.file = Some(file.into());
        self
    }
}
