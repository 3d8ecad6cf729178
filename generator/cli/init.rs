//! `oasmith init`: a commented `oasmith.toml` for a document.
//!
//! The document is looked at first, so that nobody configures what cannot be read. The file is written once and
//! then the user's; an existing one is replaced only with `--force`.

use std::fs;
use std::path::{Component, Path, PathBuf};

use oasmith::config::{Target, crate_name, json_schema};

use super::arguments::{Format, Init};
use super::error::Error;
use super::exit::Exit;
use super::findings::{self, Report};
use super::screen::{self, Screen};
use super::selection::checked;

/// Runs the command.
pub(crate) fn run(arguments: &Init, screen: &Screen) -> Result<Exit, Error> {
    let Some(spec) = &arguments.spec else {
        screen::print(&format!("{:#}\n", json_schema()));
        return Ok(Exit::Done);
    };
    let name = match &arguments.name {
        Some(name) => checked(name)?.to_owned(),
        None => name_of(spec),
    };
    let printed = arguments.config == Path::new("-");
    if !printed && !arguments.force && arguments.config.exists() {
        return Err(Error::Exists { path: arguments.config.clone() });
    }
    let output = arguments.output.clone().unwrap_or_else(|| Path::new("generated").join(&name));
    let target = Target::new(spec, &output, Some(&name));
    let outcome = oasmith::lint(oasmith::read(&target)?, &target);
    if outcome.diagnostics.has_errors() {
        Report::new(Format::Text, screen).add(&outcome.diagnostics, &outcome.sources);
        screen.status(&format!("nothing written: {}", findings::summary(&outcome.diagnostics, &target)));
        return Ok(Exit::Input);
    }
    let folder = arguments.config.parent().unwrap_or(Path::new(""));
    let text = configuration(&name, &below(folder, spec), &below(folder, &output));
    if printed {
        screen::print(&text);
        return Ok(Exit::Done);
    }
    let path = &arguments.config;
    fs::write(path, text).map_err(|source| Error::File { action: "write", path: path.clone(), source })?;
    let other =
        if path.as_os_str() == "oasmith.toml" { String::new() } else { format!(" --config {}", path.display()) };
    screen.status(&format!("{}: written; now run `oasmith generate{other}`", path.display()));
    Ok(Exit::Done)
}

/// The name of a crate for a document: its own, or that of its folder when its own says nothing.
fn name_of(spec: &Path) -> String {
    let stem = spec.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let dull = ["openapi", "swagger", "spec", "api", "api-docs", "index", "schema", "-", ""];
    let spec = spec.canonicalize().unwrap_or_else(|_| spec.to_owned());
    let folder = spec.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    match folder {
        Some(folder) if dull.contains(&stem.to_lowercase().as_str()) => crate_name(&folder),
        _ => crate_name(&stem),
    }
}

/// A path as it is written in a file of `folder`, which is below the current one: with forward slashes.
fn below(folder: &Path, path: &Path) -> String {
    let plain = folder.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let up: PathBuf = folder.components().filter(|part| matches!(part, Component::Normal(_))).map(|_| "..").collect();
    let path = match path.strip_prefix(folder) {
        Ok(inside) => inside.to_owned(),
        Err(_) if path.is_absolute() || !plain || path == Path::new("-") => path.to_owned(),
        Err(_) => up.join(path),
    };
    path.display().to_string().replace('\\', "/")
}

fn configuration(name: &str, spec: &str, output: &str) -> String {
    let text = |text: &str| toml::Value::String(text.to_owned()).to_string();
    format!(
        r#"# What oasmith makes. `oasmith generate` makes it, `oasmith check` says whether it is up to date.
# One table per crate; paths are relative to this file.

[targets.{name}]
spec = {spec}
output = {output}

# The layout of the Markdown pages; `false` makes none.
docs = "2026"

# How a body is given to a method: "flattened" makes required fields arguments and optional ones setters,
# "request" takes the body as one argument.
# calls = "flattened"

# With more required parameters than this, the body is one argument all the same.
# max_positional = 4

# The prefix of environment variables; by default the name of the crate.
# env_prefix = "ACME"

# Credentials by the name of their security scheme: what the document does not say of one, or one that it does not have.
# auth.api_key = {{ kind = "header", name = "Authorization", prefix = "Token", env = "ACME_API_KEY" }}

# The type of errors that the document does not declare.
# default_error = "AcmeDefaultError"

# Response headers that may hold the id of a request.
# request_id_headers = ["x-request-id", "request-id"]

# Seconds until an attempt times out, where neither the document nor the caller says otherwise.
# timeout = 600

# Take answers that are not quite what the document says: null and missing values, scalars of another kind.
# lenient = true

# Changes to the document that are not yours to make in it, in the OpenAPI Overlay format, applied in order.
# overlays = ["overlay.yaml"]

# Operations that the crate has not, and those that it has only: by tags, paths, operations or extensions.
# What the document hides (`x-internal` and the like) is left out, unless it is included.
# exclude.paths = ["/admin/**"]
# include.tags = ["chat", "models"]

# Whom the crate is for, where operations say so in `x-fern-audiences` or `x-audiences`.
# audiences = ["public"]

# Keep tags and ids as they are in names: also what a framework adds, and what resources say already.
# plain_ids = false

# How the pages of an operation follow each other, where the document does not say it and request and answer mislead.
# `false` is for those that have none; under the key `"*"` it keeps pages from being inferred at all.
# pages.listFiles = {{ cursor = "after", next = "data.-1.id", more = "has_more", items = "data" }}

# Codes of warnings that you have read and do not want to read again.
# ignore = []

[targets.{name}.package]
# name = {quoted}
version = "0.1.0"
# description = "…"
# license = "MIT OR Apache-2.0"
# repository = "https://…"
# keywords = ["api", "client"]

# Names that are to differ from those of the document.
[targets.{name}.names]
# operations.createChatCompletion = "chat.create"
# resources."Chat Completions" = "chat"
# types.ChatMsg = "Message"
"#,
        spec = text(spec),
        output = text(output),
        quoted = text(name),
    )
}
