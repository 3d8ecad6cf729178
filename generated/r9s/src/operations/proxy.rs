//! The operations of `proxy`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::parameter::PathStyle;
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result};

/// Proxy request
///
/// `POST /nextrouter/proxy/{channelid}/{target}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateProxyRequest {
    /// Identifier of the channel.
    pub channelid: String,
    /// Path of the endpoint, relative to the channel.
    pub target: String,
    /// Body for the endpoint, in whatever form that endpoint expects.
    pub body: Option<serde_json::Value>,
}

impl CreateProxyRequest {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(channelid: impl Into<String>, target: impl Into<String>) -> Self {
        Self {
            channelid: channelid.into(),
            target: target.into(),
            body: None,
        }
    }
}

impl Operation for CreateProxyRequest {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createProxyRequest",
        method: "POST",
        path: "/nextrouter/proxy/{channelid}/{target}",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            404 => NotFound,
            422 => UnprocessableEntity,
            429 => RateLimit,
            500 => InternalServer,
            503 => ServiceUnavailable,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("channelid", &self.channelid, PathStyle::Simple { explode: false })?;
        request.path("target", &self.target, PathStyle::Simple { explode: false })?;
        request.optional_json(self.body.as_ref())
    }
}

impl Sends for CreateProxyRequest {
    type Output = serde_json::Value;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<CreateProxyRequest> {
    /// Body for the endpoint, in whatever form that endpoint expects.
    pub fn request(mut self, request: impl Into<serde_json::Value>) -> Self {
        self.operation.body = Some(request.into());
        self
    }
}
