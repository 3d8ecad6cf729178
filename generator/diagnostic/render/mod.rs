//! Diagnostics as text: for a terminal, for programs (JSON), for GitHub's annotations and for SARIF.
//!
//! All four show the same [`Finding`]s in the same order, which [`find`] makes of diagnostics; those of several
//! documents can be shown as one. Nothing is printed and no terminal is looked at: color only comes when it is
//! asked for.

mod finding;
mod github;
mod json;
mod sarif;
mod text;

pub use finding::{Finding, Position, Spot, find};
pub(crate) use finding::{harmless_json, harmless_line, harmless_lines};
pub use github::render_github as github;
pub use json::{json_text, render_json as json};
pub use sarif::{physical, render_sarif as sarif, render_sarif_log as sarif_log};
pub use text::{Detail, Look, filled, render_findings as findings, render_text as text, summary};
