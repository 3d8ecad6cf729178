//! From OpenAPI words to API words.
//!
//! [`lower`] asks [`canon`](crate::spec::canon) for the document piece by piece and fills a [`model::Api`](crate::model::Api).
//! Schemas are a worklist: a shape is promised an id when it is first met and read later, so that cycles and depth cost nothing.
//! Children are told apart by their pointers: the same pointer is the same shape.
//! Nothing that is in the specification is read as it is written; of vendors' keys only those of the table are.
//! What is decided here is what a schema *is*; what it is called in Rust is decided in `surface`.

mod answer;
mod body;
mod call_name;
mod component;
mod context;
mod enumeration;
mod examples;
mod extension;
mod facets;
mod files;
mod framework_id;
mod glob;
mod global;
mod group;
mod info;
mod inheritance;
mod joined_id;
mod merge;
mod naming;
mod operation;
mod paging;
mod parameter;
mod path_call;
mod path_item;
mod plain_method;
mod pointer;
mod record;
mod retries;
mod scalar;
mod scheme;
mod security;
mod selection;
mod server;
mod shape;
mod stream;
mod template;
mod union;
mod verb;
mod webhook;

use crate::{config::Target, diagnostic::Diagnostics, model::Api, spec::Document};

use context::Lowering;

/// Lowers a whole document.
pub(crate) fn lower(document: &Document, target: &Target) -> (Api, Diagnostics) {
    let mut lowering = Lowering::new(document, target);
    lowering.lower_info();
    lowering.lower_security_schemes();
    lowering.lower_servers();
    lowering.lower_retries();
    lowering.lower_components();
    lowering.lower_globals();
    lowering.lower_operations();
    lowering.offer_unused_schemes();
    lowering.report_unused_globals();
    lowering.lower_webhooks();
    lowering.drain();
    lowering.report_unused_names();
    lowering.report_unmet_filters();
    lowering.finish()
}
