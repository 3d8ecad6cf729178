//! [`ImageUrl`] and the types that belong to it.

/// An image given by its address.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageUrl {
    /// Web address of the image, or a data URI with the image in Base64.
    pub url: String,
    /// Resolution at which the model looks at the image: `low` costs fewer tokens, `high` shows
    /// more.
    pub detail: Option<ImageUrlDetail>,
}

crate::runtime::record! {
    ImageUrl {
        url: required "url",
        detail: optional "detail",
    }
    fit;
}

impl ImageUrl {
    /// A new `ImageUrl` with what it must have.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            detail: None,
        }
    }

    /// Resolution at which the model looks at the image: `low` costs fewer tokens, `high` shows
    /// more.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<ImageUrlDetail>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// Resolution at which the model looks at the image: `low` costs fewer tokens, `high` shows more.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageUrlDetail {
    /// `auto`
    Auto,
    /// `low`
    Low,
    /// `high`
    High,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ImageUrlDetail {
        Auto = "auto",
        Low = "low",
        High = "high",
    }
}
