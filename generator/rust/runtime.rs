//! `src/runtime/`: the run-time part, copied word for word from `templates/runtime`, as far as the crate needs it.
//!
//! [`PARTS`] says which file belongs to what. The `mod.rs` of a folder is copied too, without the modules that the
//! crate has no file for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::Files;
use crate::surface::{Capabilities, Crate};

/// A file of the run-time part: its path without the ending, and its text.
type File = (&'static str, &'static str);

/// The files named, from `templates/runtime`.
macro_rules! files {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../templates/runtime/", $path, ".rs")))),*]
    };
}

/// What is copied, and for which crates.
const PARTS: &[(fn(&Capabilities) -> bool, &[File])] = &[
    (
        |_| true,
        files!(
            "data/base64" "data/code" "data/drift" "data/empty" "data/entries" "data/enumeration" "data/finite" "data/fit"
            "data/fit_field" "data/given"
            "data/json" "data/kept" "data/lenient" "data/nullable" "data/path" "data/record" "data/tagged" "data/text" "data/tree" "data/union"
            "client/address" "client/answer" "client/arrived" "client/api" "client/api_error" "client/blocking" "client/body" "client/brief"
            "client/builder" "client/call" "client/credential" "client/drift" "client/environment" "client/error" "client/exchange"
            "client/execute" "client/future" "client/handle" "client/header" "client/hooks" "client/http_date" "client/message"
            "client/middleware" "client/operation" "client/options" "client/parameter" "client/random" "client/raw" "client/redirect"
            "client/report" "client/request" "client/retry" "client/secret" "client/signature" "client/testing" "client/timer" "client/timer_wasm"
            "client/trace" "client/transport" "client/until"
        ),
    ),
    (
        |api| api.events || api.lines || api.program,
        files!("stream/event_stream" "stream/events" "stream/json_lines" "stream/json_seq" "stream/lines" "stream/reading" "stream/sse"),
    ),
    (|api| api.texts, files!("data/chrono" "data/jiff" "data/time")),
    (|api| api.resends, files!("data/resend")),
    (|api| api.accumulates, files!("stream/accumulate")),
    (|api| api.downloads || api.program, files!("files/disposition" "files/download" "stream/reading")),
    (|api| api.uploads || api.multipart || api.program, files!("files/file" "files/upload")),
    (|api| api.multipart || api.program, files!("files/multipart")),
    (|api| api.forms || api.program, files!("files/form")),
    (|api| api.structured, files!("client/schema" "client/structured")),
    (|api| api.oauth, files!("oauth" "turns")),
    (|api| api.paging || api.program, files!("pagination")),
    (|api| api.webhooks, files!("webhook")),
    (
        |api| api.program,
        files!(
            "cli/digits" "cli/examples" "cli/failure" "cli/grid" "cli/layout" "cli/lists" "cli/operation" "cli/out" "cli/own" "cli/pages" "cli/print" "cli/settings" "cli/table"
            "cli/tips" "cli/trail" "cli/tree" "cli/values"
        ),
    ),
];

/// The files that bind those of a folder together; the last one those of all.
const FOLDERS: &[File] = files!("cli/mod" "client/mod" "data/mod" "files/mod" "stream/mod" "mod");

/// The files that the crate needs, with what binds them together.
pub(crate) fn emit(krate: &Crate) -> Files {
    let parts = PARTS.iter().filter(|(wanted, _)| wanted(&krate.capabilities));
    let mut files: BTreeMap<&str, String> =
        parts.flat_map(|(_, files)| files.iter()).map(|(path, text)| (*path, (*text).to_owned())).collect();
    for (path, text) in FOLDERS {
        let folder = path.strip_suffix("mod").unwrap_or_default();
        let modules: BTreeSet<&str> = files.keys().filter_map(|path| module(path, folder)).collect();
        if !modules.is_empty() {
            files.insert(path, bind(text, &modules));
        }
    }
    files.into_iter().map(|(path, text)| (format!("src/runtime/{path}.rs"), text)).collect()
}

/// The module of a folder that a file is in.
fn module<'path>(path: &'path str, folder: &str) -> Option<&'path str> {
    path.strip_prefix(folder)?.split('/').next()
}

/// The text of a `mod.rs` with the declarations of these modules only.
fn bind(text: &str, modules: &BTreeSet<&str>) -> String {
    let mut bound = String::new();
    // Attributes wait for what they belong to.
    let mut attributes = String::new();
    for line in text.split_inclusive('\n') {
        let declared = line.trim_end().strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(';'));
        match declared {
            None if line.starts_with("#[") => attributes.push_str(line),
            Some(module) if !modules.contains(module) => attributes.clear(),
            _ => {
                bound.push_str(&attributes);
                attributes.clear();
                bound.push_str(line);
            }
        }
    }
    bound
}

/// What the crate's root exports of these files.
pub(crate) fn exports(capabilities: Capabilities) -> String {
    let mut client = vec![
        "client::answer::{Head, Response}",
        "client::api_error::ApiError",
        "client::builder::ClientBuilder",
        "client::call::{Call, Sending}",
        "client::credential::Credential",
        "client::drift::Drift",
        "client::handle::Client",
        "client::hooks::{HookContext, Hooks}",
        "client::raw::Raw",
        "client::retry::RetryConfig",
        "client::secret::Secret",
        "client::transport::OutgoingRequest",
        "data::drift::DriftKind",
    ];
    if capabilities.downloads {
        client.push("files::download::Download");
    }
    if capabilities.uploads || capabilities.multipart {
        client.push("files::upload::Upload");
    }
    if capabilities.oauth {
        client.push("oauth::OAuth");
    }
    if capabilities.paging {
        client.push("pagination::{Items, Page, Pages}");
    }
    if capabilities.accumulates {
        client.push("stream::accumulate::Accumulator");
    }
    if capabilities.events || capabilities.lines {
        client.push("stream::event_stream::{Event, EventStream}");
    }
    // In the order that rustfmt gives them.
    let mut out = String::new();
    if capabilities.webhooks {
        out.push_str("#[cfg(feature = \"webhooks\")]\npub use runtime::client::signature::{Signature, SignatureAlgorithm, SignatureEncoding};\n");
    }
    if capabilities.closed_enums {
        out.push_str("pub use runtime::data::enumeration::UnknownValue;\n");
    }
    out.push_str("pub use runtime::data::given::{IntoJson, IntoMap, IntoMapOf};\n");
    out.push_str("pub use runtime::data::nullable::IntoNullable;\n");
    if capabilities.texts {
        out.push_str("pub use runtime::data::text::{Base64, Date, DateTime, Duration, Password, Time};\n");
    }
    if capabilities.webhooks {
        out.push_str("#[cfg(feature = \"webhooks\")]\npub use runtime::webhook::{Webhook, WebhookError};\n");
    }
    out.push_str("#[cfg(feature = \"client\")]\npub use runtime::{\n");
    for path in client {
        let _ = writeln!(out, "    {path},");
    }
    out.push_str("};\n");
    out
}
