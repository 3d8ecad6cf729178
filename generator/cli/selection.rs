//! Which targets a command is about: those of the configuration, or one made of arguments.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use oasmith::config::{Config, Docs, Target, crate_name, is_crate_name, parse};

use super::arguments::{Document, Findings, Selection};
use super::error::Error;
use super::version;

/// The name of the configuration.
const CONFIG: &str = "oasmith.toml";

/// Finds the targets.
pub(crate) fn select(selection: &Selection) -> Result<Vec<Target>, Error> {
    let mut targets = match (&selection.spec, &selection.output) {
        (Some(spec), Some(output)) if !selection.reads_configuration() => vec![single(selection, spec, output)?],
        _ => elsewhere(selection, chosen(selection)?)?,
    };
    for target in &mut targets {
        treat(target, &selection.findings);
        target.sandboxed = selection.sandboxed;
        version::keep(target);
        if selection.no_docs {
            target.docs = Docs::Off;
        }
    }
    if targets.iter().filter(|target| target.spec == Path::new("-")).count() > 1 {
        return Err(Error::Usage {
            message: "several targets read standard input".to_owned(),
            help: "choose one of them with `--target`".to_owned(),
        });
    }
    Ok(targets)
}

/// A target that is only looked at.
pub(crate) fn looked_at(spec: &Path, document: &Document, name: &str) -> Result<Target, Error> {
    let mut target = Target::new(spec, "", Some(checked(name)?));
    target.overlays.clone_from(&document.overlay);
    target.allow_dirs.clone_from(&document.allow_dir);
    treat(&mut target, &document.findings);
    Ok(target)
}

/// The targets of a configuration, to be looked at.
pub(crate) fn configured_targets(config: Option<&Path>, document: &Document) -> Result<Vec<Target>, Error> {
    let mut targets = configured(&located(config))?.targets;
    for target in &mut targets {
        treat(target, &document.findings);
    }
    Ok(targets)
}

/// The targets of a configuration as they are written.
pub(crate) fn listed(config: Option<&Path>) -> Result<Vec<Target>, Error> {
    Ok(configured(&located(config))?.targets)
}

fn treat(target: &mut Target, findings: &Findings) {
    target.strict_by_argument = findings.strict && !target.strict;
    target.strict |= findings.strict;
    target.ignore.extend(findings.ignore.iter().cloned());
}

/// A target of the configuration with the document and the folder that arguments name instead.
fn elsewhere(selection: &Selection, mut targets: Vec<Target>) -> Result<Vec<Target>, Error> {
    let Selection { spec, output, .. } = selection;
    if spec.is_none() && output.is_none() {
        return Ok(targets);
    }
    let [target] = targets.as_mut_slice() else {
        return Err(Error::Usage {
            message: "a document or a folder is given for several targets".to_owned(),
            help: "choose one of them with `--target`".to_owned(),
        });
    };
    if let Some(spec) = spec {
        target.spec.clone_from(spec);
    }
    if let Some(output) = output {
        target.output.clone_from(output);
    }
    target.overlays.extend_from_slice(&selection.overlay);
    target.allow_dirs.extend_from_slice(&selection.allow_dir);
    Ok(targets)
}

fn single(selection: &Selection, spec: &Path, output: &Path) -> Result<Target, Error> {
    let name = selection.name.as_deref().map(checked).transpose()?;
    let mut target = Target::new(spec, output, name);
    target.overlays.clone_from(&selection.overlay);
    target.allow_dirs.clone_from(&selection.allow_dir);
    Ok(target)
}

/// A name that Cargo takes.
pub(crate) fn checked(name: &str) -> Result<&str, Error> {
    if is_crate_name(name) {
        return Ok(name);
    }
    let help = format!("`{}` would be one", crate_name(name));
    Err(Error::Usage { message: format!("`{name}` cannot be the name of a crate"), help })
}

/// The file of the configuration: the one that was named, or the nearest in this folder and those above it.
pub(crate) fn located(config: Option<&Path>) -> PathBuf {
    let here = PathBuf::from(CONFIG);
    if let Some(config) = config {
        return config.to_owned();
    }
    let depth = std::env::current_dir().map_or(0, |folder| folder.components().count().saturating_sub(1));
    let above = std::iter::successors(Some(here.clone()), |path| Some(Path::new("..").join(path)));
    above.take(depth + 1).find(|path| path.is_file()).unwrap_or(here)
}

/// Whether the crate of a target can be a folder.
pub(crate) fn folder_of(target: &Target) -> Result<(), Error> {
    if target.output.is_file() { Err(Error::NoFolder { path: target.output.clone() }) } else { Ok(()) }
}

fn configured(path: &Path) -> Result<Config, Error> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(Error::NoConfig { path: path.to_owned() }),
        Err(source) => return Err(Error::File { action: "read", path: path.to_owned(), source }),
    };
    let folder = path.parent().unwrap_or(Path::new(""));
    let config = parse(&path.display().to_string(), &text).map_err(Error::Config)?;
    Ok(config.rooted(folder))
}

fn chosen(selection: &Selection) -> Result<Vec<Target>, Error> {
    let path = located(selection.config.as_deref());
    let config = configured(&path)?;
    let known: Vec<String> = config.targets.iter().map(|target| target.name.clone()).collect();
    if let Some(name) = selection.target.iter().find(|name| !known.contains(name)) {
        return Err(Error::NoTarget { path, name: name.clone(), known });
    }
    let wanted = |target: &Target| selection.target.is_empty() || selection.target.contains(&target.name);
    Ok(config.targets.into_iter().filter(wanted).collect())
}
