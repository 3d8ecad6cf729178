//! Words that arguments of several commands take.

use clap::ValueEnum;

/// When to use color.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal that shows it.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// A JSON array.
    Json,
    /// Workflow commands, which GitHub shows beside the lines of a pull request.
    Github,
    /// SARIF 2.1.0, which code scanners read.
    Sarif,
}

/// A stage that can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Stage {
    /// The document with its references brought in.
    #[value(alias = "bundle")]
    Load,
    /// The document in its canonical form.
    Canon,
    /// The model as it is read.
    Lower,
    /// The model after all passes.
    #[value(alias = "model")]
    Pass,
    /// The surface of the crate.
    #[value(alias = "plan")]
    Surface,
    /// The files of the crate.
    #[value(aliases = ["rust", "emit", "output"])]
    Files,
}
