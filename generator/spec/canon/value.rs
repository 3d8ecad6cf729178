//! The forms of single values, and what is meant when a value has another form.
//!
//! What is clearly meant is used: numbers where texts must stand, `"true"` for `true`, `1.0` for `1`, one text for a
//! list of one. Null counts as absent. Everything else is a warning, and the key is ignored.

use serde_json::{Number, Value};

use super::Canon;
use crate::diagnostic::{Code, Pointer};
use crate::spec::sources::describe;

/// The place of a value. Most values are fine and are never shown, so their pointers are made when they are asked for.
pub(crate) trait At: Copy {
    /// The pointer.
    fn pointer(self) -> Pointer;
}

impl At for &Pointer {
    fn pointer(self) -> Pointer {
        self.clone()
    }
}

/// A member of the object at a pointer.
impl At for (&Pointer, &str) {
    fn pointer(self) -> Pointer {
        self.0.child(self.1)
    }
}

/// An item of the list at a place.
impl<A: At> At for (A, usize) {
    fn pointer(self) -> Pointer {
        self.0.pointer().item(self.1)
    }
}

impl Canon<'_, '_> {
    /// Says that a value does not have its form.
    pub(crate) fn wrong_form(&mut self, at: impl At, wanted: &str, value: &Value) {
        let at = &at.pointer();
        let name = at.last().unwrap_or_default();
        let item = name.bytes().all(|byte| byte.is_ascii_digit());
        let list = at.parent().filter(|_| item);
        let name = match list.as_ref().and_then(Pointer::last) {
            Some(list) => format!("an item of `{list}`"),
            None => format!("`{name}`"),
        };
        let message = format!("{name} must be {wanted}, but it is {}", describe(value));
        self.diagnostics.report(Code::ValueForm, at, message);
    }

    pub(crate) fn text(&mut self, at: impl At, value: &Value) -> Option<String> {
        match value {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(flag) => Some(flag.to_string()),
            Value::Null => None,
            Value::Object(members) => {
                // A text in a file of its own, by reference.
                let target = members.get("$ref").and_then(Value::as_str);
                let target = target.and_then(|it| self.document.follow(it));
                if let Some(Value::String(text)) = target.and_then(|it| self.document.get(&it)) {
                    Some(text.clone())
                } else {
                    self.wrong_form(at, "a text", value);
                    None
                }
            }
            Value::Array(_) => {
                self.wrong_form(at, "a text", value);
                None
            }
        }
    }

    pub(crate) fn flag(&mut self, at: impl At, value: &Value) -> Option<bool> {
        let meant = match value {
            Value::Bool(flag) => return Some(*flag),
            Value::Null => return None,
            Value::String(text) => text.trim().to_ascii_lowercase().parse().ok(),
            Value::Number(_) | Value::Array(_) | Value::Object(_) => None,
        };
        self.wrong_form(at, "`true` or `false`", value);
        meant
    }

    pub(crate) fn number(&mut self, at: impl At, value: &Value) -> Option<Number> {
        let meant = match value {
            Value::Number(number) => return Some(number.clone()),
            Value::Null => return None,
            Value::String(text) => text.trim().parse().ok(),
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        };
        self.wrong_form(at, "a number", value);
        meant
    }

    /// A whole number that is not negative. One beyond what can be counted means no limit.
    pub(crate) fn count(&mut self, at: impl At, value: &Value) -> Option<usize> {
        let number = self.number(at, value)?;
        let count = number.as_u64().and_then(|it| usize::try_from(it).ok());
        if count.is_some() {
            return count;
        }
        match number.as_f64() {
            Some(float) if float >= 9_007_199_254_740_992.0 => None,
            Some(float) if float >= 0.0 && float.fract() == 0.0 => format!("{float:.0}").parse().ok(),
            Some(_) | None => {
                let message = format!("`{number}` is not a whole number from 0");
                self.diagnostics.report(Code::ValueForm, at.pointer(), message);
                None
            }
        }
    }

    pub(crate) fn texts(&mut self, at: impl At, value: &Value) -> Option<Vec<String>> {
        match value {
            Value::Array(items) => {
                let texts = items.iter().enumerate();
                Some(texts.filter_map(|(index, item)| self.text((at, index), item)).collect())
            }
            Value::Null => None,
            Value::String(text) => {
                self.wrong_form(at, "a list of texts", value);
                Some(vec![text.clone()])
            }
            Value::Bool(_) | Value::Number(_) | Value::Object(_) => {
                self.wrong_form(at, "a list of texts", value);
                None
            }
        }
    }
}
