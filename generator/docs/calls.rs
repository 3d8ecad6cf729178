//! `docs/calls.md`: all calls on one page, with the types of what they take and give.

use crate::snippet;
use crate::surface::{Argument, Method, Operation};

use super::context::Context;
use super::index::{Index, Node};
use super::link::Place;
use super::operation::method_name;
use super::resource::Target;
use super::{cell, fence};

/// Where the page is in the crate's folder.
pub(super) const PATH: &str = "docs/calls.md";

/// The page.
pub(super) fn page(context: &Context<'_>, index: &Index<'_>) -> String {
    let mut blocks = vec![
        "# All calls".to_owned(),
        "What is in parentheses must be given; what else a call can be told has setters, which its page lists. A call \
         is awaited, and gives what stands behind the arrow."
            .to_owned(),
    ];
    for node in index.nodes.iter().filter(|node| !node.entries.is_empty()) {
        // No link: a heading links to itself in books, and their list of headings would show nothing.
        blocks.push(format!("## {}", node.title));
        let lines =
            node.entries.iter().map(|(method, operation, target)| line(context, node, (method, operation), target));
        blocks.push(lines.collect::<Vec<_>>().join("\n"));
    }
    blocks.join("\n\n") + "\n"
}

/// `` - [`client.models().retrieve(model: String)`](…) → [models::Model](…) ``
fn line(context: &Context<'_>, node: &Node<'_>, (method, operation): (&Method, &Operation), target: &Target) -> String {
    let accessors = node.accessors.iter().map(|accessor| format!(".{accessor}()"));
    let arguments: Vec<String> = operation.arguments.iter().map(|argument| argument_text(context, argument)).collect();
    let name = cell::plain(method_name(method, operation));
    let call = format!("client{}.{name}({})", accessors.collect::<String>(), arguments.join(", "));
    let (open, close) = if operation.deprecated.is_some() { ("~~", "~~") } else { ("", "") };
    let mut gives = Vec::new();
    if let Some(receives) = &operation.receives {
        gives.push(cell::ty(context, Place::Docs, &receives.ty));
    }
    if let Some(streams) = &operation.streams {
        gives.push(format!("`.stream()`: {}", cell::ty(context, Place::Docs, &streams.ty)));
    }
    if let Some(paging) = &operation.paging {
        gives.push(format!("`.items()`: {}", cell::ty(context, Place::Docs, &paging.item)));
    }
    format!("- {open}[{}]({}){close} → {}", fence::inline(&call), target.link(&node.page), gives.join(", "))
}

fn argument_text(context: &Context<'_>, argument: &Argument) -> String {
    format!("{}: {}", cell::plain(&argument.name), snippet::type_name(context.krate, &argument.ty))
}
