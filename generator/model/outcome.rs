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

impl Statuses {
    /// Whether they say that something went wrong.
    #[must_use]
    pub fn are_failures(self) -> bool {
        matches!(self, Self::Code(400..=599) | Self::Range(4 | 5))
    }
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
    /// Whether it has a header `Link`, which may say where the next page is.
    pub links: bool,
    /// Whether it has a header that gives it the name of a file.
    pub file: bool,
    /// The media types of files that it may be instead of JSON.
    pub files: Vec<String>,
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
    /// Whatever comes.
    Any,
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

/// The reason phrase of a status as far as names need it.
#[must_use]
pub fn status_word(code: &str) -> &'static str {
    match code {
        "200" => "ok",
        "201" => "created",
        "202" => "accepted",
        "203" => "non_authoritative",
        "204" => "no_content",
        "205" => "reset_content",
        "206" => "partial_content",
        "207" => "multi_status",
        "208" => "already_reported",
        "226" => "im_used",
        "400" => "bad_request",
        "401" => "unauthorized",
        "402" => "payment_required",
        "403" => "forbidden",
        "404" => "not_found",
        "405" => "method_not_allowed",
        "406" => "not_acceptable",
        "407" => "proxy_authentication_required",
        "408" => "request_timeout",
        "409" => "conflict",
        "410" => "gone",
        "411" => "length_required",
        "412" => "precondition_failed",
        "413" => "payload_too_large",
        "414" => "uri_too_long",
        "415" => "unsupported_media_type",
        "416" => "range_not_satisfiable",
        "417" => "expectation_failed",
        "418" => "im_a_teapot",
        "421" => "misdirected_request",
        "422" => "unprocessable_entity",
        "423" => "locked",
        "424" => "failed_dependency",
        "425" => "too_early",
        "426" => "upgrade_required",
        "428" => "precondition_required",
        "429" => "too_many_requests",
        "431" => "request_header_fields_too_large",
        "451" => "unavailable_for_legal_reasons",
        "500" => "internal_server",
        "501" => "not_implemented",
        "502" => "bad_gateway",
        "503" => "service_unavailable",
        "504" => "gateway_timeout",
        "507" => "insufficient_storage",
        "508" => "loop_detected",
        "511" => "network_authentication_required",
        code if code.starts_with('1') => "informational",
        code if code.starts_with('2') => "success",
        code if code.starts_with('3') => "redirect",
        code if code.starts_with('4') => "client",
        code if code.starts_with('5') => "server",
        _ => "other",
    }
}
