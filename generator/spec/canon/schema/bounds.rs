//! Bounds: exclusive ones in the way of 3.0, whole ones for integers; and those that leave no value between them.
//!
//! ```text
//! exclusiveMinimum: 0               → minimum: 0, exclusiveMinimum: true
//! type: integer, maximum: 10.0      → maximum: 10
//! ```

use serde_json::Number;

use super::draft::Draft;
use crate::diagnostic::{Code, Pointer};
use crate::spec::canon::Canon;

impl Canon<'_, '_> {
    /// Reports a `minimum` above the `maximum`, both as they are written.
    pub(crate) fn check_bounds(&mut self, draft: &Draft, at: &Pointer) {
        let (Some(minimum), Some(maximum)) = (&draft.minimum, &draft.maximum) else { return };
        if minimum.as_f64() > maximum.as_f64() {
            let message = format!("`minimum` is `{minimum}`, which is greater than `maximum`, `{maximum}`");
            self.diagnostics
                .report(Code::EmptyRange, at.child("minimum"), message)
                .help("exchange the two if they were mixed up, or correct one of them; clients check neither");
        }
    }
}

pub(super) fn settle_bounds(draft: &mut Draft) {
    if let Some(above) = draft.above.take() {
        let stricter = draft.minimum.as_ref().and_then(Number::as_f64) > above.as_f64();
        if !stricter {
            draft.minimum = Some(above);
            draft.any.exclusive_minimum = Some(true);
        }
    }
    if let Some(below) = draft.below.take() {
        let bound = draft.maximum.as_ref().and_then(Number::as_f64);
        if bound.is_none() || bound >= below.as_f64() {
            draft.maximum = Some(below);
            draft.any.exclusive_maximum = Some(true);
        }
    }
    if draft.any.typ.as_deref() == Some("integer") {
        for bound in [&mut draft.minimum, &mut draft.maximum, &mut draft.multiple_of] {
            if let Some(whole) = bound.as_ref().and_then(whole) {
                *bound = Some(whole);
            }
        }
    }
}

/// The integer that a floating-point number is, if it is one that can be told exactly.
pub(super) fn whole(number: &Number) -> Option<Number> {
    let float = number.as_f64().filter(|_| number.is_f64())?;
    if float.fract() != 0.0 || float.abs() > 9_007_199_254_740_992.0 {
        return None;
    }
    format!("{float:.0}").parse::<i64>().ok().map(Number::from)
}
