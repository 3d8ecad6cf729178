//! The error enum and the bodies of declared errors.

use serde::{Deserialize, Serialize};

use super::{ItemId, Status, Type};

/// The error enum of the crate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ErrorSurface {
    /// A variant per declared error body.
    pub variants: Vec<ErrorVariant>,
    /// The name of the default error's body, `R9sDefaultError`.
    pub default_name: String,
    /// What that body is: `serde_json::Value`, or what most operations declare, as far as it is that.
    pub default_ty: Type,
}

/// A variant `Error::RateLimit(Box<ApiError<errors::RateLimitError>>)`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ErrorVariant {
    /// The variant.
    pub name: String,
    /// The body's type.
    pub ty: Type,
    /// The body's name in `errors::` (an item, or an alias of a model).
    pub type_name: String,
    /// The item that the body is.
    pub item: ItemId,
}

/// When an operation answers with a declared error.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ErrorUse {
    /// When, in order.
    pub statuses: Vec<Status>,
    /// An index into [`ErrorSurface::variants`].
    pub variant: usize,
    /// The content type.
    pub media_type: String,
    /// A body for tests.
    pub sample: Option<serde_json::Value>,
}
