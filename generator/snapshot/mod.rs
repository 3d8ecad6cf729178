//! The surface as it was: what a crate of an earlier run offers, in a file of its own beside its sources.
//!
//! `oasmith.surface.json` holds every name that somebody may have written in a program, with the place in the document
//! that it comes from, and what the document promises of the wire. The next run reads it, so that what still exists
//! keeps its name; `drift` compares two of them. Prose is in it as a digest: a change is seen, the text is not kept.
//! Everything is sorted, one entity a line, so that branches can be merged.

mod client;
mod digest;
mod item;
mod layout;
mod operation;
mod take;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

pub use client::{Client, Global, Scheme, Server};
pub use digest::digest;
pub use item::{Argument, Field, Item, Kind, Variant};
pub use operation::{Operation, Setter};
pub use take::take;

use crate::surface::SignatureUse;

/// The name of the file.
pub const SURFACE: &str = "oasmith.surface.json";

/// The form of the file that this version writes, and the newest that it reads.
const FORM: u32 = 1;

/// The surface as it was.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Snapshot {
    /// The form of the file.
    form: u32,
    /// The version of oasmith.
    pub generator: String,
    /// The package's name.
    pub package: String,
    /// Cargo features of resources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
    /// The client and its builder.
    pub client: Client,
    /// Variants of `Error` with the types of their bodies.
    pub errors: BTreeMap<String, String>,
    /// The type of the default error's body, and the name under which it is in `errors`.
    pub default_error: (String, String),
    /// Messages that the API sends on its own, with the types of their payloads.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub webhooks: BTreeMap<String, String>,
    /// How they are signed, where the crate checks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignatureUse>,
    /// Operations, by the name of their type.
    pub operations: BTreeMap<String, Operation>,
    /// Types, by module and name: `models::Message`.
    pub types: BTreeMap<String, Item>,
    /// What the document promises of the wire.
    pub wire: Box<RawValue>,
}

/// Why a file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is not what oasmith writes.
    #[error("{0}")]
    Form(String),
    /// It is of a form that this version does not know.
    #[error("oasmith {0} wrote it, which is newer than this one")]
    Newer(String),
}

impl Snapshot {
    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        layout::text(self, layout::ENTITIES)
    }

    /// Reads the text of a file.
    ///
    /// # Errors
    ///
    /// It is not what oasmith writes, or a newer one wrote it.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let snapshot: Self = serde_json::from_str(text).map_err(|error| Fault::Form(error.to_string()))?;
        if snapshot.form > FORM {
            return Err(Fault::Newer(snapshot.generator));
        }
        Ok(snapshot)
    }

    /// The name and the type at a place in the document.
    #[must_use]
    pub fn type_at(&self, place: &str) -> Option<(&str, &Item)> {
        self.types.iter().find(|(_, item)| item.at == place).map(|(name, item)| (name.as_str(), item))
    }
}

/// What the document promises of the wire, as a text with a line for each path and each schema.
pub fn wire_text(promise: &impl Serialize) -> Box<RawValue> {
    // Maps with text as keys always have a written form.
    RawValue::from_string(layout::text(promise, layout::PROMISE)).unwrap_or_default()
}
