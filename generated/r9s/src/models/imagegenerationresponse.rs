//! [`ImageGenerationResponse`].

use super::ImageObject;

/// The generated images.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageGenerationResponse {
    /// Time of creation, in seconds since 1970-01-01 UTC.
    pub created: i64,
    /// The images, as many as `n` asked for.
    pub data: Vec<ImageObject>,
}

crate::runtime::record! {
    ImageGenerationResponse {
        created: required "created",
        data: required "data",
    }
}
