//! What the manifest says, and what the run-time part must be able to do.

use serde::{Deserialize, Serialize};

/// The facts of the manifest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Package {
    /// The package's name, `test-sdk`.
    pub name: String,
    /// The library's name, `test_sdk`.
    pub library: String,
    /// The package's version.
    pub version: String,
    /// One sentence.
    pub description: String,
    /// An SPDX expression, where the config or the document gives one.
    pub license: Option<String>,
    /// The file with the license's text, where there is no expression.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license_file: Option<String>,
    /// At most five.
    pub keywords: Vec<String>,
    /// Categories.
    pub categories: Vec<String>,
    /// The repository's address.
    pub repository: Option<String>,
    /// The homepage.
    pub homepage: Option<String>,
    /// The documentation's address.
    pub documentation: Option<String>,
    /// Authors.
    pub authors: Vec<String>,
    /// Where users get it.
    pub source: CrateSource,
    /// What the vendor's configuration adds to the manifest.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<ManifestLine>,
    /// Modules of the vendor's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<String>,
    /// Patterns of paths that are the vendor's, also where a file of that name is made.
    pub keep: Vec<String>,
    /// Version of the document.
    pub document_version: String,
    /// Which layout the pages have; none writes no pages.
    pub docs: Option<PageLayout>,
    /// Which feature for TLS is on by default.
    #[serde(default)]
    pub tls: Tls,
    /// Whether there is an overlay of code samples.
    #[serde(default)]
    pub samples: bool,
    /// Where the pages are on a documentation site; none makes none for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
}

/// Where users get a crate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum CrateSource {
    /// From the registry of all crates.
    Registry,
    /// From another one.
    OtherRegistry(String),
    /// It is not published, and comes from its repository.
    Repository(String),
    /// It is not published, and nothing is known but its folder.
    Folder,
}

/// A line of the manifest: `rand = "0.9"` below `[dependencies]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestLine {
    /// The table.
    pub section: String,
    /// The key, quoted where it has to be.
    pub key: String,
    /// The value, as TOML.
    pub value: String,
}

/// A layout of the pages, named after the year in which vendors published pages like it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageLayout {
    /// Titles with a path line; no marks on snippets; errors are shown among the models.
    Year2024,
    /// The same with marks on snippets, and with errors apart.
    Year2025,
    /// Dotted titles, all examples, and operations as standalone values.
    Year2026,
}

/// How connections are encrypted: one of three features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Tls {
    /// rustls with aws-lc.
    #[default]
    Rustls,
    /// rustls with ring.
    RustlsRing,
    /// The system's.
    Native,
}

impl Tls {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rustls, Self::RustlsRing, Self::Native];

    /// The feature's name.
    pub fn feature(self) -> &'static str {
        match self {
            Self::Rustls => "rustls",
            Self::RustlsRing => "rustls-ring",
            Self::Native => "native-tls",
        }
    }
}

/// What the run-time part must be able to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Capabilities {
    /// Server-sent events.
    pub events: bool,
    /// JSON Lines.
    pub lines: bool,
    /// Multipart bodies.
    pub multipart: bool,
    /// Answers in a form of the caller's.
    pub structured: bool,
    /// Uploads, in multipart bodies or as bodies.
    pub uploads: bool,
    /// Form bodies.
    pub forms: bool,
    /// Binary answers.
    pub downloads: bool,
    /// OAuth 2.
    pub oauth: bool,
    /// Enumerations that are closed.
    pub closed_enums: bool,
    /// Text newtypes.
    pub texts: bool,
    /// Paging.
    pub paging: bool,
    /// Deltas that are put together.
    pub accumulates: bool,
    /// What is received goes into the next request.
    pub resends: bool,
    /// Webhooks, signed by the standard.
    pub webhooks: bool,
    /// A command-line program.
    pub program: bool,
}
