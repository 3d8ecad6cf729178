//! What the API is, without a word of OpenAPI or of Rust.
//!
//! `lower` fills the model, `pass` improves it, `surface` decides from it what the crate looks like.
//! Shapes live in one arena under [`ShapeId`]s, so that cycles need no reference counting and equality is cheap.
//! Presence belongs to the field, null to the edge: they are different facts.
//! Names are [`Words`] and have no case yet.

mod api;
mod auth;
mod dump;
mod enumeration;
mod global;
mod inline;
mod input;
mod operation;
mod outcome;
mod paging;
mod prose;
mod record;
mod retries;
mod scalar;
mod secret;
mod server;
mod shape;
mod signature;
mod union;
mod walk;
mod words;

pub use api::{Api, Info, Webhook};
pub use auth::{Requirement, Scheme, SchemeKind, SecretLocation};
pub use dump::dump;
pub use enumeration::{Codes, Enumeration, Value as EnumerationValue};
pub use global::Global;
pub use inline::{Inline, joined};
pub use input::{Body, BodyKind, BodyMedia, Location, NamedExample, Parameter, PartEncoding, Style, StyleName};
pub use operation::{Operation, Resource, Streaming};
pub use outcome::{Answer, AnswerKind, AnswerMedia, EventShape, Failure, Statuses, Stream, status_word};
pub use paging::{LAST_ITEM, Paging, PagingInput, PagingPath};
pub use prose::{Deprecation, Prose};
pub use record::{Access, Extra, Field, Presence, Record};
pub use retries::Retries;
pub use scalar::{Integer, Scalar, Text};
pub use secret::{is_secret_header, is_secret_name};
pub use server::{Server, ServerVariable};
pub use shape::{Edge, Looks, Name, Origin, Shape, ShapeId, ShapeKind, Shapes, Usage};
pub use signature::{Signature, SignatureAlgorithm, SignatureEncoding};
pub use union::{Absent, Branch, Shared, Tag, Union};
pub use walk::{children, each_child_mut, each_edge, each_root_mut, held, held_mut, holds_file};
pub use words::Words;
pub(crate) use words::{is_lower, lower_words};
