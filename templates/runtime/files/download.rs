//! Answers that are files.
//!
//! The body is not read before it is asked for, so that a file of any size can be saved.

use std::io::Write;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::header::CONTENT_LENGTH;

use super::disposition;
use crate::runtime::Result;
use crate::runtime::client::answer::{Head, answer_accessors, locate};
use crate::runtime::client::call::{self, Call, Sending};
use crate::runtime::client::error::{ConnectionError, DecodeError, RequestError};
use crate::runtime::client::future;
use crate::runtime::client::operation::Downloads;
use crate::runtime::client::raw::Raw;
use crate::runtime::client::{arrived::ArrivedBody, exchange::Expects};
use crate::runtime::stream::reading::Reading;

/// An answer that is a file: a stream of its bytes.
#[derive(Debug)]
pub struct Download {
    head: Head,
    reading: Reading,
    limit: usize,
    expected: Option<u64>,
    received: u64,
}

impl<O: Downloads> Call<O> {
    /// Makes the call and gives the answer before its body has been read.
    ///
    /// # Errors
    ///
    /// The request cannot be sent, there is no answer, or the answer is an error.
    pub fn download(self) -> Sending<Download> {
        call::start(self, O::ACCEPT, Expects::File, |arrived| {
            let length = arrived
                .head
                .headers
                .get(CONTENT_LENGTH)
                .and_then(|value| value.to_str().ok());
            let expected = length.and_then(|length| length.parse().ok());
            let body = match arrived.body {
                ArrivedBody::Stream(body) => body,
                ArrivedBody::Whole(bytes) => future::once(Ok(bytes)),
            };
            Ok(Download {
                head: arrived.head,
                reading: Reading::new(body, arrived.limits.idle),
                limit: arrived.limits.body,
                expected,
                received: 0,
            })
        })
    }
}

impl Downloads for Raw {}

impl Download {
    answer_accessors!();

    /// The name that the server gives the file, if it gives one: never a path.
    #[must_use]
    pub fn file_name(&self) -> Option<String> {
        disposition::file_name(&self.head.headers)
    }

    /// How many bytes there will be, if the server says it.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        self.expected
    }

    /// The next bytes; `None` when the file is over.
    ///
    /// Nothing is lost when the future is dropped before it is ready.
    pub async fn next(&mut self) -> Option<Result<Bytes>> {
        future::next(self).await
    }

    /// The whole file in memory.
    ///
    /// # Errors
    ///
    /// The connection breaks, or the file is larger than the client's limit.
    pub async fn bytes(mut self) -> Result<Bytes> {
        let mut whole = BytesMut::new();
        while let Some(chunk) = self.next().await {
            let chunk = chunk?;
            if whole.len().saturating_add(chunk.len()) > self.limit {
                let message = format!("the file is larger than {} bytes", self.limit);
                return Err(locate(DecodeError::whole(Bytes::new(), message), &self.head).into());
            }
            whole.extend_from_slice(&chunk);
        }
        Ok(whole.freeze())
    }

    /// Writes the file; returns how many bytes it has.
    ///
    /// # Errors
    ///
    /// The connection breaks, or `writer` fails.
    pub async fn write_to(mut self, writer: &mut impl Write) -> Result<u64> {
        let unwritable = |error| RequestError::with_source("the file cannot be written", error);
        while let Some(chunk) = self.next().await {
            writer.write_all(&chunk?).map_err(unwritable)?;
        }
        writer.flush().map_err(unwritable)?;
        Ok(self.received)
    }

    /// Saves the file; returns how many bytes it has. Until all of it is there it has the suffix
    /// `.part`; what is there of a file that breaks off is removed.
    ///
    /// # Errors
    ///
    /// The connection breaks, or the file cannot be written.
    #[cfg(not(target_arch = "wasm32"))]
    pub async fn save_to(self, path: impl AsRef<std::path::Path>) -> Result<u64> {
        let path = path.as_ref();
        let mut partial = path.as_os_str().to_owned();
        partial.push(".part");
        let partial = std::path::PathBuf::from(partial);
        let saved = match self.save(&partial).await {
            Ok(length) => tokio::fs::rename(&partial, path)
                .await
                .map(|()| length)
                .map_err(|error| {
                    RequestError::with_source(
                        format!("`{}` cannot be written", path.display()),
                        error,
                    )
                    .into()
                }),
            Err(error) => Err(error),
        };
        if saved.is_err() {
            // The first error is the one to report.
            let _ = tokio::fs::remove_file(&partial).await;
        }
        saved
    }

    #[cfg(not(target_arch = "wasm32"))]
    async fn save(mut self, path: &std::path::Path) -> Result<u64> {
        use tokio::io::AsyncWriteExt as _;
        let unwritable = |error| {
            RequestError::with_source(format!("`{}` cannot be written", path.display()), error)
        };
        let mut file = tokio::fs::File::create(path).await.map_err(unwritable)?;
        while let Some(chunk) = self.next().await {
            file.write_all(&chunk?).await.map_err(unwritable)?;
        }
        file.flush().await.map_err(unwritable)?;
        file.sync_all().await.map_err(unwritable)?;
        Ok(self.received)
    }
}

impl Stream for Download {
    type Item = Result<Bytes>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes>>> {
        let next = self.reading.poll(context);
        match &next {
            Poll::Ready(Some(Ok(chunk))) => {
                self.received = self
                    .received
                    .saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
            }
            Poll::Ready(None)
                if self
                    .expected
                    .is_some_and(|expected| expected > self.received) =>
            {
                let source = format!("the file ended after {} bytes", self.received).into();
                self.expected = None;
                return Poll::Ready(Some(Err(ConnectionError {
                    before_request: false,
                    source,
                }
                .into())));
            }
            _ => {}
        }
        next
    }
}
