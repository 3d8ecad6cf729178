//! README.md: what a user needs to begin, in sections between markers.
//!
//! A section is a title, a short name by which programs find it, and a body; what stands outside of all markers belongs
//! to the user. Only sections that mean something for this API are there. Which sections there are, and in which order,
//! is decided here; the bodies are in [`section`].

mod brief;
mod client;
mod features;
pub(super) mod guide;
mod section;
mod webhook;

pub(super) use section::installation;

use askama::Template;

use super::context::Context;
use super::escape;
use super::index::Index;
use super::link;
use super::program;
use super::usage;
use super::view::{ReadmeView, SectionView};

/// The page.
pub(super) fn page(context: &Context<'_>, index: &Index<'_>) -> String {
    let mut sections = vec![section_view("Summary", "summary", section::summary(context))];
    let rest = rest(context, index);
    sections.push(section_view("Table of Contents", "toc", contents(&rest)));
    sections.extend(rest);
    print(context, sections)
}

fn print(context: &Context<'_>, sections: Vec<SectionView>) -> String {
    let package = &context.krate.package;
    let view = ReadmeView {
        name: &package.name,
        description: &escape::text(&package.description),
        license: package.license.as_deref(),
        sections,
    };
    view.render().unwrap_or_default() + "\n"
}

/// The page of a crate without other pages: what nobody can begin without.
pub(super) fn short_page(context: &Context<'_>) -> String {
    let usage = usage::body(context);
    let mut sections = vec![
        section_view("Summary", "summary", section::summary(context)),
        section_view("SDK Installation", "installation", section::installation(context)),
        section_view("Requirements", "requirements", section::requirements()),
    ];
    if !usage.is_empty() {
        sections.push(section_view("SDK Example Usage", "usage", usage));
    }
    print(context, sections)
}

/// The sections that the table of contents lists.
fn rest(context: &Context<'_>, index: &Index<'_>) -> Vec<SectionView> {
    let security = client::security(context).map(|body| section_view("Authentication", "security", body));
    let late = context.layout.security_late();
    let (early, late) = if late { (None, security) } else { (security, None) };
    let present = |title, id, body: Option<String>| body.map(|body| section_view(title, id, body));
    let usage = Some(usage::body(context)).filter(|body| !body.is_empty());
    let sections = [
        present("SDK Installation", "installation", Some(section::installation(context))),
        present("Requirements", "requirements", Some(section::requirements())),
        present("SDK Example Usage", "usage", usage),
        early,
        present("Available Resources and Operations", "operations", Some(section::operations(context, index))),
        present("Standalone functions", "standalone-funcs", section::standalone(context, index)),
        present("Global Parameters", "global-parameters", client::globals(context)),
        present("Server-sent event streaming", "eventstream", section::streams(context)),
        present("Pagination", "pagination", section::pagination(context)),
        present("Webhooks", "webhooks", webhook::section(context)),
        present("File uploads", "file-upload", section::uploads(context)),
        present("File downloads", "file-download", section::downloads(context)),
        present("Blocking Calls", "blocking", section::blocking(context)),
        present("Retries", "retries", client::retries(context)),
        present("Error Handling", "errors", Some(section::errors(context))),
        present("Server Selection", "server", Some(client::servers(context))),
        present("Custom HTTP Client", "http-client", Some(client::http_client(context))),
        late,
        present("Settings of a Call", "call-settings", Some(features::calls(context))),
        present("Debugging", "debug", Some(client::debugging())),
        present("Command-Line Program", "cli", program::section(context)),
        present("Cargo Features", "features", Some(features::section(context))),
    ];
    sections.into_iter().flatten().collect()
}

fn section_view(title: &'static str, id: &'static str, body: String) -> SectionView {
    SectionView { title, id, body }
}

/// A link to each section.
fn contents(sections: &[SectionView]) -> String {
    let lines = sections.iter().map(|section| format!("* [{}](#{})", section.title, link::slug(section.title)));
    lines.collect::<Vec<_>>().join("\n")
}
