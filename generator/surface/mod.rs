//! What the crate looks like: every Rust name and type is decided here, once.
//!
//! `plan` turns the model into a [`Crate`]: plain, serialisable data, that knows neither the model nor how it was made.
//! `rust` prints it with `quote`, `docs` with askama, `checks` as tests; `drift` compares two of them.
//! None of them makes a name or chooses a type of its own.

mod argument;
mod call;
mod client;
mod error;
mod example;
mod favorite;
mod inline;
mod item;
mod package;
mod paging;
mod resource;
mod retries;
mod signatures;
mod ty;
mod webhook;

pub use argument::accepts;
pub use call::{
    Argument, CallExample, Input, InputPath, Operation, Outcome, ParameterUse, Receives, RequestBody, SampleAnswer,
    Setter, StreamUse, StreamValue, Variant as AnswerVariant,
};
pub use client::{ClientSurface, GlobalUse, SchemeUse, ServerUse};
pub use error::{ErrorSurface, ErrorUse, ErrorVariant};
pub use example::{Example, Expression};
pub use favorite::favorite;
pub use inline::inline;
pub use item::{
    Accumulation, Alias, AliasName, Branch, Constant, Constructor, Enumeration, EnumerationValue, Field, Fold, Item,
    ItemKind, MessageStep, Mode, Namespace, Struct, Union,
};
pub use package::{Capabilities, Package};
pub use paging::{NextPage, PagingSlot, PagingUse, Step};
pub use resource::{Method, Resource};
pub use retries::RetryUse;
pub use signatures::signatures;
pub use ty::{Accepts, ItemId, TextType, Type};
pub use webhook::WebhookUse;

use serde::{Deserialize, Serialize};

/// A whole generated crate, before any text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Crate {
    /// What the manifest says.
    pub package: Package,
    /// The client, its credentials and its servers.
    pub client: ClientSurface,
    /// Accessors, parents before children.
    pub resources: Vec<Resource>,
    /// Operations, in document order.
    pub operations: Vec<Operation>,
    /// Messages that the API sends on its own, in document order.
    pub webhooks: Vec<WebhookUse>,
    /// Models and error bodies, found by [`ItemId`].
    pub items: Vec<Item>,
    /// The error enum.
    pub errors: ErrorSurface,
    /// What the run-time part must be able to do.
    pub capabilities: Capabilities,
    /// The cargo features of resources, in order; empty when there are none.
    pub features: Vec<String>,
}

impl Crate {
    /// An item, whatever it is called.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(id.index())
    }
}
