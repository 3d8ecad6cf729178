//! Diagnostics for programs: one JSON array, one object each.
//!
//! Every diagnostic is there, none is summed up. Lines and columns count from 1; a place that is
//! nowhere has no `file`, `line` and `column`.

use serde_json::{Map, Value, json};

use super::located;
use crate::diagnostic::{Diagnostics, Location, Place, Places};

/// Renders all diagnostics as one JSON array.
pub fn render_json(diagnostics: &Diagnostics, places: &dyn Places) -> String {
    let list: Vec<Value> = located(diagnostics, places)
        .iter()
        .map(|it| {
            let mut object = Map::new();
            object.insert("code".into(), it.diagnostic.code.name().into());
            object.insert("severity".into(), it.diagnostic.severity().name().into());
            object.insert("message".into(), it.diagnostic.message.as_str().into());
            position(&mut object, it.location.as_ref(), places);
            if let Place::Pointer(pointer) | Place::Name(pointer) = &it.diagnostic.place {
                object.insert("pointer".into(), pointer.as_str().into());
            }
            if let Some(help) = &it.diagnostic.help {
                object.insert("help".into(), help.as_str().into());
            }
            if !it.related.is_empty() {
                let related = it.related.iter().map(|(location, label)| {
                    let mut object = Map::new();
                    object.insert("message".into(), (*label).into());
                    position(&mut object, location.as_ref(), places);
                    Value::Object(object)
                });
                object.insert("related".into(), related.collect());
            }
            Value::Object(object)
        })
        .collect();
    format!("{:#}\n", json!(list))
}

fn position(object: &mut Map<String, Value>, location: Option<&Location>, places: &dyn Places) {
    let Some(location) = location else { return };
    object.insert("file".into(), places.name(location.file).into());
    object.insert("line".into(), location.line.into());
    object.insert("column".into(), location.column.into());
}
