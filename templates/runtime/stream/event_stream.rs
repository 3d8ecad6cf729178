//! Streams of events.
//!
//! [`EventStream`] is a named type with a `next()` of its own, so that reading a stream needs no
//! other crate; it is a [`Stream`] as well. An event that cannot be decoded is an error that keeps
//! its text, and the stream goes on after it. Dropping the stream closes the connection.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::events::{self, Events};
use super::sse::Frame;
use crate::runtime::client::answer::{Head, answer_accessors, locate};
use crate::runtime::client::arrived::Arrived;
use crate::runtime::client::call::{self, Call, Sending};
use crate::runtime::client::drift::Decoder;
use crate::runtime::client::error::{DecodeError, StreamError};
use crate::runtime::client::exchange::Expects;
use crate::runtime::client::future;
use crate::runtime::client::message;
use crate::runtime::client::operation::{EventShape, StreamInfo, Streams};
use crate::runtime::client::raw::Raw;
use crate::runtime::{Result, data::json, data::tree};

/// A stream of events. It ends after an error of the connection, and goes on after an event that
/// cannot be decoded.
pub struct EventStream<T> {
    head: Head,
    source: Source<T>,
}

enum Source<T> {
    Live(Box<Events>, Decode<T>),
    Given(VecDeque<Result<T>>),
}

/// Makes an item of an event.
#[cfg(not(target_arch = "wasm32"))]
type Decode<T> = Box<dyn Fn(&Frame, &Head) -> Result<T> + Send>;
#[cfg(target_arch = "wasm32")]
type Decode<T> = Box<dyn Fn(&Frame, &Head) -> Result<T>>;

/// An event with everything around its data.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Event<T> {
    /// The data.
    pub data: T,
    /// The id that was sent last, with this event or before.
    pub id: Option<String>,
    /// The type of the event.
    pub event: Option<String>,
    /// The time in milliseconds that was sent last to wait before connecting again.
    pub retry: Option<u64>,
    /// The data as it came.
    pub raw: String,
}

impl<O: Streams> Call<O> {
    /// Makes the call and gives its events as they come.
    ///
    /// # Errors
    ///
    /// The request cannot be sent, there is no answer, or the answer is an error or no stream.
    pub fn stream(mut self) -> Sending<EventStream<O::Event>> {
        self.operation.set_stream(true);
        call::start(
            self,
            O::STREAM.accept,
            Expects::Events(O::STREAM.format),
            |arrived| Ok(open(arrived, O::STREAM)),
        )
    }
}

/// The events of an answer that has arrived.
pub(crate) fn open<T: DeserializeOwned>(arrived: Arrived, info: StreamInfo) -> EventStream<T> {
    let decoder = arrived.decoder.clone();
    let (head, events) = events::open(arrived, info);
    let decode = move |frame: &Frame, head: &Head| decode(frame, info, head, &decoder);
    EventStream {
        head,
        source: Source::Live(Box::new(events), Box::new(decode)),
    }
}

/// Events whose data is JSON.
impl Streams for Raw {
    type Event = Value;

    const STREAM: StreamInfo = StreamInfo::SSE;
}

#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
impl<O: Streams> Call<O> {
    /// Makes the call and gives its events, waiting for each.
    ///
    /// # Errors
    ///
    /// Those of [`stream`](Self::stream), and `Error::Request` inside an async runtime.
    pub fn stream_blocking(
        self,
    ) -> Result<crate::runtime::client::blocking::Blocking<EventStream<O::Event>>> {
        crate::runtime::client::blocking::wait(self.stream())?
            .map(crate::runtime::client::blocking::Blocking::new)
    }
}

impl<T> EventStream<T> {
    /// The next event; `None` when the stream is over.
    ///
    /// Nothing is lost when the future is dropped before it is ready.
    pub async fn next(&mut self) -> Option<Result<T>> {
        future::next(self).await
    }

    answer_accessors!();

    /// The same stream with everything around the data of its events.
    #[must_use]
    pub fn with_envelope(self) -> EventStream<Event<T>>
    where
        T: 'static,
    {
        let source = match self.source {
            Source::Live(events, decode) => Source::Live(
                events,
                Box::new(move |frame, head| Ok(envelope(frame, decode(frame, head)?))),
            ),
            Source::Given(items) => {
                let items = items.into_iter();
                Source::Given(
                    items
                        .map(|item| item.map(|data| envelope(&Frame::default(), data)))
                        .collect(),
                )
            }
        };
        EventStream {
            head: self.head,
            source,
        }
    }

    /// All events, up to the first error.
    ///
    /// # Errors
    ///
    /// The first error of the stream.
    pub async fn collect(mut self) -> Result<Vec<T>> {
        let mut items = Vec::new();
        while let Some(item) = self.next().await {
            items.push(item?);
        }
        Ok(items)
    }
}

#[cfg(feature = "testing")]
impl<T> FromIterator<Result<T>> for EventStream<T> {
    /// A stream for tests, which gives these results.
    fn from_iter<I: IntoIterator<Item = Result<T>>>(items: I) -> Self {
        let head = Head {
            status: http::StatusCode::OK,
            headers: http::HeaderMap::new(),
            request_id: None,
        };
        Self {
            head,
            source: Source::Given(items.into_iter().collect()),
        }
    }
}

impl<T> Unpin for EventStream<T> {}

impl<T> Stream for EventStream<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<T>>> {
        let Self { head, source } = &mut *self;
        match source {
            Source::Given(items) => Poll::Ready(items.pop_front()),
            Source::Live(events, make) => match events.poll(context) {
                Poll::Ready(Some(Ok(frame))) => {
                    let item = make(&frame, head);
                    events.has_failed |= item.is_err();
                    Poll::Ready(Some(item))
                }
                Poll::Ready(Some(Err(error))) => Poll::Ready(Some(Err(error))),
                Poll::Ready(None) => Poll::Ready(None),
                Poll::Pending => Poll::Pending,
            },
        }
    }
}

impl<T> fmt::Debug for EventStream<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("EventStream")
            .field("head", &self.head)
            .finish_non_exhaustive()
    }
}

fn envelope<T>(frame: &Frame, data: T) -> Event<T> {
    let text = |bytes: &Option<Bytes>| Some(String::from_utf8_lossy(bytes.as_ref()?).into_owned());
    Event {
        data,
        id: text(&frame.id),
        event: text(&frame.event),
        retry: frame.retry,
        raw: String::from_utf8_lossy(&frame.data).into_owned(),
    }
}

/// The item that an event holds.
fn decode<T: DeserializeOwned>(
    frame: &Frame,
    info: StreamInfo,
    head: &Head,
    decoder: &Decoder,
) -> Result<T> {
    if let Some(error) = declared_nowhere(frame, info) {
        return Err(error.into());
    }
    let decoded = match info.shape {
        EventShape::Payload | EventShape::Envelope => payload(frame, decoder),
        EventShape::Text => of_tree(text(frame)),
        EventShape::Any => {
            payload(frame, decoder).or_else(|error| of_tree(text(frame)).map_err(|_| error))
        }
        EventShape::Event => of_tree(whole(frame, true)).or_else(|_| of_tree(whole(frame, false))),
    };
    decoded.map_err(|error| locate(DecodeError::new(frame.data.clone(), error), head).into())
}

/// The data as a text.
fn text(frame: &Frame) -> Value {
    Value::String(String::from_utf8_lossy(&frame.data).into_owned())
}

/// Data that is JSON. Bytes that are no UTF-8 are replaced, but only where that is needed.
fn payload<T: DeserializeOwned>(frame: &Frame, decoder: &Decoder) -> Result<T, json::JsonError> {
    decoder.decode(String::from_utf8_lossy(&frame.data).as_bytes())
}

fn of_tree<T: DeserializeOwned>(value: Value) -> Result<T, json::JsonError> {
    tree::decode(value).map_err(json::JsonError::from_tree)
}

/// The whole event as an object, its data as JSON if it is JSON and that is wanted.
fn whole(frame: &Frame, parse: bool) -> Value {
    let text = |bytes: &[u8]| Value::String(String::from_utf8_lossy(bytes).into_owned());
    let parsed = if parse {
        json::decode(&frame.data).ok()
    } else {
        None
    };
    let mut event = Map::new();
    event.insert(
        "event".to_owned(),
        text(frame.event.as_deref().unwrap_or(b"message")),
    );
    event.insert(
        "data".to_owned(),
        parsed.unwrap_or_else(|| text(&frame.data)),
    );
    if let Some(id) = &frame.id {
        event.insert("id".to_owned(), text(id));
    }
    if let Some(retry) = frame.retry {
        event.insert("retry".to_owned(), Value::from(retry));
    }
    Value::Object(event)
}

/// The error that an event is although the API does not describe it.
fn declared_nowhere(frame: &Frame, info: StreamInfo) -> Option<StreamError> {
    if info.has_error_field || info.shape == EventShape::Event {
        return None;
    }
    let is_named = frame.event.as_deref() == Some(b"error");
    if !is_named && memchr::memmem::find(&frame.data, b"\"error\"").is_none() {
        return None;
    }
    let data: Value = json::decode(&frame.data).unwrap_or_default();
    let is_error = matches!(data.get("error"), Some(Value::Object(_) | Value::String(_)));
    if !is_named && !is_error {
        return None;
    }
    let raw = String::from_utf8_lossy(&frame.data).into_owned();
    let message = data
        .get("error")
        .and_then(message::of)
        .or_else(|| message::of(&data))
        .unwrap_or_else(|| message::printable(&raw));
    Some(StreamError {
        message: format!("the stream brought an error: {message}"),
        code: message::code(&data, None),
        raw: Some(raw),
    })
}
