//! Operations, one of each kind; those that send and get files are in a file of their own.

mod files;

use serde_json::Value;

use super::models::{ChatMessage, ChatRequest, Completion, Delta, ServerEvent, Stop};
use crate::Result;
use crate::runtime::client::answer::Answer;
use crate::runtime::client::call::Call;
use crate::runtime::client::operation::{
    EventShape, Operation, OperationInfo, Sends, StreamInfo, Streams, Structured,
};
use crate::runtime::client::parameter::{PathStyle, QueryStyle};
use crate::runtime::client::request::RequestParts;
use crate::runtime::pagination::{Next, Page, Paginates};

pub use files::{FileContent, UploadFile};

/// JSON, or a stream of server-sent events.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateChat {
    /// The body.
    pub body: ChatRequest,
}

impl CreateChat {
    /// The operation with what it must have.
    pub fn new(model: impl Into<String>, messages: impl Into<Vec<ChatMessage>>) -> Self {
        let body = ChatRequest {
            model: model.into(),
            messages: messages.into(),
            ..ChatRequest::default()
        };
        Self { body }
    }
}

impl Operation for CreateChat {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "createChat",
        method: "POST",
        path: "/chat/completions",
        errors: crate::runtime::declared! { 429 => RateLimit, },
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.json(&self.body)
    }

    fn set_stream(&mut self, stream: bool) {
        self.body.stream = Some(stream);
    }
}

impl Structured for CreateChat {}

impl Sends for CreateChat {
    type Output = Completion;

    fn decode(answer: &Answer) -> Result<Completion> {
        answer.json()
    }
}

impl Streams for CreateChat {
    type Event = Delta;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Envelope,
        sentinel: Some("[DONE]"),
        ..StreamInfo::SSE
    };
}

impl Call<CreateChat> {
    /// Sets how daring the model is.
    pub fn temperature(mut self, temperature: impl Into<Option<f64>>) -> Self {
        self.operation.body.temperature = temperature.into();
        self
    }

    /// Sets where the model stops.
    pub fn stop(mut self, stop: impl Into<Stop>) -> Self {
        self.operation.body.stop = Some(Some(stop.into()));
        self
    }

    /// Sets that the model stops nowhere.
    pub fn stop_null(mut self) -> Self {
        self.operation.body.stop = Some(None);
        self
    }
}

/// A stream of the union of envelopes.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Listen {
    /// How many.
    pub limit: Option<i64>,
    /// Which.
    pub tags: Vec<String>,
}

impl Listen {
    /// The operation with what it must have.
    pub fn new() -> Self {
        Self {
            limit: None,
            tags: Vec::new(),
        }
    }
}

impl Default for Listen {
    fn default() -> Self {
        Self::new()
    }
}

impl Operation for Listen {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "listen",
        path: "/events",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.query("limit", &self.limit, QueryStyle::Form { explode: true })?;
        request.query("tags", &self.tags, QueryStyle::Form { explode: true })
    }
}

impl Streams for Listen {
    type Event = ServerEvent;

    const STREAM: StreamInfo = StreamInfo {
        shape: EventShape::Event,
        ..StreamInfo::SSE
    };
}

/// A stream of JSON Lines.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Export {}

impl Export {
    /// The operation.
    pub fn new() -> Self {
        Self {}
    }
}

impl Default for Export {
    fn default() -> Self {
        Self::new()
    }
}

impl Operation for Export {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "export",
        path: "/export",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, _request: &mut RequestParts) -> Result<()> {
        Ok(())
    }
}

impl Streams for Export {
    type Event = Delta;

    const STREAM: StreamInfo = StreamInfo::JSON_LINES;
}

/// Several statuses.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutMessage {
    /// Which.
    pub id: i64,
    /// What.
    pub body: ChatMessage,
}

impl PutMessage {
    /// The operation with what it must have.
    pub fn new(id: i64, body: impl Into<ChatMessage>) -> Self {
        Self {
            id,
            body: body.into(),
        }
    }
}

/// What [`PutMessage`] answers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutMessageResponse {
    /// 200: it was there.
    Ok(ChatMessage),
    /// 201: it is new.
    Created(Completion),
    /// 202: as a text.
    Text(String),
    /// 204: it is gone.
    NoContent,
}

impl Operation for PutMessage {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "putMessage",
        method: "PUT",
        path: "/messages/{id}",
        accept: "application/json, text/plain;q=0.9",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.path("id", &self.id, PathStyle::Simple { explode: false })?;
        request.json(&self.body)
    }
}

impl Sends for PutMessage {
    type Output = PutMessageResponse;

    fn decode(answer: &Answer) -> Result<PutMessageResponse> {
        match (answer.status().as_u16(), answer.essence().as_str()) {
            (200, "application/json") => answer.json().map(PutMessageResponse::Ok),
            (201, _) => answer.json().map(PutMessageResponse::Created),
            (_, "text/plain") => answer.text().map(PutMessageResponse::Text),
            (204, _) => Ok(PutMessageResponse::NoContent),
            _ => Err(answer.unexpected()),
        }
    }
}

/// A form.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Search {
    /// The body.
    pub body: SearchRequest,
}

/// The body of [`Search`].
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SearchRequest {
    /// What is looked for.
    pub text: String,
    /// Where.
    pub fields: Option<Vec<String>>,
}

crate::runtime::record! {
    SearchRequest {
        text: required "text",
        fields: optional "fields",
    }
}

impl Operation for Search {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "search",
        method: "POST",
        path: "/search",
        security: Some(&[]),
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.form(
            &self.body,
            &[("fields", QueryStyle::Form { explode: false })],
        )
    }
}

impl Sends for Search {
    type Output = ();

    fn decode(answer: &Answer) -> Result<()> {
        answer.nothing()
    }
}

/// A list in pages: by cursor, by offset, by an address in the body, or by `Link` headers.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct List {
    /// Where to go on.
    pub cursor: Option<String>,
    /// How many to leave out.
    pub offset: Option<i64>,
    /// Where to go on, as a header.
    pub token: Option<String>,
}

impl Operation for List {
    const INFO: &'static OperationInfo = &OperationInfo {
        id: "list",
        path: "/list",
        ..OperationInfo::DEFAULT
    };

    fn prepare(&self, request: &mut RequestParts) -> Result<()> {
        request.query("cursor", &self.cursor, QueryStyle::Form { explode: true })?;
        request.query("offset", &self.offset, QueryStyle::Form { explode: true })?;
        request.header("x-continuation-token", &self.token)
    }
}

impl Sends for List {
    type Output = Value;

    fn decode(answer: &Answer) -> Result<Value> {
        answer.json()
    }
}

impl Paginates for List {
    type Item = Value;

    fn items(page: Value) -> Vec<Value> {
        page.get("items")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default()
    }

    fn next(&self, page: &Page<Value>) -> Next<Self> {
        let count = page
            .data
            .get("items")
            .and_then(Value::as_array)
            .map_or(0, Vec::len);
        if let Some(cursor) = page.data.get("cursor").and_then(Value::as_str) {
            return Next::Call(Self {
                cursor: Some(cursor.to_owned()),
                ..self.clone()
            });
        }
        if let Some(token) = page.data.get("token").and_then(Value::as_str) {
            return Next::Call(Self {
                token: Some(token.to_owned()),
                ..self.clone()
            });
        }
        if let Some(url) = page.data.get("next").and_then(Value::as_str) {
            return Next::url(Some(url));
        }
        match (self.offset, count) {
            (Some(offset), 1..) => Next::Count(Self {
                offset: Some(offset + i64::try_from(count).unwrap_or_default()),
                ..self.clone()
            }),
            _ => Next::link(&page.headers),
        }
    }
}
