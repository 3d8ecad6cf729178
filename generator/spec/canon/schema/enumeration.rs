//! `enum` and `const`: null moves to `nullable`, values stand once and have the type of their schema.
//!
//! ```text
//! const: a                           → enum: [a], x-oasmith-const: a
//! enum: [a, null]                    → enum: [a], nullable: true    (with a warning if the type says otherwise)
//! type: string, enum: [1, 2]         → enum: ["1", "2"]    (with a warning)
//! ```

use std::collections::BTreeSet;

use serde_json::Value;

use super::bounds::whole;
use super::draft::Draft;
use crate::diagnostic::{Code, Pointer};
use crate::spec::canon::{Canon, keys};
use crate::spec::load::resolve_number;
use crate::spec::sources::describe;

impl Canon<'_, '_> {
    pub(crate) fn settle_enumeration(&mut self, draft: &mut Draft, at: &Pointer) {
        if let Some(constant) = draft.constant.take() {
            if constant.is_null() {
                draft.data.nullable = true;
            } else {
                draft.any.enumeration = vec![constant.clone()];
            }
            draft.extend(keys::CONST, constant);
        }
        if draft.any.enumeration.is_empty() {
            if draft.enumerated && draft.any.typ.is_none() {
                let message = "`enum` has no values, so it is ignored";
                self.diagnostics.report(Code::ValueForm, at.child("enum"), message);
            }
            return;
        }
        let written = std::mem::take(&mut draft.any.enumeration);
        let mut values: Vec<Value> = Vec::with_capacity(written.len());
        let mut known = BTreeSet::new();
        self.report_mismatch(draft.any.typ.as_deref(), &at.child("enum"), &written);
        if let (Some(typ), false, true) = (&draft.any.typ, draft.data.nullable, written.contains(&Value::Null)) {
            let message = format!("`null` is among the values, but the type is `{typ}`");
            self.diagnostics.report(Code::ValueForm, at.child("enum"), message).help("null is taken to be allowed");
        }
        let mut left_out: Vec<usize> = Vec::new();
        for (index, value) in written.into_iter().enumerate() {
            if value.is_null() {
                draft.data.nullable = true;
                left_out.push(index);
                continue;
            }
            let value = of_type(draft.any.typ.as_deref(), value);
            if !known.insert(value.to_string()) {
                let message = format!("the value `{}` stands twice in `enum`", plain(&value));
                self.diagnostics.report(Code::DuplicateEnumValue, at.child("enum").item(index), message);
                left_out.push(index);
                continue;
            }
            values.push(value);
        }
        if values.is_empty() {
            draft.extend(keys::CONST, Value::Null);
        }
        if !left_out.is_empty() && draft.data.extensions.values().any(Value::is_array) {
            draft.extend(keys::LEFT_OUT, left_out);
        }
        draft.any.enumeration = values;
    }

    /// Reports values of another type than the schema's, once for all of them.
    fn report_mismatch(&mut self, typ: Option<&str>, at: &Pointer, values: &[Value]) {
        let mut wrong = values.iter().filter(|value| match (typ, value) {
            (Some("string"), Value::Number(_) | Value::Bool(_)) => true,
            (Some("integer"), Value::String(text)) => text.parse::<i64>().is_ok(),
            (Some("boolean"), Value::String(text)) => text.parse::<bool>().is_ok(),
            (_, _) => false,
        });
        let (Some(first), Some(typ)) = (wrong.next(), typ) else { return };
        let message = format!("`{}` is {}, but the type is `{typ}`", plain(first), describe(first));
        self.diagnostics.report(Code::ValueForm, at, message).help("the values are taken as being of the type");
    }
}

/// A value in the type of its schema, if that is what is meant.
fn of_type(typ: Option<&str>, value: Value) -> Value {
    match (typ, &value) {
        (Some("integer" | "number"), Value::Number(number)) => whole(number).map_or(value, Value::Number),
        (Some("string"), Value::Number(_) | Value::Bool(_)) => Value::String(plain(&value)),
        (Some("integer" | "number"), Value::String(text)) => match resolve_number(text) {
            Some(Value::Number(number)) => Value::Number(whole(&number).unwrap_or(number)),
            _ => value,
        },
        (Some("boolean"), Value::String(text)) => text.parse::<bool>().map_or(value, Value::from),
        (_, _) => value,
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
