//! Asking again until what takes a while is there: a run, an import, a picture.

use std::time::Duration;

use super::call::Call;
use super::operation::Sends;
use super::retry::retry_after;
use super::timer::sleep;
use crate::runtime::Result;

/// The pause after the first answer; each further one is twice as long.
const FIRST: Duration = Duration::from_millis(500);
/// The longest pause, whatever the server asks for.
const LONGEST: Duration = Duration::from_secs(10);

impl<O: Sends + Clone> Call<O> {
    /// Makes the call again and again, until `done` says of an answer that it is the one that is waited for.
    ///
    /// Between two of them is a pause that grows from half a second to ten, or that the answer asks for by `Retry-After`.
    /// How long it may take altogether is for the caller to say, as by `tokio::time::timeout`.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send).
    pub async fn send_until(self, mut done: impl FnMut(&O::Output) -> bool) -> Result<O::Output> {
        let mut pause = FIRST;
        loop {
            let response = self.clone().send_with_response().await?;
            if done(&response.data) {
                return Ok(response.data);
            }
            let asked = retry_after(&response.headers);
            drop(response);
            sleep(asked.unwrap_or(pause).min(LONGEST)).await;
            pause = pause.saturating_mul(2).min(LONGEST);
        }
    }
}
