//! What an operation is to the client: data about it, how its request is made, how its answers are
//! decoded.
//!
//! Each operation is a struct with its parameters and its body. That it can be sent, streamed or
//! downloaded is a trait each, so that a call has only the ends that make sense.

use std::time::Duration;

use serde::de::DeserializeOwned;

use super::answer::Answer;
use super::api::{Security, Server};
use super::api_error::DeclaredError;
use super::request::RequestParts;
use super::retry::RetryPolicy;
use crate::runtime::Result;

/// An operation with its parameters and its body.
pub trait Operation {
    /// What is the same for all calls.
    const INFO: &'static OperationInfo;

    /// What is the same for all calls like this one.
    fn info(&self) -> &'static OperationInfo {
        Self::INFO
    }

    /// Fills in the request.
    ///
    /// # Errors
    ///
    /// A value cannot be sent.
    fn prepare(&self, request: &mut RequestParts) -> Result<()>;

    /// Says in the request whether the answer is to be a stream, if the operation has that choice.
    fn set_stream(&mut self, stream: bool) {
        let _ = stream;
    }
}

/// An operation with an answer that is read as a whole.
pub trait Sends: Operation {
    /// What the answer is.
    type Output;

    /// Decodes a successful answer.
    ///
    /// # Errors
    ///
    /// The answer is not what the API describes.
    fn decode(answer: &Answer) -> Result<Self::Output>;
}

/// An operation whose answer can be a stream of events.
#[cfg(feature = "client")]
pub trait Streams: Operation {
    /// What an event holds.
    type Event: DeserializeOwned + Send + 'static;

    /// How events come.
    const STREAM: StreamInfo;
}

/// An operation whose answer is a file, or may be one.
pub trait Downloads: Operation {
    /// The media types that a download asks for.
    const ACCEPT: &'static str = Self::INFO.accept;
}

/// An operation whose answer is a text of a form that the request asks for.
pub trait Structured: Operation {}

/// Facts about an operation.
#[derive(Debug)]
pub struct OperationInfo {
    /// The id in the API's description.
    pub id: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path, with parameters in braces.
    pub path: &'static str,
    /// The media types that the answer may have.
    pub accept: &'static str,
    /// The errors that are declared.
    pub errors: &'static [DeclaredError],
    /// The operation's own security; `None` for the API's.
    pub security: Option<Security>,
    /// The operation's own servers; empty for the API's.
    pub servers: &'static [Server],
    /// How long one attempt may take; `None` for the API's limit.
    pub timeout: Option<Duration>,
    /// How failed attempts are repeated; `None` for the API's way.
    pub retries: Option<&'static RetryPolicy>,
    /// The header for a key that makes repeating harmless.
    pub idempotency_header: Option<&'static str>,
}

impl OperationInfo {
    /// An operation with nothing special about it.
    pub const DEFAULT: Self = Self {
        id: "",
        method: "GET",
        path: "/",
        accept: "application/json",
        errors: &[],
        security: None,
        servers: &[],
        timeout: None,
        retries: None,
        idempotency_header: None,
    };
}

/// How the events of a stream come.
#[derive(Debug, Clone, Copy)]
pub struct StreamInfo {
    /// How events are told apart.
    pub format: StreamFormat,
    /// Which part of an event is the item.
    pub shape: EventShape,
    /// The data that ends the stream and is no event.
    pub sentinel: Option<&'static str>,
    /// The media type that is asked for.
    pub accept: &'static str,
    /// Whether an item may have a key `error` by its schema, so that one says nothing.
    pub has_error_field: bool,
}

impl StreamInfo {
    /// Server-sent events with JSON as data.
    pub const SSE: Self = Self {
        format: StreamFormat::Sse,
        shape: EventShape::Payload,
        sentinel: None,
        accept: "text/event-stream",
        has_error_field: false,
    };

    /// A JSON value per line.
    pub const JSON_LINES: Self = Self {
        format: StreamFormat::JsonLines,
        accept: "application/jsonl, application/x-ndjson",
        ..Self::SSE
    };
}

/// How events are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StreamFormat {
    /// As server-sent events (WHATWG HTML, 9.2).
    Sse,
    /// By line, or by a record separator where the answer is `application/json-seq` (RFC 7464).
    JsonLines,
}

/// Which part of an event is the item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventShape {
    /// The data, which is JSON; the schema describes the data.
    Payload,
    /// The data, which is JSON; the schema describes the whole event.
    Envelope,
    /// The data, which is a text.
    Text,
    /// The data, which may be JSON or a text.
    Any,
    /// The whole event: an object with the keys `event`, `data`, `id` and `retry`.
    Event,
}
