//! What comes out of an operation: answers and failures.

use super::{Edge, NamedExample, Prose};

/// Statuses that share an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statuses {
    /// One status.
    Code(u16),
    /// All statuses that begin with this digit.
    Range(u16),
    /// Every status that nothing else names.
    Default,
}

/// A success.
#[derive(Debug, Clone)]
pub struct Answer {
    /// When.
    pub statuses: Statuses,
    /// What it says.
    pub prose: Prose,
    /// What it carries; none: nothing.
    pub media: Vec<AnswerMedia>,
    /// Its headers.
    pub headers: Vec<Header>,
}

/// A header of an answer.
#[derive(Debug, Clone)]
pub struct Header {
    /// The name as written.
    pub wire: String,
    /// What it is.
    pub edge: Edge,
    /// What it says.
    pub prose: Prose,
}

/// An answer in one media type.
#[derive(Debug, Clone)]
pub struct AnswerMedia {
    /// The media type as written.
    pub media_type: String,
    /// How it is read.
    pub kind: AnswerKind,
    /// What it is; of a stream: the item's declared schema.
    pub edge: Edge,
    /// Whole examples.
    pub examples: Vec<NamedExample>,
}

/// How an answer is read.
#[derive(Debug, Clone, PartialEq)]
pub enum AnswerKind {
    /// JSON.
    Json,
    /// Text.
    Text,
    /// Bytes.
    Binary,
    /// A stream.
    Stream(Stream),
}

/// How a stream is read.
#[derive(Debug, Clone, PartialEq)]
pub struct Stream {
    /// Lines of JSON instead of server-sent events.
    pub lines: bool,
    /// What the declared schema describes.
    pub shape: EventShape,
    /// The payload that ends it.
    pub sentinel: Option<String>,
}

/// What the schema of an event describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventShape {
    /// The payload.
    Payload,
    /// A record whose `data` is the payload.
    Envelope,
    /// A union of envelopes that `event` tells apart: itself the item.
    Event,
}

/// A declared error.
#[derive(Debug, Clone)]
pub struct Failure {
    /// When.
    pub statuses: Statuses,
    /// What it says.
    pub prose: Prose,
    /// The media type and the body, when declared.
    pub body: Option<(String, Edge)>,
    /// Whole examples of the body.
    pub examples: Vec<NamedExample>,
}
