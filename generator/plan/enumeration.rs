//! Plans enums of strings, and numbers with names.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::{case, planner::Planner, scope, typing::scalar_type};
use crate::model::{Codes, Enumeration as Source, EnumerationValue as Value, Scalar, ShapeId};
use crate::snapshot::Item;
use crate::surface::{Enumeration, EnumerationForm, EnumerationValue};

/// The variants of an enumeration named `owner`.
pub(super) fn plan_enumeration(planner: &Planner, source: &Source, owner: &str, id: ShapeId) -> Enumeration {
    let wires: Vec<&str> = source.values.iter().map(|value| value.name.as_deref().unwrap_or(&value.wire)).collect();
    let first = |wire: &str| case::variant(wire, owner);
    // Of each name that several values have, whether they differ in nothing but the case of their letters.
    let mut alike: BTreeMap<String, (String, bool)> = BTreeMap::new();
    for wire in &wires {
        let letters = wire.to_lowercase();
        let (other, same) = alike.entry(first(wire)).or_insert_with(|| (letters.clone(), true));
        *same &= *other == letters;
    }
    let names = scope::tell_apart(&wires, first, |wire, name| {
        let letters = alike.get(name).is_some_and(|(_, same)| *same);
        let cased = if wire.chars().all(|c| !c.is_lowercase()) {
            "Upper"
        } else if wire.chars().all(|c| !c.is_uppercase()) {
            "Lower"
        } else {
            "Mixed"
        };
        let (cased, spelled) =
            (format!("{}{cased}", name.trim_end_matches('_')), case::variant(&case::spelled(wire), owner));
        if letters { vec![cased, spelled] } else { vec![spelled, cased] }
    });
    let names = keep(names, &source.values, planner.names.kept(id), "Value");
    let form = if source.open { EnumerationForm::Open } else { EnumerationForm::Closed };
    let key = planner.keys.contains(&id);
    Enumeration { values: values(planner, &source.values, names), any: source.any, key, form }
}

/// The constants of numbers with names.
pub(super) fn plan_codes(planner: &Planner, source: &Codes, id: ShapeId) -> Enumeration {
    let texts: Vec<String> = source
        .values
        .iter()
        .map(|value| value.name.clone().unwrap_or_else(|| format!("value {}", value.wire)))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let names = scope::tell_apart(&texts, case::constant, |text, name| {
        vec![case::constant(&case::spelled(text)), name.to_owned()]
    });
    let names = keep(names, &source.values, planner.names.kept(id), "_VALUE");
    let ty = scalar_type(Scalar::Integer(source.integer));
    let form = EnumerationForm::Integer(ty);
    Enumeration { values: values(planner, &source.values, names), any: false, key: false, form }
}

/// The names that values had keep their places.
fn keep(names: Vec<String>, values: &[Value], kept: Option<&Item>, suffix: &str) -> Vec<String> {
    let Some(kept) = kept else { return names };
    let is_it =
        |value: &Value, wire: &Json| wire.as_str().map_or_else(|| *wire == value.wire, |text| text == value.wire);
    let earlier = |value: &Value| {
        let mut variants = kept.variants.iter();
        variants
            .find(|(_, one)| one.wire.as_ref().is_some_and(|wire| is_it(value, wire)))
            .map(|(name, _)| name.as_str())
    };
    scope::with_kept(names, &values.iter().map(earlier).collect::<Vec<_>>(), suffix)
}

fn values(planner: &Planner, source: &[Value], names: Vec<String>) -> Vec<EnumerationValue> {
    let planned = |(value, name): (&Value, String)| EnumerationValue {
        name,
        wire: value.wire.clone(),
        prose: planner.described(None, value.description.as_deref()),
        deprecated: value.deprecated,
    };
    source.iter().zip(names).map(planned).collect()
}
