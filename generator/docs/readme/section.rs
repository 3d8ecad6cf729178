//! Sections of README.md that speak of the API: what it is, its operations, streams, uploads and errors.

use std::fmt::Write;

use crate::snippet::{self, Ending};
use crate::surface::{ExternalDocs, Operation, Outcome, Receives, Type, favorite};

use super::super::context::Context;
use super::super::index::Index;
use super::super::{cell, error, fence};
use super::brief;

/// What the API is.
pub(super) fn summary(context: &Context<'_>) -> String {
    let client = &context.krate.client;
    let prose = client.prose.text().markdown();
    let mut body = if prose.is_empty() { client.title.clone() } else { format!("{}: {prose}", client.title) };
    if let Some(ExternalDocs { url, text }) = &client.external_docs {
        let text = text.as_ref().unwrap_or(url);
        let _ = write!(body, "\n\nMore about the API: [{text}]({url})");
    }
    body
}

/// How the crate is added, and what its features are.
pub(in crate::docs) fn installation(context: &Context<'_>) -> String {
    let package = &context.krate.package;
    let mut body = fence::shell(&snippet::added(package).join("\n"));
    let favorite = favorite(context.krate).and_then(|operation| operation.feature.as_ref());
    let known = favorite.filter(|feature| context.krate.features.contains(feature));
    if let Some(feature) = known.or(context.krate.features.first()) {
        let command = format!(
            "cargo add {} --no-default-features --features client,{},{feature}",
            snippet::source(package),
            package.tls.feature()
        );
        body.push_str(
            "\n\nEvery resource is a feature, and all of them are on. Name the ones you need to compile less:\n\n",
        );
        body.push_str(&fence::shell(&command));
    }
    body
}

/// What must be there already.
pub(super) fn requirements() -> String {
    "Rust 1.88 or newer. Calls run on [tokio](https://tokio.rs).".to_owned()
}

/// A list that is longer is on a page of its own: who wants to begin need not go through it.
pub(super) const LONGEST: usize = 50_000;

/// All operations by resource; of many the resources.
pub(super) fn operations(context: &Context<'_>, index: &Index<'_>) -> String {
    let operations = index.operations(3, context.from);
    if operations.len() > LONGEST {
        let (resources, all) = (index.resources(context.from), format!("{}README.md", context.from.to_docs()));
        return format!(
            "All operations are listed [in the documentation]({all}). These are the resources:\n\n{resources}"
        );
    }
    format!("<details open>\n<summary>Available methods</summary>\n\n{operations}\n\n</details>")
}

/// All operations as values of their own.
pub(super) fn standalone(context: &Context<'_>, index: &Index<'_>) -> Option<String> {
    if !context.layout.standalone() || context.krate.operations.is_empty() {
        return None;
    }
    let mut lines = Vec::new();
    for node in &index.nodes {
        for (_, operation, target) in &node.entries {
            let page = format!("{}{}", context.from.to_docs(), node.page);
            let beginning = operation.prose.beginning();
            let summary = beginning.first_sentence();
            let summary = if summary.is_empty() { String::new() } else { format!(" - {summary}") };
            lines.push(format!("- [`operations::{}`]({}){summary}", operation.name, target.link(&page)));
        }
    }
    let what = "Each operation is also a plain value with public fields. Make it with `new`, change it, keep it, and run \
                it with `client.call(operation)`, which gives the same call as the method does.";
    let lines = lines.join("\n");
    if lines.len() > LONGEST {
        return Some(what.to_owned());
    }
    Some(format!("{what}\n\n<details>\n<summary>Available standalone functions</summary>\n\n{lines}\n\n</details>"))
}

/// How streams are read.
pub(super) fn streams(context: &Context<'_>) -> Option<String> {
    let favorite = favorite(context.krate).filter(|operation| operation.streams.is_some());
    let operation = favorite.or_else(|| find(context, |operation| operation.streams.is_some()))?;
    let example = brief::shortened(operation.examples.first()?);
    let program = fence::rust(&snippet::program(context.krate, operation, &example, Ending::Stream));
    Some(format!(
        "`.stream()` opens an `EventStream`, which gives one typed event after the other as they arrive. \
         It is a `Stream` for those who have the futures crates, and has a `next` of its own for those who have not. \
         Dropping it closes the connection.\n\n{program}{}",
        accumulation(context, operation)
    ))
}

/// How the events are put together, where the document shows of what they are pieces.
fn accumulation(context: &Context<'_>, operation: &Operation) -> String {
    let streams = operation.streams.as_ref();
    let event = streams.and_then(|streams| context.krate.item_of(&streams.ty));
    event.and_then(|item| item.accumulates.as_ref()).map_or_else(String::new, |accumulation| {
        let whole = cell::ty(context, context.from, &Type::Item(accumulation.whole));
        format!(
            "\n\nWhere only the end counts, `.accumulate().await` on the stream reads all events and puts them together \
             into what `.send()` would have given: {whole}. An `Accumulator` does so while events are shown: `push(&event)` \
             for each, `finish()?` in the end."
        )
    })
}

/// How the pages of long lists are read.
pub(super) fn pagination(context: &Context<'_>) -> Option<String> {
    let operation = find(context, |operation| operation.paging.is_some())?;
    let items = program(context, operation, Ending::Items)?;
    let pages = program(context, operation, Ending::Pages)?;
    Some(format!(
        "Calls of operations that answer page by page also end with `.items()`, a stream of everything there is. The \
         next page is asked for when its first item is; `.items().collect()` waits for all of them.\n\n{items}\n\n\
         `.pages()` is a stream of the answers, each with its status and headers:\n\n{pages}"
    ))
}

/// How files are received.
pub(super) fn downloads(context: &Context<'_>) -> Option<String> {
    let of = |wanted: fn(&Receives) -> bool| find(context, |it| it.receives.as_ref().is_some_and(wanted));
    // What says which type of file it is comes before what may lead anywhere.
    let operation = of(|it| it.outcome == Outcome::Bytes && it.accept != "*/*")
        .or_else(|| of(|it| it.download && it.outcome != Outcome::Bytes && !it.is_undescribed()))
        .or_else(|| find(context, is_nameless_file))
        .or_else(|| of(|it| it.download && !it.is_undescribed()))?;
    let program = program(context, operation, Ending::Download)?;
    Some(format!(
        "An answer that is a file is `Bytes`, all of it in memory. A call that ends with `.download()` in place of \
         `.await` gives a `Download`, which has the headers and reads nothing yet: `.save_to(path).await` writes the \
         file as it comes, `.write_to(&mut writer).await` passes it on, and `.next().await` gives one piece after the \
         other. A file that ends before its length is an error.\n\n{program}"
    ))
}

/// Whether only the path says that a file comes.
fn is_nameless_file(operation: &Operation) -> bool {
    const FILES: [&str; 12] = [
        "archive",
        "attachment",
        "audio",
        "avatar",
        "content",
        "download",
        "export",
        "file",
        "image",
        "pdf",
        "photo",
        "video",
    ];
    let last = operation.path.rsplit('/').find(|part| !part.is_empty() && !part.starts_with('{'));
    operation.receives.as_ref().is_some_and(Receives::is_undescribed)
        && last.is_some_and(|last| FILES.contains(&last.trim_end_matches('s')))
}

/// How calls are made where there is no `async`.
pub(super) fn blocking(context: &Context<'_>) -> Option<String> {
    let operation = favorite(context.krate).filter(|operation| operation.receives.is_some())?;
    let source = snippet::source(&context.krate.package);
    let stream = if operation.streams.is_some() { ", `.stream_blocking()` for events" } else { "" };
    let paged = context.krate.operations.iter().any(|operation| operation.paging.is_some());
    let pages = if paged { ", `.items_blocking()` for the items of all pages" } else { "" };
    Some(format!(
        "Programs without `async` turn on the feature `blocking`, and end a call with `.send_blocking()` in place of \
         `.await`{stream}{pages}. What comes in pieces is an iterator then. Inside an async runtime these are errors, \
         since waiting would hold up everything else.\n\n{}",
        fence::shell(&format!("cargo add {source} --features blocking"))
    ))
}

/// How files are sent.
pub(super) fn uploads(context: &Context<'_>) -> Option<String> {
    let operation = find(context, |operation| operation.upload)?;
    let program = program(context, operation, Ending::Send)?;
    Some(format!(
        "A file is an `Upload`: `Upload::path(path)` is opened when it is sent, `Upload::bytes(name, bytes)` is at hand, \
         and `Upload::stream(name, stream)` is sent as it comes.\n\n{program}"
    ))
}

fn find<'a>(context: &Context<'a>, wanted: impl Fn(&Operation) -> bool) -> Option<&'a Operation> {
    let mut all = context.krate.operations.iter();
    let shown = |operation: &&Operation| wanted(operation) && !operation.examples.is_empty();
    // Nobody begins with what is going away.
    let lasting = all.clone().find(|operation| operation.deprecated.is_none() && shown(operation));
    lasting.or_else(|| all.find(shown))
}

fn program(context: &Context<'_>, operation: &Operation, ending: Ending) -> Option<String> {
    let example = operation.examples.first()?;
    Some(fence::rust(&snippet::program(context.krate, operation, example, ending)))
}

/// What a call can fail with.
pub(super) fn errors(context: &Context<'_>) -> String {
    let mut blocks = vec![
        "Every call gives a `Result` with the one `Error` of this crate. What the API answered is in it, typed where \
         the API says what it answers. Whatever it is, it has `error.message()`, `error.code()`, `error.status()`, \
         `error.request_id()`, `error.raw()` and `error.retry_after()`, and it can be asked for its kind: \
         `error.is_not_found()`, `error.is_rate_limit()`, `error.is_server_error()`, `error.is_timeout()` and the like."
            .to_owned(),
    ];
    blocks.extend(error_example(context));
    let (common, rare): (Vec<_>, Vec<_>) =
        error::summaries(context).into_iter().partition(|error| error.operations * 2 >= context.krate.operations.len());
    let lines =
        |errors: Vec<error::ErrorSummary>| errors.into_iter().map(|error| error.line).collect::<Vec<_>>().join("\n");
    blocks.push("### Error variants".to_owned());
    let default = error::default_name(context);
    let other = format!("* `Error::Api`: every other 4XX and 5XX, as {default}.");
    let common = lines(common);
    blocks.push(if common.is_empty() { other } else { format!("{common}\n{other}") });
    if !rare.is_empty() {
        let title = format!("Less common errors ({})", rare.len());
        blocks.push(format!("<details>\n<summary>{title}</summary>\n\n{}\n\n</details>", lines(rare)));
    }
    blocks.push(
        "Without an answer: `Error::Connection`, `Error::Timeout`, `Error::Decode`, `Error::Request`, `Error::Config` and \
         `Error::Stream`."
            .to_owned(),
    );
    blocks.join("\n\n")
}

/// A program that tells a declared error from the others.
fn error_example(context: &Context<'_>) -> Option<String> {
    let operation = favorite(context.krate).filter(|operation| operation.receives.is_some())?;
    let example = brief::shortened(operation.examples.first()?);
    let fragment = snippet::call(context.krate, operation, &example, Ending::Send);
    let library = &context.krate.package.library;
    let mut uses = fragment.uses;
    uses.extend([format!("{library}::Client"), format!("{library}::Error")]);
    let uses = snippet::use_lines(&uses);
    let arm = error::matched(context, operation).map_or_else(String::new, |variant| {
        let name = &variant.name;
        format!("        Err(Error::{name}(error)) => eprintln!(\"{{}}: {{:?}}\", error.status, error.data),\n")
    });
    let receives = operation.receives.as_ref().is_some_and(|receives| receives.ty != Type::Unit);
    let print = if receives { "    println!(\"{result:?}\");\n" } else { "" };
    Some(fence::rust(&format!(
        "{uses}\n#[tokio::main]\nasync fn main() -> Result<(), Error> {{\n    let client = Client::from_env()?;\n    \
         match run(&client).await {{\n{arm}        \
         Err(error) if error.is_retryable() => eprintln!(\"worth another try: {{error}}\"),\n        \
         other => other?,\n    }}\n    Ok(())\n}}\n\n\
         async fn run(client: &Client) -> Result<(), Error> {{\n    {}\n{print}    Ok(())\n}}",
        fragment.code.replace('\n', "\n    ")
    )))
}
