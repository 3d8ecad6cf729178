//! The operations of `images`.

use crate::runtime::client::answer::Answer;
use crate::runtime::client::operation::{Operation, OperationInfo, Sends};
use crate::runtime::client::request::RequestParts;
use crate::runtime::declared;
use crate::{Call, Result, models};

/// Create image
///
/// `POST /images/generations`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateImageGeneration {
    /// The body of the request.
    pub body: models::ImageGenerationRequest,
}

impl CreateImageGeneration {
    /// The operation with what it requires.
    #[must_use]
    pub fn new(prompt: impl Into<String>) -> Self {
        Self {
            body: models::ImageGenerationRequest::new(prompt),
        }
    }
}

impl Operation for CreateImageGeneration {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createImageGeneration",
        method: "POST",
        path: "/images/generations",
        errors: declared! {
            400 => BadRequest,
            401 => Authentication,
            403 => PermissionDenied,
            422 => UnprocessableEntity,
            429 => RateLimit,
            500 => InternalServer,
            503 => ServiceUnavailable,
        },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }
}

impl Sends for CreateImageGeneration {
    type Output = models::ImageGenerationResponse;

    fn decode(answer: &Answer) -> Result<Self::Output> {
        answer.json()
    }
}

impl Call<CreateImageGeneration> {
    /// Identifier of the model. If absent, the service chooses one.
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.operation.body.model = Some(model.into());
        self
    }

    /// How many images are made, 1 to 10.
    ///
    /// Default: `1`.
    pub fn n(mut self, n: impl Into<Option<i64>>) -> Self {
        self.operation.body.n = n.into();
        self
    }

    /// Quality of the image. `hd` shows finer detail and costs more.
    ///
    /// Default: `standard`.
    pub fn quality(mut self, quality: impl Into<models::ImageGenerationRequestQuality>) -> Self {
        self.operation.body.quality = Some(quality.into());
        self
    }

    /// Whether images come as addresses (`url`) or as Base64 data (`b64_json`).
    ///
    /// Default: `url`.
    pub fn response_format(
        mut self,
        response_format: impl Into<models::ImageGenerationRequestResponseFormat>,
    ) -> Self {
        self.operation.body.response_format = Some(response_format.into());
        self
    }

    /// Width and height in pixels. Models differ in the sizes they offer.
    ///
    /// Default: `1024x1024`.
    pub fn size(mut self, size: impl Into<models::ImageGenerationRequestSize>) -> Self {
        self.operation.body.size = Some(size.into());
        self
    }

    /// `vivid` looks dramatic, `natural` closer to a photograph.
    ///
    /// Default: `vivid`.
    pub fn style(mut self, style: impl Into<models::ImageGenerationRequestStyle>) -> Self {
        self.operation.body.style = Some(style.into());
        self
    }

    /// Identifier of your end user. It helps to trace abuse; avoid personal data.
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.operation.body.user = Some(user.into());
        self
    }
}
