//! The operations of `files`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::files::multipart::Multipart;
use crate::{Result, models};

/// Upload file
///
/// `POST /v2/files`
#[derive(Debug)]
#[non_exhaustive]
pub struct PostV2Files {
    /// The body of the request.
    pub body: models::PostV2FilesRequest,
}

impl PostV2Files {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::PostV2FilesRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for PostV2Files {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "post_/v2/files",
        method: "POST",
        path: "/v2/files",
        security: Some(&[&[("OpenAI", &[])]]),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        let parts = Multipart::new()
            .text("purpose", "retrieval")?
            .optional_file("file", self.body.file.as_ref());
        request.multipart(parts)
    }
}

impl Sends for PostV2Files {
    type Output = models::PostV2FilesResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}
