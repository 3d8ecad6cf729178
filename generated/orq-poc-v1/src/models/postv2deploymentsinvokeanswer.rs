//! [`PostV2DeploymentsInvokeAnswer`].

use super::PostV2DeploymentsInvokeResponse;

/// What the operation answers, by status or media type.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostV2DeploymentsInvokeAnswer {
    /// The answer, or its events if `stream` is true.
    ///
    /// Status `200`.
    Ok(Box<PostV2DeploymentsInvokeResponse>),
    /// The deployment has nothing to answer.
    ///
    /// Status `204`.
    NoContent,
}
