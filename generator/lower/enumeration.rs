//! Strings from a list, with what several tools say about their names.

use serde_json::Value;

use super::{context::Lowering, extension, facets::Facets};
use crate::model::{Enumeration, EnumerationValue, Scalar, ShapeKind, Text};

impl Lowering<'_> {
    /// An enumeration; of one string: a constant.
    pub(super) fn enumeration_kind(facets: &Facets) -> ShapeKind {
        let mut wires: Vec<&String> = Vec::new();
        for value in &facets.values {
            if let Value::String(text) = value
                && !wires.contains(&text)
            {
                wires.push(text);
            }
        }
        if wires.is_empty() {
            return ShapeKind::Scalar(Scalar::Text(Text::Plain));
        }
        if let [only] = wires.as_slice()
            && !facets.nullable
            && facets.values.len() == 1
            && !extension::flag(&facets.extensions, &["x-extensible-enum"])
        {
            return ShapeKind::Constant(Value::String((*only).clone()));
        }
        let values = wires.iter().enumerate().map(|(index, wire)| value(wire, index, facets)).collect();
        let closed =
            extension::text(&facets.extensions, &["x-speakeasy-unknown-values"]).is_some_and(|text| text == "disallow");
        ShapeKind::Enumeration(Enumeration { values, open: !closed })
    }
}

fn value(wire: &str, index: usize, facets: &Facets) -> EnumerationValue {
    EnumerationValue {
        wire: wire.to_owned(),
        name: named(facets, &["x-speakeasy-enums", "x-enum-varnames", "x-enumNames", "x-enum-names"], wire, index)
            .or_else(|| detail(facets, wire, "name")),
        description: named(
            facets,
            &["x-speakeasy-enum-descriptions", "x-enum-descriptions", "x-enumDescriptions"],
            wire,
            index,
        )
        .or_else(|| detail(facets, wire, "description"))
        .filter(|text| !text.trim().is_empty()),
        deprecated: facets
            .extensions
            .get("x-enum-deprecated")
            .and_then(Value::as_array)
            .is_some_and(|list| list.iter().any(|item| item == wire)),
    }
}

/// What an extension says about a value: as a map by value, or as a list in the same order.
fn named(facets: &Facets, keys: &[&str], wire: &str, index: usize) -> Option<String> {
    keys.iter().find_map(|key| match facets.extensions.get(*key)? {
        Value::Object(map) => map.get(wire)?.as_str().map(str::to_owned),
        Value::Array(list) if list.len() == facets.values.len() => list.get(index)?.as_str().map(str::to_owned),
        _ => None,
    })
}

/// `x-fern-enum: {VALUE: {name, description}}` and `x-ms-enum: {values: [{value, name, description}]}`.
fn detail(facets: &Facets, wire: &str, what: &str) -> Option<String> {
    let fern = facets.extensions.get("x-fern-enum").and_then(|map| map.get(wire));
    let microsoft = facets.extensions.get("x-ms-enum").and_then(|map| {
        map.get("values")?.as_array()?.iter().find(|entry| entry.get("value").and_then(Value::as_str) == Some(wire))
    });
    fern.or(microsoft)?.get(what)?.as_str().map(str::to_owned)
}
