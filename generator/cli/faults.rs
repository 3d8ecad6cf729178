//! Faults of `oasmith.toml`, with the line that is wrong.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use oasmith::config::Fault;

use super::arguments::Format;
use super::beside::Beside;
use super::exit::Exit;
use super::findings::Report;
use super::screen::{self, Screen};

/// Prints faults.
pub(crate) fn report(text: &str, faults: Vec<Fault>, format: Format, screen: &Screen) -> Exit {
    if format == Format::Text {
        let renderer = if screen.color { Renderer::styled() } else { Renderer::plain() };
        for fault in &faults {
            screen::say(&format!("{}\n\n", for_people(fault, text, &renderer)));
        }
    }
    let findings: Vec<Beside> = faults.into_iter().map(finding).collect();
    let mut report = Report::new(format, screen);
    report.add_beside(&findings);
    report.finish();
    Exit::Input
}

fn finding(fault: Fault) -> Beside {
    let Fault { file, line, column, message, help, .. } = fault;
    Beside { code: "config", message, file, at: Some((line, column)), help }
}

fn for_people(fault: &Fault, text: &str, renderer: &Renderer) -> String {
    let span = fault.span.start.min(text.len())..fault.span.end.min(text.len());
    let snippet = Snippet::source(text).path(&fault.file).annotation(AnnotationKind::Primary.span(span));
    let title = Level::ERROR.primary_title(&fault.message).id("config");
    let mut groups = vec![title.element(snippet)];
    if let Some(help) = &fault.help {
        groups.push(Group::with_title(Level::HELP.secondary_title(help)));
    }
    renderer.render(&groups)
}
