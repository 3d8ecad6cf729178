//! Plans the manifest.

use serde_json::Value;

use crate::config::Package as Settings;
use crate::prose;
use crate::surface::{CrateSource, Package};

use super::{extra, planner::Planner, words};

/// The version of a crate that has none yet.
const FIRST: &str = "0.1.0";

/// The facts of the manifest: the config's, else the document's.
pub(super) fn plan_package(planner: &Planner) -> Package {
    let source = &planner.target.package;
    let info = &planner.api.info;
    let title = prose::bare(&info.title).split_whitespace().collect::<Vec<_>>().join(" ");
    let title = if title.is_empty() { source.name.clone() } else { title };
    let description = source.description.clone().unwrap_or_else(|| described(&title));
    // What somebody chose holds against what the document says.
    let license_file = source.license_file.clone();
    let license = source.license.clone().or_else(|| info.license.clone()).filter(|_| license_file.is_none());
    let has_license = license.is_some() || license_file.is_some();
    let keywords = if source.keywords.is_empty() {
        ["api", "client", "sdk", "openapi"].iter().map(|word| (*word).to_owned()).collect()
    } else {
        source.keywords.clone()
    };
    let categories =
        if source.categories.is_empty() { vec!["api-bindings".to_owned()] } else { source.categories.clone() };
    Package {
        name: source.name.clone(),
        library: source.name.replace('-', "_"),
        version: source.version.as_ref().or(source.kept.as_ref()).map_or_else(|| FIRST.to_owned(), Clone::clone),
        description,
        license,
        license_file,
        keywords,
        categories,
        repository: source.repository.clone(),
        homepage: source.homepage.clone(),
        documentation: source.documentation.clone(),
        authors: source.authors.clone(),
        source: source_of(source, has_license),
        extra: extra::plan_extra(&source.extra),
        modules: planner.target.modules.clone(),
        keep: planner.target.keep.clone(),
        document_version: prose::bare(&info.version),
        tls: words::tls(planner.target.tls),
        samples: planner.target.samples,
        site: planner.target.site.clone(),
        docs: words::page_layout(planner.target.docs),
    }
}

/// `Client for the Acme API`, and `Client for Acme`.
fn described(title: &str) -> String {
    let named = title.split(' ').any(|word| matches!(word.to_ascii_lowercase().as_str(), "api" | "apis"));
    let article = if named && !title.to_ascii_lowercase().starts_with("the ") { "the " } else { "" };
    format!("Client for {article}{title}")
}

/// Where the crate can be had: the registry of all crates takes none without a license, and `publish` of the manifest
/// says which takes it, if any.
fn source_of(package: &Settings, has_license: bool) -> CrateSource {
    let publish = package.extra.get("package").and_then(|table| table.get("publish"));
    let named = publish.and_then(Value::as_array).and_then(|names| names.first()).and_then(Value::as_str);
    let is_kept = publish.is_some_and(|publish| publish == false || publish.as_array().is_some_and(Vec::is_empty));
    match (named, &package.repository) {
        (Some("crates-io"), _) => CrateSource::Registry,
        (Some(name), _) => CrateSource::OtherRegistry(name.to_owned()),
        (None, _) if has_license && !is_kept => CrateSource::Registry,
        (None, Some(repository)) => CrateSource::Repository(repository.clone()),
        (None, None) => CrateSource::Folder,
    }
}
