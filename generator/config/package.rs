//! What the manifest of a generated crate says.
//!
//! Only what somebody wrote is here; where nothing was written the document's `info` answers, and `surface`
//! decides what is left.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The `[package]` table of the crate, as far as it is the user's to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Package {
    /// The name of the package; by default the name of the target.
    pub name: String,
    /// The version of the package; by default the one that the crate has, which `generate --bump` raises, else `0.1.0`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The version that the crate has.
    #[serde(skip)]
    pub kept: Option<String>,
    /// One sentence; by default it is made from the title of the document.
    pub description: Option<String>,
    /// An SPDX expression; by default that of the document, else none.
    pub license: Option<String>,
    /// A file of yours in the folder of the crate that has the license's text, where SPDX lists none, `LICENSE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license_file: Option<String>,
    /// The address of the repository.
    pub repository: Option<String>,
    /// The address of the homepage.
    pub homepage: Option<String>,
    /// The address of the documentation.
    pub documentation: Option<String>,
    /// Who made it, as `Name <address>`.
    pub authors: Vec<String>,
    /// At most five.
    #[schemars(length(max = 5))]
    pub keywords: Vec<String>,
    /// What else the manifest says, as Cargo.toml says it: `extra.dependencies.rand = "0.9"`, `extra.package.publish =
    /// false`, `extra.lints.clippy.pedantic = "warn"`.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub extra: Map<String, Value>,
    /// At most five, from the registry's list.
    #[schemars(length(max = 5))]
    pub categories: Vec<String>,
}

impl Default for Package {
    fn default() -> Self {
        Self {
            name: String::new(),
            version: None,
            kept: None,
            description: None,
            license: None,
            license_file: None,
            repository: None,
            homepage: None,
            documentation: None,
            authors: Vec::new(),
            keywords: Vec::new(),
            categories: Vec::new(),
            extra: Map::new(),
        }
    }
}
