//! The operation that introduces a crate: the first program of its README and of its documentation.

use super::{Crate, Expression, Operation};

/// One that streams, best what can be put together again, else one that sends a body, else the first; of equals one
/// whose example says more.
pub fn favorite(krate: &Crate) -> Option<&Operation> {
    let shown = krate.operations.iter().filter(|operation| !operation.examples.is_empty());
    let score = |operation: &Operation| {
        let streams = operation.streams.is_some() && operation.receives.is_some();
        let pieces = operation.streams.as_ref().and_then(|it| krate.item_of(&it.ty)?.accumulates.as_ref());
        (operation.deprecated.is_none(), streams, pieces.is_some(), operation.body.is_some(), says_something(operation))
    };
    // The last of the best is taken, so the first in the document's order.
    shown.rev().max_by_key(|operation| score(operation))
}

/// Whether the example has more than one value, which tells more of how calls are written.
fn says_something(operation: &Operation) -> bool {
    operation.examples.first().is_some_and(|example| example.arguments.iter().map(values).sum::<usize>() > 1)
}

/// How many values an expression is made of.
fn values(value: &Expression) -> usize {
    match value {
        Expression::Struct { arguments, .. } | Expression::Constructor { arguments, .. } => {
            arguments.iter().map(values).sum()
        }
        Expression::Branch { value, .. } | Expression::Into(value) => values(value),
        Expression::List(items) => items.iter().map(values).sum(),
        Expression::Map(entries) => entries.iter().map(|(_, value)| values(value)).sum(),
        _ => 1,
    }
}
