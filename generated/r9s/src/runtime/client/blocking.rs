//! Calls without `async`.
//!
//! A thread of its own drives all blocking calls, so that connections are shared between them.
//! Inside an async runtime, where waiting would hold up everything else, they are errors.

use std::fmt;
use std::pin::Pin;
use std::sync::{OnceLock, mpsc};
use std::thread;

use futures_core::Stream;
use tokio::runtime::{Builder, Handle};

use super::call::{Call, Sending};
use super::error::{ConfigError, RequestError};
use super::future;
use super::operation::Sends;
use crate::runtime::Result;

/// Waits for a future.
///
/// # Errors
///
/// The thread already drives an async runtime, or there can be no other one.
pub(crate) fn wait<F>(future: F) -> Result<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send,
{
    if Handle::try_current().is_ok() {
        return Err(RequestError::new(
            "a blocking call inside an async runtime; await the call instead",
        )
        .into());
    }
    let (sender, receiver) = mpsc::sync_channel(1);
    handle()?.spawn(async move {
        // Nobody waits any more when the receiver is gone.
        let _ = sender.send(future.await);
    });
    receiver
        .recv()
        .map_err(|_| RequestError::new("the blocking call did not end").into())
}

/// The runtime that drives all blocking calls.
fn handle() -> Result<&'static Handle> {
    static HANDLE: OnceLock<Option<Handle>> = OnceLock::new();
    let handle = HANDLE.get_or_init(|| {
        let runtime = Builder::new_current_thread().enable_all().build().ok()?;
        let handle = runtime.handle().clone();
        let thread =
            thread::Builder::new().name(concat!(env!("CARGO_PKG_NAME"), "-blocking").to_owned());
        thread
            .spawn(move || runtime.block_on(std::future::pending::<()>()))
            .ok()?;
        Some(handle)
    });
    handle
        .as_ref()
        .ok_or_else(|| ConfigError::new("there is no thread for blocking calls").into())
}

impl<O: Sends> Call<O>
where
    O::Output: Send + 'static,
{
    /// Makes the call and waits for the answer.
    ///
    /// # Errors
    ///
    /// Those of [`send`](Self::send), and `Error::Request` inside an async runtime.
    pub fn send_blocking(self) -> Result<O::Output> {
        wait(self.send())?
    }
}

impl<T: Send + 'static> Sending<T> {
    /// Waits for the answer.
    ///
    /// # Errors
    ///
    /// Those of the call, and `Error::Request` inside an async runtime.
    pub fn wait(self) -> Result<T> {
        wait(self)?
    }
}

/// A stream as an iterator.
#[must_use = "nothing is asked for before the iterator is used"]
pub struct Blocking<S>(Option<S>);

impl<S> Blocking<S> {
    /// Makes an iterator of a stream.
    pub(crate) fn new(stream: S) -> Self {
        Self(Some(stream))
    }
}

impl<S, T> Iterator for Blocking<S>
where
    S: Stream<Item = Result<T>> + Send + Unpin + 'static,
    T: Send + 'static,
{
    type Item = Result<T>;

    fn next(&mut self) -> Option<Result<T>> {
        let mut stream = self.0.take()?;
        let waited = wait(async move {
            let item = future::next(&mut Pin::new(&mut stream)).await;
            (stream, item)
        });
        match waited {
            Ok((stream, item)) => {
                self.0 = item.is_some().then_some(stream);
                item
            }
            Err(error) => Some(Err(error)),
        }
    }
}

impl<S> fmt::Debug for Blocking<S> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Blocking")
    }
}
