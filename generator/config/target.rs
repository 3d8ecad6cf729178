//! One target: a document, the folder of its crate, and every choice in between.
//!
//! The stages receive a `&Target` and nothing else of the configuration. Defaults are filled in here, so that a
//! stage never asks whether a key was written; what stays an `Option` has a default that only the document knows.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::{key_in, word_in};
use super::{Auth, Cli, Docs, Filter, Names, Package, Pages, crate_name};
use crate::diagnostic::{Place, TextFile};

/// How a body is given to a method.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Calls {
    /// Required fields of the body are arguments, optional ones are setters.
    #[default]
    Flattened,
    /// The body is one argument, `request`.
    Request,
}

/// How the connections of a crate are encrypted, unless its user chooses otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Tls {
    /// By rustls with aws-lc.
    #[default]
    Rustls,
    /// By rustls with ring.
    RustlsRing,
    /// By what the system has.
    NativeTls,
}

/// A document and the crate that is made from it.
///
/// Its written form has only what shapes the crate: not where files are, nor which findings are reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The key of the table.
    #[serde(skip)]
    pub name: String,
    /// The file that it is written in; none when it is made of arguments.
    #[serde(skip)]
    pub written_in: Option<Arc<TextFile>>,
    /// The API's description, JSON or YAML, relative to the folder of this file; `-` is standard input.
    #[serde(skip_serializing)]
    pub spec: PathBuf,
    /// The folder of the crate, relative to the folder of this file.
    #[serde(skip_serializing)]
    pub output: PathBuf,
    /// What the manifest of the crate says.
    #[serde(default)]
    pub package: Package,
    /// `flattened`: required fields of a body are arguments, optional ones setters. `request`: the body is one
    /// argument.
    #[serde(default)]
    pub calls: Calls,
    /// With more required parameters and fields than this, the body is one argument even when calls are flattened.
    #[serde(default = "four")]
    #[schemars(range(min = 0, max = 16))]
    pub max_positional: u8,
    /// Which of the features for TLS is on by default: `rustls`, which is rustls with aws-lc; `rustls-ring`, which has ring
    /// in its place and compiles in a fifth of the time; `native-tls`, which is the system's.
    #[serde(default)]
    pub tls: Tls,
    /// The layout of the Markdown pages: `"2024"`, `"2025"`, `"2026"`, or `false` for a short README alone.
    #[serde(default)]
    pub docs: Docs,
    /// The address of the site that the document's prose is written for: its relative links lead there; without one they
    /// are words alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub links_base: Option<String>,
    /// Whether the crate has a command-line program too, behind its feature `cli`: a command for each operation. It is
    /// called like the crate, or `cli = { name = "acme" }`.
    #[serde(default, skip_serializing_if = "Cli::is_off")]
    pub cli: Cli,
    /// Whether the crate's folder has an overlay, `samples.overlay.yaml`, which puts each operation's first example into
    /// the document as `x-codeSamples`, for the API reference that is made of it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub samples: bool,
    /// Where the pages are on a documentation site, `/sdk/rust`: they are written once more into the folder `site` of the
    /// crate, as MDX with front matter, and link to each other below that path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// The prefix of environment variables, `R9S` in `R9S_API_KEY`; by default the name of the crate.
    #[serde(default)]
    pub env_prefix: Option<String>,
    /// Credentials by the name of their security scheme: what the document does not say of one, or one that it does not
    /// have: `auth.api_key = { kind = "bearer" }`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub auth: BTreeMap<String, Auth>,
    /// Where the API is, by name: `servers.sandbox = "https://sandbox.acme.example"`. A server of the document gets the
    /// name, another one is added.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub servers: BTreeMap<String, String>,
    /// The type of an error that the document does not declare, such as `R9SDefaultError`.
    #[serde(default)]
    pub default_error: Option<String>,
    /// Response headers that may hold the id of a request, the likeliest first.
    #[serde(default = "request_id_headers")]
    pub request_id_headers: Vec<String>,
    /// What the client calls itself in the header `User-Agent`, where the caller does not say otherwise; by default the
    /// name and the version of the crate, `r9s/1.2.0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
    /// Seconds until an attempt times out, where neither the document nor the caller says otherwise.
    #[serde(default = "ten_minutes")]
    #[schemars(range(min = 1))]
    pub timeout: u64,
    /// Whether answers may have null or nothing in place of a value, and scalars of another kind that say the same,
    /// for APIs whose document does not say what comes.
    #[serde(default, skip_serializing_if = "is_false")]
    pub lenient: bool,
    /// Overlay documents, applied in order.
    #[serde(default, skip_serializing)]
    pub overlays: Vec<PathBuf>,
    /// Folders outside of the document's own that its references may reach.
    #[serde(default, skip_serializing)]
    pub allow_dirs: Vec<PathBuf>,
    /// Operations that the crate has not, whatever else is said of them.
    #[serde(default, skip_serializing_if = "Filter::is_empty")]
    pub exclude: Filter,
    /// Whether the crate has what the document hides (`x-internal`, `x-hidden` and the like), too: operations, parameters
    /// and properties.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hidden: bool,
    /// Operations that the crate has, also those that the document hides (`x-internal` and the like); others are left
    /// out.
    #[serde(default, skip_serializing_if = "Filter::is_empty")]
    pub include: Filter,
    /// Whom the crate is for: it has the operations that name one of them in `x-fern-audiences` or `x-audiences`, and
    /// those that `include` has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<String>,
    /// Component schemas of which the crate has types although no call uses them, such as messages that travel by
    /// another way; `*` stands for any part of a name: `Realtime*Event`, or `*` for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub schemas: Vec<String>,
    /// Whether names leave out what a framework adds to the ids of operations, and what resources say already:
    /// `read_item` for `read_item_items__item_id__get`, `list` on `files` for `listFiles`; and whether paths group
    /// operations where tags do not.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub plain_ids: bool,
    /// Names that are to differ from what the document gives.
    #[serde(default)]
    pub names: Names,
    /// Paths in the folder of the crate that are yours, also where a file of that name is generated: `src/extra/**`, and
    /// `*` for any part of a name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keep: Vec<String>,
    /// Modules of yours beside the generated ones: `extra` is `src/extra.rs`, or `src/extra/mod.rs`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<String>,
    /// How pages follow each other, by the id of an operation; `false` for those that have none, and `"*" = false` where
    /// none are to be inferred.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pages: BTreeMap<String, Pages>,
    /// Codes of warnings and notes that are not to be reported.
    #[serde(default, skip_serializing)]
    pub ignore: Vec<String>,
    /// Whether warnings are errors.
    #[serde(default, skip_serializing)]
    pub strict: bool,
    /// Whether they are because an argument says so.
    #[serde(skip)]
    pub strict_by_argument: bool,
    /// Whether a build system laid out what is read: links may lead out of the document's folder, and what is referred to
    /// must be there.
    #[serde(skip)]
    pub sandboxed: bool,
}

impl Target {
    /// A target without configuration: everything has its default, and the package is named `package`, or after
    /// the output folder, or after the document.
    pub fn new(spec: impl Into<PathBuf>, output: impl Into<PathBuf>, package: Option<&str>) -> Self {
        let (spec, output) = (spec.into(), output.into());
        let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let folder = output.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = match package {
            Some(name) => name.to_owned(),
            None => crate_name(&folder.or_else(|| stem(&spec)).unwrap_or_default()),
        };
        Self {
            package: Package { name: name.clone(), ..Package::default() },
            name,
            written_in: None,
            spec,
            output,
            calls: Calls::default(),
            max_positional: four(),
            tls: Tls::default(),
            docs: Docs::default(),
            links_base: None,
            cli: Cli::Off,
            samples: false,
            site: None,
            env_prefix: None,
            auth: BTreeMap::new(),
            servers: BTreeMap::new(),
            default_error: None,
            request_id_headers: request_id_headers(),
            user_agent: None,
            timeout: ten_minutes(),
            lenient: false,
            overlays: Vec::new(),
            allow_dirs: Vec::new(),
            exclude: Filter::default(),
            hidden: false,
            include: Filter::default(),
            audiences: Vec::new(),
            schemas: Vec::new(),
            plain_ids: true,
            names: Names::default(),
            keep: Vec::new(),
            modules: Vec::new(),
            pages: BTreeMap::new(),
            ignore: Vec::new(),
            strict: false,
            strict_by_argument: false,
            sandboxed: false,
        }
    }

    /// Whether pages are not inferred.
    #[must_use]
    pub fn pages_off(&self) -> bool {
        self.pages.get("*") == Some(&Pages::Declared(false))
    }

    /// Where the last of some keys stands, which lead down from the table of this target.
    #[must_use]
    pub fn place(&self, keys: &[&str]) -> Place {
        match &self.written_in {
            Some(file) => key_in(file, &[&["targets", self.name.as_str()], keys].concat()),
            None => Place::Nowhere,
        }
    }

    /// Where a word stands in the list under some keys of this target.
    #[must_use]
    pub fn place_in(&self, keys: &[&str], word: &str) -> Place {
        match &self.written_in {
            Some(file) => word_in(file, &[&["targets", self.name.as_str()], keys].concat(), word),
            None => Place::Nowhere,
        }
    }

    /// The same target with the choices that shape its crate as a text, at which what is found points.
    #[must_use]
    pub fn noted(mut self, name: &str) -> Self {
        let target = BTreeMap::from([(self.name.as_str(), &self)]);
        // Texts, numbers and tables of them always have a written form.
        let text = toml::to_string(&BTreeMap::from([("targets", target)])).unwrap_or_default();
        self.written_in = Some(Arc::new(TextFile { name: name.to_owned(), text }));
        self
    }

    /// The same target with its paths below `folder`.
    #[must_use]
    pub fn rooted(mut self, folder: &Path) -> Self {
        let rooted = |path: &mut PathBuf| {
            if path.as_os_str() != "-" && folder != Path::new("") && folder != Path::new(".") {
                *path = folder.join(&*path);
            }
        };
        rooted(&mut self.spec);
        rooted(&mut self.output);
        self.overlays.iter_mut().for_each(rooted);
        self.allow_dirs.iter_mut().for_each(rooted);
        self
    }
}

fn four() -> u8 {
    4
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_true(value: &bool) -> bool {
    *value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

fn ten_minutes() -> u64 {
    600
}

fn request_id_headers() -> Vec<String> {
    vec!["x-request-id".to_owned(), "request-id".to_owned()]
}
