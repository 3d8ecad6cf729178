//! [`DeploymentInvokeAnswer`].

use super::DeploymentInvokeResponse;

/// What the operation answers, by status or media type.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DeploymentInvokeAnswer {
    /// The answer, or its events if `stream` is true.
    ///
    /// Status `200`.
    Ok(Box<DeploymentInvokeResponse>),
    /// The deployment has nothing to answer.
    ///
    /// Status `204`.
    NoContent,
}
