//! Plans enums of strings.

use super::{case, scope};
use crate::model::Enumeration as Source;
use crate::prose::{self, Prose};
use crate::surface::{Enumeration, EnumerationValue};

/// The variants of an enumeration named `owner`.
pub(super) fn plan_enumeration(source: &Source, owner: &str) -> Enumeration {
    let wires: Vec<&str> = source.values.iter().map(|value| value.name.as_deref().unwrap_or(&value.wire)).collect();
    let first = |wire: &str| case::variant(wire, owner);
    let names = scope::tell_apart(&wires, first, |wire, name| {
        let letters = wires.iter().filter(|other| first(other) == name).all(|other| is_same_letters(other, wire));
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

/// Whether two values differ in nothing but the case of their letters.
fn is_same_letters(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}
