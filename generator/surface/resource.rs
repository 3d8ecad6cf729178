//! Resources: the accessors of the client.

use serde::{Deserialize, Serialize};

use crate::prose::Prose;

/// A resource: `client.router().chat().completions()`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// The struct's name.
    pub name: String,
    /// The accessor's identifier.
    pub accessor: String,
    /// Identifiers from the root, joined by dots in titles: `router.chat.completions`.
    pub path: Vec<String>,
    /// The stem of its file in `resources/` and `operations/`.
    pub file: String,
    /// The folder of its page in `docs/sdks`.
    pub page: String,
    /// The parent, as an index into [`super::Crate::resources`].
    pub parent: Option<usize>,
    /// The children.
    pub children: Vec<usize>,
    /// Clean Markdown, from the tag.
    pub prose: Prose,
    /// Its methods, in document order.
    pub methods: Vec<Method>,
    /// The feature that compiles it.
    pub feature: Option<String>,
    /// Whether all its methods are deprecated and there is at least one.
    pub deprecated: bool,
}

impl super::Crate {
    /// The accessors that lead to a resource from the client, keywords as they are spoken.
    #[must_use]
    pub fn accessors<'a>(&'a self, resource: &'a Resource) -> Vec<&'a str> {
        let above = |resource: &&'a Resource| resource.parent.and_then(|parent| self.resources.get(parent));
        let mut accessors: Vec<&str> = std::iter::successors(Some(resource), above)
            .map(|resource| resource.accessor.trim_start_matches("r#"))
            .collect();
        accessors.reverse();
        accessors
    }
}

/// A method of a resource: an index into [`super::Crate::operations`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Method {
    /// The identifier, when it differs from the operation's own on this resource.
    pub name: String,
    /// The stem of its page, where it has one of its own beside that of the resource.
    pub page: String,
    /// The operation.
    pub operation: usize,
}
