//! A comparison as programs read it, and the JSON Schema that it keeps to.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::Value;

use super::{Bump, Change, Comparison, Verdict};

/// The form of the output: it goes up when what was there has another meaning or is gone, not when more is said.
const FORM: u32 = 1;

/// What changed between two versions of an API: the output of `oasmith diff --format json`.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "oasmith diff")]
struct Published<'c> {
    /// The form of this output, 1.
    schema: u32,
    /// The heaviest verdict for programs that use the crate.
    rust: Verdict,
    /// The heaviest verdict between a client of yesterday and the new server.
    wire: Verdict,
    /// Which part of the crate's version goes up, by Cargo's rules.
    bump: Bump,
    /// Whether one of the two verdicts is breaking.
    breaking: bool,
    /// The changes, those that break first, then by item.
    changes: &'c [Change],
}

/// The comparison for programs.
#[must_use]
pub fn json(comparison: &Comparison) -> Value {
    let Comparison { rust, wire, ref changes } = *comparison;
    let breaking = rust.max(wire) == Verdict::Breaking;
    let published = Published { schema: FORM, rust, wire, bump: comparison.bump(), breaking, changes };
    // Structs of texts, numbers and lists always have a written form.
    serde_json::to_value(published).unwrap_or_default()
}

/// The JSON Schema of [`json`].
#[must_use]
pub fn json_schema() -> Value {
    let settings = SchemaSettings::draft07().for_serialize();
    settings.into_generator().into_root_schema_for::<Published<'_>>().to_value()
}
