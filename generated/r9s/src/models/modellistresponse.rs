//! [`ModelListResponse`].

use super::Model;

/// The models that your API key may use.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ModelListResponse {
    /// The models. All of them come at once; there are no pages.
    pub data: Vec<Model>,
}

crate::runtime::record! {
    ModelListResponse {
        "object" = "list",
        data: required "data",
    }
}
