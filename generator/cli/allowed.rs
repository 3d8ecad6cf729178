//! What may not change, and what somebody allowed all the same.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};
use oasmith::drift::{Approvals, Change, Comparison, Verdict};

use super::error::Error;

/// Arguments about what may not change.
#[derive(Debug, Default, Args)]
pub(crate) struct Allowed {
    /// Fail when something breaks: in Rust or on the wire, or in one of them. Other changes are told, and fail nothing.
    #[arg(long, value_name = "VERDICT")]
    pub(crate) deny: Vec<Deny>,
    /// Changes that are allowed all the same, by fingerprint, with reasons and perhaps the last day.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    approvals: Option<PathBuf>,
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

impl Allowed {
    /// Reads which changes are allowed; none where no file says it.
    pub(crate) fn approvals(&self) -> Result<Option<Approvals>, Error> {
        let Some(path) = &self.approvals else { return Ok(None) };
        let read = |source| Error::File { action: "read", path: path.clone(), source };
        let text = std::fs::read_to_string(path).map_err(read)?;
        let name = path.display().to_string();
        let approvals = Approvals::read(&name, &text).map_err(|message| Error::Usage {
            message,
            help: "each `[[approved]]` has a `fingerprint`, a `reason` and perhaps a last day, `expires = 2027-01-31`"
                .to_owned(),
        })?;
        Ok(Some(approvals))
    }

    /// What changed that may not, and that nobody allowed.
    pub(crate) fn denied<'c>(&self, compared: &'c Comparison) -> Vec<&'c Change> {
        let breaks = |verdict: Verdict| verdict == Verdict::Breaking;
        let is_denied = |change: &&Change| {
            self.deny.iter().any(|deny| match deny {
                Deny::Breaking => breaks(change.verdict()),
                Deny::BreakingRust => breaks(change.rust),
                Deny::BreakingWire => breaks(change.wire),
            })
        };
        compared.changes.iter().filter(|change| change.approved.is_none()).filter(is_denied).collect()
    }
}

/// What a file says that allows these changes, for people to copy; empty where there are none.
pub(crate) fn proposal(denied: &[&Change]) -> String {
    if denied.is_empty() {
        return String::new();
    }
    let mut text =
        "To allow what is denied, give a file with these lines and your reasons as `--approvals`:\n".to_owned();
    for change in denied {
        let _ =
            write!(text, "\n[[approved]] # {}\nfingerprint = \"{}\"\nreason = \"\"\n", change.item, change.fingerprint);
    }
    text
}
