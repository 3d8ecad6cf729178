//! Documents: bytes in, a bundled tree and canonical pieces of it out.
//!
//! [`read`] touches the file system, [`load`](fn@load) turns bytes into a [`Document`] (and reads the files that it
//! refers to), and the methods of [`Document`] hand out its pieces in the shape of OpenAPI 3.0, one node at a time.
//! Everything that is wrong with the input is a diagnostic with a place; nothing here panics on input or recurses
//! as deep as the input likes.
//!
//! This is the only room besides `lower` that knows the words of OpenAPI.

mod bundle;
pub mod canon;
mod document;
mod driver;
mod left_out;
mod load;
mod member;
mod missing;
mod overlay;
mod position;
mod promise;
mod source;
mod sources;
mod spelling;

pub use crate::diagnostic::Pointer;
pub use document::Document;
pub(crate) use document::Nodes;
pub use driver::{Links, LoadOptions, Loaded, load, tree};
pub use load::Version;
pub(crate) use member::member;
pub(crate) use overlay::{lay, select};
pub use promise::Promise;
pub use source::{Error, Source, read};
pub(crate) use sources::FILES;
pub use sources::{Format, Sources};
