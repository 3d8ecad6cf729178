//! [`ImageContentPartSchema`] and the types that belong to it.

/// An image, given by its address.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageContentPartSchema {
    /// The image.
    pub image_url: ImageContentPartSchemaImageUrl,
    /// Ends a prefix that the provider may keep in its prompt cache. Only some providers know it.
    pub cache_control: Option<ImageContentPartSchemaCacheControl>,
}

crate::runtime::record! {
    ImageContentPartSchema {
        "type" = "image_url",
        image_url: required "image_url",
        cache_control: optional "cache_control",
    }
    fit;
}

impl ImageContentPartSchema {
    /// A new `ImageContentPartSchema` with what it must have.
    #[must_use]
    pub fn new(image_url: impl Into<ImageContentPartSchemaImageUrl>) -> Self {
        Self {
            image_url: image_url.into(),
            cache_control: None,
        }
    }

    /// Ends a prefix that the provider may keep in its prompt cache. Only some providers know it.
    #[must_use]
    pub fn cache_control(
        mut self,
        cache_control: impl Into<ImageContentPartSchemaCacheControl>,
    ) -> Self {
        self.cache_control = Some(cache_control.into());
        self
    }
}

/// Ends a prefix that the provider may keep in its prompt cache. Only some providers know it.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ImageContentPartSchemaCacheControl {
    /// How long the prefix is kept after its last use.
    ///
    /// Default: `5m`.
    pub ttl: Option<ImageContentPartSchemaCacheControlTtl>,
}

crate::runtime::record! {
    ImageContentPartSchemaCacheControl {
        "type" = "ephemeral",
        ttl: optional "ttl",
    }
    fit;
}

impl ImageContentPartSchemaCacheControl {
    /// A new `ImageContentPartSchemaCacheControl` with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How long the prefix is kept after its last use.
    #[must_use]
    pub fn ttl(mut self, ttl: impl Into<ImageContentPartSchemaCacheControlTtl>) -> Self {
        self.ttl = Some(ttl.into());
        self
    }
}

/// How long the prefix is kept after its last use.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageContentPartSchemaCacheControlTtl {
    /// `5m`
    Ttl5m,
    /// `1h`
    Ttl1h,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ImageContentPartSchemaCacheControlTtl {
        Ttl5m = "5m",
        Ttl1h = "1h",
    }
}

/// The image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageContentPartSchemaImageUrl {
    /// Web address of the image, or a data URI with the image in Base64.
    pub url: String,
    /// Resolution at which the model looks at the image: `low` costs fewer tokens, `high` shows
    /// more.
    pub detail: Option<ImageContentPartSchemaImageUrlDetail>,
}

crate::runtime::record! {
    ImageContentPartSchemaImageUrl {
        url: required "url",
        detail: optional "detail",
    }
    fit;
}

impl ImageContentPartSchemaImageUrl {
    /// A new `ImageContentPartSchemaImageUrl` with what it must have.
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
    pub fn detail(mut self, detail: impl Into<ImageContentPartSchemaImageUrlDetail>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// Resolution at which the model looks at the image: `low` costs fewer tokens, `high` shows more.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageContentPartSchemaImageUrlDetail {
    /// `low`
    Low,
    /// `high`
    High,
    /// `auto`
    Auto,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ImageContentPartSchemaImageUrlDetail {
        Low = "low",
        High = "high",
        Auto = "auto",
    }
}

/// The same as [`ImageContentPartSchemaCacheControl`].
pub type CreateChatCompletionRequestMessageToolMessageCacheControl = ImageContentPartSchemaCacheControl;

/// The same as [`ImageContentPartSchemaCacheControl`].
pub type CreateChatCompletionRequestMessageUserMessageContentItemFileCacheControl = ImageContentPartSchemaCacheControl;

/// The same as [`ImageContentPartSchemaCacheControl`].
pub type TextContentPartSchemaCacheControl = ImageContentPartSchemaCacheControl;

/// The same as [`ImageContentPartSchemaCacheControlTtl`].
pub type CreateChatCompletionRequestMessageToolMessageCacheControlTtl = ImageContentPartSchemaCacheControlTtl;

/// The same as [`ImageContentPartSchemaCacheControlTtl`].
pub type CreateChatCompletionRequestMessageUserMessageContentItemFileCacheControlTtl = ImageContentPartSchemaCacheControlTtl;

/// The same as [`ImageContentPartSchemaCacheControlTtl`].
pub type TextContentPartSchemaCacheControlTtl = ImageContentPartSchemaCacheControlTtl;
