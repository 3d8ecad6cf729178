//! A body that is read while it comes, with a limit on silence.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::Result;
use crate::runtime::client::arrived::broken;
use crate::runtime::client::error::TimeoutError;
use crate::runtime::client::future::ByteStream;
use crate::runtime::client::timer::Alarm;

/// A body that is read while it comes.
pub(crate) struct Reading {
    body: ByteStream,
    alarm: Alarm,
    idle: Duration,
    is_over: bool,
}

impl Reading {
    /// Reads a body in which silence may last for `idle`.
    pub(crate) fn new(body: ByteStream, idle: Duration) -> Self {
        Self {
            body,
            alarm: Alarm::default(),
            idle,
            is_over: false,
        }
    }

    /// The next chunk. Nothing comes after an error.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes>>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        match Pin::new(&mut self.body).poll_next(context) {
            Poll::Ready(Some(Ok(chunk))) => {
                self.alarm.disarm();
                Poll::Ready(Some(Ok(chunk)))
            }
            Poll::Ready(Some(Err(error))) => {
                self.is_over = true;
                Poll::Ready(Some(Err(broken(error))))
            }
            Poll::Ready(None) => {
                self.is_over = true;
                Poll::Ready(None)
            }
            Poll::Pending => {
                if self.alarm.poll(self.idle, context).is_pending() {
                    return Poll::Pending;
                }
                self.is_over = true;
                let error = TimeoutError {
                    waiting_for: "the rest of the answer",
                    limit: Some(self.idle),
                };
                Poll::Ready(Some(Err(error.into())))
            }
        }
    }

    /// Takes note of the end if it is there already, so that the connection can be used again.
    pub(crate) fn finish(&mut self, context: &mut Context<'_>) {
        let _ = Pin::new(&mut self.body).poll_next(context);
        self.is_over = true;
    }
}

impl fmt::Debug for Reading {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Reading")
            .field("idle", &self.idle)
            .field("is_over", &self.is_over)
            .finish()
    }
}
