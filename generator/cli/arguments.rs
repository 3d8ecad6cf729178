//! Arguments: commands, options and what `--help` says about them.
//!
//! The doc comments here are the help texts, so they are written for someone at a terminal.

use std::path::PathBuf;

use clap::builder::styling::{AnsiColor, Styles};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use super::allowed::Allowed;
pub(crate) use super::choice::{Color, Format, Stage};
use super::codes::Codes;
use super::compared::Diff;

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().bold())
    .usage(AnsiColor::Green.on_default().bold())
    .literal(AnsiColor::Cyan.on_default().bold())
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
\x1b[1;32mExamples:\x1b[0m
  oasmith init openapi.yaml                write a commented oasmith.toml
  oasmith generate                         make every crate of oasmith.toml
  oasmith generate openapi.yaml -o client  make one crate, without configuration
  oasmith check                            fail if a crate is out of date

\x1b[1;32mExit status:\x1b[0m 0 all is well, 1 something would change, 2 the input is at fault,
             3 the file system is";

/// Turns OpenAPI documents into Rust client crates with Markdown documentation.
#[derive(Debug, Parser)]
#[command(name = "oasmith", version, styles = STYLES, after_help = EXAMPLES, max_term_width = 100)]
#[command(arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// When to use color.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", help_heading = "Global options")]
    pub(crate) color: Color,
    /// Print findings and errors only.
    #[arg(long, short, global = true, conflicts_with = "verbose", help_heading = "Global options")]
    pub(crate) quiet: bool,
    /// Print all that was found, what was read and how long each stage took.
    #[arg(long, short, global = true, help_heading = "Global options")]
    pub(crate) verbose: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write a commented `oasmith.toml` for a document.
    ///
    /// A file that is there gets one target more. The document is read first: the file lists the resources that the
    /// client would have, better names for what has long ones, the lists whose pages were inferred, and filters that
    /// make sense, all as comments to take over.
    Init(Init),
    /// Make an `oasmith.toml` of the configuration of another generator.
    ///
    /// A file that is there gets one target more. It reads Stainless' stainless.yml, Speakeasy's gen.yaml, Fern's
    /// generators.yml, and the configuration of openapi-generator. What did not carry stands at the end of the file,
    /// with the reason.
    Import(Import),
    /// Make all crates of `oasmith.toml`, or one of a document.
    ///
    /// A crate is replaced as a whole or not at all. Files that oasmith did not write are never touched: your
    /// text in README.md, CHANGELOG.md, and whatever else lies in the folder. Files that are right already are
    /// not written again.
    #[command(override_usage = "oasmith generate [OPTIONS]\n       oasmith generate [OPTIONS] SPEC --output DIR")]
    Generate(Generate),
    /// Say whether `generate` would change anything, and why.
    ///
    /// The reasons are findings: another document, config or generator than the crate was made with, a hand edit, a
    /// missing file. Nothing is written. The exit status is 1 when something would change; with `--deny` only when that
    /// breaks, or when somebody changed the files.
    #[command(override_usage = "oasmith check [OPTIONS]\n       oasmith check [OPTIONS] SPEC --output DIR")]
    Check(Check),
    /// Make crates again whenever what they are made from changes.
    ///
    /// Each time it says what changed, and what that means for users.
    #[command(override_usage = "oasmith watch [OPTIONS]\n       oasmith watch [OPTIONS] SPEC --output DIR")]
    Watch(Watch),
    /// Say what changed between two documents or crates.
    ///
    /// Each change has a verdict for Rust (whether programs that use the crate still compile and do the same) and one
    /// for the wire (whether a client of yesterday and the server of today still understand each other). The last line
    /// says which version they ask for. Documents of oasmith.toml are read with the settings of their target.
    Diff(Diff),
    /// Find what is wrong with documents.
    Lint(Lint),
    /// Say what a code means, or why something in a crate is as it is.
    ///
    /// `explain dangling-reference` is the page of a code, and so it is for a rule of `diff`. `explain openapi.yaml
    /// models::Message::content` shows the lines of the document that a type, a field or a method comes from, what
    /// gave it its name and its type, and where it is used; a method is also found as `chat.create`, by the id of its
    /// operation or by `POST /chat`. Without SPEC the crates of oasmith.toml are looked through, without anything the
    /// codes are listed.
    #[command(override_usage = "oasmith explain CODE\n       oasmith explain [OPTIONS] [SPEC] ITEM")]
    Explain(Explain),
    /// List the crates that `oasmith.toml` asks for.
    ///
    /// Each is a line with its name and its folder, for scripts.
    Targets(Targets),
    /// Show what one stage makes of a document.
    ///
    /// It goes to standard output, and findings to standard error.
    Inspect(Inspect),
    /// Print a completion script for a shell.
    Completions(Completions),
    /// Print a manual page.
    Man(Man),
}

/// Which crates a command is about.
#[derive(Debug, Clone, Args)]
pub(crate) struct Selection {
    /// An OpenAPI document, JSON or YAML; `-` reads standard input. Without one, oasmith.toml says what to do.
    #[arg(value_name = "SPEC", requires = "output", value_hint = ValueHint::FilePath)]
    pub(crate) spec: Option<PathBuf>,
    /// The folder of the crate; with `--target`, in place of the one that oasmith.toml names, as SPEC is then in place of
    /// its document.
    #[arg(long, short, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) output: Option<PathBuf>,
    /// The name of the crate; by default that of its folder.
    #[arg(long, value_name = "CRATE", requires = "spec", conflicts_with_all = ["config", "target"])]
    pub(crate) name: Option<String>,
    /// Apply an overlay to the document first; several are applied in order.
    #[arg(long, value_name = "FILE", requires = "spec", value_hint = ValueHint::FilePath)]
    pub(crate) overlay: Vec<PathBuf>,
    /// Let references reach another folder than the document's own.
    #[arg(long, value_name = "DIR", requires = "spec", value_hint = ValueHint::DirPath)]
    pub(crate) allow_dir: Vec<PathBuf>,
    /// The configuration; by default `oasmith.toml` in this folder, or in the nearest above it that has one.
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// Only this target of the configuration; may be given several times.
    #[arg(long, short, value_name = "NAME")]
    pub(crate) target: Vec<String>,
    /// Make no Markdown pages but a short README.
    #[arg(long)]
    pub(crate) no_docs: bool,
    /// Files lie where a build system laid them out: links may lead anywhere, and a reference to a file that is not there
    /// is an error.
    #[arg(long)]
    pub(crate) sandboxed: bool,
    #[command(flatten)]
    pub(crate) findings: Findings,
}

impl Selection {
    /// Whether the configuration has a say.
    pub(crate) fn reads_configuration(&self) -> bool {
        self.spec.is_none() || self.config.is_some() || !self.target.is_empty()
    }
}

/// How findings are treated and shown.
#[derive(Debug, Clone, Args)]
pub(crate) struct Findings {
    /// Treat warnings as errors.
    #[arg(long, help_heading = "Findings")]
    pub(crate) strict: bool,
    /// Do not report warnings and notes with this code; may be given several times.
    #[arg(long, value_name = "CODE", value_parser = Codes, hide_possible_values = true, help_heading = "Findings")]
    pub(crate) ignore: Vec<String>,
    /// How findings are shown: text on standard error, anything else as one document on standard output.
    #[arg(long, value_name = "FORMAT", default_value = "text", help_heading = "Findings")]
    pub(crate) format: Format,
}

/// Arguments of `generate`.
#[derive(Debug, Args)]
pub(crate) struct Generate {
    #[command(flatten)]
    pub(crate) selection: Selection,
    /// Replace files that are in the way, and write into a folder that holds something else.
    #[arg(long)]
    pub(crate) force: bool,
    /// Choose all names anew, also those that the crate has already.
    #[arg(long)]
    pub(crate) repin: bool,
    /// Raise the version of crates that changed, and write an entry into their CHANGELOG.md.
    #[arg(long, value_name = "PART")]
    pub(crate) bump: Option<Part>,
    /// What was published last, where that is not the crate as it lies there: a crate, its surface file, or
    /// `git:REVISION:PATH` for either; `git:REVISION` is the crate's own folder. Its names are kept, and `--bump` compares
    /// with it.
    #[arg(long, value_name = "OLD", conflicts_with = "repin")]
    pub(crate) since: Option<String>,
    /// Write which files were read, as a rule for make or ninja.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) depfile: Option<PathBuf>,
}

/// Which part of a version goes up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// What the changes ask for, by Cargo's rules.
    Auto,
    /// The first; before 1.0 the second.
    Major,
    /// The second; before 1.0 the last.
    Minor,
    /// The last.
    Patch,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) selection: Selection,
    #[command(flatten)]
    pub(crate) allowed: Allowed,
}

/// How a document by itself is read.
#[derive(Debug, Args)]
pub(crate) struct Document {
    /// Apply an overlay to the document first; several are applied in order.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) overlay: Vec<PathBuf>,
    /// Let references reach another folder than the document's own.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) allow_dir: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) findings: Findings,
}

/// Arguments of `lint`.
#[derive(Debug, Args)]
pub(crate) struct Lint {
    /// OpenAPI documents, JSON or YAML; `-` reads standard input. Without one, those of oasmith.toml.
    #[arg(value_name = "SPEC", value_hint = ValueHint::FilePath)]
    pub(crate) spec: Vec<PathBuf>,
    /// The configuration; by default `oasmith.toml` in this folder, or in the nearest above it that has one.
    #[arg(long, short, value_name = "FILE", conflicts_with = "spec", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// Write an overlay that mends what a machine can mend: misspelled keys, missing ids, `required` at the wrong
    /// place.
    #[arg(long, value_name = "FILE", requires = "spec", value_hint = ValueHint::FilePath)]
    pub(crate) fix: Option<PathBuf>,
    /// Print the extension keys that are understood, as text or JSON, and do nothing else.
    #[arg(long, conflicts_with = "spec")]
    pub(crate) extensions: bool,
    #[command(flatten)]
    pub(crate) document: Document,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// A code; or an item, and before it the document whose crate has it.
    #[arg(value_name = "WHAT", num_args = 0..=2)]
    pub(crate) what: Vec<String>,
    /// The configuration; by default `oasmith.toml` in this folder, or in the nearest above it that has one.
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// Only in this target of the configuration; may be given several times.
    #[arg(long, short, value_name = "NAME")]
    pub(crate) target: Vec<String>,
    #[command(flatten)]
    pub(crate) document: Document,
}

/// Arguments of `watch`.
#[derive(Debug, Args)]
pub(crate) struct Watch {
    #[command(flatten)]
    pub(crate) selection: Selection,
    /// Write nothing, and say what `check` says.
    #[arg(long)]
    pub(crate) check: bool,
}

/// Arguments of `targets`.
#[derive(Debug, Args)]
pub(crate) struct Targets {
    /// The configuration; by default `oasmith.toml` in this folder, or in the nearest above it that has one.
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
}

/// Arguments of `inspect`.
#[derive(Debug, Args)]
pub(crate) struct Inspect {
    /// An OpenAPI document, JSON or YAML; `-` reads standard input.
    #[arg(value_name = "SPEC", value_hint = ValueHint::FilePath)]
    pub(crate) spec: PathBuf,
    #[command(flatten)]
    pub(crate) document: Document,
    /// The stage to show.
    #[arg(long, short, value_name = "STAGE")]
    pub(crate) stage: Stage,
    /// The name of the crate, for the stages that have one.
    #[arg(long, value_name = "CRATE", default_value = "client")]
    pub(crate) name: String,
}

/// Arguments of `init`.
#[derive(Debug, Args)]
pub(crate) struct Init {
    /// An OpenAPI document, JSON or YAML.
    #[arg(value_name = "SPEC", required_unless_present = "schema", value_hint = ValueHint::FilePath)]
    pub(crate) spec: Option<PathBuf>,
    /// The name of the crate; by default it is made from the title of the document, its name or that of its folder.
    #[arg(long, value_name = "CRATE")]
    pub(crate) name: Option<String>,
    /// The folder of the crate; by default a folder named like the crate in `generated`.
    #[arg(long, short, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) output: Option<PathBuf>,
    /// The file to write, or to add a target to; `-` is standard output.
    #[arg(long, short, value_name = "FILE", default_value = "oasmith.toml", value_hint = ValueHint::FilePath)]
    pub(crate) config: PathBuf,
    /// Print the JSON Schema of `oasmith.toml`, for editors, and do nothing else.
    #[arg(long, conflicts_with = "spec")]
    pub(crate) schema: bool,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The configuration of another generator.
    #[arg(value_name = "CONFIG", value_hint = ValueHint::FilePath)]
    pub(crate) from: PathBuf,
    /// The OpenAPI document that it is for.
    #[arg(value_name = "SPEC", value_hint = ValueHint::FilePath)]
    pub(crate) spec: PathBuf,
    /// The name of the crate; by default what the configuration says.
    #[arg(long, value_name = "CRATE")]
    pub(crate) name: Option<String>,
    /// The folder of the crate; by default a folder named like the crate in `generated`.
    #[arg(long, short, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) output: Option<PathBuf>,
    /// The file to write, or to add a target to; `-` is standard output.
    #[arg(long, short, value_name = "FILE", default_value = "oasmith.toml", value_hint = ValueHint::FilePath)]
    pub(crate) config: PathBuf,
}

/// Arguments of `completions`.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell.
    #[arg(value_name = "SHELL")]
    pub(crate) shell: Shell,
}

/// Arguments of `man`.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The command that the page is about; by default the program as a whole.
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Option<String>,
}
