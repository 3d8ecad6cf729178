//! Events for `tracing`: one before each attempt, one after, one for each drift. Without that feature, nothing.
//!
//! Neither addresses nor headers nor bodies are shown, since they may hold secrets; of an answer only a word that an
//! enumeration does not know.

use super::drift::Drift;
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

/// Whether somebody sees events about drift.
pub(crate) fn sees_drift() -> bool {
    #[cfg(feature = "tracing")]
    return tracing::enabled!(tracing::Level::INFO);
    #[cfg(not(feature = "tracing"))]
    false
}

/// An answer is not quite what the API's description says.
pub(crate) fn drift(drift: &Drift) {
    #[cfg(feature = "tracing")]
    tracing::info!(
        operation = drift.operation,
        path = drift.path,
        kind = ?drift.kind,
        value = drift.value,
        "drift"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = drift;
}
