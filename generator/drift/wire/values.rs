//! Which values a schema takes: types, limits, patterns, lists of values.

use std::collections::BTreeSet;

use serde_json::Value;

use super::fact::{Limit, Move};
use super::flat::Flat;
use super::report::{Report, Spot};
use super::schema::{Form, Schemas};
use crate::drift::sentence;

impl Schemas<'_> {
    pub(super) fn types(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        let (old, new) = (kinds(before), kinds(after));
        if old != new {
            let moves = move_of_types(old.as_ref(), new.as_ref(), self.form);
            let name = match moves {
                Move::Narrows => "type-specialized",
                Move::Widens => "type-generalized",
                _ => "type-changed",
            };
            let said = |kinds: &Option<BTreeSet<&str>>| {
                kinds
                    .as_ref()
                    .map_or("anything".to_owned(), |kinds| kinds.iter().copied().collect::<Vec<_>>().join(" or "))
            };
            self.add(report, spot, name, moves, format!("was {}, is {}", said(&old), said(&new)));
        } else if format(before) != format(after) {
            let moves = match (format(before), format(after)) {
                (Some("int32"), Some("int64")) | (Some("float"), Some("double")) | (Some(_), None) => Move::Widens,
                (Some("int64"), Some("int32")) | (Some("double"), Some("float")) | (None, Some(_)) => Move::Narrows,
                _ => Move::Shifts,
            };
            let said = |format: Option<&str>| format.map_or("none".to_owned(), |format| format!("`{format}`"));
            let text = format!("the format was {}, is {}", said(format(before)), said(format(after)));
            self.add(report, spot, "format-changed", moves, text);
        }
    }

    pub(super) fn limit(&self, limit: &Limit, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        let (old, new) = (before.limits.get(limit.word).copied(), after.limits.get(limit.word).copied());
        let (verb, moves) = match (old, new) {
            (None, Some(_)) => ("set", Move::Narrows),
            (Some(_), None) => ("unset", Move::Widens),
            (Some(old), Some(new)) if old < new => {
                ("increased", if limit.upper { Move::Widens } else { Move::Narrows })
            }
            (Some(old), Some(new)) if old > new => {
                ("decreased", if limit.upper { Move::Narrows } else { Move::Widens })
            }
            _ => return,
        };
        let said = |number: Option<f64>| number.map_or("none".to_owned(), |number| number.to_string());
        let text = format!("`{}` was {}, is {}", limit.word, said(old), said(new));
        self.add(report, spot, &format!("{}-{verb}", limit.name), moves, text);
    }

    pub(super) fn pattern(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        let (old, new) = (pattern_of(before), pattern_of(after));
        let (name, moves) = match (old, new) {
            (old, new) if old == new => return,
            (None, Some(_)) => ("pattern-added", Move::Narrows),
            (Some(_), None) => ("pattern-removed", Move::Widens),
            (Some(_), Some(_)) => ("pattern-changed", Move::Shifts),
            (None, None) => return,
        };
        let said = |pattern: Option<&str>| pattern.map_or("none".to_owned(), |pattern| format!("`{pattern}`"));
        self.add(report, spot, name, moves, format!("the pattern was {}, is {}", said(old), said(new)));
    }

    pub(super) fn values(&self, before: &Flat<'_>, after: &Flat<'_>, spot: &Spot, report: &mut Report) {
        let (old, new) = (values_of(before), values_of(after));
        match (&old, &new) {
            (None, Some(_)) => {
                self.add(report, spot, "became-enum", Move::Narrows, "only listed values are left".to_owned());
            }
            (Some(_), None) => {
                self.add(report, spot, "became-any-value", Move::Opens, "is no longer a list of values".to_owned());
            }
            (Some(old), Some(new))
                if before.words.contains_key("const") && after.words.contains_key("const") && old != new =>
            {
                let text = format!("was {}, is {}", listed(old), listed(new));
                self.add(report, spot, "const-changed", Move::Shifts, text);
            }
            (Some(old), Some(new)) => self.listed_values(old, new, "enum-value", spot, report),
            (None, None) => {}
        }
        if let (Some(old), Some(new)) = (&before.open_values, &after.open_values) {
            self.listed_values(old, new, "extensible-enum-value", spot, report);
        }
    }

    pub(super) fn listed_values(&self, old: &[&Value], new: &[&Value], name: &str, spot: &Spot, report: &mut Report) {
        let gone: Vec<&Value> = old.iter().filter(|value| !new.contains(value)).copied().collect();
        let come: Vec<&Value> = new.iter().filter(|value| !old.contains(value)).copied().collect();
        if !gone.is_empty() {
            self.add(
                report,
                spot,
                &format!("{name}-removed"),
                Move::Narrows,
                format!("{} {} no longer listed", listed(&gone), is_or_are(&gone)),
            );
        }
        if !come.is_empty() {
            self.add(
                report,
                spot,
                &format!("{name}-added"),
                Move::Opens,
                format!("{} {} listed as well", listed(&come), is_or_are(&come)),
            );
        }
    }
}

/// The format, if it says more than the type: what numbers are without one is no other format, and how a text is encoded
/// is said by words of 3.1.
fn format<'tree>(flat: &Flat<'tree>) -> Option<&'tree str> {
    let is = |ty: &str| flat.types.as_ref().is_some_and(|types| types.len() == 1 && types.contains(ty));
    flat.format.filter(|format| match *format {
        "int64" => !is("integer"),
        "double" => !is("number"),
        "byte" | "binary" => false,
        _ => true,
    })
}

fn pattern_of<'tree>(flat: &Flat<'tree>) -> Option<&'tree str> {
    let pattern = flat.words.get("pattern")?.value.as_str()?;
    // These take every text.
    (!["", ".*", "^.*$", "^", "$"].contains(&pattern)).then_some(pattern)
}

fn values_of<'tree>(flat: &Flat<'tree>) -> Option<Vec<&'tree Value>> {
    match flat.words.get("const") {
        Some(constant) => Some(vec![constant.value]),
        None => flat.values.clone(),
    }
}

fn listed(values: &[&Value]) -> String {
    let shown: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
    sentence::listed(&shown)
}

fn is_or_are(values: &[&Value]) -> &'static str {
    if values.len() == 1 { "is" } else { "are" }
}

/// The types that a value may have; those of listed values where none is said.
fn kinds<'tree>(flat: &Flat<'tree>) -> Option<BTreeSet<&'tree str>> {
    if flat.types.is_some() {
        return flat.types.clone();
    }
    if let Some(values) = values_of(flat) {
        return Some(values.into_iter().map(kind).collect());
    }
    (!flat.properties.is_empty()).then(|| BTreeSet::from(["object"]))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// In which direction types move.
fn move_of_types(old: Option<&BTreeSet<&str>>, new: Option<&BTreeSet<&str>>, form: Form) -> Move {
    let within = |inner: &BTreeSet<&str>, outer: &BTreeSet<&str>| {
        let covered = |one: &&str| {
            outer.contains(*one)
                || *one == "integer" && outer.contains("number")
                || form == Form::Text && outer.contains("string")
                || form == Form::Url
                    && !matches!(*one, "array" | "object")
                    && (outer.contains("string") || outer.contains("array"))
        };
        inner.iter().all(covered)
    };
    match (old, new) {
        (_, None) => Move::Widens,
        (None, _) => Move::Narrows,
        (Some(old), Some(new)) => match (within(old, new), within(new, old)) {
            (true, _) => Move::Widens,
            (_, true) => Move::Narrows,
            _ => Move::Shifts,
        },
    }
}
