//! The text of a configuration for a document: what is set, and as comments what can be.
//!
//! Every comment that looks like a choice is one: without its `# ` it is a line that the configuration takes.

use std::fmt::Write as _;

use oasmith::proposal::{FilterChoice, NameChoice, Proposal};

/// Where editors find the JSON Schema of this version's configuration.
const SCHEMA: &str =
    concat!(env!("CARGO_PKG_REPOSITORY"), "/releases/download/v", env!("CARGO_PKG_VERSION"), "/oasmith.schema.json");

/// What a target is called, and its paths as they are written in the file.
pub(crate) struct Skeleton<'a> {
    pub(crate) name: &'a str,
    pub(crate) spec: &'a str,
    pub(crate) output: &'a str,
    pub(crate) proposal: &'a Proposal,
}

impl Skeleton<'_> {
    /// A file of its own.
    pub(crate) fn file(&self) -> String {
        let (name, package) = (self.name, quoted(self.name));
        let head = format!(
            "#:schema {SCHEMA}\n\
             # What oasmith makes. `oasmith generate` makes it, `oasmith check` says whether it is up to date.\n\
             # One table per crate; paths are relative to this file.\n\n"
        );
        let is_proposed = self.proposal.filters.iter().any(|filter| filter.key.starts_with("exclude"));
        let exclude = if is_proposed { "" } else { EXCLUDE };
        let table = self.table();
        let document = self.document();
        let names = self.names();
        format!(
            "{head}{table}{CHOICES}{exclude}{INCLUDE}{document}\n\
             [targets.{name}.package]\n# name = {package}\n# version = \"0.1.0\"\n{PACKAGE}\n{names}"
        )
    }

    /// The same for a file that has other targets: what it says of the document, and not what is said already.
    pub(crate) fn part(&self) -> String {
        let table = self.table();
        let document = self.document();
        let names = self.names();
        let package = format!("[targets.{}.package]\n# version = \"0.1.0\"\n", self.name);
        format!("\n{table}{document}\n{package}\n{names}")
    }

    fn table(&self) -> String {
        let Self { name, spec, output, .. } = self;
        let (spec, output) = (quoted(spec), quoted(output));
        format!(
            "[targets.{name}]\nspec = {spec}\noutput = {output}\n\n\
             # The layout of the Markdown pages; `false` makes a short README alone.\ndocs = \"2026\"\n"
        )
    }

    /// What is said of the document's operations.
    fn document(&self) -> String {
        let mut text = String::new();
        for FilterChoice { key, values, why, operations } in &self.proposal.filters {
            let list = || values.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(", ");
            let value = if values.is_empty() { "true".to_owned() } else { format!("[{}]", list()) };
            let have = if *operations == 1 { "1 operation".to_owned() } else { format!("{operations} operations") };
            let _ = write!(text, "\n# {have} of the document: they {why}.\n# {key} = {value}\n");
        }
        if !self.proposal.pages.is_empty() {
            text += "\n# Lists whose pages were inferred: `.pages()` and `.items()`. `false` takes one back, a table says it better.\n";
        }
        for page in &self.proposal.pages {
            let _ = writeln!(text, "# pages.{} = false # {}", key(&page.id), line(&page.seen));
        }
        if !self.proposal.streams.is_empty() {
            text +=
                "\n# Streams that no answer declares, and what their events were taken to be; an overlay can say it.\n";
        }
        for stream in &self.proposal.streams {
            let _ = writeln!(text, "# - {}", line(stream));
        }
        text
    }

    /// The table of names.
    fn names(&self) -> String {
        let mut text =
            format!("# Names that are to differ from those of the document.\n[targets.{}.names]\n", self.name);
        let proposal = self.proposal;
        if !proposal.resources.is_empty() {
            text += "# The resources of the client, by tag or path, with their methods: write another name to rename one.\n";
        }
        for resource in &proposal.resources {
            let path = quoted(&resource.path);
            let count =
                if resource.methods == 1 { "1 method".to_owned() } else { format!("{} methods", resource.methods) };
            let _ = match &resource.key {
                Some(tag) => writeln!(text, "# resources.{} = {path} # {count}", key(tag)),
                None => writeln!(text, "# - {path}, which the document names; {count}"),
            };
        }
        let list = |text: &mut String, title: &str, table: &str, choices: &[NameChoice]| {
            if !choices.is_empty() {
                let _ = writeln!(text, "# {title}");
            }
            for NameChoice { key: of, now, proposed } in choices {
                let _ = writeln!(text, "# {table}.{} = {} # now {now}", key(of), quoted(proposed));
            }
        };
        list(&mut text, "Methods with long names, and shorter ones that are free.", "operations", &proposal.methods);
        list(&mut text, "Types with long names, and shorter ones that are free.", "types", &proposal.types);
        text
    }
}

/// A text as TOML writes it.
pub(crate) fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// A key as TOML writes it.
pub(crate) fn key(text: &str) -> String {
    let bare = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    if !text.is_empty() && text.chars().all(bare) { text.to_owned() } else { quoted(text) }
}

/// A text on one line.
pub(crate) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const CHOICES: &str = r#"
# How a body is given to a method: "flattened" makes required fields arguments and optional ones setters,
# "request" takes the body as one argument.
# calls = "flattened"

# With more required parameters than this, the body is one argument all the same.
# max_positional = 4

# How connections are encrypted unless the crate's user chooses: "rustls" (with aws-lc), "rustls-ring", which compiles
# faster, or "native-tls".
# tls = "rustls"

# The prefix of environment variables; by default the name of the crate.
# env_prefix = "ACME"

# Credentials by the name of their security scheme: what the document does not say of one, or one that it does not have.
# auth.api_key = { kind = "header", name = "Authorization", prefix = "Token", env = "ACME_API_KEY" }

# Where the API is, by name: a server of the document gets the name, another one is added.
# servers.sandbox = "https://sandbox.acme.example"

# The type of errors that the document does not declare.
# default_error = "AcmeDefaultError"

# Response headers that may hold the id of a request.
# request_id_headers = ["x-request-id", "request-id"]

# What the client calls itself in the header User-Agent; by default the name and the version of the crate.
# user_agent = "acme-rust/1.0"

# Seconds until an attempt times out, where neither the document nor the caller says otherwise.
# timeout = 600

# Take answers that are not quite what the document says: null and missing values, scalars of another kind.
# lenient = true

# Changes to the document that are not yours to make in it, in the OpenAPI Overlay format, applied in order.
# overlays = ["overlay.yaml"]

# Shorten ids in names: without what a framework adds, and what resources say already; `false` keeps tags and ids whole.
# plain_ids = true

# Make a command-line program of the crate, too, behind its feature `cli`; a table in its place names it.
# cli = true

# Make an overlay that puts each operation's example in Rust into the document, for an API reference.
# samples = true

# Write the pages for a documentation site, too, as MDX into the folder `site`; the path is where they are on the site.
# site = "/sdk/rust"

# Files in the crate's folder that are yours, also where one of that name is generated.
# keep = ["src/extra/**"]

# Modules of yours beside the generated ones: `src/extra.rs`.
# modules = ["extra"]

# Codes of warnings that you have read and do not want to read again; `oasmith explain CODE` says what one means.
# ignore = []
"#;

const EXCLUDE: &str = r#"
# Operations that the crate has not: by tags, paths, operations or extensions.
# exclude.paths = ["/admin/**"]
"#;

const INCLUDE: &str = r#"
# The only operations that the crate has; all others are left out.
# include.tags = ["chat", "models"]
"#;

const PACKAGE: &str = r#"# description = "…"
# license = "MIT OR Apache-2.0"
# repository = "https://…"
# keywords = ["api", "client"]
"#;
