//! The events of an answer, before anyone knows what they mean.
//!
//! One type for all formats and all operations: it reads the body, splits it, sees the sentinel
//! and the end. Records of JSON come by line, or by RFC 7464 where the answer says `json-seq`.

use std::task::{Context, Poll};

use bytes::Bytes;

use super::json_lines;
use super::json_seq;
use super::lines::TooLong;
use super::reading::Reading;
use super::sse::{self, Frame};
use crate::runtime::client::answer::Head;
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
    JsonSequence(json_seq::Parser),
}

impl Parser {
    fn new(format: StreamFormat, head: &Head, limit: usize) -> Self {
        match format {
            StreamFormat::Sse => Self::Sse(sse::Parser::new(limit)),
            StreamFormat::JsonLines if head.essence().ends_with("json-seq") => {
                Self::JsonSequence(json_seq::Parser::new(limit))
            }
            StreamFormat::JsonLines => Self::JsonLines(json_lines::Parser::new(limit)),
        }
    }

    fn push(&mut self, chunk: Bytes) {
        match self {
            Self::Sse(parser) => parser.push(chunk),
            Self::JsonLines(parser) => parser.push(chunk),
            Self::JsonSequence(parser) => parser.push(chunk),
        }
    }

    fn next(&mut self) -> Result<Option<Frame>, TooLong> {
        match self {
            Self::Sse(parser) => parser.next_event(),
            Self::JsonLines(parser) => Ok(parser.next_value()?.map(record)),
            Self::JsonSequence(parser) => Ok(parser.next_text()?.map(record)),
        }
    }

    /// What is left when the body is over.
    fn last(&mut self) -> Option<Frame> {
        match self {
            Self::Sse(_) => None,
            Self::JsonLines(parser) => parser.last().map(record),
            Self::JsonSequence(parser) => parser.last().map(record),
        }
    }
}

/// An event that is nothing but its data.
fn record(data: Bytes) -> Frame {
    Frame {
        data,
        ..Frame::default()
    }
}

impl Events {
    /// The events of an answer that has just come.
    fn new(head: &Head, body: ArrivedBody, limits: Limits, info: StreamInfo) -> Self {
        let body = match body {
            ArrivedBody::Stream(body) => body,
            ArrivedBody::Whole(bytes) => future::once(Ok(bytes)),
        };
        Self {
            reading: Reading::new(body, limits.idle),
            parser: Parser::new(info.format, head, limits.event),
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
                Poll::Ready(Some(Ok(chunk))) => self.parser.push(chunk),
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
        let is_text = matches!(self.info.shape, EventShape::Text | EventShape::Event);
        !is_text && frame.data.trim_ascii().is_empty()
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
pub(crate) type Opened = (Head, Events);

/// The events of an answer, and what came before them.
pub(crate) fn open(arrived: Arrived, info: StreamInfo) -> Opened {
    let events = Events::new(&arrived.head, arrived.body, arrived.limits, info);
    (arrived.head, events)
}
