//! The beginning of the book: from the installation to tests, in the order in which people ask.
//!
//! Most of it is what README.md says, whose sections serve as its chapters; what README.md only mentions has one here.

use crate::snippet;
use crate::surface::favorite;

use super::super::context::Context;
use super::super::{fence, usage};
use super::{SectionView, client, section, webhook};

/// The path of the page.
pub(in crate::docs) const PATH: &str = "GETTING_STARTED.md";

/// The page.
pub(in crate::docs) fn page(context: &Context<'_>) -> String {
    let sections = sections(context);
    let parts = sections.iter().map(|section| format!("## {}\n\n{}", section.title, section.body));
    format!("# Getting started\n\n{}\n", parts.collect::<Vec<_>>().join("\n\n"))
}

/// What this API has of it.
fn sections(context: &Context<'_>) -> Vec<SectionView> {
    let present = |title, body: Option<String>| body.map(|body| super::section_view(title, "", body));
    let usage = Some(usage::body(context)).filter(|body| !body.is_empty());
    let sections = [
        present("Installation", Some(section::installation(context))),
        present("Authentication", client::security(context)),
        present("The first call", usage),
        present("Streaming", section::streams(context)),
        present("Structured answers", structured(context)),
        present("Errors", Some(section::errors(context))),
        present("Retries", client::retries(context)),
        present("Pages", section::pagination(context)),
        present("Uploads", section::uploads(context)),
        present("Downloads", section::downloads(context)),
        present("Blocking calls", section::blocking(context)),
        present("Testing", testing(context)),
        present("Webhooks", webhook::section(context)),
    ];
    sections.into_iter().flatten().collect()
}

/// How an answer has a form of the caller's, where the API writes one.
fn structured(context: &Context<'_>) -> Option<String> {
    let krate = context.krate;
    krate.capabilities.structured.then(|| {
        format!(
            "What a model writes can be a type of yours: with the feature `schemars`, `.send_as::<T>()` in place of \
             `.await` asks for the JSON Schema of `T`, and decodes the text. `T` derives `serde::Deserialize` and \
             `schemars::JsonSchema`: `let verdict: Verdict = call.send_as().await?;`. Its fields come in the order in which \
             they are declared, all of them and no others; what may be missing is an `Option`. Of a type that has maps, \
             tuples or flattened fields the API is not asked to be strict. A refusal is `Error::Decode` with the path \
             `choices[0].message.refusal`; `.send_as_with_response::<T>()` gives the body as well, with the tokens that \
             were used. With the feature `blocking`, \
             `.send_as::<T>().wait()` waits.\n\n{}",
            fence::shell(&format!(
                "cargo add {} --features schemars\ncargo add schemars\ncargo add serde --features derive",
                snippet::source(&krate.package)
            ))
        )
    })
}

/// How programs are tested that use the crate.
fn testing(context: &Context<'_>) -> Option<String> {
    let krate = context.krate;
    let operation = favorite(krate)?;
    let route = fence::inline(&format!(".on({:?}, {:?}, (200, body))", operation.verb, operation.path));
    Some(format!(
        "With the feature `testing`, `{}::testing::Server::new()` is a server in the process: {route} says what it \
         answers, `.client()` gives a client that asks it, and `.requests()` what it was asked.\n\n{}",
        krate.package.library,
        fence::shell(&format!("cargo add --dev {} --features testing", snippet::source(&krate.package)))
    ))
}
