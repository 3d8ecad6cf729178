//! `oasmith diff`: what changed between two documents or crates, and what that means for users.

use oasmith::drift::{self, Comparison, Verdict};

use super::arguments::{Deny, Diff, DiffFormat, Format};
use super::error::Error;
use super::exit::Exit;
use super::findings::Report;
use super::revision::Revision;
use super::screen::{self, Screen};

/// Runs the command.
pub(crate) fn run(arguments: &Diff, screen: &Screen) -> Result<Exit, Error> {
    let mut report = Report::new(Format::Text, screen);
    let old = Revision::new(&arguments.old).surface(arguments, &mut report)?;
    let new = Revision::new(&arguments.new).surface(arguments, &mut report)?;
    let (Some(old), Some(new)) = (old, new) else { return Ok(Exit::Input) };
    let compared = drift::compare(&old, &new);
    let text = match arguments.format {
        DiffFormat::Text => drift::text(&compared),
        DiffFormat::Json => format!("{:#}\n", drift::json(&compared)),
        DiffFormat::Markdown => drift::markdown(&compared),
    };
    screen::print(&text);
    Ok(if denied(&compared, &arguments.deny) { Exit::Drift } else { Exit::Done })
}

/// Whether something changed that may not.
fn denied(compared: &Comparison, denied: &[Deny]) -> bool {
    let breaks = |verdict: Verdict| verdict == Verdict::Breaking;
    denied.iter().any(|deny| match deny {
        Deny::Breaking => breaks(compared.rust) || breaks(compared.wire),
        Deny::BreakingRust => breaks(compared.rust),
        Deny::BreakingWire => breaks(compared.wire),
    })
}
