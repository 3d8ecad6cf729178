//! Examples cut down to what a call needs, where the README shows something other than the call.

use crate::surface::{CallExample, Expression};

/// The example without what may be left out of it.
pub(super) fn shortened(example: &CallExample) -> CallExample {
    let arguments = example.arguments.iter().map(whole).collect();
    CallExample { arguments, setters: Vec::new(), ..example.clone() }
}

/// A record with what it must have.
fn whole(value: &Expression) -> Expression {
    match value {
        Expression::Struct { item, arguments, .. } => {
            Expression::Struct { item: *item, arguments: arguments.clone(), setters: Vec::new() }
        }
        value => value.clone(),
    }
}
