//! The operations that introduce: a crate, in the first program of its README and of its documentation, and a resource.

use super::{Crate, Expression, Fold, Operation, Outcome, Type};

/// The one that the document says; else one that streams, best what can be put together again; else one that creates or
/// lists, in the resource with most operations; of equals the one whose example says more, then the first.
#[must_use]
pub fn favorite(krate: &Crate) -> Option<&Operation> {
    let central = Central::new(krate);
    let shown = krate.operations.iter().filter(|operation| !operation.examples.is_empty());
    let score = |operation: &Operation| {
        let streams = operation.streams.is_some() && operation.receives.is_some();
        let whole = operation.streams.as_ref().and_then(|it| krate.item_of(&it.ty)?.accumulates.as_ref());
        // What comes word by word shows more of a stream than what comes as a whole, again and again.
        let pieces = whole.map(|whole| !matches!(whole.fold, Fold::Snapshot(_)));
        let purpose = purpose(krate, operation);
        let chosen = (operation.deprecated.is_none(), operation.introduces, streams, pieces);
        (chosen, purpose, central.of(operation), says_something(operation))
    };
    // The last of the best is taken, so the first in the document's order.
    shown.rev().max_by_key(|operation| score(operation))
}

/// How much of what an API, or a resource of it, is for an operation shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// It takes away, or changes what others have made.
    Aside,
    /// It shows one thing.
    Shows,
    /// It lists things.
    Lists,
    /// It makes things, of which nothing must be known before.
    Makes,
}

/// What an operation is for.
#[must_use]
pub fn purpose(krate: &Crate, operation: &Operation) -> Purpose {
    let placed = operation.path.contains('{');
    let sends =
        operation.body.is_some() && operation.receives.as_ref().is_some_and(|it| it.outcome != Outcome::Nothing);
    let lists = || {
        let ty = operation.receives.as_ref().map(|receives| &receives.ty);
        operation.paging.is_some() || ty.is_some_and(|ty| matches!(krate.real(ty.inner()), Type::List(_)))
    };
    match operation.verb.as_str() {
        "POST" if sends && !placed && gives_something(operation) => Purpose::Makes,
        "GET" if !placed && lists() => Purpose::Lists,
        "GET" | "POST" => Purpose::Shows,
        _ => Purpose::Aside,
    }
}

/// Whether the example of an operation has any value: who makes something of nothing shows nothing.
fn gives_something(operation: &Operation) -> bool {
    operation.examples.first().is_some_and(|example| !example.arguments.is_empty() || !example.setters.is_empty())
}

/// How many operations each part of the API has.
struct Central<'a> {
    krate: &'a Crate,
    counts: Vec<usize>,
}

impl<'a> Central<'a> {
    fn new(krate: &'a Crate) -> Self {
        let mut central = Self { krate, counts: vec![0; krate.resources.len()] };
        for operation in &krate.operations {
            if let Some(count) = central.root(operation).and_then(|root| central.counts.get_mut(root)) {
                *count += 1;
            }
        }
        central
    }

    /// The outermost resource that an operation is in.
    fn root(&self, operation: &Operation) -> Option<usize> {
        let mut at = *operation.resources.first()?;
        while let Some(parent) = self.krate.resources.get(at)?.parent {
            at = parent;
        }
        Some(at)
    }

    fn of(&self, operation: &Operation) -> usize {
        self.root(operation).and_then(|root| self.counts.get(root)).copied().unwrap_or_default()
    }
}

/// Whether the example has more than one value, which tells more of how calls are written.
#[must_use]
pub fn says_something(operation: &Operation) -> bool {
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
