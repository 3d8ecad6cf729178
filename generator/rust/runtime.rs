//! `src/runtime/`: the run-time part, copied word for word from `templates/runtime`, as far as the crate needs it.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::Files;
use crate::surface::{Capabilities, Crate};

/// A file of the run-time part: its stem and its text.
type File = (&'static str, &'static str);

/// The files named, from `templates/runtime`.
macro_rules! files {
    ($($stem:literal)*) => {
        &[$(($stem, include_str!(concat!("../../templates/runtime/", $stem, ".rs")))),*]
    };
}

/// What models need, also without the feature `client`.
const MODELS: &[File] =
    files!("base64" "empty" "enumeration" "fit" "jiff" "json" "path" "record" "tagged" "text" "tree" "union");

/// What every client needs.
const CLIENT: &[File] = files!(
    "answer" "api" "api_error" "blocking" "body" "brief" "builder" "call" "client" "credential" "error" "execute" "future"
    "hooks" "http_date" "operation" "parameter" "random" "redirect" "request" "retry" "secret" "testing" "timer"
    "timer_wasm" "trace" "transport"
);

const STREAMS: &[File] = files!("event_stream" "events" "json_lines" "lines" "reading" "sse");
const DOWNLOADS: &[File] = files!("download" "reading");
const UPLOADS: &[File] = files!("upload" "file");
const MULTIPART: &[File] = files!("multipart");
const FORMS: &[File] = files!("form");
const OAUTH: &[File] = files!("oauth");
const ACCUMULATION: &[File] = files!("accumulate");
const WEBHOOKS: &[File] = files!("webhook");
const PAGING: &[File] = files!("pagination");

/// The files with the `mod.rs` that binds them together.
pub(crate) fn emit(krate: &Crate) -> Files {
    let client = client_files(krate.capabilities);
    let mut files: Files = MODELS
        .iter()
        .chain(&client)
        .map(|(stem, text)| (format!("src/runtime/{stem}.rs"), (*text).to_owned()))
        .collect();
    files.insert("src/runtime/mod.rs".to_owned(), root(&client));
    files
}

/// The files of the feature `client`.
fn client_files(capabilities: Capabilities) -> BTreeSet<File> {
    let Capabilities {
        events, lines, multipart, uploads, forms, downloads, oauth, paging, accumulates, webhooks, ..
    } = capabilities;
    let chosen = [
        (true, CLIENT),
        (events || lines, STREAMS),
        (downloads, DOWNLOADS),
        (uploads || multipart, UPLOADS),
        (multipart, MULTIPART),
        (forms, FORMS),
        (oauth, OAUTH),
        (paging, PAGING),
        (accumulates, ACCUMULATION),
        (webhooks, WEBHOOKS),
    ];
    chosen.iter().filter(|(wanted, _)| *wanted).flat_map(|(_, files)| files.iter().copied()).collect()
}

fn root(client: &BTreeSet<File>) -> String {
    let mut out = ROOT.to_owned();
    for (stem, _) in MODELS {
        if *stem == "jiff" {
            out.push_str("#[cfg(feature = \"jiff\")]\n");
        }
        let _ = writeln!(out, "pub mod {stem};");
    }
    out.push('\n');
    for (stem, _) in client {
        let condition = match *stem {
            // The file of another module.
            "timer_wasm" => continue,
            "testing" => "feature = \"testing\"",
            "webhook" => "feature = \"webhooks\"",
            "blocking" => "all(feature = \"blocking\", not(target_arch = \"wasm32\"))",
            "file" => "all(feature = \"client\", not(target_arch = \"wasm32\"))",
            _ => "feature = \"client\"",
        };
        let _ = writeln!(out, "#[cfg({condition})]");
        if *stem == "timer" {
            out.push_str("#[cfg_attr(target_arch = \"wasm32\", path = \"timer_wasm.rs\")]\n");
        }
        let _ = writeln!(out, "pub mod {stem};");
    }
    out.push_str(MACROS);
    out
}

/// The beginning of `mod.rs`.
const ROOT: &str = "\
//! What all operations and models of the crate share.
//!
//! These files are the same in every crate that oasmith makes; a crate has those it needs.
#![allow(
    dead_code,
    unused_imports,
    unused_macros,
    unreachable_pub,
    reason = \"a crate uses only what its operations need\"
)]

#[cfg(feature = \"client\")]
pub(crate) use crate::{Result, client::API, error::Error};

";

/// The end of `mod.rs`.
const MACROS: &str = "
pub(crate) use enumeration::{any_enum, closed_enum, open_enum};
#[cfg(feature = \"client\")]
pub(crate) use api_error::declared;
#[cfg(feature = \"client\")]
pub(crate) use error::{error, error_from};
pub(crate) use record::{record, record_field, record_part};
pub(crate) use tagged::{tagged_union, write_tagged};
pub(crate) use union::union;
";

/// What the crate's root exports of these files.
pub(crate) fn exports(capabilities: Capabilities) -> String {
    let mut client = BTreeSet::from([
        "answer::{Head, Response}",
        "api_error::ApiError",
        "builder::ClientBuilder",
        "call::{Call, Sending}",
        "client::Client",
        "credential::Credential",
        "hooks::{HookContext, Hooks}",
        "retry::RetryConfig",
        "secret::Secret",
        "transport::OutgoingRequest",
    ]);
    if capabilities.events || capabilities.lines {
        client.insert("event_stream::{Event, EventStream}");
    }
    if capabilities.downloads {
        client.insert("download::Download");
    }
    if capabilities.oauth {
        client.insert("oauth::OAuth");
    }
    if capabilities.paging {
        client.insert("pagination::{Items, Page, Pages}");
    }
    if capabilities.uploads || capabilities.multipart {
        client.insert("upload::Upload");
    }
    let mut out = String::new();
    if capabilities.closed_enums {
        out.push_str("pub use runtime::enumeration::UnknownValue;\n");
    }
    if capabilities.texts {
        out.push_str("pub use runtime::text::{Base64, Date, DateTime, Duration, Password, Time};\n");
    }
    out.push_str("#[cfg(feature = \"client\")]\npub use runtime::{\n");
    for path in client {
        let _ = writeln!(out, "    {path},");
    }
    out.push_str("};\n");
    if capabilities.webhooks {
        out.push_str("#[cfg(feature = \"webhooks\")]\npub use runtime::webhook::{Webhook, WebhookError};\n");
    }
    out
}
