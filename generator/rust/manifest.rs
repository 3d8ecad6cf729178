//! `Cargo.toml` and the other files whose text hardly depends on the API.

use askama::Template;

use super::{Files, example};
use crate::surface::{Capabilities, Crate, ManifestLine, Package};

/// The manifest, ready to publish.
#[derive(Template)]
#[template(path = "crate/manifest.txt", escape = "none")]
struct Manifest<'a> {
    package: &'a Package,
    capabilities: Capabilities,
    /// The name of the command-line program.
    program: Option<&'a str>,
    features: &'a [String],
    /// Programs with the feature that each needs.
    examples: Vec<(String, &'a str)>,
}

/// The changelog of a crate that has not been released yet.
#[derive(Template)]
#[template(path = "crate/changelog.txt", escape = "none")]
struct Changelog<'a> {
    package: &'a Package,
}

/// What reviews leave out: all but what is partly the user's.
const ATTRIBUTES: &str = "\
* linguist-generated
/README.md -linguist-generated
/CHANGELOG.md -linguist-generated
";

/// The files.
pub(crate) fn emit(krate: &Crate) -> Files {
    let manifest = Manifest {
        package: &krate.package,
        capabilities: krate.capabilities,
        program: krate.program.as_ref().map(|program| program.name.as_str()),
        features: &krate.features,
        examples: example::listing(krate),
    };
    let changelog = Changelog { package: &krate.package };
    // Templates fail only where a writer does, and a string never does.
    Files::from([
        ("Cargo.toml".to_owned(), with_lines(&manifest.render().unwrap_or_default(), &krate.package.extra)),
        ("CHANGELOG.md".to_owned(), changelog.render().unwrap_or_default()),
        (".gitignore".to_owned(), "/target\n/Cargo.lock\n".to_owned()),
        (".gitattributes".to_owned(), ATTRIBUTES.to_owned()),
    ])
}

/// The manifest with a vendor's lines, each at the end of its table.
fn with_lines(manifest: &str, extra: &[ManifestLine]) -> String {
    let mut lines: Vec<String> = manifest.lines().map(str::to_owned).collect();
    for ManifestLine { section, key, value } in extra {
        let header = format!("[{section}]");
        let start = if let Some(start) = lines.iter().position(|line| *line == header) {
            start
        } else {
            lines.extend([String::new(), header]);
            lines.len() - 1
        };
        let after = start + 1;
        let end = lines
            .iter()
            .skip(after)
            .position(|line| line.starts_with('['))
            .map_or(lines.len(), |length| after + length);
        let own =
            |line: &String| line.strip_prefix(key.as_str()).is_some_and(|rest| rest.trim_start().starts_with('='));
        let written = format!("{key} = {value}");
        let known = lines.iter().take(end).skip(after).position(own).and_then(|index| lines.get_mut(after + index));
        if let Some(line) = known {
            *line = written;
        } else {
            let blank = lines.iter().take(end).skip(after).rev().take_while(|line| line.trim().is_empty()).count();
            lines.insert(end - blank, written);
        }
    }
    lines.join("\n") + "\n"
}

/// Filters of the templates.
#[expect(
    unreachable_pub,
    clippy::unused_self,
    clippy::inline_always,
    clippy::unnecessary_wraps,
    reason = "askama makes structs with methods of them"
)]
mod filters {
    use std::fmt::Display;

    /// A TOML string.
    #[askama::filter_fn]
    pub(crate) fn toml_string(text: impl Display, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(toml::Value::String(text.to_string()).to_string())
    }
}
