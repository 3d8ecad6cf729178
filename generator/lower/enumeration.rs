//! Strings and numbers from a list, with what several tools say about their names.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    context::Lowering,
    extension,
    facets::{Facets, Kind},
    scalar::scalar,
};
use crate::extension::Extension;
use crate::model::{Codes, Enumeration, EnumerationValue, Integer, Scalar, ShapeKind, Text};

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
        ShapeKind::Enumeration(Enumeration { values, open: !closed, any: false })
    }

    /// Whole numbers that have names; none where they have not, or are no whole numbers.
    pub(super) fn codes_kind(facets: &Facets) -> Option<ShapeKind> {
        let whole = |value: &Value| value.is_i64() || value.is_u64();
        if facets.values.is_empty() || !facets.values.iter().all(whole) {
            return None;
        }
        let numbers = facets.values.iter().enumerate();
        let values: Vec<EnumerationValue> =
            numbers.map(|(index, number)| value(&number.to_string(), index, facets)).collect();
        if values.iter().all(|value| value.name.is_none()) {
            return None;
        }
        let integer = match scalar(Some(Kind::Integer), facets) {
            Scalar::Integer(integer) if facets.values.iter().all(|value| holds(integer, value)) => integer,
            _ if facets.values.iter().all(Value::is_i64) => Integer::I64,
            _ => Integer::U64,
        };
        Some(ShapeKind::Codes(Codes { integer, values }))
    }

    /// The facets of a `oneOf` of whole numbers, as if they stood in an `enum`; their titles are their names.
    pub(super) fn listed(&mut self, facets: &Facets) -> Option<Facets> {
        let typed = facets.ty.is_none_or(|kind| matches!(kind, Kind::Integer | Kind::Number));
        if facets.one_of.len() < 2 || !facets.all_of.is_empty() || !facets.properties.is_empty() || !typed {
            return None;
        }
        let mut listed = Facets { one_of: Vec::new(), values: Vec::new(), ty: Some(Kind::Integer), ..facets.clone() };
        for pointer in &facets.one_of {
            let branch = self.facets(pointer);
            let number = match (&branch.constant, branch.values.as_slice()) {
                (Some(number), _) | (None, [number]) if number.is_i64() || number.is_u64() => number.clone(),
                _ => return None,
            };
            if !listed.values.contains(&number) {
                listed.values.push(number);
                listed.notes.push((branch.title.clone(), branch.description.clone()));
            }
            listed.format = listed.format.or_else(|| branch.format.clone());
        }
        Some(listed)
    }
}

/// Whether a number is within a range.
fn holds(integer: Integer, value: &Value) -> bool {
    match integer {
        Integer::I32 => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        Integer::I64 => value.is_i64(),
        Integer::U32 => value.as_u64().is_some_and(|number| u32::try_from(number).is_ok()),
        Integer::U64 => value.is_u64(),
        Integer::Big => false,
    }
}

fn value(wire: &str, index: usize, facets: &Facets) -> EnumerationValue {
    let (title, said) = facets.notes.get(index).cloned().unwrap_or_default();
    EnumerationValue {
        wire: wire.to_owned(),
        name: title.or_else(|| named(facets, NAMES, wire, index)).or_else(|| detail(facets, wire, "name")),
        description: said
            .or_else(|| named(facets, DESCRIPTIONS, wire, index))
            .or_else(|| detail(facets, wire, "description"))
            .filter(|text| !text.trim().is_empty()),
        deprecated: extension::value(&facets.extensions, Extension::EnumDeprecated)
            .and_then(Value::as_array)
            .is_some_and(|list| list.iter().any(|item| is_written(item, wire))),
    }
}

/// What an extension says about a value: as a map by value, or as a list in the same order.
fn named(facets: &Facets, keys: &[Extension], wire: &str, index: usize) -> Option<String> {
    keys.iter().find_map(|key| match extension::value(&facets.extensions, *key)? {
        Value::Object(map) => map.get(wire)?.as_str().map(str::to_owned),
        Value::Array(list) if list.len() == facets.values.len() => list.get(index)?.as_str().map(str::to_owned),
        // The list counts what is no value of its own, too.
        Value::Array(list) if list.len() == facets.values.len() + facets.left_out.len() => {
            let kept = (0..list.len()).filter(|place| !facets.left_out.contains(place));
            list.get(kept.into_iter().nth(index)?)?.as_str().map(str::to_owned)
        }
        _ => None,
    })
}

/// `{VALUE: {name, description}}` by Fern and `{values: [{value, name, description}]}` by Microsoft.
fn detail(facets: &Facets, wire: &str, what: &str) -> Option<String> {
    let fern = extension::value(&facets.extensions, Extension::FernEnum).and_then(|map| map.get(wire));
    let microsoft = extension::value(&facets.extensions, Extension::MsEnum).and_then(|map| {
        map.get("values")?
            .as_array()?
            .iter()
            .find(|entry| entry.get("value").is_some_and(|value| is_written(value, wire)))
    });
    fern.or(microsoft)?.get(what)?.as_str().map(str::to_owned)
}

/// Whether a value is this text, or this number.
fn is_written(value: &Value, wire: &str) -> bool {
    match value {
        Value::String(text) => text == wire,
        Value::Number(number) => number.to_string() == wire,
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => false,
    }
}
