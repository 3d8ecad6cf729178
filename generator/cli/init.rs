//! `oasmith init`: a commented `oasmith.toml` for a document, or one more target in the one that is there.
//!
//! The document is looked at first, so that nobody configures what cannot be read, and so that the file proposes what
//! there is to decide. What stands in a file already is never changed.

use std::fs;
use std::path::{Component, Path, PathBuf};

use oasmith::config::{Target, crate_name, json_schema, parse};
use oasmith::proposal::Proposal;

use super::arguments::{Format, Init};
use super::error::Error;
use super::exit::Exit;
use super::findings::{self, Report};
use super::screen::{self, Screen};
use super::selection::checked;
use super::skeleton::Skeleton;

/// Runs the command.
pub(crate) fn run(arguments: &Init, screen: &Screen) -> Result<Exit, Error> {
    let Some(spec) = &arguments.spec else {
        screen::print(&format!("{:#}\n", json_schema()));
        return Ok(Exit::Done);
    };
    let given = arguments.name.as_deref().map(checked).transpose()?;
    let target = Target::new(spec, "", Some(given.unwrap_or("client")));
    let (proposal, outcome) = oasmith::propose(oasmith::read_anew(&target)?, &target);
    let Some(proposal) = proposal else {
        Report::new(Format::Text, screen).add(&outcome.diagnostics, &outcome.sources);
        screen.status(&format!("nothing written: {}", findings::summary(&outcome.diagnostics, &target)));
        return Ok(Exit::Input);
    };
    let name = given.map(str::to_owned).or_else(|| proposal.crate_name.clone()).unwrap_or_else(|| name_of(spec));
    let output = arguments.output.clone().unwrap_or_else(|| Path::new("generated").join(&name));
    let folder = arguments.config.parent().unwrap_or(Path::new(""));
    let (spec, output) = (below(folder, spec), below(folder, &output));
    let skeleton = Skeleton { name: &name, spec: &spec, output: &output, proposal: &proposal };
    if arguments.config == Path::new("-") {
        screen::print(&skeleton.file());
        return Ok(Exit::Done);
    }
    let path = &arguments.config;
    let (text, done) =
        if path.exists() { (added(path, &skeleton)?, "added to") } else { (skeleton.file(), "written to") };
    fs::write(path, text).map_err(|source| Error::File { action: "write", path: path.clone(), source })?;
    let other =
        if path.as_os_str() == "oasmith.toml" { String::new() } else { format!(" --config {}", path.display()) };
    let said = said(&proposal);
    screen.status(&format!("`{name}` {done} {}{said}; now run `oasmith generate{other}`", path.display()));
    Ok(Exit::Done)
}

/// What the file proposes, in numbers.
fn said(proposal: &Proposal) -> String {
    match proposal.methods.len() + proposal.types.len() {
        0 => String::new(),
        1 => ", with 1 name to take over".to_owned(),
        names => format!(", with {names} names to take over"),
    }
}

/// The text of a file with one more target.
fn added(path: &Path, skeleton: &Skeleton<'_>) -> Result<String, Error> {
    let text =
        fs::read_to_string(path).map_err(|source| Error::File { action: "read", path: path.to_owned(), source })?;
    let config = parse(&path.display().to_string(), &text).map_err(Error::Config)?;
    if config.targets.iter().any(|target| target.name == skeleton.name) {
        return Err(Error::Taken { path: path.to_owned(), name: skeleton.name.to_owned() });
    }
    let text = format!("{}\n{}", text.trim_end(), skeleton.part());
    // Two crates in one folder, and the like, are told before they are written.
    parse(&path.display().to_string(), &text).map_err(Error::Config)?;
    Ok(text)
}

/// The name of a crate for a document whose title says nothing: its own, or that of its folder when its own says nothing
/// either.
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
