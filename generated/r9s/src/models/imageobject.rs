//! [`ImageObject`].

/// An image. One of `url` and `b64_json` is set, as the request asked.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ImageObject {
    /// Address of the image. Such addresses may expire, so download it soon.
    pub url: Option<String>,
    /// The image in Base64.
    pub b64_json: Option<String>,
    /// The prompt as the service rewrote it, if it did.
    pub revised_prompt: Option<String>,
}

crate::runtime::record! {
    ImageObject {
        url: optional "url",
        b64_json: optional "b64_json",
        revised_prompt: optional "revised_prompt",
    }
}
