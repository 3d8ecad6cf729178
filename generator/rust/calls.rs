//! `calls.rs`: a name for the call of each operation.
//!
//! All calls are of one generic type, whose page in rustdoc has the setters of all operations. Of a name for one of them
//! rustdoc shows a page with what that one has.

use askama::Template;

use super::docs::Docs;
use super::format;
use crate::surface::{Crate, Operation};

/// The file.
#[derive(Template)]
#[template(path = "crate/client/calls.rs.txt", escape = "none")]
struct View<'a> {
    calls: Vec<Call<'a>>,
}

/// The call of an operation.
struct Call<'a> {
    docs: String,
    cfg: Option<String>,
    name: &'a str,
}

/// The file.
pub(crate) fn emit(krate: &Crate) -> String {
    format::print(&View { calls: krate.operations.iter().map(call).collect() })
}

fn call(operation: &Operation) -> Call<'_> {
    let (name, place) = (&operation.name, operation.place());
    let words =
        format!("A call of [`{name}`](crate::operations::{name}), {place}: what it can be told, and how it is made.");
    Call {
        docs: Docs::line(words).hole(0),
        cfg: operation.feature.as_ref().and_then(|feature| format::cfg(0, std::slice::from_ref(feature))),
        name,
    }
}
