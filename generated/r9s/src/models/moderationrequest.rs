//! [`ModerationRequest`] and the types that belong to it.

/// Texts to check.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModerationRequest {
    /// A text, or a list of texts that are checked one by one.
    pub input: ModerationRequestInput,
    /// Identifier of the model that checks.
    ///
    /// Default: `gpt-4o-mini`.
    pub model: Option<String>,
}

crate::runtime::record! {
    ModerationRequest {
        input: required "input",
        model: optional "model",
    }
}

impl ModerationRequest {
    /// A new `ModerationRequest` with what it must have.
    #[must_use]
    pub fn new(input: impl Into<ModerationRequestInput>) -> Self {
        Self {
            input: input.into(),
            model: None,
        }
    }

    /// Identifier of the model that checks.
    #[must_use]
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }
}

/// A text, or a list of texts that are checked one by one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ModerationRequestInput {
    /// A string.
    String(String),
    /// A list.
    Array(Vec<String>),
    /// A value that this version of the crate does not know.
    Unknown(serde_json::Value),
}

crate::runtime::union! {
    ModerationRequestInput {
        String(String),
        Array(Vec<String>),
    }
}

impl ModerationRequestInput {
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

impl From<&str> for ModerationRequestInput {
    fn from(value: &str) -> Self {
        Self::String(value.to_owned())
    }
}

impl From<String> for ModerationRequestInput {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl<const N: usize> From<[String; N]> for ModerationRequestInput {
    fn from(value: [String; N]) -> Self {
        Self::Array(Vec::from(value))
    }
}

impl From<Vec<String>> for ModerationRequestInput {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl<const N: usize> From<[&str; N]> for ModerationRequestInput {
    fn from(value: [&str; N]) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}

impl From<Vec<&str>> for ModerationRequestInput {
    fn from(value: Vec<&str>) -> Self {
        Self::Array(value.into_iter().map(str::to_owned).collect())
    }
}
