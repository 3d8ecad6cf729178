//! `lib.rs`: the tour, the modules, and what the crate exports at its root.

use std::fmt::Write;

use super::docs::Docs;
use super::format::join;
use super::runtime;
use crate::snippet::{self, Ending};
use crate::surface::{Crate, ExternalDocs, Operation, favorite};

/// The file.
pub(crate) fn emit(krate: &Crate) -> String {
    join(&[tour(krate), attributes(), modules(), exports(krate), result(), TESTING.to_owned(), pages(krate)])
}

fn tour(krate: &Crate) -> String {
    let mut out = String::new();
    let client = &krate.client;
    let article = if client.title.ends_with("API") { "the " } else { "" };
    let mut docs = Docs::line(format!("A client of {article}{}.", client.title));
    docs.push_prose(&client.prose);
    if let Some(ExternalDocs { url, text }) = &client.external_docs {
        let text = text.as_deref().unwrap_or("More about the API");
        docs.push(&format!("[{text}]({url})"));
    }
    if let Some((operation, example)) = best(krate) {
        docs.push("# A tour");
        docs.push_lines(&fence(krate, operation, example));
    }
    docs.push_lines(CONCEPTS);
    docs.print_as(&mut out, 0, "//!");
    out
}

/// What a user has to know in a few lines.
const CONCEPTS: &str = "\
- Methods of resources return a call: its setters take what is optional, and it is awaited.
- Every answer of the API that is an error, and everything else that can go wrong, is an [`Error`].
- The types of requests and answers are in [`models`], those of declared errors in [`errors`].
- What the builder sets for all calls, a call can set for itself: see [`Call`].

# Features

- `client` (default): the client; without it there are only the types.
- `rustls` (default), `native-tls`: how connections are encrypted.
- `gzip`, `brotli`, `zstd`: answers may come compressed.
- `blocking`: `send_blocking` on every call.
- `jiff`: dates and times of the API as those of jiff, and back.
- `tracing`: an event for each attempt and its answer.
- `testing`: a client that gives prepared answers, for your own tests.";

/// The example for the tour, which is also the README's.
fn best(krate: &Crate) -> Option<(&Operation, &crate::surface::CallExample)> {
    let answers = |operation: &&Operation| operation.receives.is_some() && operation.deprecated.is_none();
    let operation = favorite(krate).filter(answers).or_else(|| krate.operations.iter().find(answers))?;
    Some((operation, operation.examples.first()?))
}

/// The program; hidden lines leave it out where its features are off.
fn fence(krate: &Crate, operation: &Operation, example: &crate::surface::CallExample) -> String {
    let program = snippet::program(krate, operation, example, Ending::Send);
    let feature = operation.feature.as_deref().unwrap_or("client");
    format!("```no_run\n# #[cfg(feature = \"{feature}\")]\n# mod tour {{\n{program}# }}\n# fn main() {{}}\n```")
}

/// What tests of programs that use the crate need.
const TESTING: &str = "\
/// A client that answers in the process, for tests of programs that use the crate.
#[cfg(feature = \"testing\")]
pub mod testing {
    pub use crate::runtime::client::testing::{Answer, Request, Requests, client};
}
";

fn attributes() -> String {
    "#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![allow(
    clippy::approx_constant,
    clippy::disallowed_names,
    clippy::large_enum_variant,
    clippy::match_overlapping_arm,
    clippy::module_inception,
    clippy::should_implement_trait,
    clippy::too_many_arguments,
    clippy::type_complexity,
    reason = \"names, values and shapes are those of the API\"
)]
"
    .to_owned()
}

fn modules() -> String {
    let mut out = String::new();
    for (module, public, client) in [
        ("client", false, true),
        ("error", false, true),
        ("errors", true, false),
        ("models", true, false),
        ("operations", true, true),
        ("resources", true, true),
        ("runtime", false, false),
    ] {
        if client {
            out.push_str("#[cfg(feature = \"client\")]\n");
        }
        let _ = writeln!(out, "{}mod {module};", if public { "pub " } else { "" });
    }
    out
}

fn exports(krate: &Crate) -> String {
    let mut out = String::from(
        "#[doc(no_inline)]\npub use serde_json;\n#[cfg(feature = \"client\")]\n#[doc(no_inline)]\npub use {bytes, http, reqwest};\n\n",
    );
    if !krate.client.servers.is_empty() {
        out.push_str("#[cfg(feature = \"client\")]\npub use client::Server;\n");
    }
    out.push_str("#[cfg(feature = \"client\")]\npub use error::Error;\n");
    out.push_str(&runtime::exports(krate.capabilities));
    out
}

fn result() -> String {
    "/// What a call results in.\n#[cfg(feature = \"client\")]\npub type Result<T, E = Error> = std::result::Result<T, E>;\n".to_owned()
}

/// Where the Markdown pages come in, so that their Rust is compiled as documentation tests.
fn pages(krate: &Crate) -> String {
    if krate.package.docs.is_none() {
        return String::new();
    }
    "#[cfg(all(doctest, feature = \"default\"))]\nmod pages;\n".to_owned()
}
