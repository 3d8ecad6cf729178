//! Plans enums of strings.

use std::collections::BTreeMap;

use super::{case, scope};
use crate::model::Enumeration as Source;
use crate::prose::{self, Prose};
use crate::surface::{Enumeration, EnumerationValue};

/// The variants of an enumeration named `owner`.
pub(super) fn plan_enumeration(source: &Source, owner: &str) -> Enumeration {
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
    let values = source.values.iter().zip(names).map(|(value, name)| EnumerationValue {
        name,
        wire: value.wire.clone(),
        prose: value.description.as_deref().map_or_else(Prose::default, |text| prose::clean(None, Some(text))),
        deprecated: value.deprecated,
    });
    Enumeration { values: values.collect(), open: source.open }
}
