//! The section of README.md about messages that the API sends on its own.

use crate::snippet;
use crate::surface::{SignatureUse, Type, WebhookUse};

use super::super::context::Context;
use super::super::{cell, escape, fence, table};
use super::section::LONGEST;

/// The payloads, and how one is read.
pub(super) fn section(context: &Context<'_>) -> Option<String> {
    let webhooks = &context.krate.webhooks;
    let first = webhooks.first()?;
    let row = |webhook: &WebhookUse| {
        let about = webhook.prose.text().cell().into_owned();
        vec![
            fence::inline(&webhook.name),
            cell::ty(context, context.from, &webhook.ty),
            if about.is_empty() { "N/A".to_owned() } else { about },
        ]
    };
    let rows: Vec<Vec<String>> = webhooks.iter().map(row).collect();
    let mut table = table::fitted(&["Name", "Payload", "Description"], &rows);
    if table.len() > LONGEST {
        // Of many the types say what they are.
        let names = rows.iter().filter_map(|row| row.first().map(String::as_str)).collect::<Vec<_>>();
        table = format!("These are: {}.", names.join(", "));
    }
    let start = format!("{} sends messages on its own.", escape::text(&context.krate.client.title));
    if !context.krate.capabilities.webhooks {
        return Some(format!("{start} Their payloads have types.\n\n{table}"));
    }
    let how = match &context.krate.signature {
        SignatureUse::Standard => "by [Standard Webhooks](https://www.standardwebhooks.com), and its age,".to_owned(),
        SignatureUse::Timed { header } => format!("which is in `{header}`, and its age,"),
        SignatureUse::Body { header, .. } => format!("which is in `{header}`,"),
        SignatureUse::Own => String::new(),
    };
    let typed = webhooks.iter().map(|webhook| &webhook.ty).find(|ty| matches!(ty, Type::Item(_)));
    let event = context.krate.webhook_event.as_ref();
    let any = event.map_or_else(String::new, |event| {
        format!(" {} is any of them; what is none is kept as it came.", cell::ty(context, context.from, event))
    });
    Some(format!(
        "{start} `Webhook` checks the signature of one, {how} before it reads the payload.{any}\n\n{table}\n\n{}",
        program(context, event.or(typed).unwrap_or(&first.ty))
    ))
}

fn program(context: &Context<'_>, payload: &Type) -> String {
    let library = &context.krate.package.library;
    let (module, payload) = match payload {
        Type::Item(_) => {
            let name = snippet::type_name(context.krate, payload);
            (name.split("::").next().unwrap_or_default().to_owned(), name)
        }
        _ => ("serde_json::Value".to_owned(), "Value".to_owned()),
    };
    let uses = [module.as_str(), "Webhook", "WebhookError", "http::HeaderMap"];
    let uses = uses.iter().map(|name| format!("{library}::{name}")).collect();
    fence::rust(&format!(
        "{}\n/// Reads a message as it came, with the secret that the API has shown.\n\
         fn read(headers: &HeaderMap, body: &[u8]) -> Result<{payload}, WebhookError> {{\n    \
         Webhook::new(\"<YOUR_SECRET_HERE>\")?.read(headers, body)\n}}",
        snippet::use_lines(&uses),
    ))
}
