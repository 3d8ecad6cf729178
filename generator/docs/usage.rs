//! USAGE.md, and the same section in README.md: the first program that a user sees.

use crate::snippet::{self, Ending};
use crate::surface::favorite;

use super::context::Context;
use super::fence;

/// USAGE.md: the section alone, between its markers.
pub(super) fn page(context: &Context<'_>) -> String {
    format!("<!-- Start SDK Example Usage [usage] -->\n{}\n<!-- End SDK Example Usage [usage] -->\n", body(context))
}

/// The program of the favorite operation, and the same as a stream.
pub(super) fn body(context: &Context<'_>) -> String {
    let Some(operation) = favorite(context.krate) else {
        return String::new();
    };
    let Some(example) = operation.examples.first() else {
        return String::new();
    };
    let program = |ending| fence::rust(&snippet::program(context.krate, operation, example, ending));
    match (&operation.receives, &operation.streams) {
        (None, Some(_)) => program(Ending::Stream),
        (_, None) => program(Ending::Send),
        (_, Some(_)) => {
            let stream = program(Ending::Stream);
            format!("{}\n\nThe same call as a stream of events:\n\n{stream}", program(Ending::Send))
        }
    }
}
