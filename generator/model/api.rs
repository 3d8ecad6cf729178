//! The whole API: what a document says once about everything, and the lists of its parts.
//!
//! Order is the document's throughout.

use std::collections::BTreeSet;

use super::{Edge, Global, Operation, Prose, Requirement, Resource, Retries, Scheme, Server, Shapes, Signature};

/// An API, as the model knows it.
#[derive(Debug, Clone, Default)]
pub struct Api {
    /// Title, version and the like.
    pub info: Info,
    /// Where the API is served; the first is the default.
    pub servers: Vec<Server>,
    /// Every way to prove who is calling.
    pub schemes: Vec<Scheme>,
    /// What an operation needs that says nothing itself: alternatives, each a combination; empty when nothing is needed.
    pub security: Vec<Requirement>,
    /// How attempts are repeated of operations that say nothing themselves.
    pub retries: Option<Retries>,
    /// Values that are set once for all calls.
    pub globals: Vec<Global>,
    /// Groups of operations, parents before children.
    pub resources: Vec<Resource>,
    /// All operations.
    pub operations: Vec<Operation>,
    /// Operations that the document has and the model lacks, since they cannot be built: `GET /pets`, or the path of
    /// several.
    pub missing: Vec<String>,
    /// Operations that the document has and nobody wants, by their pointers.
    pub left_out: BTreeSet<String>,
    /// Component schemas that the crate has for their own sake: because somebody asked for them, or there are no
    /// operations.
    pub wanted: Vec<Edge>,
    /// Payloads that the API sends on its own.
    pub webhooks: Vec<Webhook>,
    /// Any of these payloads; set by a pass where there are several.
    pub webhook_event: Option<Edge>,
    /// How these messages are signed.
    pub signature: Signature,
    /// Whether numbers may come as texts.
    pub numerals: bool,
    /// All shapes.
    pub shapes: Shapes,
}

/// What the document says of itself.
#[derive(Debug, Clone, Default)]
pub struct Info {
    /// The title.
    pub title: String,
    /// The version of the document.
    pub version: String,
    /// Summary and description.
    pub prose: Prose,
    /// SPDX expression of the API's license.
    pub license: Option<String>,
    /// Where more can be read.
    pub external_docs: Option<(String, Option<String>)>,
}

/// A payload that the API sends on its own.
#[derive(Debug, Clone)]
pub struct Webhook {
    /// The name as written.
    pub name: String,
    /// Whether only an operation asks for it, with an address of its own.
    pub callback: bool,
    /// What it says.
    pub prose: Prose,
    /// The payload.
    pub payload: Edge,
}
