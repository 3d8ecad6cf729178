//! The operations of `deployments`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::parameter::QueryStyle;
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Invoke
///
/// `POST /v2/deployments/invoke`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeploymentInvoke {
    /// The body of the request.
    pub body: models::Deployments,
}

impl DeploymentInvoke {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(key: impl Into<String>) -> Self {
        Self {
            body: models::Deployments::new(key),
        }
    }
}

impl Operation for DeploymentInvoke {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "DeploymentInvoke",
        method: "POST",
        path: "/v2/deployments/invoke",
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }

    fn set_stream(&mut self, stream: bool) {
        self.body.stream = Some(stream);
    }
}

impl Sends for DeploymentInvoke {
    type Output = models::DeploymentInvokeAnswer;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        match answer.status().as_u16() {
            200 => answer.json().map(Box::new).map(models::DeploymentInvokeAnswer::Ok),
            204 => Ok(models::DeploymentInvokeAnswer::NoContent),
            _ => Err(answer.unexpected()),
        }
    }
}

impl Streams for DeploymentInvoke {
    type Event = models::DeploymentInvokeEventData;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        sentinel: Some("[DONE]"),
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}

impl Call<DeploymentInvoke> {
    /// Values for the variables of the prompt, by name.
    pub fn inputs(
        mut self,
        inputs: impl IntoIterator<Item = (impl Into<String>, impl Into<models::DeploymentsInputsValue>)>,
    ) -> Self {
        self.operation.body.inputs = Some(
            inputs
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Values by which the routing rules of the deployment choose a variant.
    pub fn context(
        mut self,
        context: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        self.operation.body.context = Some(
            context
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Messages that go before the prompt of the deployment.
    pub fn prefix_messages(
        mut self,
        prefix_messages: impl Into<Vec<models::DeploymentsPrefixMessage>>,
    ) -> Self {
        self.operation.body.prefix_messages = Some(prefix_messages.into());
        self
    }

    /// Messages that follow the prompt of the deployment.
    pub fn messages(mut self, messages: impl Into<Vec<models::DeploymentsMessage>>) -> Self {
        self.operation.body.messages = Some(messages.into());
        self
    }

    /// Identifiers of uploaded files that the model may read.
    pub fn file_ids(mut self, file_ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.operation.body.file_ids = Some(file_ids.into_iter().map(Into::into).collect());
        self
    }

    /// Facts of your own that are stored with the request.
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

    /// Identifier of a chain of calls. Requests with the same one belong together.
    pub fn chain_id(mut self, chain_id: impl Into<String>) -> Self {
        self.operation.body.chain_id = Some(chain_id.into());
        self
    }

    /// Identifier of a conversation. Requests with the same one belong together.
    pub fn conversation_id(mut self, conversation_id: impl Into<String>) -> Self {
        self.operation.body.conversation_id = Some(conversation_id.into());
        self
    }

    /// Identifier of your end user.
    pub fn user_id(mut self, user_id: impl Into<models::DeploymentsUserId>) -> Self {
        self.operation.body.user_id = Some(user_id.into());
        self
    }

    /// Identifier of the deployment.
    pub fn deployment_id(mut self, deployment_id: impl Into<String>) -> Self {
        self.operation.body.deployment_id = Some(deployment_id.into());
        self
    }

    /// Identifier of the variant to use, in place of the one that routing would choose.
    pub fn deployment_variant_id(mut self, deployment_variant_id: impl Into<String>) -> Self {
        self.operation.body.deployment_variant_id = Some(deployment_variant_id.into());
        self
    }

    /// Parameters that are passed to the model as they are.
    pub fn extra_params(
        mut self,
        extra_params: impl IntoIterator<Item = (impl Into<String>, impl Into<serde_json::Value>)>,
    ) -> Self {
        self.operation.body.extra_params = Some(
            extra_params
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// What else the answer should hold.
    pub fn invoke_options(
        mut self,
        invoke_options: impl Into<models::DeploymentsInvokeOptions>,
    ) -> Self {
        self.operation.body.invoke_options = Some(invoke_options.into());
        self
    }
}

/// List all deployments
///
/// `GET /v2/deployments`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Deployments {
    /// How many deployments a page has at most, 1 to 50.
    pub limit: Option<f64>,
    /// Identifier of the deployment after which the page begins. Take the last one of the page
    /// before.
    pub after: Option<String>,
}

impl Deployments {
    /// The operation with what it requires.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for Deployments {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "Deployments",
        method: "GET",
        path: "/v2/deployments",
        errors: declared! {
            500 => HonoApi,
        },
        timeout: Some(std::time::Duration::from_millis(600_000)),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.query("limit", &self.limit, QueryStyle::Form { explode: true })?;
        request.query("after", &self.after, QueryStyle::Form { explode: true })
    }
}

impl Sends for Deployments {
    type Output = models::DeploymentsResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<Deployments> {
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
