//! [`RouterCompletionsRequest`] and the types that belong to it.

/// A text to continue, and how to continue it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RouterCompletionsRequest {
    /// Identifier of the model.
    pub model: String,
    /// Text that the model continues, or a list of texts or tokens.
    pub prompt: RouterCompletionsRequestPrompt,
    /// Whether the answer begins with the prompt.
    ///
    /// Default: `false`.
    pub echo: Option<Option<bool>>,
    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    ///
    /// Default: `0`.
    pub frequency_penalty: Option<Option<f64>>,
    /// Upper bound of the tokens that the model generates.
    ///
    /// Default: `16`.
    pub max_tokens: Option<Option<f64>>,
    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    ///
    /// Default: `0`.
    pub presence_penalty: Option<Option<f64>>,
    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    pub seed: Option<Option<f64>>,
    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    pub stop: Option<Option<RouterCompletionsRequestStop>>,
    /// Whether the completion comes as server-sent events. No such answer is declared: leave it
    /// false.
    ///
    /// Default: `false`.
    pub stream: Option<Option<bool>>,
    /// Randomness of sampling. Low values give steady answers, high values varied ones.
    ///
    /// Default: `1`.
    pub temperature: Option<Option<f64>>,
    /// Nucleus sampling: only the likeliest tokens that together reach this probability are
    /// considered.
    ///
    /// Default: `1`.
    pub top_p: Option<Option<f64>>,
    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub user: Option<String>,
}

crate::runtime::record! {
    RouterCompletionsRequest {
        model: required "model",
        prompt: required "prompt",
        echo: optional_nullable "echo",
        frequency_penalty: optional_nullable "frequency_penalty",
        max_tokens: optional_nullable "max_tokens",
        presence_penalty: optional_nullable "presence_penalty",
        seed: optional_nullable "seed",
        stop: optional_nullable "stop",
        stream: optional_nullable "stream",
        temperature: optional_nullable "temperature",
        top_p: optional_nullable "top_p",
        user: optional "user",
    }
}

impl RouterCompletionsRequest {
    /// A new `RouterCompletionsRequest` with what it must have.
    #[must_use]
    pub fn new(
        model: impl Into<String>,
        prompt: impl Into<RouterCompletionsRequestPrompt>,
    ) -> Self {
        Self {
            model: model.into(),
            prompt: prompt.into(),
            echo: None,
            frequency_penalty: None,
            max_tokens: None,
            presence_penalty: None,
            seed: None,
            stop: None,
            stream: None,
            temperature: None,
            top_p: None,
            user: None,
        }
    }

    /// Whether the answer begins with the prompt.
    #[must_use]
    pub fn echo(mut self, echo: impl Into<Option<bool>>) -> Self {
        self.echo = echo.into().map(Some);
        self
    }

    /// Sends null for `echo`.
    #[must_use]
    pub fn echo_null(mut self) -> Self {
        self.echo = Some(None);
        self
    }

    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    #[must_use]
    pub fn frequency_penalty(mut self, frequency_penalty: impl Into<Option<f64>>) -> Self {
        self.frequency_penalty = frequency_penalty.into().map(Some);
        self
    }

    /// Sends null for `frequency_penalty`.
    #[must_use]
    pub fn frequency_penalty_null(mut self) -> Self {
        self.frequency_penalty = Some(None);
        self
    }

    /// Upper bound of the tokens that the model generates.
    #[must_use]
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<f64>>) -> Self {
        self.max_tokens = max_tokens.into().map(Some);
        self
    }

    /// Sends null for `max_tokens`.
    #[must_use]
    pub fn max_tokens_null(mut self) -> Self {
        self.max_tokens = Some(None);
        self
    }

    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    #[must_use]
    pub fn presence_penalty(mut self, presence_penalty: impl Into<Option<f64>>) -> Self {
        self.presence_penalty = presence_penalty.into().map(Some);
        self
    }

    /// Sends null for `presence_penalty`.
    #[must_use]
    pub fn presence_penalty_null(mut self) -> Self {
        self.presence_penalty = Some(None);
        self
    }

    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    #[must_use]
    pub fn seed(mut self, seed: impl Into<Option<f64>>) -> Self {
        self.seed = seed.into().map(Some);
        self
    }

    /// Sends null for `seed`.
    #[must_use]
    pub fn seed_null(mut self) -> Self {
        self.seed = Some(None);
        self
    }

    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    #[must_use]
    pub fn stop(mut self, stop: impl Into<RouterCompletionsRequestStop>) -> Self {
        self.stop = Some(Some(stop.into()));
        self
    }

    /// Sends null for `stop`.
    #[must_use]
    pub fn stop_null(mut self) -> Self {
        self.stop = Some(None);
        self
    }

    /// Whether the completion comes as server-sent events. No such answer is declared: leave it
    /// false.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into().map(Some);
        self
    }

    /// Sends null for `stream`.
    #[must_use]
    pub fn stream_null(mut self) -> Self {
        self.stream = Some(None);
        self
    }

    /// Randomness of sampling. Low values give steady answers, high values varied ones.
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

    /// Nucleus sampling: only the likeliest tokens that together reach this probability are
    /// considered.
    #[must_use]
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.top_p = top_p.into().map(Some);
        self
    }

    /// Sends null for `top_p`.
    #[must_use]
    pub fn top_p_null(mut self) -> Self {
        self.top_p = Some(None);
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    #[must_use]
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.user = Some(user.into());
        self
    }

    /// The value of `echo`, unless it is missing or null.
    #[must_use]
    pub fn echo_value(&self) -> Option<&bool> {
        self.echo.as_ref()?.as_ref()
    }

    /// The value of `frequency_penalty`, unless it is missing or null.
    #[must_use]
    pub fn frequency_penalty_value(&self) -> Option<&f64> {
        self.frequency_penalty.as_ref()?.as_ref()
    }

    /// The value of `max_tokens`, unless it is missing or null.
    #[must_use]
    pub fn max_tokens_value(&self) -> Option<&f64> {
        self.max_tokens.as_ref()?.as_ref()
    }

    /// The value of `presence_penalty`, unless it is missing or null.
    #[must_use]
    pub fn presence_penalty_value(&self) -> Option<&f64> {
        self.presence_penalty.as_ref()?.as_ref()
    }

    /// The value of `seed`, unless it is missing or null.
    #[must_use]
    pub fn seed_value(&self) -> Option<&f64> {
        self.seed.as_ref()?.as_ref()
    }

    /// The value of `stop`, unless it is missing or null.
    #[must_use]
    pub fn stop_value(&self) -> Option<&RouterCompletionsRequestStop> {
        self.stop.as_ref()?.as_ref()
    }

    /// The value of `stream`, unless it is missing or null.
    #[must_use]
    pub fn stream_value(&self) -> Option<&bool> {
        self.stream.as_ref()?.as_ref()
    }

    /// The value of `temperature`, unless it is missing or null.
    #[must_use]
    pub fn temperature_value(&self) -> Option<&f64> {
        self.temperature.as_ref()?.as_ref()
    }

    /// The value of `top_p`, unless it is missing or null.
    #[must_use]
    pub fn top_p_value(&self) -> Option<&f64> {
        self.top_p.as_ref()?.as_ref()
    }
}

/// Text that the model continues, or a list of texts or tokens.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterCompletionsRequestPrompt {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<serde_json::Value>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterCompletionsRequestPrompt {
        String(String),
        Array(Vec<serde_json::Value>),
    }
}

impl RouterCompletionsRequestPrompt {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[serde_json::Value]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for RouterCompletionsRequestPrompt {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for RouterCompletionsRequestPrompt {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[serde_json::Value; N]> for RouterCompletionsRequestPrompt {
    fn from(value: [serde_json::Value; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<serde_json::Value>> for RouterCompletionsRequestPrompt {
    fn from(value: Vec<serde_json::Value>) -> Self {
        Self::Array(value)
    }
}

/// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RouterCompletionsRequestStop {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    RouterCompletionsRequestStop {
        String(String),
        Array(Vec<String>),
    }
}

impl RouterCompletionsRequestStop {
    /// The value of [`Self::String`], if it is that.
    #[must_use]
    pub fn as_string(&self) -> Option<&str> {
        match self {
            Self::String(value) => Some(value),
            _ => None,
        }
    }

    /// The value of [`Self::Array`], if it is that.
    #[must_use]
    pub fn as_array(&self) -> Option<&[String]> {
        match self {
            Self::Array(value) => Some(value),
            _ => None,
        }
    }
}

impl From<&str> for RouterCompletionsRequestStop {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for RouterCompletionsRequestStop {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[String; N]> for RouterCompletionsRequestStop {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<String>> for RouterCompletionsRequestStop {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl<const N: usize> From<[&str; N]> for RouterCompletionsRequestStop {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

impl From<Vec<&str>> for RouterCompletionsRequestStop {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}
