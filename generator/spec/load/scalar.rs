//! What a plain YAML scalar means.
//!
//! The core schema of YAML 1.2, a little stricter: only `true` and `false` are booleans (`yes`, `no`, `on` and `y`
//! are texts), and numbers that JSON would not write, such as `012` and `1_000`, stay the texts that were written:
//! they are mostly codes. Dates are texts. `.inf` and `.nan` are texts, since JSON has no such numbers.

use serde_json::Value;

use super::json::number;

/// The value of a plain scalar.
pub(crate) fn resolve_plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    resolve_number(text).unwrap_or_else(|| Value::String(text.to_owned()))
}

/// The number that a plain scalar writes, if it does.
pub(crate) fn resolve_number(text: &str) -> Option<Value> {
    if !text.starts_with(['-', '+', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
        return None;
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return radix(digits, 16);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return radix(digits, 8);
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let exponent_is_number = exponent.is_none_or(|text| {
        let text = text.strip_prefix(['-', '+']).unwrap_or(text);
        !text.is_empty() && digits(text)
    });
    let has_digits = !whole.is_empty() || fraction.is_some_and(|text| !text.is_empty());
    let octal = whole.len() > 1 && whole.starts_with('0');
    if !has_digits || octal || !exponent_is_number || !digits(whole) || !fraction.is_none_or(digits) {
        return None;
    }
    let integer = fraction.is_none() && exponent.is_none();
    Some(number(text.strip_prefix('+').unwrap_or(text), integer))
}

fn radix(digits: &str, radix: u32) -> Option<Value> {
    if digits.starts_with(['+', '-']) {
        return None;
    }
    u64::from_str_radix(digits, radix).ok().map(|value| Value::Number(value.into()))
}
