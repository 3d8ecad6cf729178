//! [`EditRequest`].

/// A text and what to do with it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EditRequest {
    /// Identifier of the model, as `GET /models` lists it.
    pub model: String,
    /// Text to change. If it is empty, the model writes from the instruction alone.
    ///
    /// Default: `""`.
    pub input: Option<String>,
    /// How the text is to be changed.
    pub instruction: String,
    /// How many versions are returned.
    ///
    /// Default: `1`.
    pub n: Option<i64>,
    /// Randomness of sampling, 0.0 to 2.0. Low values give steady answers, high values varied ones.
    ///
    /// Default: `1.0`.
    pub temperature: Option<f64>,
    /// Nucleus sampling, 0.0 to 1.0: only the likeliest tokens that together reach this probability
    /// are considered.
    ///
    /// Default: `1.0`.
    pub top_p: Option<f64>,
}

crate::runtime::record! {
    EditRequest {
        model: required "model",
        input: optional "input",
        instruction: required "instruction",
        n: optional "n",
        temperature: optional "temperature",
        top_p: optional "top_p",
    }
}

impl EditRequest {
    /// A new `EditRequest` with what it must have.
    #[must_use]
    pub fn new(model: impl Into<String>, instruction: impl Into<String>) -> Self {
        Self {
            model: model.into(),
            input: None,
            instruction: instruction.into(),
            n: None,
            temperature: None,
            top_p: None,
        }
    }

    /// Text to change. If it is empty, the model writes from the instruction alone.
    #[must_use]
    pub fn input(mut self, input: impl Into<String>) -> Self {
        self.input = Some(input.into());
        self
    }

    /// How many versions are returned.
    #[must_use]
    pub fn n(mut self, n: impl Into<Option<i64>>) -> Self {
        self.n = n.into();
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
}
