//! [`CompletionRequest`] and the types that belong to it.

/// Input of a text completion.
#[cfg(feature = "completions")]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CompletionRequest {
    /// Identifier of the model, as `GET /models` lists it.
    pub model: String,
    /// Text that the model continues.
    pub prompt: String,
    /// Generates this many completions and returns the best. All of them cost tokens.
    pub best_of: Option<i64>,
    /// Whether the answer begins with the prompt.
    ///
    /// Default: `false`.
    pub echo: Option<bool>,
    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    ///
    /// Default: `0`.
    pub frequency_penalty: Option<f64>,
    /// Makes single tokens more or less likely: token identifiers mapped to a number that is added
    /// to the token's score.
    pub logit_bias: Option<std::collections::BTreeMap<String, f64>>,
    /// Upper bound of the output tokens.
    pub max_tokens: Option<i64>,
    /// How many completions are returned.
    ///
    /// Default: `1`.
    pub n: Option<i64>,
    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    ///
    /// Default: `0`.
    pub presence_penalty: Option<f64>,
    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    pub seed: Option<i64>,
    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    pub stop: Option<CompletionRequestStop>,
    /// Whether the completion comes as server-sent events while it is generated.
    ///
    /// Default: `false`.
    pub stream: Option<bool>,
    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    ///
    /// Default: `1.0`.
    pub temperature: Option<f64>,
    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    ///
    /// Default: `1.0`.
    pub top_p: Option<f64>,
    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub user: Option<String>,
}

#[cfg(feature = "completions")]
crate::runtime::record! {
    CompletionRequest {
        model: required "model",
        prompt: required "prompt",
        best_of: optional "best_of",
        echo: optional "echo",
        frequency_penalty: optional "frequency_penalty",
        logit_bias: optional "logit_bias",
        max_tokens: optional "max_tokens",
        n: optional "n",
        presence_penalty: optional "presence_penalty",
        seed: optional "seed",
        stop: optional "stop",
        stream: optional "stream",
        temperature: optional "temperature",
        top_p: optional "top_p",
        user: optional "user",
    }
}

#[cfg(feature = "completions")]
impl CompletionRequest {
    /// A new `CompletionRequest` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>, prompt: impl Into<String>) -> Self {
        Self {
            model: model.into(),
            prompt: prompt.into(),
            best_of: None,
            echo: None,
            frequency_penalty: None,
            logit_bias: None,
            max_tokens: None,
            n: None,
            presence_penalty: None,
            seed: None,
            stop: None,
            stream: None,
            temperature: None,
            top_p: None,
            user: None,
        }
    }

    /// Generates this many completions and returns the best. All of them cost tokens.
    #[must_use]
    pub fn best_of(mut self, best_of: impl Into<Option<i64>>) -> Self {
        self.best_of = best_of.into();
        self
    }

    /// Whether the answer begins with the prompt.
    #[must_use]
    pub fn echo(mut self, echo: impl Into<Option<bool>>) -> Self {
        self.echo = echo.into();
        self
    }

    /// From -2.0 to 2.0. Above zero, a token becomes less likely the more often it has already
    /// occurred.
    #[must_use]
    pub fn frequency_penalty(mut self, frequency_penalty: impl Into<Option<f64>>) -> Self {
        self.frequency_penalty = frequency_penalty.into();
        self
    }

    /// Makes single tokens more or less likely: token identifiers mapped to a number that is added
    /// to the token's score.
    #[must_use]
    pub fn logit_bias(
        mut self,
        logit_bias: impl IntoIterator<Item = (impl Into<String>, impl Into<f64>)>,
    ) -> Self {
        self.logit_bias = Some(
            logit_bias
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        );
        self
    }

    /// Upper bound of the output tokens.
    #[must_use]
    pub fn max_tokens(mut self, max_tokens: impl Into<Option<i64>>) -> Self {
        self.max_tokens = max_tokens.into();
        self
    }

    /// How many completions are returned.
    #[must_use]
    pub fn n(mut self, n: impl Into<Option<i64>>) -> Self {
        self.n = n.into();
        self
    }

    /// From -2.0 to 2.0. Above zero, tokens that have occurred at all become less likely, which
    /// favours new topics.
    #[must_use]
    pub fn presence_penalty(mut self, presence_penalty: impl Into<Option<f64>>) -> Self {
        self.presence_penalty = presence_penalty.into();
        self
    }

    /// With the same seed and the same parameters the model tries to give the same answer. There is
    /// no guarantee.
    #[must_use]
    pub fn seed(mut self, seed: impl Into<Option<i64>>) -> Self {
        self.seed = seed.into();
        self
    }

    /// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
    #[must_use]
    pub fn stop(mut self, stop: impl Into<CompletionRequestStop>) -> Self {
        self.stop = Some(stop.into());
        self
    }

    /// Whether the completion comes as server-sent events while it is generated.
    #[must_use]
    pub fn stream(mut self, stream: impl Into<Option<bool>>) -> Self {
        self.stream = stream.into();
        self
    }

    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    #[must_use]
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.temperature = temperature.into();
        self
    }

    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    #[must_use]
    pub fn top_p(mut self, top_p: impl Into<Option<f64>>) -> Self {
        self.top_p = top_p.into();
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    #[must_use]
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.user = Some(user.into());
        self
    }
}

/// Text, or list of texts, at which generation ends. The stop text is not part of the answer.
#[cfg(any(feature = "chat", feature = "completions"))]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CompletionRequestStop {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

#[cfg(any(feature = "chat", feature = "completions"))]
crate::runtime::union! {
    CompletionRequestStop {
        String(String),
        Array(Vec<String>),
    }
}

#[cfg(any(feature = "chat", feature = "completions"))]
impl CompletionRequestStop {
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

#[cfg(any(feature = "chat", feature = "completions"))]
impl From<&str> for CompletionRequestStop {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

#[cfg(any(feature = "chat", feature = "completions"))]
impl From<String> for CompletionRequestStop {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

#[cfg(any(feature = "chat", feature = "completions"))]
impl<const N: usize> From<[String; N]> for CompletionRequestStop {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

#[cfg(any(feature = "chat", feature = "completions"))]
impl From<Vec<String>> for CompletionRequestStop {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

#[cfg(any(feature = "chat", feature = "completions"))]
impl<const N: usize> From<[&str; N]> for CompletionRequestStop {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

#[cfg(any(feature = "chat", feature = "completions"))]
impl From<Vec<&str>> for CompletionRequestStop {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

/// The same as [`CompletionRequestStop`].
#[cfg(any(feature = "chat", feature = "completions"))]
pub type ChatCompletionRequestStop = CompletionRequestStop;
