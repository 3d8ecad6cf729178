//! Which targets a command is about: those of the configuration, or one made of arguments.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use oasmith::config::{Config, Docs, Target, crate_name, is_crate_name, parse};

use super::arguments::{Document, Findings, Selection};
use super::error::Error;
use super::version;

/// Finds the targets.
pub(crate) fn select(selection: &Selection) -> Result<Vec<Target>, Error> {
    let mut targets = match (&selection.spec, &selection.output) {
        (Some(spec), Some(output)) => vec![single(selection, spec, output)?],
        _ => chosen(configured(&selection.config)?, selection)?,
    };
    for target in &mut targets {
        treat(target, &selection.findings);
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
pub(crate) fn configured_targets(config: &Path, document: &Document) -> Result<Vec<Target>, Error> {
    let mut targets = configured(config)?.targets;
    for target in &mut targets {
        treat(target, &document.findings);
    }
    Ok(targets)
}

/// The targets of a configuration as they are written.
pub(crate) fn listed(config: &Path) -> Result<Vec<Target>, Error> {
    Ok(configured(config)?.targets)
}

fn treat(target: &mut Target, findings: &Findings) {
    target.strict |= findings.strict;
    target.ignore.extend(findings.ignore.iter().cloned());
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

fn chosen(config: Config, selection: &Selection) -> Result<Vec<Target>, Error> {
    let known: Vec<String> = config.targets.iter().map(|target| target.name.clone()).collect();
    if let Some(name) = selection.target.iter().find(|name| !known.contains(name)) {
        return Err(Error::NoTarget { path: selection.config.clone(), name: name.clone(), known });
    }
    let wanted = |target: &Target| selection.target.is_empty() || selection.target.contains(&target.name);
    Ok(config.targets.into_iter().filter(wanted).collect())
}
