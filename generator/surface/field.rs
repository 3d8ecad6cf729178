//! Fields of records.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Looks, Type};
use crate::prose::Prose;

/// A field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// The Rust identifier (raw where it is a keyword).
    pub name: String,
    /// The identifier of its setter and of the methods made from it; differs from `name` only where that meets a method.
    pub setter: String,
    /// The name as sent.
    pub wire: String,
    /// The type of the field, with its `Option`s.
    pub ty: Type,
    /// How it is written and read.
    pub mode: Mode,
    /// Clean Markdown.
    pub prose: Prose,
    /// The reason, when its use is discouraged.
    pub deprecated: Option<String>,
    /// The default that the API assumes.
    pub default: Option<Value>,
    /// An example value as the document gives it.
    pub example: Option<Value>,
    /// Whether it must be set though its type does not say so: it may be left out in what was published.
    pub needed: bool,
    /// Whether it may be missing though its type does not say so: it was always there in what was published.
    pub absent: bool,
    /// Whether it is a plain text that is a secret: a type of its own would break programs, so `Debug` leaves it out.
    pub secret: bool,
    /// Whether only the API sets it.
    pub read_only: bool,
    /// Whether only clients set it.
    pub write_only: bool,
    /// The only values it may have, where its type does not say so.
    pub allowed: Vec<Value>,
    /// What its text, or that of its items, looks like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looks: Option<Looks>,
}

impl Field {
    /// Whether null can be sent in it by a setter of its own; what may be anything is null by its value.
    #[must_use]
    pub fn sends_null(&self) -> bool {
        match self.mode {
            Mode::OptionalNullable => true,
            Mode::NullKept => *self.ty.inner() != Type::Json,
            Mode::Required | Mode::Lenient | Mode::ReadOnly | Mode::Optional | Mode::Nullable => false,
        }
    }
}

/// How a field is written and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// `T`, always there.
    Required,
    /// `T`, takes its empty value when missing or null.
    Lenient,
    /// `T`, set by the API alone: takes its empty value when missing or null, left out when empty unless it came so.
    ReadOnly,
    /// `Option<T>`, left out when `None`.
    Optional,
    /// `Option<T>` of what is only received or may be anything, `None` when missing or null; goes back as it came.
    NullKept,
    /// `Option<T>`, null when `None`.
    Nullable,
    /// `Option<Option<T>>`: left out, null, or a value.
    OptionalNullable,
}
