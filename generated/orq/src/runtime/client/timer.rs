//! Time: waiting, and giving up waiting.
//!
//! The only file that knows what drives the timers; `timer_wasm.rs` takes its place on wasm32.

use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

/// Waits.
pub async fn sleep(duration: Duration) {
    tokio::time::sleep(duration).await;
}

/// A moment from which time can be measured.
pub use std::time::Instant;

/// The time since the epoch.
#[must_use]
pub fn since_epoch() -> Duration {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default()
}

/// The time was over before the future was ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elapsed;

/// Runs a future, but not for longer than `limit`.
///
/// # Errors
///
/// The time is over; the future is dropped.
pub async fn timeout<F: Future>(limit: Duration, future: F) -> Result<F::Output, Elapsed> {
    let future = pin!(future);
    tokio::time::timeout(limit, future)
        .await
        .map_err(|_| Elapsed)
}

/// A limit on how long something may take that is polled.
#[derive(Debug, Default)]
pub struct Alarm {
    sleep: Option<Pin<Box<tokio::time::Sleep>>>,
    is_armed: bool,
}

impl Alarm {
    /// Ready when `limit` is over since the first poll after [`disarm`](Self::disarm).
    pub fn poll(&mut self, limit: Duration, context: &mut Context<'_>) -> Poll<()> {
        let is_armed = std::mem::replace(&mut self.is_armed, true);
        let sleep = self
            .sleep
            .get_or_insert_with(|| Box::pin(tokio::time::sleep(limit)));
        if !is_armed {
            let now = tokio::time::Instant::now();
            let far = Duration::from_secs(86400 * 365);
            sleep.as_mut().reset(now + limit.min(far));
        }
        sleep.as_mut().poll(context)
    }

    /// Stops measuring.
    pub fn disarm(&mut self) {
        self.is_armed = false;
    }
}
