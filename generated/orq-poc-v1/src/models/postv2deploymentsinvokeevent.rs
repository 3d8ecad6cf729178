//! [`PostV2DeploymentsInvokeEvent`] and the types that belong to it.

use super::{
    PostV2DeploymentsIdMetricsRequestChoice, PostV2DeploymentsInvokeResponseObject,
    PostV2DeploymentsInvokeResponseProvider, PostV2DeploymentsInvokeResponseRetrieval,
};
use crate::DateTime;

/// An event of the stream.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsInvokeEvent {
    /// What the deployment has answered so far.
    pub data: PostV2DeploymentsInvokeEventData,
}

crate::runtime::record! {
    PostV2DeploymentsInvokeEvent {
        data: lenient "data",
    }
    empty;
}

/// What the deployment has answered so far.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsInvokeEventData {
    /// Identifier of the answer. The service sets it.
    pub id: String,
    /// Time of creation.
    pub created: DateTime,
    /// Kind of model that answered.
    pub object: PostV2DeploymentsInvokeResponseObject,
    /// Model that answered.
    pub model: String,
    /// Provider of the model.
    pub provider: PostV2DeploymentsInvokeResponseProvider,
    /// Whether the answer is complete. In a stream, only the last event says so.
    pub is_final: bool,
    /// Identifier of the integration whose credentials were used with the provider.
    pub integration_id: Option<String>,
    /// Time at which the answer was complete.
    pub finalized: Option<DateTime>,
    /// Identifies the configuration that served the request; null if the provider tells none.
    pub system_fingerprint: Option<Option<String>>,
    /// The generated answers.
    pub choices: Vec<PostV2DeploymentsIdMetricsRequestChoice>,
    /// Passages of documents that were found for the answer. Present if the request asked for them.
    pub retrievals: Option<Vec<PostV2DeploymentsInvokeResponseRetrieval>>,
    /// The answer of the provider as it came.
    pub provider_response: Option<serde_json::Value>,
}

crate::runtime::record! {
    PostV2DeploymentsInvokeEventData {
        id: lenient "id",
        created: lenient "created",
        object: lenient "object",
        model: lenient "model",
        provider: lenient "provider",
        is_final: lenient "is_final",
        integration_id: optional "integration_id",
        finalized: optional "finalized",
        system_fingerprint: optional_nullable "system_fingerprint",
        choices: lenient "choices",
        retrievals: optional "retrievals",
        provider_response: optional "provider_response",
    }
    empty;
}

impl PostV2DeploymentsInvokeEventData {
    /// The value of `system_fingerprint`, unless it is missing or null.
    #[must_use]
    pub fn system_fingerprint_value(&self) -> Option<&String> {
        self.system_fingerprint.as_ref()?.as_ref()
    }
}
