//! The operations of `models`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::parameter::PathStyle;
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Result, models};

/// List available models
///
/// `GET /models`
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
        path: "/models",
        errors: declared! {
            401 => Authentication,
            403 => PermissionDenied,
            500 => InternalServer,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, _request: &mut RequestParts) -> Result<()> {
        Ok(())
    }
}

impl Sends for ListModels {
    type Output = models::ModelListResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

/// Retrieve model details
///
/// `GET /models/{model}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RetrieveModel {
    /// Identifier of the model.
    pub model: String,
}

impl RetrieveModel {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(model: impl Into<String>) -> Self {
        Self {
            model: model.into(),
        }
    }
}

impl Operation for RetrieveModel {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "retrieveModel",
        method: "GET",
        path: "/models/{model}",
        errors: declared! {
            401 => Authentication,
            403 => PermissionDenied,
            404 => NotFound,
            500 => InternalServer,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("model", &self.model, PathStyle::Simple { explode: false })
    }
}

impl Sends for RetrieveModel {
    type Output = models::Model;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}
