//! [`ImageGenerationRequest`] and the types that belong to it.

/// Description of the wanted image.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageGenerationRequest {
    /// What the image should show.
    pub prompt: String,
    /// Identifier of the model. If absent, the service chooses one.
    pub model: Option<String>,
    /// How many images are made, 1 to 10.
    ///
    /// Default: `1`.
    pub n: Option<i64>,
    /// Quality of the image. `hd` shows finer detail and costs more.
    ///
    /// Default: `standard`.
    pub quality: Option<ImageGenerationRequestQuality>,
    /// Whether images come as addresses (`url`) or as Base64 data (`b64_json`).
    ///
    /// Default: `url`.
    pub response_format: Option<ImageGenerationRequestResponseFormat>,
    /// Width and height in pixels. Models differ in the sizes they offer.
    ///
    /// Default: `1024x1024`.
    pub size: Option<ImageGenerationRequestSize>,
    /// `vivid` looks dramatic, `natural` closer to a photograph.
    ///
    /// Default: `vivid`.
    pub style: Option<ImageGenerationRequestStyle>,
    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub user: Option<String>,
}

crate::runtime::record! {
    ImageGenerationRequest {
        prompt: required "prompt",
        model: optional "model",
        n: optional "n",
        quality: optional "quality",
        response_format: optional "response_format",
        size: optional "size",
        style: optional "style",
        user: optional "user",
    }
}

impl ImageGenerationRequest {
    /// A new `ImageGenerationRequest` with what it must have.
    #[must_use]
    pub fn new(prompt: impl Into<String>) -> Self {
        Self {
            prompt: prompt.into(),
            model: None,
            n: None,
            quality: None,
            response_format: None,
            size: None,
            style: None,
            user: None,
        }
    }

    /// Identifier of the model. If absent, the service chooses one.
    #[must_use]
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// How many images are made, 1 to 10.
    #[must_use]
    pub fn n(mut self, n: impl Into<Option<i64>>) -> Self {
        self.n = n.into();
        self
    }

    /// Quality of the image. `hd` shows finer detail and costs more.
    #[must_use]
    pub fn quality(mut self, quality: impl Into<ImageGenerationRequestQuality>) -> Self {
        self.quality = Some(quality.into());
        self
    }

    /// Whether images come as addresses (`url`) or as Base64 data (`b64_json`).
    #[must_use]
    pub fn response_format(
        mut self,
        response_format: impl Into<ImageGenerationRequestResponseFormat>,
    ) -> Self {
        self.response_format = Some(response_format.into());
        self
    }

    /// Width and height in pixels. Models differ in the sizes they offer.
    #[must_use]
    pub fn size(mut self, size: impl Into<ImageGenerationRequestSize>) -> Self {
        self.size = Some(size.into());
        self
    }

    /// `vivid` looks dramatic, `natural` closer to a photograph.
    #[must_use]
    pub fn style(mut self, style: impl Into<ImageGenerationRequestStyle>) -> Self {
        self.style = Some(style.into());
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    #[must_use]
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.user = Some(user.into());
        self
    }
}

/// Quality of the image. `hd` shows finer detail and costs more.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageGenerationRequestQuality {
    /// `standard`
    Standard,
    /// `hd`
    Hd,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ImageGenerationRequestQuality {
        Standard = "standard",
        Hd = "hd",
    }
}

/// Whether images come as addresses (`url`) or as Base64 data (`b64_json`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageGenerationRequestResponseFormat {
    /// `url`
    Url,
    /// `b64_json`
    B64Json,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ImageGenerationRequestResponseFormat {
        Url = "url",
        B64Json = "b64_json",
    }
}

/// Width and height in pixels. Models differ in the sizes they offer.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageGenerationRequestSize {
    /// `256x256`
    Size256x256,
    /// `512x512`
    Size512x512,
    /// `1024x1024`
    Size1024x1024,
    /// `1792x1024`
    Size1792x1024,
    /// `1024x1792`
    Size1024x1792,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ImageGenerationRequestSize {
        Size256x256 = "256x256",
        Size512x512 = "512x512",
        Size1024x1024 = "1024x1024",
        Size1792x1024 = "1792x1024",
        Size1024x1792 = "1024x1792",
    }
}

/// `vivid` looks dramatic, `natural` closer to a photograph.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ImageGenerationRequestStyle {
    /// `vivid`
    Vivid,
    /// `natural`
    Natural,
    /// A value that this version of the crate does not know.
    Unknown(String),
}

crate::runtime::open_enum! {
    ImageGenerationRequestStyle {
        Vivid = "vivid",
        Natural = "natural",
    }
}
