//! `oasmith inspect`: what one stage makes of a document, as text on standard output.

use super::arguments::{Inspect, Stage};
use super::error::Error;
use super::exit::Exit;
use super::findings::Report;
use super::screen::{self, Screen};
use super::selection::looked_at;

/// Runs the command.
pub(crate) fn run(arguments: &Inspect, screen: &Screen) -> Result<Exit, Error> {
    let document = &arguments.document;
    let target = looked_at(&arguments.spec, document, &arguments.name)?;
    let source = oasmith::read(&target)?;
    let seen = oasmith::inspect(source, &target, stage(arguments.stage));
    let mut report = Report::new(document.findings.format, screen).beside_a_result();
    report.add(&seen.diagnostics, &seen.sources);
    report.finish();
    if let Some(text) = &seen.text {
        screen::print(text);
    }
    Ok(if oasmith::stops(&seen.diagnostics, &target) { Exit::Input } else { Exit::Done })
}

fn stage(stage: Stage) -> oasmith::Stage {
    match stage {
        Stage::Load => oasmith::Stage::Load,
        Stage::Canon => oasmith::Stage::Canon,
        Stage::Lower => oasmith::Stage::Lower,
        Stage::Pass => oasmith::Stage::Pass,
        Stage::Surface => oasmith::Stage::Surface,
        Stage::Files => oasmith::Stage::Files,
    }
}
