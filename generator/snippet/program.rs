//! Whole example programs.

use std::fmt::Write;

use super::call::{Ending, Setting, call_streams, statements};
use super::uses::use_lines;
use crate::surface::{CallExample, Crate, Operation, Type};

/// A whole program that makes an example call.
///
/// Its first line is a comment that says what it needs: `// cargo add r9s tokio --features tokio/full`.
pub fn program(krate: &Crate, operation: &Operation, example: &CallExample, ending: Ending) -> String {
    let mut fragment = statements(krate, operation, example, ending, Setting { indent: 4, inline_uploads: false });
    let library = &krate.package.library;
    fragment.uses.insert(format!("{library}::Client"));
    let mut text = format!("// cargo add {} tokio --features tokio/full\n", krate.package.name);
    text.push_str(&use_lines(&fragment.uses));
    let _ = write!(
        text,
        "\n#[tokio::main]\nasync fn main() -> Result<(), {library}::Error> {{\n    let client = Client::from_env()?;{}\n\n    {}\n",
        environment(krate),
        fragment.code,
    );
    text.push_str(outcome(operation, ending));
    text.push_str("    Ok(())\n}\n");
    text
}

/// ` // R9S_API_KEY`, for the credential that calls need by default.
fn environment(krate: &Crate) -> String {
    let single = krate.client.single.and_then(|index| krate.client.schemes.get(index));
    let variables = single.map(|scheme| scheme.env.join(", ")).unwrap_or_default();
    if variables.is_empty() { variables } else { format!(" // {variables}") }
}

/// What the program does with the answer.
fn outcome(operation: &Operation, ending: Ending) -> &'static str {
    if ending == Ending::Items {
        return "    while let Some(item) = items.next().await {\n        println!(\"{:#?}\", item?);\n    }\n";
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
