//! [`ImageUrl`].

/// Address of an image, and how closely to look at it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageUrl {
    /// Address of the image, or the image itself as a data URI.
    pub url: String,
    /// How closely the model looks at the image.
    pub detail: Option<Option<String>>,
}

crate::runtime::record! {
    ImageUrl {
        url: lenient "url",
        detail: optional_nullable "detail",
    }
    fit;
    empty;
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

    /// How closely the model looks at the image.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(Some(detail.into()));
        self
    }

    /// Sends null for `detail`.
    #[must_use]
    pub fn detail_null(mut self) -> Self {
        self.detail = Some(None);
        self
    }

    /// The value of `detail`, unless it is missing or null.
    #[must_use]
    pub fn detail_value(&self) -> Option<&String> {
        self.detail.as_ref()?.as_ref()
    }
}
