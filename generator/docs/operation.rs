//! The section of one operation on the page of its resource.

use askama::Template;

use crate::prose;
use crate::snippet::{self, Ending};
use crate::surface::{CallExample, Method, Operation};

use super::context::Context;
use super::view::{ExampleView, OperationView};
use super::{answer, cell, fence, parameter};

/// The section of an operation under the name that a resource has for it.
pub(super) fn section(context: &Context<'_>, method: &Method, operation: &Operation) -> String {
    let (sentence, parameters) = parameter::section(context, operation);
    let view = OperationView {
        heading: heading(method, operation),
        description: operation.prose.text().markdown().into_owned(),
        deprecation: operation.deprecated.as_deref().map(cell::deprecation),
        examples: examples(context, operation),
        standalone: standalone(context, operation),
        sentence,
        parameters,
        response: answer::response(context, operation),
        errors: answer::errors(context, operation),
    };
    view.render().unwrap_or_default()
}

/// The line of a section's heading; struck through when the operation is deprecated.
pub(super) fn heading(method: &Method, operation: &Operation) -> String {
    let name = cell::plain(method_name(method, operation));
    if operation.deprecated.is_some() { format!("## ~~{name}~~") } else { format!("## {name}") }
}

/// The name that a resource has for an operation.
pub(super) fn method_name<'a>(method: &'a Method, operation: &'a Operation) -> &'a str {
    if method.name.is_empty() { &operation.method } else { &method.name }
}

/// The examples that the layout shows.
fn examples(context: &Context<'_>, operation: &Operation) -> Vec<ExampleView> {
    let shown = if context.layout.all_examples() { operation.examples.len() } else { 1 };
    let several = shown > 1;
    let examples = operation.examples.iter().take(shown).enumerate();
    examples.map(|(index, example)| example_view(context, operation, example, several.then_some(index))).collect()
}

/// An example; with an index when it is one of several.
fn example_view(
    context: &Context<'_>,
    operation: &Operation,
    example: &CallExample,
    index: Option<usize>,
) -> ExampleView {
    let name = index.map(|index| example.name.clone().unwrap_or_else(|| format!("example {}", index + 1)));
    let program = |ending| fence::rust(&snippet::program(context.krate, operation, example, ending));
    let (first, other) = match (&operation.receives, &operation.streams) {
        (None, Some(_)) => (program(Ending::Stream), None),
        (_, Some(_)) => (
            program(Ending::Send),
            Some(("The same call, read event by event as they arrive:", program(Ending::Stream))),
        ),
        // Of several examples the first is enough.
        (_, None) if operation.paging.is_some() && index.is_some_and(|index| index > 0) => {
            (program(Ending::Items), None)
        }
        (_, None) if operation.paging.is_some() => {
            (program(Ending::Items), Some(("The same call, page by page:", program(Ending::Pages))))
        }
        (_, None) => (program(Ending::Send), None),
    };
    let marks = context.layout.marks_snippets();
    ExampleView {
        heading: name.as_ref().map_or_else(String::new, |name| format!(": {}", super::escape::text(name))),
        comment: if marks { mark(operation, name.as_deref()) } else { String::new() },
        program: first,
        other,
    }
}

/// The comment that tells programs which operation a snippet shows.
fn mark(operation: &Operation, example: Option<&str>) -> String {
    let id = attribute(&operation.id);
    let method = operation.verb.to_lowercase();
    let path = attribute(&operation.path);
    let example = example.map_or_else(String::new, |name| format!(" example=\"{}\"", attribute(name)));
    format!(
        "<!-- UsageSnippet language=\"rust\" operationID=\"{id}\" method=\"{method}\" path=\"{path}\"{example} -->\n"
    )
}

/// A value between quotes in a comment: it ends neither.
fn attribute(value: &str) -> String {
    prose::visible(value).replace('"', "&quot;").replace("--", "-&#45;")
}

fn standalone(context: &Context<'_>, operation: &Operation) -> Option<String> {
    let example = operation.examples.first().filter(|_| context.layout.standalone())?;
    Some(fence::rust(&snippet::program(context.krate, operation, example, Ending::Standalone)))
}
