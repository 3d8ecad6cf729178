//! [`ResponseFormat`].

use super::ResponseFormats;

/// Form of the answer.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ResponseFormat {
    /// Kind of the form. With `json_object`, also tell the model in a message to answer in JSON.
    ///
    /// Default: `text`.
    pub r#type: Option<ResponseFormats>,
}

crate::runtime::record! {
    ResponseFormat {
        r#type: optional "type",
    }
}

impl ResponseFormat {
    /// A new `ResponseFormat` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Kind of the form. With `json_object`, also tell the model in a message to answer in JSON.
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<ResponseFormats>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}
