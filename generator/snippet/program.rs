//! Whole example programs.

use std::fmt::Write;

use super::call::{Ending, Setting, call_streams, statements};
use super::install::added;
use super::uses::use_lines;
use crate::surface::{CallExample, Crate, Field, Fold, Operation, Struct, Type};

/// A whole program that makes an example call.
///
/// Its first line is a comment that says what it needs: `// cargo add r9s tokio --features tokio/full`.
#[must_use]
pub fn program(krate: &Crate, operation: &Operation, example: &CallExample, ending: Ending) -> String {
    let mut fragment = statements(krate, operation, example, ending, Setting { indent: 4, ..Setting::default() });
    let library = &krate.package.library;
    fragment.uses.insert(format!("{library}::Client"));
    let told = if call_streams(operation, ending) { told(krate, operation) } else { None };
    if told.is_some() {
        fragment.uses.insert("std::io::Write".to_owned());
    }
    let mut text = format!("// {}\n", added(&krate.package).join(" && "));
    text.push_str(&use_lines(&fragment.uses));
    let _ = write!(
        text,
        "\n#[tokio::main]\nasync fn main() -> Result<(), {library}::Error> {{\n{}    let client = Client::from_env()?;{}\n\n    {}\n",
        address(krate),
        environment(krate, operation),
        fragment.code,
    );
    text.push_str(&told.unwrap_or_else(|| outcome(operation, ending).to_owned()));
    text.push_str("    Ok(())\n}\n");
    text
}

/// Where the address goes of an API that does not say where it is.
fn address(krate: &Crate) -> String {
    if krate.client.has_address() {
        return String::new();
    }
    format!(
        "    // The address of the API is in {}_BASE_URL, or goes to `ClientBuilder::base_url`.\n",
        krate.client.env_prefix
    )
}

/// ` // R9S_API_KEY`, for the credential that calls need by default, else for the one that this call needs.
fn environment(krate: &Crate, operation: &Operation) -> String {
    let schemes = &krate.client.schemes;
    let single = krate.client.single.and_then(|index| schemes.get(index));
    let own = operation.security.iter().flatten().next().filter(|needed| needed.len() == 1);
    let own = own.and_then(|needed| schemes.iter().find(|scheme| needed.iter().any(|need| need.wire == scheme.wire)));
    let variables = single.or(own).map(|scheme| scheme.variables().join(", ")).unwrap_or_default();
    if variables.is_empty() { variables } else { format!(" // {variables}") }
}

/// Prints the text of a stream whose events are pieces of one, piece by piece.
fn told(krate: &Crate, operation: &Operation) -> Option<String> {
    let ty = &operation.streams.as_ref()?.ty;
    let event = record(krate, ty)?;
    let Fold::Piece { delta, texts } = &krate.item_of(ty)?.accumulates.as_ref()?.fold else { return None };
    let list = event.fields.iter().find(|field| list_item(&field.ty).is_some_and(|ty| record(krate, ty).is_some()))?;
    let mut holder = record(krate, list_item(&list.ty)?)?;
    let mut path = String::new();
    if let Some((delta, _)) = delta {
        let field = holder.fields.iter().find(|field| field.wire == *delta)?;
        holder = record(krate, &field.ty)?;
        path = format!(".{}", field.name);
    }
    let wanted = |field: &&Field| matches!(field.wire.as_str(), "content" | "text") && texts.contains(&field.wire);
    let field = holder.fields.iter().find(wanted).filter(|field| *field.ty.inner() == Type::String)?;
    let item = list.name.strip_suffix('s').unwrap_or("item");
    let text = format!("{item}{path}.{}", field.name);
    let show = |indent: &str, value: &str| {
        format!("{indent}print!(\"{{}}\", {value});\n{indent}let _ = std::io::stdout().flush();\n")
    };
    let body = match field.ty.options() {
        0 => show("            ", &text),
        options => {
            let flat = ".flatten()".repeat(options - 1);
            let shown = show("                ", "text").replace("\"{}\", text", "\"{text}\"");
            format!("            if let Some(text) = {text}{flat} {{\n{shown}            }}\n")
        }
    };
    let list = &list.name;
    Some(format!(
        "    while let Some(event) = events.next().await {{\n        for {item} in event?.{list} {{\n{body}        }}\n    }}\n"
    ))
}

fn list_item(ty: &Type) -> Option<&Type> {
    if let Type::List(item) = ty { Some(item) } else { None }
}

/// A record that is there in any case.
fn record<'a>(krate: &'a Crate, ty: &Type) -> Option<&'a Struct> {
    krate.record(ty).filter(|_| matches!(ty, Type::Item(_)))
}

/// What the program does with the answer.
fn outcome(operation: &Operation, ending: Ending) -> &'static str {
    match ending {
        Ending::Items => {
            return "    while let Some(item) = items.next().await {\n        println!(\"{:#?}\", item?);\n    }\n";
        }
        Ending::Pages => {
            return "    while let Some(page) = pages.next().await {\n        println!(\"{:#?}\", page?.data);\n    }\n";
        }
        Ending::Download => {
            return "    let written = download.save_to(\"file.bin\").await?;\n    println!(\"{written} bytes\");\n";
        }
        Ending::Send | Ending::Stream | Ending::Standalone => {}
    }
    if call_streams(operation, ending) {
        if operation.streams.as_ref().is_some_and(|streams| streams.ty == Type::String) {
            return "    while let Some(event) = events.next().await {\n        println!(\"{}\", event?);\n    }\n";
        }
        return "    while let Some(event) = events.next().await {\n        println!(\"{:#?}\", event?);\n    }\n";
    }
    match operation.receives.as_ref().map(|receives| &receives.ty) {
        None | Some(Type::Unit) => "",
        Some(Type::Bytes) => "    println!(\"{} bytes\", result.len());\n",
        Some(Type::String) => "    println!(\"{result}\");\n",
        Some(_) => "    println!(\"{result:#?}\");\n",
    }
}
