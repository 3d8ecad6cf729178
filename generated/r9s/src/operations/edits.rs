//! The operations of `edits`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create text edit
///
/// `POST /edits`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateEdit {
    /// The body of the request.
    pub body: models::EditRequest,
}

impl CreateEdit {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(model: impl Into<String>, instruction: impl Into<String>) -> Self {
        Self {
            body: models::EditRequest::new(model, instruction),
        }
    }
}

impl Operation for CreateEdit {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createEdit",
        method: "POST",
        path: "/edits",
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

impl Sends for CreateEdit {
    type Output = models::EditResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<CreateEdit> {
    /// Text to change. If it is empty, the model writes from the instruction alone.
    ///
    /// Default: `""`.
    pub fn input(mut self, input: impl Into<String>) -> Self {
        self.operation.body.input = Some(input.into());
        self
    }

    /// How many versions are returned.
    ///
    /// Default: `1`.
    pub fn n(mut self, n: impl Into<Option<i64>>) -> Self {
        self.operation.body.n = n.into();
        self
    }

    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    ///
    /// Default: `1.0`.
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.operation.body.temperature = temperature.into();
        self
    }

    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    ///
    /// Default: `1.0`.
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.operation.body.top_p = top_p.into();
        self
    }
}
