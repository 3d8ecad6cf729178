//! How the pages speak of errors: which there are, where they have pages, and how many operations declare each.

use crate::surface::{Crate, ErrorVariant, Status};

use super::context::Context;
use super::fence;

/// An error variant with what the README says of it.
pub(super) struct ErrorSummary {
    /// The line of the list.
    pub(super) line: String,
    /// How many operations declare it.
    pub(super) operations: usize,
}

/// The declared errors, the most frequent first; equally frequent ones by status.
pub(super) fn summaries(context: &Context<'_>) -> Vec<ErrorSummary> {
    let variants = context.krate.errors.variants.iter().enumerate();
    let mut summaries: Vec<(Vec<Status>, ErrorSummary)> =
        variants.map(|(index, variant)| summary(context, index, variant)).collect();
    summaries
        .sort_by(|(one, first), (other, second)| second.operations.cmp(&first.operations).then_with(|| one.cmp(other)));
    summaries.into_iter().map(|(_, summary)| summary).collect()
}

fn summary(context: &Context<'_>, index: usize, variant: &ErrorVariant) -> (Vec<Status>, ErrorSummary) {
    let mut statuses = Vec::new();
    let mut operations = 0;
    for operation in &context.krate.operations {
        let uses: Vec<_> = operation.errors.iter().filter(|error| error.variant == index).collect();
        operations += usize::from(!uses.is_empty());
        statuses.extend(uses.iter().flat_map(|error| error.statuses.iter().copied()));
    }
    // A range comes after the codes in it.
    statuses.sort_by_key(|status| status.last());
    statuses.dedup();
    let names: Vec<String> = statuses.iter().map(Status::to_string).collect();
    let line = format!(
        "* {}: {}, {}.{}",
        name(context, variant),
        if names.len() > 1 { format!("statuses {}", names.join(", ")) } else { format!("status {}", names.concat()) },
        share(operations, context.krate.operations.len()),
        about(context.krate, variant)
    );
    (statuses, ErrorSummary { line, operations })
}

/// `Error::RateLimit` with a link to its body's page.
fn name(context: &Context<'_>, variant: &ErrorVariant) -> String {
    let code = fence::inline(&format!("Error::{}", variant.name));
    format!("[{code}]({})", context.links.item(context.from, variant.item))
}

fn share(operations: usize, all: usize) -> String {
    if operations == all { "every operation".to_owned() } else { format!("{operations} of {all} operations") }
}

/// The title of the error's body, as a sentence.
fn about(krate: &Crate, variant: &ErrorVariant) -> String {
    let summary = krate.item(variant.item).map(|item| item.prose.text().first_sentence()).unwrap_or_default();
    if summary.is_empty() { String::new() } else { format!(" {summary}") }
}

/// The variant that an example matches: a declared error of the operation, best 429, with its type's name escaped.
pub(super) fn matched<'a>(context: &'a Context<'_>, operation: &crate::surface::Operation) -> Option<&'a ErrorVariant> {
    let best = operation.errors.iter().min_by_key(|error| match error.statuses.first() {
        Some(Status::Code(429)) => 0,
        Some(Status::Code(422)) => 1,
        Some(Status::Code(400..=499)) => 2,
        Some(Status::Code(_) | Status::Range(_)) | None => 3,
    })?;
    context.krate.errors.variants.get(best.variant)
}

/// The path of the default error, as code.
pub(super) fn default_name(context: &Context<'_>) -> String {
    fence::inline(&format!("{}::{}", context.layout.error_module(), context.krate.errors.default_name))
}
