//! Values that are set once for all calls.

use super::{Location, Prose};

/// A value that is set once for all calls.
#[derive(Debug, Clone, PartialEq)]
pub struct Global {
    /// The name as sent.
    pub wire: String,
    /// A name that the document gives it for SDKs.
    pub name: Option<String>,
    /// Where it goes.
    pub location: Location,
    /// What it says.
    pub prose: Prose,
    /// Whether calls cannot override it.
    pub hidden: bool,
    /// Whether every request carries it, declared or not.
    pub everywhere: bool,
    /// The value when none is set.
    pub default: Option<String>,
    /// The name of its environment variable, without the prefix.
    pub env: Option<String>,
}
