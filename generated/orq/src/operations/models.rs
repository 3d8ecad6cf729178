//! The operations of `models`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::{Result, models};

/// List models
///
/// `GET /v2/models`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListModels {}

impl ListModels {
    /// The operation with what it requires.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for ListModels {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "listModels",
        method: "GET",
        path: "/v2/models",
        security: Some(&[&[("ApiKey", &[])]]),
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, _request: &mut RequestParts) -> Result<()> {
        Ok(())
    }
}

impl Sends for ListModels {
    type Output = models::ListModelsResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}
