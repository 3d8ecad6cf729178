//! How a crate is added to a program, and how its own is installed.

use crate::surface::{CrateSource, Package};

/// What `cargo add` and `cargo install` take to find the crate: its name, and where it is if it is not published.
#[must_use]
pub fn source(package: &Package) -> String {
    let name = &package.name;
    match &package.source {
        CrateSource::Registry => name.clone(),
        CrateSource::OtherRegistry(registry) => format!("{name} --registry {registry}"),
        CrateSource::Repository(address) => format!("{name} --git {address}"),
        CrateSource::Folder => format!("--path path/to/{name}"),
    }
}

/// The commands that add the crate and what runs its calls.
#[must_use]
pub fn added(package: &Package) -> Vec<String> {
    match &package.source {
        CrateSource::Registry => vec![format!("cargo add {} tokio --features tokio/full", package.name)],
        // What is said of the source is said of all crates of a command.
        CrateSource::OtherRegistry(_) | CrateSource::Repository(_) | CrateSource::Folder => {
            vec![format!("cargo add {}", source(package)), "cargo add tokio --features full".to_owned()]
        }
    }
}
