//! `lib.rs`: the tour, the modules, and what the crate exports at its root.

use askama::Template;

use super::docs::Docs;
use super::format;
use super::runtime;
use crate::snippet::{self, Ending};
use crate::surface::{Crate, ExternalDocs, Operation, Tls, favorite};

/// The file.
#[derive(Template)]
#[template(path = "crate/client/lib.rs.txt", escape = "none")]
struct View<'a> {
    /// The name of the crate in programs.
    library: &'a str,
    /// What the API is, and an example, as comments.
    tour: String,
    /// Whether there is an enum of servers.
    servers: bool,
    /// The features for TLS, with the one that is on.
    tls: String,
    /// What comes from the run-time part.
    exports: String,
    /// Whether answers have a form that is asked for.
    structured: bool,
    /// Whether there is a command-line program.
    program: bool,
    /// Whether the Markdown pages come in, so that their Rust is compiled as documentation tests.
    pages: bool,
    /// Modules of the vendor's own, in order.
    modules: Vec<String>,
}

/// The file.
pub(crate) fn emit(krate: &Crate) -> String {
    format::print(&View {
        library: &krate.package.library,
        tour: tour(krate),
        servers: !krate.client.servers.is_empty(),
        tls: tls(krate.package.tls),
        exports: runtime::exports(krate.capabilities),
        structured: krate.capabilities.structured,
        program: krate.program.is_some(),
        pages: krate.package.docs.is_some(),
        modules: modules(krate),
    })
}

fn tls(chosen: Tls) -> String {
    let named = Tls::ALL.map(|tls| {
        let default = if tls == chosen { " (default)" } else { "" };
        format!("`{}`{default}", tls.feature())
    });
    named.join(", ")
}

/// In the order in which rustfmt wants them.
fn modules(krate: &Crate) -> Vec<String> {
    let mut modules = krate.package.modules.clone();
    modules.sort();
    modules
}

fn tour(krate: &Crate) -> String {
    let mut out = String::new();
    let client = &krate.client;
    let article = if client.title.ends_with("API") { "the " } else { "" };
    let mut docs = Docs::line(format!("A client of {article}{}.", client.title));
    docs.push_prose(&client.prose);
    if let Some(ExternalDocs { url, text }) = &client.external_docs {
        let text = text.as_deref().unwrap_or("More about the API");
        docs.push(&format!("[{text}]({url})"));
    }
    if let Some((operation, example)) = best(krate) {
        docs.push("# A tour");
        docs.push_lines(&fence(krate, operation, example));
    }
    docs.print_as(&mut out, 0, "//!");
    out.truncate(out.trim_end_matches('\n').len());
    out
}

/// The example for the tour, which is also the README's.
fn best(krate: &Crate) -> Option<(&Operation, &crate::surface::CallExample)> {
    let answers = |operation: &&Operation| operation.receives.is_some() && operation.deprecated.is_none();
    let operation = favorite(krate).filter(answers).or_else(|| krate.operations.iter().find(answers))?;
    Some((operation, operation.examples.first()?))
}

/// The program; hidden lines leave it out where its features are off.
fn fence(krate: &Crate, operation: &Operation, example: &crate::surface::CallExample) -> String {
    let program = snippet::program(krate, operation, example, Ending::Send);
    let feature = operation.feature.as_deref().unwrap_or("client");
    format!("```no_run\n# #[cfg(feature = \"{feature}\")]\n# mod tour {{\n{program}# }}\n# fn main() {{}}\n```")
}
