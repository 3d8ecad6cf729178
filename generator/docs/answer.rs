//! What an operation answers: the line below `### Response` and the table below `### Errors`.

use crate::surface::{ErrorUse, Operation};

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
    forms.join(" or ")
}

/// The declared errors, and the default error last.
pub(super) fn errors(context: &Context<'_>, operation: &Operation) -> String {
    let declared = operation.errors.iter().filter(|error| error.variant.is_some());
    let mut rows: Vec<Vec<String>> = declared.map(|error| row(context, error)).collect();
    let module = context.layout.error_module();
    let default = &context.krate.errors.default_name;
    rows.push(vec![format!("{module}::{default}"), "4XX, 5XX".to_owned(), "\\*/\\*".to_owned()]);
    table::uniform(&["Error Type", "Status Code", "Content Type"], &rows)
}

fn row(context: &Context<'_>, error: &ErrorUse) -> Vec<String> {
    let variant = error.variant.and_then(|index| context.krate.errors.variants.get(index));
    let name = variant.map_or("", |variant| variant.type_name.as_str());
    let statuses: Vec<String> = error.statuses.iter().map(|status| status_name(*status)).collect();
    let module = context.layout.error_module();
    vec![format!("{module}::{name}"), statuses.join(", "), escape::text(&error.media_type)]
}

/// A code, or a range by its first digit.
pub(super) fn status_name(status: u16) -> String {
    if status < 10 { format!("{status}XX") } else { status.to_string() }
}
