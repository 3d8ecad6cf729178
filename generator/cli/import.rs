//! `oasmith import`: the configuration of another generator as one of ours, with what did not carry.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use oasmith::config::{Auth, Pages, Target, parse};
use oasmith::import::{Imported, Lost, Share, Tool, overrides};
use oasmith::spec;
use serde::Serialize;
use serde_json::Value;

use super::arguments::{Format, Import};
use super::error::Error;
use super::exit::Exit;
use super::findings::{self, Report};
use super::screen::{self, Screen};
use super::selection::checked;
use super::skeleton::{key, line, quoted};

/// Runs the command.
pub(crate) fn run(arguments: &Import, screen: &Screen) -> Result<Exit, Error> {
    let (config, sources, found) = spec::tree(spec::read(&arguments.from)?);
    let Some(config) = config else {
        Report::new(Format::Text, screen).add(&found, &sources);
        return Ok(Exit::Input);
    };
    let Some(tool) = Tool::of(&config) else {
        return Err(Error::Usage {
            message: format!("`{}` is no configuration that is known", arguments.from.display()),
            help: "there are stainless.yml, gen.yaml, generators.yml, and that of openapi-generator".to_owned(),
        });
    };
    let given = arguments.name.as_deref().map(checked).transpose()?;
    let mut target = Target::new(&arguments.spec, "", Some("client"));
    target.overlays = overlays(tool, &config, &arguments.from);
    let pieces = pieces(tool, &config, &arguments.from);
    let (imported, outcome) = oasmith::import(oasmith::read_anew(&target)?, &target, tool, &config, &pieces);
    let Some(mut imported) = imported else {
        Report::new(Format::Text, screen).add(&outcome.diagnostics, &outcome.sources);
        screen.status(&format!("nothing written: {}", findings::summary(&outcome.diagnostics, &target)));
        return Ok(Exit::Input);
    };
    imported.lost.extend(lock(&arguments.from).filter(|_| tool == Tool::Speakeasy));
    let name = given.map(str::to_owned).or_else(|| imported.crate_name.clone()).unwrap_or_else(|| "client".to_owned());
    let path = &arguments.config;
    let is_printed = path == Path::new("-");
    let before = if !is_printed && path.exists() { existing(path, &name)? } else { String::new() };
    if let Some(overlay) = imported.overlay.take() {
        if is_printed {
            let why = "an overlay makes them, which is written beside the file that `--config` names".to_owned();
            imported.lost.push(Lost { what: "changes of the document".to_owned(), why });
        } else {
            let file = PathBuf::from(format!("{name}.overlay.yaml"));
            lay_down(&path.with_file_name(&file), &overlay)?;
            imported.target.overlays.insert(0, file);
        }
    }
    let text = written(&imported, &name, arguments);
    if is_printed {
        screen::print(&text);
    } else {
        let text = format!("{before}{text}");
        parse(&path.display().to_string(), &text).map_err(Error::Config)?;
        fs::write(path, text).map_err(|source| Error::File { action: "write", path: path.clone(), source })?;
    }
    screen.status(&carried(&imported, &name));
    Ok(Exit::Done)
}

/// What stands in the file already, and stays as it is.
fn existing(path: &Path, name: &str) -> Result<String, Error> {
    let text =
        fs::read_to_string(path).map_err(|source| Error::File { action: "read", path: path.to_owned(), source })?;
    let config = parse(&path.display().to_string(), &text).map_err(Error::Config)?;
    if config.targets.iter().any(|target| target.name == name) {
        return Err(Error::Taken { path: path.to_owned(), name: name.to_owned() });
    }
    Ok(format!("{}\n\n", text.trim_end()))
}

/// Writes the overlay; nothing is overwritten.
fn lay_down(path: &Path, text: &str) -> Result<(), Error> {
    if path.exists() {
        return Err(Error::Usage {
            message: format!("`{}` is there already", path.display()),
            help: "changes of the document would be written there: move it away, or choose another `--name`".to_owned(),
        });
    }
    fs::write(path, text).map_err(|source| Error::File { action: "write", path: path.to_owned(), source })
}

/// The folder that a configuration is in.
fn folder(from: &Path) -> &Path {
    from.parent().unwrap_or(Path::new(""))
}

/// Overlays that a configuration names, or the workflow beside a `gen.yaml`, as far as they are files.
fn overlays(tool: Tool, config: &Value, from: &Path) -> Vec<PathBuf> {
    if tool == Tool::Fern {
        let named = overrides::files(config, "overlays").into_iter().map(|name| folder(from).join(name));
        return named.filter(|path| path.is_file()).collect();
    }
    let Ok(source) = spec::read(&folder(from).join("workflow.yaml")) else { return Vec::new() };
    let (Some(workflow), ..) = spec::tree(source) else { return Vec::new() };
    let sources = workflow.get("sources").and_then(Value::as_object).into_iter().flatten();
    let lists = sources.filter_map(|(_, source)| source.get("overlays")?.as_array());
    let places = lists.flatten().filter_map(|overlay| overlay.get("location")?.as_str());
    // The workflow's paths start at the folder that has `.speakeasy`.
    let root = folder(from).parent().unwrap_or(Path::new(""));
    places.map(|place| root.join(place)).filter(|path| path.is_file()).collect()
}

/// What a `generators.yml` lays over the document, by the names of the files, as far as they can be read.
fn pieces(tool: Tool, config: &Value, from: &Path) -> Vec<(String, Value)> {
    let named = overrides::files(config, "overrides").into_iter().filter(|_| tool == Tool::Fern);
    named
        .filter_map(|name| {
            let (piece, ..) = spec::tree(spec::read(&folder(from).join(name)).ok()?);
            Some((name.to_owned(), piece?))
        })
        .collect()
}

/// The lock beside a `gen.yaml`.
fn lock(from: &Path) -> Option<Lost> {
    let path = folder(from).join("gen.lock");
    let why = "it lists what another generator wrote: a crate has `oasmith.lock`, and its names are kept in \
               `oasmith.surface.json`";
    path.is_file().then(|| Lost { what: "`gen.lock`".to_owned(), why: why.to_owned() })
}

/// `methods 12 of 14, types 3 of 3, pages 2 of 2 carried from Stainless; 4 things did not`.
fn carried(imported: &Imported, name: &str) -> String {
    let shares = [
        ("methods", imported.methods),
        ("types", imported.types),
        ("pages", imported.pages),
        ("credentials", imported.credentials),
        ("servers", imported.servers),
        ("changes of the document", imported.changes),
    ];
    let told = shares.iter().filter(|(_, share)| share.of > 0);
    let told: Vec<String> = told.map(|(what, Share { carried, of })| format!("{what} {carried} of {of}")).collect();
    let shares = if told.is_empty() { "what it says".to_owned() } else { told.join(", ") };
    let rest = match imported.lost.len() {
        0 => String::new(),
        1 => "; 1 thing did not, and the file says why".to_owned(),
        count => format!("; {count} things did not, and the file says why"),
    };
    format!("`{name}`: {shares} carried from {}{rest}", imported.tool.name())
}

fn written(imported: &Imported, name: &str, arguments: &Import) -> String {
    let target = &imported.target;
    let shown = |path: &Path| quoted(&path.display().to_string().replace('\\', "/"));
    let output = arguments.output.clone().unwrap_or_else(|| Path::new("generated").join(name));
    let mut text = format!(
        "# Imported from {}, the configuration of {}.\n[targets.{name}]\nspec = {}\noutput = {}\n",
        line(&arguments.from.display().to_string()),
        imported.tool.name(),
        shown(&arguments.spec),
        shown(&output),
    );
    settings(imported, &mut text);
    package(target, name, &mut text);
    names(target, name, &mut text);
    if !imported.lost.is_empty() {
        text += "\n# What did not carry, and why:\n";
    }
    for lost in &imported.lost {
        let _ = writeln!(text, "# - {}: {}", line(&lost.what), line(&lost.why));
    }
    text
}

fn settings(imported: &Imported, text: &mut String) {
    let target = &imported.target;
    let plain = Target::new("", "", None);
    if target.calls != plain.calls {
        *text += "calls = \"request\"\n";
    }
    if target.max_positional != plain.max_positional {
        let _ = writeln!(text, "max_positional = {}", target.max_positional);
    }
    if imported.says_timeout {
        let _ = writeln!(text, "timeout = {}", target.timeout);
    }
    for (key, value) in [("env_prefix", &target.env_prefix), ("default_error", &target.default_error)] {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {}", quoted(value));
        }
    }
    let overlays: Vec<String> = target.overlays.iter().map(|path| path.display().to_string()).collect();
    let lists = [
        ("overlays", &overlays),
        ("audiences", &target.audiences),
        ("schemas", &target.schemas),
        ("include.tags", &target.include.tags),
        ("include.paths", &target.include.paths),
    ];
    for (key, list) in lists {
        write_list(key, list, text);
    }
    if !target.include.operations.is_empty() {
        *text +=
            "\n# What the other configuration lists. What the document gets later is left out until it stands here.\n";
    }
    write_list("include.operations", &target.include.operations, text);
    for (scheme, auth) in &target.auth {
        let _ = match &auth.env {
            Some(env) if *auth == (Auth { env: auth.env.clone(), ..Auth::default() }) => {
                writeln!(text, "auth.{}.env = {}", key(scheme), quoted(env))
            }
            _ => writeln!(text, "auth.{} = {}", key(scheme), table(auth)),
        };
    }
    for (server, address) in &target.servers {
        let _ = writeln!(text, "servers.{} = {}", key(server), quoted(address));
    }
    if let Some(program) = target.cli.name() {
        let _ = writeln!(text, "cli = {{ name = {} }}", quoted(program));
    }
    for (id, pages) in &target.pages {
        let value = match pages {
            Pages::Declared(declared) => declared.to_string(),
            Pages::Way(way) => table(way),
        };
        let _ = writeln!(text, "pages.{} = {value}", key(id));
    }
}

fn write_list(name: &str, list: &[String], text: &mut String) {
    let values: Vec<String> = list.iter().map(|value| quoted(value)).collect();
    let _ = match values.len() {
        0 => Ok(()),
        1..=3 => writeln!(text, "{name} = [{}]", values.join(", ")),
        // A line each: what comes and goes later is a line of a diff.
        _ => writeln!(text, "{name} = [\n    {},\n]", values.join(",\n    ")),
    };
}

/// A credential, or a way in which pages follow each other, on a line.
fn table(way: &impl Serialize) -> String {
    // A struct of texts, numbers and lists of them always has a written form, whose lists are those of TOML.
    let value = serde_json::to_value(way).unwrap_or_default();
    let keys = value.as_object().into_iter().flatten();
    let keys: Vec<String> = keys.map(|(name, value)| format!("{name} = {}", written_value(value))).collect();
    format!("{{ {} }}", keys.join(", "))
}

fn written_value(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Array(items) => format!("[{}]", items.iter().map(written_value).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

fn package(target: &Target, name: &str, text: &mut String) {
    let package = &target.package;
    let _ = writeln!(text, "\n[targets.{name}.package]");
    let texts = [
        ("version", &package.version),
        ("description", &package.description),
        ("license", &package.license),
        ("repository", &package.repository),
        ("documentation", &package.documentation),
    ];
    for (key, value) in texts {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {}", quoted(value));
        }
    }
    write_list("authors", &package.authors, text);
    write_list("keywords", &package.keywords, text);
}

fn names(target: &Target, name: &str, text: &mut String) {
    let names = &target.names;
    let _ = writeln!(text, "\n# Names that differ from those that the document gives anyway.\n[targets.{name}.names]");
    for (id, operation) in &names.operations {
        let place = match &operation.resource {
            Some(path) => format!("{}.{}", path.join("."), operation.method),
            None => operation.method.clone(),
        };
        let _ = writeln!(text, "operations.{} = {}", key(id), quoted(&place));
    }
    for (component, name) in &names.types {
        let _ = writeln!(text, "types.{} = {}", key(component), quoted(name));
    }
}
