//! What goes into an operation: parameters and bodies.

use super::{Deprecation, Edge, Presence, Prose};

/// A value in the path, the query, a header or a cookie.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// The name as sent.
    pub wire: String,
    /// A name that the document gives it for SDKs.
    pub name: Option<String>,
    /// Where it goes.
    pub location: Location,
    /// How it is written there.
    pub style: Style,
    /// What it is.
    pub edge: Edge,
    /// Whether it must be given.
    pub presence: Presence,
    /// The value for all calls that stands for it when a call has none: an index into the API's globals.
    pub global: Option<usize>,
    /// Whether calls cannot set it.
    pub hidden: bool,
    /// What it says.
    pub prose: Prose,
    /// Whether its use is discouraged.
    pub deprecated: Option<Deprecation>,
    /// Example values, best first.
    pub examples: Vec<serde_json::Value>,
}

/// Where a parameter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Location {
    /// A segment of the path.
    Path,
    /// The query.
    Query,
    /// The whole query.
    QueryString,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

/// How a parameter's value is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Style {
    /// One of the styles of the specification.
    Plain {
        /// Which one.
        name: StyleName,
        /// Whether lists and records are spread.
        explode: bool,
        /// Whether reserved characters stay as they are.
        allow_reserved: bool,
    },
    /// A document of this media type.
    Content(String),
}

/// The styles of the specification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StyleName {
    /// `simple`.
    Simple,
    /// `label`.
    Label,
    /// `matrix`.
    Matrix,
    /// `form`.
    Form,
    /// `spaceDelimited`.
    SpaceDelimited,
    /// `pipeDelimited`.
    PipeDelimited,
    /// `deepObject`.
    DeepObject,
}

/// A request body.
#[derive(Debug, Clone)]
pub struct Body {
    /// Whether it must be sent.
    pub required: bool,
    /// What it says.
    pub prose: Prose,
    /// The media types it may have, best first.
    pub media: Vec<BodyMedia>,
}

/// A body in one media type.
#[derive(Debug, Clone)]
pub struct BodyMedia {
    /// The media type as sent.
    pub media_type: String,
    /// How it is written.
    pub kind: BodyKind,
    /// What it is.
    pub edge: Edge,
    /// How parts or fields are written that do not follow the rule.
    pub encodings: Vec<PartEncoding>,
    /// Whole examples.
    pub examples: Vec<NamedExample>,
}

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BodyKind {
    /// JSON.
    Json,
    /// `multipart/form-data`.
    Multipart,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// Bytes as they are.
    Octets,
    /// Text as it is.
    Text,
}

/// How one part of a multipart body, or one field of a form, is written.
#[derive(Debug, Clone, PartialEq)]
pub struct PartEncoding {
    /// The field.
    pub field: String,
    /// Its media type, when declared.
    pub content_type: Option<String>,
    /// Its style and explode, when declared.
    pub style: Option<(StyleName, bool)>,
}

/// An example that may have a name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedExample {
    /// The name.
    pub name: Option<String>,
    /// One line about it.
    pub summary: Option<String>,
    /// The example.
    pub value: serde_json::Value,
}
