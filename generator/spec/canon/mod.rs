//! The canonical form of a document, one piece at a time: the shape of OpenAPI 3.0, held by the `openapiv3` types.
//!
//! A piece is one object with its children replaced by references that carry the children's own pointers, whether
//! they stand inline or elsewhere. So no piece nests, `lower` is a worklist, and nothing recurses as deep as the
//! document does. What 3.1 and 3.2 add is rewritten to the 3.0 shape or stands under a private key ([`keys`]).
//!
//! Every key of every object is on a closed list: what is not is a diagnostic. Common mistakes of real documents are
//! mended with a warning that names the place. Nothing is decided here about types or names.

pub mod keys;
mod kind;
mod object;
mod piece;
mod rule;
mod schema;
mod unknown;
mod value;
mod whole;

pub(crate) use rule::{is_misspelled_method, methods};

use serde_json::{Map, Value};

use super::document::Document;
use crate::diagnostic::Diagnostics;

/// One reading: the document, and where its faults go.
pub(crate) struct Canon<'a, 'd> {
    pub(crate) document: &'a Document,
    pub(crate) diagnostics: &'d mut Diagnostics,
    /// An object without members, for where null stands.
    pub(crate) nothing: &'a Map<String, Value>,
}
