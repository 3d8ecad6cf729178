//! The operations of `search`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create search
///
/// `POST /search`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateSearch {
    /// The body of the request.
    pub body: models::SearchRequest,
}

impl CreateSearch {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(extra: impl Into<models::SearchRequestExtra>) -> Self {
        Self {
            body: models::SearchRequest::new(extra),
        }
    }
}

impl Operation for CreateSearch {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createSearch",
        method: "POST",
        path: "/search",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            500 => InternalServer,
            503 => ServiceUnavailable,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for CreateSearch {
    type Output = models::SearchResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<CreateSearch> {
    /// Engine to ask: `exa` searches by meaning, `tavily` can add a summary, `google` has the
    /// widest index.
    ///
    /// Default: `exa`.
    pub fn engine(mut self, engine: impl Into<models::SearchRequestEngine>) -> Self {
        self.operation.body.engine = Some(engine.into());
        self
    }
}
