//! Arguments of `diff`: what is compared, how it is shown, and what may not be.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// What was: a document, a crate, or `git:REVISION:PATH` for either.
    #[arg(value_name = "OLD", required_unless_present_any = ["rules", "explain"])]
    pub(crate) old: Option<String>,
    /// What is.
    #[arg(value_name = "NEW", required_unless_present_any = ["rules", "explain"])]
    pub(crate) new: Option<String>,
    /// List the rules, and compare nothing.
    #[arg(long)]
    pub(crate) rules: bool,
    /// Say what a rule means, with an example, and what to do; compare nothing.
    #[arg(long, value_name = "RULE", conflicts_with = "rules")]
    pub(crate) explain: Option<String>,
    /// Fail when something breaks: in Rust or on the wire, or in one of them.
    #[arg(long, value_name = "VERDICT")]
    pub(crate) deny: Vec<Deny>,
    /// Changes that are allowed all the same, by fingerprint, with reasons.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) approvals: Option<PathBuf>,
    /// How the changes are shown.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: DiffFormat,
    /// Apply an overlay to documents first; several are applied in order.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) overlay: Vec<PathBuf>,
    /// Let references reach another folder than the document's own.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) allow_dir: Vec<PathBuf>,
}

/// What may not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// Programs do not compile, or the server and a client of yesterday do not understand each other.
    Breaking,
    /// Programs do not compile.
    BreakingRust,
    /// The server and a client of yesterday do not understand each other.
    BreakingWire,
}

/// How changes are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For pull requests and changelogs.
    Markdown,
    /// One page with both documents side by side, for reviews.
    Html,
    /// Workflow commands, which GitHub shows beside the lines of a pull request.
    Github,
    /// SARIF 2.1.0, which code scanners read.
    Sarif,
}
