//! The operations of `router.completions`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::{Call, Result, models};

/// legacy completions route
///
/// `POST /v2/router/completions`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostV2RouterCompletions {
    /// The body of the request.
    pub body: Option<models::PostV2RouterCompletionsRequest>,
}

impl PostV2RouterCompletions {
    /// The operation with what it requires.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for PostV2RouterCompletions {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "post_/v2/router/completions",
        method: "POST",
        path: "/v2/router/completions",
        security: Some(&[&[("OpenAI", &[])]]),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.optional_json(self.body.as_ref())
    }
}

impl Sends for PostV2RouterCompletions {
    type Output = models::PostV2RouterCompletionsResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<PostV2RouterCompletions> {
    /// What to send, as the body of the request.
    pub fn request(mut self, request: impl Into<models::PostV2RouterCompletionsRequest>) -> Self {
        self.operation.body = Some(request.into());
        self
    }
}
