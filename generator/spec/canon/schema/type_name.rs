//! `type`: a list of types becomes one type and `nullable`, or a private list; types that do not exist are mended.
//!
//! ```text
//! type: [string, "null"]     → type: string, nullable: true
//! type: [string, integer]    → x-oasmith-types: [string, integer]
//! type: "null"               → x-oasmith-types: ["null"], nullable: true
//! type: float                → type: number, format: float    (with a warning)
//! ```

use serde_json::Value;

use super::draft::Draft;
use crate::diagnostic::{Code, Pointer};
use crate::spec::canon::value::At;
use crate::spec::canon::{Canon, keys};
use crate::spec::spelling::nearest;

const TYPES: &[&str] = &["string", "number", "integer", "boolean", "array", "object", "null"];

impl Canon<'_, '_> {
    /// The names under `type`, as they are written.
    pub(crate) fn type_names(&mut self, at: impl At, value: &Value) -> Vec<String> {
        match value {
            Value::String(name) => vec![name.clone()],
            // YAML's `null` without quotes means the type.
            Value::Null => vec!["null".to_owned()],
            Value::Array(items) => items
                .iter()
                .enumerate()
                .filter_map(|(index, item)| match item {
                    Value::Null => Some("null".to_owned()),
                    item => self.text((at, index), item),
                })
                .collect(),
            Value::Bool(_) | Value::Number(_) | Value::Object(_) => {
                self.wrong_form(at, "the name of a type", value);
                Vec::new()
            }
        }
    }

    pub(crate) fn settle_types(&mut self, draft: &mut Draft, at: &Pointer) {
        let mut types: Vec<String> = Vec::new();
        for written in std::mem::take(&mut draft.types) {
            let Some(name) = self.known_type(draft, at, written) else {
                continue;
            };
            if name == "null" {
                draft.data.nullable = true;
            }
            if !types.contains(&name) {
                types.push(name);
            }
        }
        if types.len() > 1 {
            types.retain(|name| name != "null");
        }
        match types.as_slice() {
            [] => {}
            [one] if one != "null" => draft.any.typ = Some(one.clone()),
            _ => draft.extend(keys::TYPES, types),
        }
    }

    /// A type that exists, for one that is written.
    fn known_type(&mut self, draft: &mut Draft, at: &Pointer, written: String) -> Option<String> {
        if TYPES.contains(&written.as_str()) {
            return Some(written);
        }
        let lower = written.trim().to_ascii_lowercase();
        let (name, format) = match lower.as_str() {
            "int" | "int32" | "int64" | "long" | "short" => {
                ("integer", if lower == "long" { "int64" } else { lower.as_str() })
            }
            "float" | "double" => ("number", lower.as_str()),
            "decimal" | "numeric" => ("number", ""),
            "file" | "binary" => ("string", "binary"),
            "date" | "uuid" | "uri" | "email" | "password" | "byte" => ("string", lower.as_str()),
            "date-time" | "datetime" | "timestamp" => ("string", "date-time"),
            "text" | "str" => ("string", ""),
            "bool" => ("boolean", ""),
            "map" | "dict" | "hash" | "json" => ("object", ""),
            "list" => ("array", ""),
            "nil" | "none" => ("null", ""),
            "any" | "mixed" => ("", ""),
            other => (TYPES.iter().copied().find(|name| *name == other).unwrap_or_default(), ""),
        };
        let format = if matches!(format, "int" | "short") { "" } else { format };
        let help = match (name, format) {
            ("", _) => match nearest(&lower, TYPES.iter().copied()) {
                Some(near) => format!("did you mean `type: {near}`? As it is, the type is ignored"),
                None => "the type is ignored, so that any value fits".to_owned(),
            },
            (name, "") => format!("write `type: {name}`"),
            (name, format) => format!("write `type: {name}` and `format: {format}`"),
        };
        self.diagnostics
            .report(Code::UnknownType, at.child("type"), format!("the type `{written}` does not exist"))
            .help(help);
        if !format.is_empty() && draft.any.format.is_none() {
            draft.any.format = Some(format.to_owned());
        }
        (!name.is_empty()).then(|| name.to_owned())
    }
}
