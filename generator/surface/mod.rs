//! What the crate looks like: every Rust name and type is decided here, once.
//!
//! `plan` turns the model into a [`Crate`]: plain, serialisable data, that knows neither the model nor how it was made.
//! `rust`, `docs` and `checks` print it; `drift` compares two of them.
//! None of them makes a name or chooses a type of its own.

mod argument;
mod call;
mod client;
mod error;
mod example;
mod favorite;
mod field;
mod inline;
mod item;
mod looks;
mod package;
mod paging;
mod program;
mod resource;
mod retries;
mod sending;
mod signatures;
mod status;
mod ty;
mod union;
mod webhook;
pub mod wire;

pub use argument::accepts;
pub use call::{
    Argument, BodyForm, CallExample, EventShape, Input, InputPath, Operation, Outcome, ParameterUse, Receives,
    RequestBody, SampleAnswer, Setter, StreamFlag, StreamSwitch, StreamUse, StreamValue, Variant as AnswerVariant,
};
pub use client::{
    ClientSurface, EnvPair, ExternalDocs, GlobalUse, KeyLocation, Leniency, OwnServer, Parts, SchemeKind, SchemeNeed,
    SchemeUse, ServerUse, ServerVariable,
};
pub use error::{ErrorSurface, ErrorUse, ErrorVariant};
pub use example::{Example, Expression};
pub use favorite::{favorite, purpose, says_something};
pub use field::{Field, Mode};
pub use inline::inline;
pub use item::{
    Accumulation, Alias, AliasName, Computed, Constant, Constructor, Enumeration, EnumerationForm, EnumerationValue,
    Fold, Item, ItemKind, MessageStep, Namespace, Part, Rest, Struct, Weighing,
};
pub use looks::Looks;
pub use package::{Capabilities, CrateSource, ManifestLine, Package, PageLayout, Tls};
pub use paging::{NextPage, PagingSlot, PagingUse, Step};
pub use program::{
    Command, CommandBody, CommandNext, CommandPages, CommandSwitch, Flag, FlagKind, FlagTarget, Program, WireStep,
};
pub use resource::{Method, Resource};
pub use retries::{RetryLimit, RetryUse};
pub use sending::{BodyKind, Location, PartEncoding, PartStyle, Style};
pub use signatures::{argument_type, required_type, scheme_kind, signatures, type_name};
pub use status::Status;
pub use ty::{Accepts, ItemId, Key, TextType, Type};
pub use union::{Branch, Inner, Received, ReceivedWay, Shared, Union};
pub use webhook::{SignatureAlgorithm, SignatureEncoding, SignatureUse, WebhookUse};

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
    /// The type of any of them, where there are several payloads.
    pub webhook_event: Option<Type>,
    /// How they are signed.
    pub signature: SignatureUse,
    /// Models and error bodies, found by [`ItemId`].
    pub items: Vec<Item>,
    /// The error enum.
    pub errors: ErrorSurface,
    /// What the run-time part must be able to do.
    pub capabilities: Capabilities,
    /// The cargo features of resources, in order; empty when there are none.
    pub features: Vec<String>,
    /// The command-line program; none where the configuration wants none.
    pub program: Option<Program>,
}

impl Crate {
    /// An item, whatever it is called.
    #[must_use]
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items.get(id.index())
    }

    /// The item that a type names, alone or within `Option` and `Box`.
    #[must_use]
    pub fn item_of(&self, ty: &Type) -> Option<&Item> {
        self.item(ty.item()?)
    }

    /// The struct that a type names, alone or within `Option` and `Box`.
    #[must_use]
    pub fn record(&self, ty: &Type) -> Option<&Struct> {
        self.item_of(ty)?.record()
    }

    /// The type that a type stands for: what an alias names, else itself.
    #[must_use]
    pub fn real<'a>(&'a self, ty: &'a Type) -> &'a Type {
        let mut ty = ty;
        // Aliases are acyclic; the limit holds if they were not.
        for _ in 0..32 {
            let Type::Item(id) = ty else { break };
            let Some(Item { kind: ItemKind::Alias(alias), .. }) = self.item(*id) else { break };
            ty = &alias.ty;
        }
        ty
    }
}
