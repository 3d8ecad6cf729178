//! The operations of `moderations`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create content moderation
///
/// `POST /moderations`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateModeration {
    /// The body of the request.
    pub body: models::ModerationRequest,
}

impl CreateModeration {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(input: impl Into<models::ModerationRequestInput>) -> Self {
        Self {
            body: models::ModerationRequest::new(input),
        }
    }
}

impl Operation for CreateModeration {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createModeration",
        method: "POST",
        path: "/moderations",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            422 => UnprocessableEntity,
            429 => RateLimit,
            500 => InternalServer,
            503 => ServiceUnavailable,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for CreateModeration {
    type Output = models::ModerationResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<CreateModeration> {
    /// Identifier of the model that checks.
    ///
    /// Default: `gpt-4o-mini`.
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.operation.body.model = Some(model.into());
        self
    }
}
