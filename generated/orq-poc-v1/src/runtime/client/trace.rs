//! Events for `tracing`: one before each attempt, one after. Without that feature, nothing.
//!
//! Neither addresses nor headers nor bodies are shown, since they may hold secrets.

use super::hooks::HookContext;
use super::retry::Outcome;
use crate::runtime::Error;

/// An attempt begins.
pub(crate) fn begin(context: &HookContext) {
    #[cfg(feature = "tracing")]
    tracing::debug!(
        operation = context.operation,
        path = context.path,
        attempt = context.attempt,
        "request"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = context;
}

/// An attempt has ended: with a status, or with an error.
pub(crate) fn end(
    context: &HookContext,
    result: Result<http::StatusCode, (&Error, Option<Outcome>)>,
) {
    #[cfg(feature = "tracing")]
    match result {
        Ok(status) => tracing::debug!(
            operation = context.operation,
            status = status.as_u16(),
            "answer"
        ),
        Err((error, outcome)) => {
            tracing::warn!(operation = context.operation, attempt = context.attempt, ?outcome, %error, "attempt failed");
        }
    }
    #[cfg(not(feature = "tracing"))]
    let _ = (context, result);
}
