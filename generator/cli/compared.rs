//! Arguments of `diff`: what is compared, with which settings, and how it is shown.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use super::allowed::Allowed;

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// What was: a document, a crate, or `git:REVISION:PATH` for either, where the path is from this folder, or else
    /// from the root of the repository.
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
    #[command(flatten)]
    pub(crate) allowed: Allowed,
    /// How the changes are shown.
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: DiffFormat,
    /// The configuration; by default `oasmith.toml` in this folder, or in the nearest above it that has one. The document
    /// of a target, or one that is compared with its crate, is read with its settings.
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) config: Option<PathBuf>,
    /// The target of the configuration whose settings documents are read with, where several could be meant.
    #[arg(long, short, value_name = "NAME")]
    pub(crate) target: Option<String>,
    /// Apply an overlay to documents first; several are applied in order.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) overlay: Vec<PathBuf>,
    /// Let references reach another folder than the document's own.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) allow_dir: Vec<PathBuf>,
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
