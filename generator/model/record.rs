//! Objects with named fields.

use super::{Deprecation, Edge, Prose};

/// An object with declared fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The fields, in document order.
    pub fields: Vec<Field>,
    /// What other keys may hold.
    pub extra: Extra,
}

/// What keys may hold that are not declared.
#[derive(Debug, Clone, PartialEq)]
pub enum Extra {
    /// Nothing is said, or they are forbidden: they are ignored.
    Ignored,
    /// The document declares what they hold.
    Of(Edge),
    /// The document declares what some of them hold, by a pattern of their names; the others are ignored.
    Patterned(Edge),
}

impl Extra {
    /// What is declared.
    #[must_use]
    pub fn edge(&self) -> Option<Edge> {
        match self {
            Self::Ignored => None,
            Self::Of(edge) | Self::Patterned(edge) => Some(*edge),
        }
    }

    /// What is declared, to change it.
    pub fn edge_mut(&mut self) -> Option<&mut Edge> {
        match self {
            Self::Ignored => None,
            Self::Of(edge) | Self::Patterned(edge) => Some(edge),
        }
    }
}

/// A field of a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The name as sent.
    pub wire: String,
    /// A name that the document gives it for SDKs.
    pub name: Option<String>,
    /// What it is.
    pub edge: Edge,
    /// Whether it is always there.
    pub presence: Presence,
    /// Which way it travels.
    pub access: Access,
    /// What it says.
    pub prose: Prose,
    /// Whether its use is discouraged.
    pub deprecated: Option<Deprecation>,
    /// Example values, best first.
    pub examples: Vec<serde_json::Value>,
}

/// Whether a value is always there.
#[derive(Debug, Clone, PartialEq)]
pub enum Presence {
    /// Always.
    Required,
    /// Not always.
    Optional,
    /// Not always; the API then behaves as if it were this value.
    Defaulted(serde_json::Value),
}

/// Which way a field travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Access {
    /// Both ways.
    Both,
    /// Neither: libraries make it of what else is there.
    Computed,
    /// Only from the API.
    ReadOnly,
    /// Only to the API.
    WriteOnly,
}
