//! [`FimCompletionRequest`].

use super::FimCompletionRequestStop;

/// The text around a gap, and how to fill it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FimCompletionRequest {
    /// Identifier of the model. It has to be one that can fill in the middle.
    pub model: Option<String>,
    /// Randomness of sampling, 0.0 to 1.5. Low values give steady answers, high values varied ones.
    /// If absent or null, the default of the model.
    pub temperature: Option<Option<f64>>,
    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    ///
    /// Default: `1`.
    pub top_p: Option<f64>,
    /// Upper bound of the tokens that the model generates. Together with the request they must fit
    /// into its context.
    pub max_tokens: Option<Option<i64>>,
    /// Whether the answer comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
    /// Text, or list of texts, at which generation ends.
    pub stop: Option<FimCompletionRequestStop>,
    /// With the same seed and the same parameters the model gives the same answer.
    pub random_seed: Option<Option<i64>>,
    /// Text before the gap.
    pub prompt: String,
    /// Text after the gap. Without it, the model goes on from the prompt.
    ///
    /// Default: `""`.
    pub suffix: Option<Option<String>>,
    /// Lower bound of the tokens that the model generates.
    pub min_tokens: Option<Option<i64>>,
}

crate::runtime::record! {
    FimCompletionRequest {
        model: nullable "model",
        temperature: optional_nullable "temperature",
        top_p: optional "top_p",
        max_tokens: optional_nullable "max_tokens",
        stream: optional "stream",
        stop: optional "stop",
        random_seed: optional_nullable "random_seed",
        prompt: required "prompt",
        suffix: optional_nullable "suffix",
        min_tokens: optional_nullable "min_tokens",
    }
}

impl FimCompletionRequest {
    /// A new `FimCompletionRequest` with what it must have.
    #[must_use]
    pub fn new(prompt: impl Into<String>) -> Self {
        Self {
            model: None,
            temperature: None,
            top_p: None,
            max_tokens: None,
            stream: None,
            stop: None,
            random_seed: None,
            prompt: prompt.into(),
            suffix: None,
            min_tokens: None,
        }
    }

    /// Identifier of the model. It has to be one that can fill in the middle.
    #[must_use]
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// Randomness of sampling, 0.0 to 1.5. Low values give steady answers, high values varied ones.
    /// If absent or null, the default of the model.
    #[must_use]
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.temperature = temperature.into().map(Some);
        self
    }

    /// Sends null for `temperature`.
    #[must_use]
    pub fn temperature_null(mut self) -> Self {
        self.temperature = Some(None);
        self
    }

    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    #[must_use]
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.top_p = top_p.into();
        self
    }

    /// Upper bound of the tokens that the model generates. Together with the request they must fit
    /// into its context.
    #[must_use]
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<i64>>) -> Self {
        self.max_tokens = max_tokens.into().map(Some);
        self
    }

    /// Sends null for `max_tokens`.
    #[must_use]
    pub fn max_tokens_null(mut self) -> Self {
        self.max_tokens = Some(None);
        self
    }

    /// Whether the answer comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into();
        self
    }

    /// Text, or list of texts, at which generation ends.
    #[must_use]
    pub fn stop(mut self, stop: impl Into<FimCompletionRequestStop>) -> Self {
        self.stop = Some(stop.into());
        self
    }

    /// With the same seed and the same parameters the model gives the same answer.
    #[must_use]
    pub fn random_seed(mut self, random_seed: impl Into<Option<i64>>) -> Self {
        self.random_seed = random_seed.into().map(Some);
        self
    }

    /// Sends null for `random_seed`.
    #[must_use]
    pub fn random_seed_null(mut self) -> Self {
        self.random_seed = Some(None);
        self
    }

    /// Text after the gap. Without it, the model goes on from the prompt.
    #[must_use]
    pub fn suffix(mut self, suffix: impl Into<String>) -> Self {
        self.suffix = Some(Some(suffix.into()));
        self
    }

    /// Sends null for `suffix`.
    #[must_use]
    pub fn suffix_null(mut self) -> Self {
        self.suffix = Some(None);
        self
    }

    /// Lower bound of the tokens that the model generates.
    #[must_use]
    pub fn min_tokens(mut self, min_tokens: impl Into<Option<i64>>) -> Self {
        self.min_tokens = min_tokens.into().map(Some);
        self
    }

    /// Sends null for `min_tokens`.
    #[must_use]
    pub fn min_tokens_null(mut self) -> Self {
        self.min_tokens = Some(None);
        self
    }

    /// The value of `temperature`, unless it is missing or null.
    #[must_use]
    pub fn temperature_value(&self) -> Option<&f64> {
        self.temperature.as_ref()?.as_ref()
    }

    /// The value of `max_tokens`, unless it is missing or null.
    #[must_use]
    pub fn max_tokens_value(&self) -> Option<&i64> {
        self.max_tokens.as_ref()?.as_ref()
    }

    /// The value of `random_seed`, unless it is missing or null.
    #[must_use]
    pub fn random_seed_value(&self) -> Option<&i64> {
        self.random_seed.as_ref()?.as_ref()
    }

    /// The value of `suffix`, unless it is missing or null.
    #[must_use]
    pub fn suffix_value(&self) -> Option<&String> {
        self.suffix.as_ref()?.as_ref()
    }

    /// The value of `min_tokens`, unless it is missing or null.
    #[must_use]
    pub fn min_tokens_value(&self) -> Option<&i64> {
        self.min_tokens.as_ref()?.as_ref()
    }
}
