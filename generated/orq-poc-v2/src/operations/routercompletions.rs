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
pub struct RouterCompletions {
    /// The body of the request.
    pub body: Option<models::RouterCompletionsRequest>,
}

impl RouterCompletions {
    /// The operation with what it requires.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for RouterCompletions {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "RouterCompletions",
        method: "POST",
        path: "/v2/router/completions",
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.optional_json(self.body.as_ref())
    }
}

impl Sends for RouterCompletions {
    type Output = models::RouterCompletionsResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<RouterCompletions> {
    /// What to send, as the body of the request.
    pub fn request(mut self, request: impl Into<models::RouterCompletionsRequest>) -> Self {
        self.operation.body = Some(request.into());
        self
    }
}
