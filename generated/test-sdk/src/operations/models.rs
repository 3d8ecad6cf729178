//! The operations of `models`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::parameter::PathStyle;
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Result, models};

/// List Models
///
/// `GET /v1/models`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListModelsV1ModelsGet {}

impl ListModelsV1ModelsGet {
    /// The operation with what it requires.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for ListModelsV1ModelsGet {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "list_models_v1_models_get",
        method: "GET",
        path: "/v1/models",
        errors: declared! {
            422 => HttpValidation,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, _request: &mut RequestParts) -> Result<()> {
        Ok(())
    }
}

impl Sends for ListModelsV1ModelsGet {
    type Output = models::ModelList;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

/// Retrieve Model
///
/// `GET /v1/models/{model_id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RetrieveModelV1ModelsModelIdGet {
    /// Identifier of the model.
    pub model_id: String,
}

impl RetrieveModelV1ModelsModelIdGet {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(model_id: impl Into<String>) -> Self {
        Self {
            model_id: model_id.into(),
        }
    }
}

impl Operation for RetrieveModelV1ModelsModelIdGet {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "retrieve_model_v1_models__model_id__get",
        method: "GET",
        path: "/v1/models/{model_id}",
        errors: declared! {
            422 => HttpValidation,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("model_id", &self.model_id, PathStyle::Simple { explode: false })
    }
}

impl Sends for RetrieveModelV1ModelsModelIdGet {
    type Output = models::ModelListDataItem;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

/// Delete Model
///
/// `DELETE /v1/models/{model_id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteModelV1ModelsModelIdDelete {
    /// Identifier of the model.
    pub model_id: String,
}

impl DeleteModelV1ModelsModelIdDelete {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(model_id: impl Into<String>) -> Self {
        Self {
            model_id: model_id.into(),
        }
    }
}

impl Operation for DeleteModelV1ModelsModelIdDelete {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "delete_model_v1_models__model_id__delete",
        method: "DELETE",
        path: "/v1/models/{model_id}",
        errors: declared! {
            422 => HttpValidation,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("model_id", &self.model_id, PathStyle::Simple { explode: false })
    }
}

impl Sends for DeleteModelV1ModelsModelIdDelete {
    type Output = models::DeleteModelOut;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}
