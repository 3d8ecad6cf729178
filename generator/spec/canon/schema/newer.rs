//! Keywords that came with OpenAPI 3.1, in a document that says it follows 3.0.
//!
//! They are read as they are meant, whatever the version; other tools ignore them, so somebody should know.

use serde_json::Value;

use crate::diagnostic::{Code, Place, Pointer};
use crate::spec::Version;
use crate::spec::canon::Canon;

/// Keywords of JSON Schema 2020-12 that a schema of 3.0 does not have (OpenAPI 3.0.4, section 4.7.24.1).
const NEWER: &[&str] = &[
    "const",
    "examples",
    "prefixItems",
    "patternProperties",
    "propertyNames",
    "contains",
    "minContains",
    "maxContains",
    "dependentSchemas",
    "dependentRequired",
    "if",
    "then",
    "else",
    "unevaluatedProperties",
    "unevaluatedItems",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "$defs",
    "$anchor",
    "$dynamicRef",
    "$dynamicAnchor",
];

impl Canon<'_, '_> {
    /// Reports a keyword that is newer than the document says it is.
    pub(crate) fn newer_keyword(&mut self, above: &Pointer, key: &str, value: &Value) {
        if self.document.version() != Version::V30 {
            return;
        }
        let (what, help) = match key {
            "type" if value.is_array() || value == "null" => ("a list in `type`", "`nullable: true`"),
            "exclusiveMinimum" | "exclusiveMaximum" if value.is_number() => {
                ("a number in `exclusiveMinimum` or `exclusiveMaximum`", "`minimum` or `maximum` with `true` here")
            }
            "items" if value.is_array() => ("a list in `items`", "one schema"),
            "const" => ("`const`", "`enum` with one value"),
            "examples" => ("`examples` of a schema", "`example`"),
            key if NEWER.contains(&key) => ("", ""),
            _ => return,
        };
        let what = if what.is_empty() { format!("`{key}`") } else { what.to_owned() };
        let message = format!("{what} came with OpenAPI 3.1, and the document says 3.0");
        let older = if help.is_empty() { String::new() } else { format!("write {help}, or ") };
        let help = format!("{older}{}`openapi: 3.1.1`", if older.is_empty() { "write " } else { "" });
        self.diagnostics.report(Code::NewerKeyword, Place::Name(above.child(key)), message).help(help);
    }
}
