//! What programs that write programs read: `AGENTS.md` with how the crate is used, `llms.txt` with where everything is.
//!
//! Their snippets are those of the README, which are compiled.

use std::fmt::Write;

use askama::Template;
use indexmap::IndexSet;

use super::context::Context;
use super::index::Index;
use super::link::Place;
use super::readme;
use super::view::AgentsView;
use super::{calls, escape, fence, program, usage};
use crate::surface::Package;

/// `AGENTS.md`.
pub(super) fn page(context: &Context<'_>) -> String {
    let krate = context.krate;
    let package = &krate.package;
    let client = &krate.client;
    let mut variables: IndexSet<String> =
        client.schemes.iter().flat_map(|scheme| scheme.variables()).map(fence::inline).collect();
    variables.insert(fence::inline(&format!("{}_BASE_URL", client.env_prefix)));
    let view = AgentsView {
        name: &package.name,
        library: &package.library,
        description: &escape::text(&package.description),
        own: own(package),
        installation: readme::installation(context),
        usage: usage::body(context),
        variables: variables.into_iter().collect::<Vec<_>>().join(", "),
        streams: krate.operations.iter().any(|operation| operation.streams.is_some()),
        pages: krate.operations.iter().any(|operation| operation.paging.is_some()),
        structured: krate.capabilities.structured,
        uploads: krate.operations.iter().any(|operation| operation.upload),
    };
    view.render().unwrap_or_default() + "\n"
}

/// Files that are not generated.
fn own(package: &Package) -> String {
    let modules = package.modules.iter().map(|name| format!("src/{name}"));
    let chosen = modules.chain(package.keep.iter().cloned()).map(|path| fence::inline(&path));
    let mut names: Vec<String> = ["README.md", "CHANGELOG.md"].into_iter().map(str::to_owned).chain(chosen).collect();
    let last = names.pop().unwrap_or_default();
    format!("{} and {last}", names.join(", "))
}

/// `llms.txt`, in the form of <https://llmstxt.org>.
pub(super) fn listing(context: &Context<'_>, index: &Index<'_>) -> String {
    let package = &context.krate.package;
    let mut text = format!("# {}\n\n> {}\n\n## Start\n\n", package.name, escape::text(&package.description));
    text.push_str("- [README.md](README.md): installation, credentials, errors, retries, servers\n");
    text.push_str("- [AGENTS.md](AGENTS.md): how programs with this crate are written\n");
    let _ = writeln!(text, "- [{path}]({path}): all calls with their types", path = calls::PATH);
    if context.krate.program.is_some() {
        let _ = writeln!(text, "- [{path}]({path}): the command-line program", path = program::PATH);
    }
    // Readers of the form take no other sign for lists.
    let resources = index.resources(Place::Root).replace("\n* ", "\n- ");
    let resources = resources.strip_prefix("* ").map_or_else(String::new, |rest| format!("- {rest}"));
    if !resources.is_empty() {
        let _ = write!(text, "\n## Resources\n\n{resources}\n");
    }
    text
}
