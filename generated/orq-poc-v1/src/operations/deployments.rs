//! The operations of `deployments`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::parameter::{PathStyle, QueryStyle};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Invoke
///
/// `POST /v2/deployments/invoke`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsInvoke {
    /// The body of the request.
    pub body: models::Deployments,
}

impl PostV2DeploymentsInvoke {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(request: impl Into<models::Deployments>) -> Self {
        Self {
            body: request.into(),
        }
    }
}

impl Operation for PostV2DeploymentsInvoke {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "post_/v2/deployments/invoke",
        method: "POST",
        path: "/v2/deployments/invoke",
        security: Some(&[&[("OpenAI", &[])]]),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }

    fn set_stream(&mut self, stream: bool) {
        self.body.stream = Some(stream);
    }
}

impl Sends for PostV2DeploymentsInvoke {
    type Output = models::PostV2DeploymentsInvokeAnswer;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        match answer.status().as_u16() {
            200 => answer.json().map(Box::new).map(models::PostV2DeploymentsInvokeAnswer::Ok),
            204 => Ok(models::PostV2DeploymentsInvokeAnswer::NoContent),
            _ => Err(answer.unexpected()),
        }
    }
}

impl Streams for PostV2DeploymentsInvoke {
    type Event = models::PostV2DeploymentsInvokeEventData;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        sentinel: Some("[DONE]"),
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}

/// Add metrics
///
/// `POST /v2/deployments/{id}/metrics`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostV2DeploymentsIdMetrics {
    /// Identifier of the deployment.
    pub id: String,
    /// The body of the request.
    pub body: models::PostV2DeploymentsIdMetricsRequest,
}

impl PostV2DeploymentsIdMetrics {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        request: impl Into<models::PostV2DeploymentsIdMetricsRequest>,
    ) -> Self {
        Self {
            id: id.into(),
            body: request.into(),
        }
    }
}

impl Operation for PostV2DeploymentsIdMetrics {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "post_/v2/deployments/{id}/metrics",
        method: "POST",
        path: "/v2/deployments/{id}/metrics",
        security: Some(&[&[("OpenAI", &[])]]),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("id", &self.id, PathStyle::Simple { explode: false })?;
        request.json(&self.body)
    }
}

impl Sends for PostV2DeploymentsIdMetrics {
    type Output = models::PostV2DeploymentsIdMetricsResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

/// List all deployments
///
/// `GET /v2/deployments`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetV2Deployments {
    /// How many deployments a page has at most, 1 to 50.
    pub limit: Option<f64>,
    /// Identifier of the deployment after which the page begins. Take the last one of the page
    /// before.
    pub after: Option<String>,
}

impl GetV2Deployments {
    /// The operation with what it requires.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for GetV2Deployments {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "get_/v2/deployments",
        method: "GET",
        path: "/v2/deployments",
        errors: declared! {
            500 => HonoApi,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.query("limit", &self.limit, QueryStyle::Form { explode: true })?;
        request.query("after", &self.after, QueryStyle::Form { explode: true })
    }
}

impl Sends for GetV2Deployments {
    type Output = models::GetV2DeploymentsResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<GetV2Deployments> {
    /// How many deployments a page has at most, 1 to 50.
    ///
    /// Default: `10`.
    pub fn limit(mut self, limit: impl Into<Option<f64>>) -> Self {
        self.operation.limit = limit.into();
        self
    }

    /// Identifier of the deployment after which the page begins. Take the last one of the page
    /// before.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        self.operation.after = Some(after.into());
        self
    }
}
