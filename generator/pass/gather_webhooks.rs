//! The payloads of all webhooks are branches of one union, so that a program can read whatever comes.
//!
//! ```text
//! before: webhook order.paid: OrderPaid   webhook order.sent: OrderSent
//! after:  the same   any webhook: OrderPaid or OrderSent
//! ```
//!
//! Only an operation's callback is left out: who asks for it knows what comes.

use crate::model::{Api, Branch, Edge, Inline, Name, Origin, Prose, Shape, ShapeId, ShapeKind, Union, Usage, Words};

/// Makes the union, if there are several payloads.
pub(super) fn gather_webhooks(api: &mut Api) {
    let mut targets: Vec<ShapeId> = Vec::new();
    for webhook in api.webhooks.iter().filter(|webhook| !webhook.callback) {
        if !targets.contains(&webhook.payload.target) {
            targets.push(webhook.payload.target);
        }
    }
    if targets.len() < 2 {
        return;
    }
    let branch = |target| Branch { edge: Edge::to(target), title: None, values: Vec::new(), own: None };
    let union = Union { branches: targets.into_iter().map(branch).collect(), tag: None };
    let shape = Shape {
        name: Name::Inline(Inline::root(Words::new("webhook event"))),
        kind: ShapeKind::Union(union),
        prose: Prose { summary: Some("Any message that the API sends on its own.".to_owned()), description: None },
        origin: Origin("#/webhooks".to_owned()),
        usage: Usage::default(),
        examples: Vec::new(),
        allowed: Vec::new(),
        looks: None,
    };
    api.webhook_event = Some(Edge::to(api.shapes.add(shape)));
}
