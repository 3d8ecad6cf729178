//! The operations that introduce: a crate, in the first program of its README and of its documentation, and a resource.

use super::{Crate, Expression, Fold, Operation, Outcome, Type};

/// Words of resources that are beside what an API is for: who runs it, who tries it, who may use it.
const BESIDE: &[&str] = &[
    "admin",
    "auth",
    "authentication",
    "authorization",
    "beta",
    "callback",
    "callbacks",
    "debug",
    "demo",
    "experimental",
    "health",
    "healthcheck",
    "internal",
    "legacy",
    "login",
    "metrics",
    "oauth",
    "oauth2",
    "ping",
    "preview",
    "sandbox",
    "session",
    "sessions",
    "setting",
    "settings",
    "setup",
    "simulate",
    "simulation",
    "simulations",
    "status",
    "system",
    "test",
    "testing",
    "tests",
    "token",
    "tokens",
    "webhook",
    "webhooks",
];

/// Words that say that a call changes what others have made, though it is sent as one that makes.
const CHANGES: &[&str] = &[
    "accept",
    "activate",
    "approve",
    "archive",
    "assign",
    "attach",
    "authenticate",
    "authorize",
    "block",
    "bulk",
    "cancel",
    "check",
    "clear",
    "close",
    "complete",
    "confirm",
    "connect",
    "deactivate",
    "decline",
    "delete",
    "detach",
    "disable",
    "disconnect",
    "dismiss",
    "enable",
    "end",
    "expire",
    "export",
    "forgot",
    "import",
    "install",
    "invalidate",
    "leave",
    "link",
    "lock",
    "login",
    "logout",
    "mark",
    "merge",
    "migrate",
    "modify",
    "move",
    "mute",
    "open",
    "pause",
    "purge",
    "rebuild",
    "refresh",
    "reject",
    "release",
    "remove",
    "rename",
    "report",
    "reset",
    "restore",
    "resume",
    "revoke",
    "rotate",
    "set",
    "simulate",
    "start",
    "stop",
    "submit",
    "sync",
    "test",
    "toggle",
    "unarchive",
    "unblock",
    "unlink",
    "unlock",
    "unmute",
    "update",
    "validate",
    "verify",
];

/// The one that the document says; else one that streams in the midst of the API, best what can be put together again; else one that creates or
/// lists, in the resource with most operations that is not beside the point; of equals the one whose example says more,
/// then the first.
#[must_use]
pub fn favorite(krate: &Crate) -> Option<&Operation> {
    let central = Central::new(krate);
    let shown = krate.operations.iter().filter(|operation| !operation.examples.is_empty());
    let score = |operation: &Operation| {
        let streams = streams(operation) && central.has_a_say(operation);
        let whole = operation.streams.as_ref().and_then(|it| krate.item_of(&it.ty)?.accumulates.as_ref());
        // What comes word by word shows more of a stream than what comes as a whole, again and again.
        let pieces = whole.map(|whole| !matches!(whole.fold, Fold::Snapshot(_)));
        let purpose = purpose(krate, operation);
        let chosen = (operation.deprecated.is_none(), operation.introduces, streams, pieces);
        let shows = (!is_beside(krate, operation), purpose, is_brief(operation), makes(operation));
        (chosen, shows, central.of(operation), says_something(operation))
    };
    // The last of the best is taken, so the first in the document's order.
    shown.rev().max_by_key(|operation| score(operation))
}

/// Whether an operation answers as a whole or piece by piece, and the document says what.
fn streams(operation: &Operation) -> bool {
    let (Some(receives), Some(streams)) = (&operation.receives, &operation.streams) else { return false };
    receives.ty != Type::Json || streams.ty != Type::Json
}

/// Whether an operation asks a model: it takes the name of one, or its path says so.
fn asks_a_model(operation: &Operation) -> bool {
    let setters = operation.setters.iter().map(|setter| &setter.argument);
    let named = operation.arguments.iter().chain(setters).any(|argument| argument.name == "model");
    named || matches!(operation.path.rsplit('/').next(), Some("completions" | "messages" | "responses"))
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
        "POST" if sends && !placed && !changes(operation) && gives_something(operation) => Purpose::Makes,
        "GET" if !placed && lists() => Purpose::Lists,
        "GET" | "POST" => Purpose::Shows,
        _ => Purpose::Aside,
    }
}

/// Whether all of an operation's resource is beside what the API is for.
fn is_beside(krate: &Crate, operation: &Operation) -> bool {
    let resource = operation.resources.first().and_then(|&at| krate.resources.get(at));
    let mut words = resource.into_iter().flat_map(|resource| &resource.path).flat_map(|part| part.split('_'));
    words.any(|word| BESIDE.contains(&word.to_lowercase().as_str()))
}

/// The words of a method.
fn words(operation: &Operation) -> impl Iterator<Item = &str> {
    operation.method.trim_start_matches("r#").split('_')
}

/// Whether the name of an operation says that it changes what is there: `archive`, `create_cancel`.
fn changes(operation: &Operation) -> bool {
    words(operation).take(2).any(|word| CHANGES.contains(&word))
}

/// Whether it says that it makes something.
fn makes(operation: &Operation) -> bool {
    words(operation)
        .next()
        .is_some_and(|first| matches!(first, "add" | "create" | "generate" | "new" | "post" | "send"))
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

    /// Whether what streams may stand for the whole API: it is what the API is for, or of its larger parts.
    fn has_a_say(&self, operation: &Operation) -> bool {
        let largest = self.counts.iter().copied().max().unwrap_or_default();
        asks_a_model(operation) || self.of(operation) * 2 >= largest
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

/// Whether the example fits a few lines.
fn is_brief(operation: &Operation) -> bool {
    operation.examples.first().is_some_and(|example| example.arguments.iter().map(values).sum::<usize>() <= 5)
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
