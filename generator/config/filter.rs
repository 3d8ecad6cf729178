//! Which operations of a document are meant.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Operations, by what they have: one that any of the lists names is meant.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Tags, as the document writes them.
    pub tags: Vec<String>,
    /// Paths: `*` stands for any part of a segment, `**` for any number of segments, `/v1/admin/**`.
    pub paths: Vec<String>,
    /// Ids, or a method and a path, `DELETE /users/{id}`.
    pub operations: Vec<String>,
    /// Extension keys that the operation or its path has, `x-beta`, with a value that they must have where it
    /// matters, `x-stability=beta`.
    pub extensions: Vec<String>,
}

impl Filter {
    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The keys of the lists, and what they have.
    #[must_use]
    pub fn lists(&self) -> [(&'static str, &[String]); 4] {
        [
            ("tags", &self.tags),
            ("paths", &self.paths),
            ("operations", &self.operations),
            ("extensions", &self.extensions),
        ]
    }
}
