//! The operations of `completions`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams,
};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create text completion
///
/// `POST /completions`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateCompletion {
    /// The body of the request.
    pub body: models::CompletionRequest,
}

impl CreateCompletion {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(model: impl Into<String>, prompt: impl Into<String>) -> Self {
        Self {
            body: models::CompletionRequest::new(model, prompt),
        }
    }
}

impl Operation for CreateCompletion {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createCompletion",
        method: "POST",
        path: "/completions",
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

    fn set_stream(&mut self, stream: bool) {
        self.body.stream = Some(stream);
    }
}

impl Sends for CreateCompletion {
    type Output = models::CompletionResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Streams for CreateCompletion {
    type Event = models::CompletionStreamEvent;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        sentinel: Some("[DONE]"),
        accept: "text/event-stream",
        ..StreamInfo::SSE
    };
}

impl Call<CreateCompletion> {
    /// Generates this many completions and returns the best. All of them cost tokens.
    pub fn best_of(mut self, best_of: impl Into<Option<i64>>) -> Self {
        self.operation.body.best_of = best_of.into();
        self
    }

    /// Whether the answer begins with the prompt.
    ///
    /// Default: `false`.
    pub fn echo(mut self, echo: impl Into<Option<bool>>) -> Self {
        self.operation.body.echo = echo.into();
        self
    }

    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    ///
    /// Default: `0`.
    pub fn frequency_penalty(mut self, frequency_penalty: impl Into<Option<f64>>) -> Self {
        self.operation.body.frequency_penalty = frequency_penalty.into();
        self
    }

    /// Makes single tokens more or less likely: token identifiers mapped to a number that is added
    /// to the token's score.
    pub fn logit_bias(
        mut self,
        logit_bias: impl IntoIterator<Item = (impl Into<String>, impl Into<f64>)>,
    ) -> Self {
        self.operation.body.logit_bias = Some(
            logit_bias
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Upper bound of the output tokens.
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<i64>>) -> Self {
        self.operation.body.max_tokens = max_tokens.into();
        self
    }

    /// How many completions are returned.
    ///
    /// Default: `1`.
    pub fn n(mut self, n: impl Into<Option<i64>>) -> Self {
        self.operation.body.n = n.into();
        self
    }

    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    ///
    /// Default: `0`.
    pub fn presence_penalty(mut self, presence_penalty: impl Into<Option<f64>>) -> Self {
        self.operation.body.presence_penalty = presence_penalty.into();
        self
    }

    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    pub fn seed(mut self, seed: impl Into<Option<i64>>) -> Self {
        self.operation.body.seed = seed.into();
        self
    }

    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    pub fn stop(mut self, stop: impl Into<models::CompletionRequestStop>) -> Self {
        self.operation.body.stop = Some(stop.into());
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

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.operation.body.user = Some(user.into());
        self
    }
}
