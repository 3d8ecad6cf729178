//! What an operation answers: the line below `### Response` and the table below `### Errors`.

use crate::surface::{ErrorUse, Operation, Receives, Status};

use super::context::Context;
use super::escape;
use super::link::Place;
use super::{cell, table};

/// The types that the ends of a call give, in bold.
pub(super) fn response(context: &Context<'_>, operation: &Operation) -> String {
    let mut forms = Vec::new();
    if let Some(receives) = &operation.receives {
        forms.push(format!("**{}**", cell::bold(context, Place::Resource, &receives.ty)));
        if receives.download {
            forms.push("**Download**".to_owned());
        }
    }
    if let Some(streams) = &operation.streams {
        forms.push(format!("**EventStream\\<{}\\>**", cell::ty(context, Place::Resource, &streams.ty)));
    }
    if forms.is_empty() {
        forms.push("**()**".to_owned());
    }
    let undescribed = operation.receives.as_ref().is_some_and(Receives::is_undescribed);
    let note = if undescribed {
        "\n\nThe API's description does not say what the answer holds. `.download()` gives it as it comes, and \
         `.send_raw()` all of it at once."
    } else {
        ""
    };
    let files = operation.receives.as_ref().and_then(|receives| receives.files.as_deref());
    let files = files.map(|files| format!("\n\n`.download()` asks for `{files}`.")).unwrap_or_default();
    forms.join(" or ") + note + &files
}

/// The declared errors, and the default error last.
pub(super) fn errors(context: &Context<'_>, operation: &Operation) -> String {
    let mut rows: Vec<Vec<String>> = operation.errors.iter().map(|error| row(context, error)).collect();
    let module = context.layout.error_module();
    let default = &context.krate.errors.default_name;
    rows.push(vec![format!("{module}::{default}"), "4XX, 5XX".to_owned(), "\\*/\\*".to_owned()]);
    table::table(&["Error Type", "Status Code", "Content Type"], &rows, table::Width::of_pages(context.krate))
}

fn row(context: &Context<'_>, error: &ErrorUse) -> Vec<String> {
    let variant = context.krate.errors.variants.get(error.variant);
    let name = variant.map_or("", |variant| variant.type_name.as_str());
    let statuses: Vec<String> = error.statuses.iter().map(Status::to_string).collect();
    let module = context.layout.error_module();
    vec![format!("{module}::{name}"), statuses.join(", "), escape::text(&error.media_type)]
}
