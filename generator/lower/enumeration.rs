//! Strings from a list, with what several tools say about their names.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{context::Lowering, extension, facets::Facets};
use crate::extension::Extension;
use crate::model::{Enumeration, EnumerationValue, Scalar, ShapeKind, Text};

/// What gives the values their names.
const NAMES: &[Extension] =
    &[Extension::SpeakeasyEnums, Extension::EnumVarnames, Extension::EnumNamesOfNswag, Extension::EnumNames];
/// What describes them.
const DESCRIPTIONS: &[Extension] =
    &[Extension::SpeakeasyEnumDescriptions, Extension::EnumDescriptions, Extension::EnumDescriptionsOfRedocly];

impl Lowering<'_> {
    /// An enumeration; of one string: a constant.
    pub(super) fn enumeration_kind(facets: &Facets) -> ShapeKind {
        let mut known = BTreeSet::new();
        let texts = facets.values.iter().filter_map(Value::as_str);
        let wires: Vec<&str> = texts.filter(|text| known.insert(*text)).collect();
        if wires.is_empty() {
            return ShapeKind::Scalar(Scalar::Text(Text::Plain));
        }
        if let [only] = wires.as_slice()
            && !facets.nullable
            && facets.values.len() == 1
            && !extension::flag(&facets.extensions, &[Extension::ExtensibleEnum])
        {
            return ShapeKind::Constant(Value::String((*only).to_owned()));
        }
        let values = wires.iter().enumerate().map(|(index, wire)| value(wire, index, facets)).collect();
        let closed = extension::text(&facets.extensions, &[Extension::SpeakeasyUnknownValues])
            .is_some_and(|text| text == "disallow");
        ShapeKind::Enumeration(Enumeration { values, open: !closed })
    }
}

fn value(wire: &str, index: usize, facets: &Facets) -> EnumerationValue {
    EnumerationValue {
        wire: wire.to_owned(),
        name: named(facets, NAMES, wire, index).or_else(|| detail(facets, wire, "name")),
        description: named(facets, DESCRIPTIONS, wire, index)
            .or_else(|| detail(facets, wire, "description"))
            .filter(|text| !text.trim().is_empty()),
        deprecated: extension::value(&facets.extensions, Extension::EnumDeprecated)
            .and_then(Value::as_array)
            .is_some_and(|list| list.iter().any(|item| item == wire)),
    }
}

/// What an extension says about a value: as a map by value, or as a list in the same order.
fn named(facets: &Facets, keys: &[Extension], wire: &str, index: usize) -> Option<String> {
    keys.iter().find_map(|key| match extension::value(&facets.extensions, *key)? {
        Value::Object(map) => map.get(wire)?.as_str().map(str::to_owned),
        Value::Array(list) if list.len() == facets.values.len() => list.get(index)?.as_str().map(str::to_owned),
        _ => None,
    })
}

/// `{VALUE: {name, description}}` by Fern and `{values: [{value, name, description}]}` by Microsoft.
fn detail(facets: &Facets, wire: &str, what: &str) -> Option<String> {
    let fern = extension::value(&facets.extensions, Extension::FernEnum).and_then(|map| map.get(wire));
    let microsoft = extension::value(&facets.extensions, Extension::MsEnum).and_then(|map| {
        map.get("values")?.as_array()?.iter().find(|entry| entry.get("value").and_then(Value::as_str) == Some(wire))
    });
    fern.or(microsoft)?.get(what)?.as_str().map(str::to_owned)
}
