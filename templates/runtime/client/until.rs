//! Asking again until what takes a while is there: a run, an import, a picture.

use std::time::Duration;

use super::call::Call;
use super::error::RequestError;
use super::operation::Sends;
use super::retry::retry_after;
use super::timer::sleep;
use crate::runtime::Result;

/// The pause after the first answer; each further one is twice as long.
const FIRST: Duration = Duration::from_millis(500);
/// The longest pause where the server asks for none.
const LONGEST: Duration = Duration::from_secs(10);
/// The longest pause that a server gets.
const LONGEST_ASKED: Duration = Duration::from_secs(60);

impl<O: Sends + Clone> Call<O> {
    /// Makes the call again and again, until `done` says of an answer that it is the one that is waited for. It does not
    /// end by itself: `done` is also for the answer that says that there will be none, and how long it may take
    /// altogether is for the caller to say, as by `tokio::time::timeout`.
    ///
    /// Between two calls is a pause that grows from half a second to ten, or that the answer asks for by `Retry-After`,
    /// up to a minute.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send); `Error::Request` where the call does more than to read (it is not `GET`).
    pub async fn send_until(self, mut done: impl FnMut(&O::Output) -> bool) -> Result<O::Output> {
        let method = self.operation.info().method;
        if !matches!(method, "GET" | "HEAD") {
            let message =
                format!("`send_until` asks again, and `{method}` would do again what it does");
            return Err(RequestError::new(message).into());
        }
        let mut pause = FIRST;
        loop {
            let response = self.clone().send_with_response().await?;
            if done(&response.data) {
                return Ok(response.data);
            }
            let asked = retry_after(&response.headers).map(|asked| asked.min(LONGEST_ASKED));
            drop(response);
            sleep(asked.unwrap_or(pause)).await;
            pause = pause.saturating_mul(2).min(LONGEST);
        }
    }

    /// [`send_until`](Self::send_until) for programs without `async`.
    ///
    /// # Errors
    ///
    /// Those of [`send_until`](Self::send_until), and `Error::Request` inside an async runtime.
    #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
    #[cfg_attr(docsrs, doc(cfg(feature = "blocking")))]
    pub fn send_until_blocking(
        self,
        done: impl FnMut(&O::Output) -> bool + Send + 'static,
    ) -> Result<O::Output>
    where
        O: Send + Sync + 'static,
        O::Output: Send + 'static,
    {
        super::blocking::wait(self.send_until(done))?
    }
}
