//! Time in a browser: waiting, and giving up waiting.
//!
//! Takes the place of `timer.rs` on wasm32.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use gloo_timers::future::TimeoutFuture;

/// A moment from which time can be measured.
pub use web_time::Instant;

/// Waits.
pub async fn sleep(duration: Duration) {
    timer(duration).await;
}

fn timer(duration: Duration) -> TimeoutFuture {
    TimeoutFuture::new(
        u32::try_from(duration.as_millis())
            .unwrap_or(i32::MAX.unsigned_abs())
            .min(i32::MAX.unsigned_abs()),
    )
}

/// The time since the epoch.
#[must_use]
pub fn since_epoch() -> Duration {
    web_time::SystemTime::now()
        .duration_since(web_time::UNIX_EPOCH)
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
    let mut future = pin!(future);
    let mut alarm = Alarm::default();
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Ok(output)),
        Poll::Pending => alarm.poll(limit, context).map(|()| Err(Elapsed)),
    })
    .await
}

/// A limit on how long something may take that is polled.
#[derive(Debug, Default)]
pub struct Alarm(Option<Pin<Box<TimeoutFuture>>>);

impl Alarm {
    /// Ready when `limit` is over since the first poll after [`disarm`](Self::disarm).
    pub fn poll(&mut self, limit: Duration, context: &mut Context<'_>) -> Poll<()> {
        self.0
            .get_or_insert_with(|| Box::pin(timer(limit)))
            .as_mut()
            .poll(context)
    }

    /// Stops measuring.
    pub fn disarm(&mut self) {
        self.0 = None;
    }
}
