//! Operations with files: several parts are sent, a file is answered.

use bytes::Bytes;

use crate::Result;
use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Downloads, Operation, OperationInfo, Sends};
use crate::runtime::client::parameter::PathStyle;
use crate::runtime::client::request::RequestParts;
use crate::runtime::files::multipart::Multipart;
use crate::runtime::files::upload::Upload;

/// Several parts.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct UploadFile {
    /// The file.
    pub file: Upload,
    /// What it is for.
    pub purpose: Option<String>,
    /// What else is sent.
    pub extra: serde_json::Map<String, serde_json::Value>,
}

impl UploadFile {
    /// The operation with what it must have.
    pub fn new(file: impl Into<Upload>) -> Self {
        Self {
            file: file.into(),
            purpose: None,
            extra: serde_json::Map::new(),
        }
    }
}

impl Operation for UploadFile {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "uploadFile",
        method: "POST",
        path: "/files",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        let parts = Multipart::new()
            .of_types(&[
                ("file", "image/*, text/plain, application/pdf"),
                ("table", "text/csv"),
            ])
            .file("file", &self.file)
            .text("purpose", &self.purpose)?
            .object(&self.extra)?;
        request.multipart(parts)
    }
}

impl Sends for UploadFile {
    type Output = serde_json::Value;

    fn decode(answer: &Answer) -> Result<serde_json::Value> {
        answer.json()
    }
}

/// A file.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FileContent {
    /// Which.
    pub id: String,
    /// Whether it must be fresh.
    pub fresh: Option<bool>,
    /// Who asks.
    pub session: Option<String>,
}

impl FileContent {
    /// The operation with what it must have.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            fresh: None,
            session: None,
        }
    }
}

impl Operation for FileContent {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "fileContent",
        path: "/files/{id}/content",
        accept: "application/octet-stream",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("id", &self.id, PathStyle::Simple { explode: false })?;
        request.header("X-Fresh", &self.fresh)?;
        request.cookie("session", &self.session)
    }
}

impl Sends for FileContent {
    type Output = Bytes;

    fn decode(answer: &Answer) -> Result<Bytes> {
        Ok(answer.bytes())
    }
}

impl Downloads for FileContent {}
