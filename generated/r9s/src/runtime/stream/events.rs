//! The events of an answer, before anyone knows what they mean.
//!
//! One type for both formats and all operations: it reads the body, splits it, sees the sentinel
//! and the end.

use std::task::{Context, Poll};

use super::json_lines;
use super::lines::TooLong;
use super::reading::Reading;
use super::sse::{self, Frame};
use crate::runtime::client::arrived::{Arrived, ArrivedBody};
use crate::runtime::client::error::StreamError;
use crate::runtime::client::future;
use crate::runtime::client::handle::Limits;
use crate::runtime::client::operation::{EventShape, StreamFormat, StreamInfo};
use crate::runtime::{Error, Result};

/// The events of an answer.
#[derive(Debug)]
pub(crate) struct Events {
    reading: Reading,
    parser: Parser,
    info: StreamInfo,
    limit: usize,
    /// Whether an event was an error, after which servers leave the sentinel out.
    pub(crate) has_failed: bool,
    is_over: bool,
}

#[derive(Debug)]
enum Parser {
    Sse(sse::Parser),
    JsonLines(json_lines::Parser),
}

impl Parser {
    fn next(&mut self) -> Result<Option<Frame>, TooLong> {
        match self {
            Self::Sse(parser) => parser.next_event(),
            Self::JsonLines(parser) => Ok(parser.next_value()?.map(|data| Frame {
                data,
                ..Frame::default()
            })),
        }
    }

    /// What is left when the body is over.
    fn last(&mut self) -> Option<Frame> {
        match self {
            Self::Sse(_) => None,
            Self::JsonLines(parser) => parser.last().map(|data| Frame {
                data,
                ..Frame::default()
            }),
        }
    }
}

impl Events {
    /// The events of an answer that has just come.
    pub(crate) fn new(body: ArrivedBody, limits: Limits, info: StreamInfo) -> Self {
        let body = match body {
            ArrivedBody::Stream(body) => body,
            ArrivedBody::Whole(bytes) => future::once(Ok(bytes)),
        };
        let parser = match info.format {
            StreamFormat::Sse => Parser::Sse(sse::Parser::new(limits.event)),
            StreamFormat::JsonLines => Parser::JsonLines(json_lines::Parser::new(limits.event)),
        };
        Self {
            reading: Reading::new(body, limits.idle),
            parser,
            info,
            limit: limits.event,
            has_failed: false,
            is_over: false,
        }
    }

    /// The next event. Nothing comes after an error.
    pub(crate) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Frame>>> {
        while !self.is_over {
            match self.parser.next() {
                Ok(Some(frame)) if self.is_sentinel(&frame) => {
                    self.is_over = true;
                    self.reading.finish(context);
                    break;
                }
                Ok(Some(frame)) if self.is_empty(&frame) => continue,
                Ok(Some(frame)) => return Poll::Ready(Some(Ok(frame))),
                Ok(None) => {}
                Err(TooLong) => {
                    let message =
                        format!("an event of the stream is larger than {} bytes", self.limit);
                    return self.fail(StreamError::new(message).into());
                }
            }
            match self.reading.poll(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Some(Ok(chunk))) => match &mut self.parser {
                    Parser::Sse(parser) => parser.push(chunk),
                    Parser::JsonLines(parser) => parser.push(chunk),
                },
                Poll::Ready(Some(Err(error))) => return self.fail(error),
                Poll::Ready(None) => return self.end(),
            }
        }
        Poll::Ready(None)
    }

    fn is_sentinel(&self, frame: &Frame) -> bool {
        match (self.info.sentinel, self.info.format) {
            (Some(sentinel), _) => frame.data.trim_ascii() == sentinel.as_bytes(),
            (None, StreamFormat::Sse) => frame.data.trim_ascii() == b"[DONE]",
            (None, StreamFormat::JsonLines) => false,
        }
    }

    /// Whether the data is to be JSON and there is none, as in events that keep a connection alive.
    fn is_empty(&self, frame: &Frame) -> bool {
        let is_json = matches!(self.info.shape, EventShape::Payload | EventShape::Envelope);
        is_json && frame.data.trim_ascii().is_empty()
    }

    fn fail(&mut self, error: Error) -> Poll<Option<Result<Frame>>> {
        self.is_over = true;
        Poll::Ready(Some(Err(error)))
    }

    /// The body is over.
    fn end(&mut self) -> Poll<Option<Result<Frame>>> {
        if let Some(frame) = self.parser.last() {
            if self.is_sentinel(&frame) {
                self.is_over = true;
                return Poll::Ready(None);
            }
            return Poll::Ready(Some(Ok(frame)));
        }
        match self.info.sentinel {
            Some(sentinel) if !self.has_failed => {
                self.fail(StreamError::new(format!("the stream ended without `{sentinel}`")).into())
            }
            _ => {
                self.is_over = true;
                Poll::Ready(None)
            }
        }
    }
}

/// What a call finishes with when its answer is a stream.
pub(crate) type Opened = (crate::runtime::client::answer::Head, Events);

/// The events of an answer, and what came before them.
pub(crate) fn open(arrived: Arrived, info: StreamInfo) -> Opened {
    let events = Events::new(arrived.body, arrived.limits, info);
    (arrived.head, events)
}
