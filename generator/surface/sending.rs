//! How parameters and bodies are sent: the places, styles and forms that there are.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Where a parameter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Location {
    /// A part of the path.
    Path,
    /// A pair of the query.
    Query,
    /// The whole query.
    QueryString,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

/// How a parameter, or a field of a form, is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// `blue,black`.
    Simple,
    /// `.blue.black`.
    Label,
    /// `;color=blue,black`.
    Matrix,
    /// `color=blue,black`.
    Form,
    /// `color=blue%20black`.
    SpaceDelimited,
    /// `color=blue|black`.
    PipeDelimited,
    /// `color[name]=blue`.
    DeepObject,
    /// A document of its own.
    Content,
}

/// How a body is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BodyKind {
    /// JSON.
    Json,
    /// Parts.
    Multipart,
    /// A form in the manner of a query.
    Form,
    /// Bytes as they are.
    Octets,
    /// Text as it is.
    Text,
}

/// A part of a body, or a field of a form, that does not follow the rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartEncoding {
    /// The name of the field as sent.
    pub wire: String,
    /// The media type of the part.
    pub content_type: Option<String>,
    /// How the field is written.
    pub style: Option<PartStyle>,
}

/// How a field of a form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartStyle {
    /// The style.
    pub style: Style,
    /// Whether lists and records are spread.
    pub explode: bool,
}

/// The name in the specification.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::QueryString => "querystring",
            Self::Header => "header",
            Self::Cookie => "cookie",
        })
    }
}

/// The name in the specification.
impl fmt::Display for Style {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Simple => "simple",
            Self::Label => "label",
            Self::Matrix => "matrix",
            Self::Form => "form",
            Self::SpaceDelimited => "spaceDelimited",
            Self::PipeDelimited => "pipeDelimited",
            Self::DeepObject => "deepObject",
            Self::Content => "content",
        })
    }
}

/// One word, which is also what a method is called that sends this kind beside another.
impl fmt::Display for BodyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Json => "json",
            Self::Multipart => "multipart",
            Self::Form => "form",
            Self::Octets => "octets",
            Self::Text => "text",
        })
    }
}
