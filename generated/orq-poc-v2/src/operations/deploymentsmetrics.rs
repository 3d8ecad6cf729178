//! The operations of `deployments.metrics`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::parameter::PathStyle;
use crate::runtime::client::request::RequestParts;
use crate::{Call, Result, models};

/// Add metrics
///
/// `POST /v2/deployments/{id}/metrics`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentCreateMetric {
    /// Identifier of the deployment.
    pub id: String,
    /// The body of the request.
    pub body: models::DeploymentCreateMetricRequest,
}

impl DeploymentCreateMetric {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            body: models::DeploymentCreateMetricRequest::new(),
        }
    }
}

impl Operation for DeploymentCreateMetric {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "DeploymentCreateMetric",
        method: "POST",
        path: "/v2/deployments/{id}/metrics",
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("id", &self.id, PathStyle::Simple { explode: false })?;
        request.json(&self.body)
    }
}

impl Sends for DeploymentCreateMetric {
    type Output = models::DeploymentCreateMetricResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<DeploymentCreateMetric> {
    /// Facts of your own that are stored with the metrics.
    pub fn metadata(
        mut self,
        metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        self.operation.body.metadata = Some(
            metadata
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Tokens used.
    pub fn usage(mut self, usage: impl Into<models::DeploymentCreateMetricRequestUsage>) -> Self {
        self.operation.body.usage = Some(usage.into());
        self
    }

    /// How long it took.
    pub fn performance(
        mut self,
        performance: impl Into<models::DeploymentCreateMetricRequestPerformance>,
    ) -> Self {
        self.operation.body.performance = Some(performance.into());
        self
    }

    /// Messages that were sent to the model.
    pub fn messages(mut self, messages: impl Into<Vec<models::DeploymentsMessage>>) -> Self {
        self.operation.body.messages = Some(messages.into());
        self
    }

    /// What the model answered.
    pub fn choices(
        mut self,
        choices: impl Into<Vec<models::DeploymentCreateMetricRequestChoice>>,
    ) -> Self {
        self.operation.body.choices = Some(choices.into());
        self
    }

    /// How good the answer was.
    pub fn feedback(
        mut self,
        feedback: impl Into<models::DeploymentCreateMetricRequestFeedback>,
    ) -> Self {
        self.operation.body.feedback = Some(feedback.into());
        self
    }
}
