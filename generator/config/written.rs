//! The file as it is written: a table `[targets.<name>]` for each crate.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Target;

/// All tables.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    /// The version of oasmith that makes the crates, `"0.1"` or `"0.1.2"`; another one refuses to.
    #[serde(default)]
    pub(super) oasmith: Option<String>,
    /// What is made, by name.
    pub(super) targets: BTreeMap<String, Target>,
}
