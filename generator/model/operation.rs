//! One thing that a client can ask of the API, and how such things are grouped.

use super::{
    Answer, Body, Deprecation, Failure, Origin, Paging, Parameter, Prose, Requirement, Retries, Server, Words,
};

/// An operation.
#[derive(Debug, Clone)]
pub struct Operation {
    /// The document's id, or method and path joined (`post_/v2/ocr`).
    pub id: String,
    /// Whether the document gave the id.
    pub declared: bool,
    /// The name of the operation itself: the id, without its resource's prefix.
    pub name: Words,
    /// The name of its method on a resource.
    pub method: Words,
    /// The resources that it appears in; none: the client itself.
    pub resources: Vec<Vec<String>>,
    /// The HTTP method in capitals.
    pub verb: String,
    /// The path with its placeholders.
    pub path: String,
    /// Summary and description.
    pub prose: Prose,
    /// Whether its use is discouraged.
    pub deprecated: Option<Deprecation>,
    /// Parameters, in document order, those of the path item first.
    pub parameters: Vec<Parameter>,
    /// The body.
    pub body: Option<Body>,
    /// What it answers when all is well.
    pub answers: Vec<Answer>,
    /// What it answers otherwise.
    pub failures: Vec<Failure>,
    /// What it needs; `None` when it says nothing.
    pub security: Option<Vec<Requirement>>,
    /// Its own servers.
    pub servers: Vec<Server>,
    /// Whether it can or must stream.
    pub streaming: Streaming,
    /// How its pages follow each other.
    pub paging: Option<Paging>,
    /// What that was inferred from; none where it is declared.
    pub paging_seen: Option<String>,
    /// Whether something says how its pages follow each other, or that it has none.
    pub paging_said: bool,
    /// Time-out of one attempt in milliseconds.
    pub timeout_ms: Option<u64>,
    /// How failed attempts are repeated; `None` when it says nothing.
    pub retries: Option<Retries>,
    /// The header whose key makes it harmless to repeat it.
    pub idempotency_header: Option<String>,
    /// The largest number of arguments, when the document sets it.
    pub max_positional: Option<usize>,
    /// Where it comes from.
    pub origin: Origin,
}

/// Whether an operation streams.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Streaming {
    /// It does not.
    #[default]
    Never,
    /// It does nothing else.
    Always {
        /// The body field that says so all the same, when there is one.
        field: Option<String>,
    },
    /// The caller chooses.
    Choice {
        /// The body field that says so, when there is one.
        field: Option<String>,
        /// The value of that field which asks for a stream, where it is an enumeration.
        value: Option<String>,
    },
}

/// A group of operations.
#[derive(Debug, Clone)]
pub struct Resource {
    /// The names from the root, as written.
    pub path: Vec<String>,
    /// What the document says of it.
    pub prose: Prose,
}
