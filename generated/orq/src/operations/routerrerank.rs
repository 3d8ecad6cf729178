//! The operations of `router.rerank`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::{Result, models};

/// Create rerank
///
/// `POST /v2/router/rerank`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateRerank {
    /// The body of the request.
    pub body: models::CreateRerankRequest,
}

impl CreateRerank {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::CreateRerankRequest>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for CreateRerank {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createRerank",
        method: "POST",
        path: "/v2/router/rerank",
        security: Some(&[&[("ApiKey", &[])]]),
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for CreateRerank {
    type Output = models::CreateRerankResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}
