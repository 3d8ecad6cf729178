//! A span of `tracing` for each call, and events: one before each attempt, one after, one for each drift. Without that
//! feature, nothing.
//!
//! Neither addresses nor headers nor bodies are shown, since they may hold secrets; of an answer only a word that an
//! enumeration does not know.

use super::drift::Drift;
use super::hooks::HookContext;
use super::operation::OperationInfo;
use super::retry::Outcome;
use crate::runtime::Error;

/// The span of a call.
pub(crate) struct CallSpan {
    #[cfg(feature = "tracing")]
    span: tracing::Span,
    #[cfg(feature = "tracing")]
    started: super::timer::Instant,
}

impl CallSpan {
    /// A call begins.
    pub(crate) fn new(info: &OperationInfo) -> Self {
        #[cfg(not(feature = "tracing"))]
        let _ = info;
        Self {
            #[cfg(feature = "tracing")]
            span: tracing::info_span!(
                "call",
                operation = info.id,
                method = info.method,
                path = info.path,
                attempts = tracing::field::Empty,
                status = tracing::field::Empty,
                elapsed_ms = tracing::field::Empty,
            ),
            #[cfg(feature = "tracing")]
            started: super::timer::Instant::now(),
        }
    }

    /// What happens during the call, so that other spans and events belong to it.
    #[cfg(feature = "tracing")]
    pub(crate) fn around<F: Future>(&self, future: F) -> impl Future<Output = F::Output> + use<F> {
        tracing::Instrument::instrument(future, self.span.clone())
    }

    /// What happens during the call.
    #[cfg(not(feature = "tracing"))]
    #[expect(clippy::unused_self, reason = "with the feature it is the span")]
    pub(crate) fn around<F>(&self, future: F) -> F {
        future
    }

    /// The call is over, after some attempts.
    pub(crate) fn end(&self, attempts: u32, status: Option<http::StatusCode>) {
        #[cfg(feature = "tracing")]
        {
            let elapsed = u64::try_from(self.started.elapsed().as_millis());
            self.span.record("attempts", attempts);
            self.span.record("elapsed_ms", elapsed.unwrap_or(u64::MAX));
            if let Some(status) = status {
                self.span.record("status", status.as_u16());
            }
        }
        #[cfg(not(feature = "tracing"))]
        let _ = (attempts, status);
    }
}

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
