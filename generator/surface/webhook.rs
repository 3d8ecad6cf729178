//! Messages that the API sends on its own.

use crate::prose::Prose;
use serde::{Deserialize, Serialize};

use super::Type;

/// A message that the API sends on its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WebhookUse {
    /// The document's name for it.
    pub name: String,
    /// The type of its payload.
    pub ty: Type,
    /// Clean Markdown.
    pub prose: Prose,
}
