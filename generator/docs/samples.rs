//! `samples.overlay.yaml`: the example calls of the pages as `x-codeSamples` of the document, for the API reference that
//! a vendor makes of it.
//!
//! The programs are those that the pages show, which are compiled as documentation tests.

use askama::Template;
use serde_json::Value;

use crate::snippet::{self, Ending};
use crate::surface::{Crate, Operation};

use super::view::{SampleView, SamplesView};

/// Where the overlay is in the crate's folder.
pub(super) const PATH: &str = "samples.overlay.yaml";

/// The overlay.
pub(super) fn overlay(krate: &Crate) -> String {
    let text = |text: &str| Value::String(text.to_owned()).to_string();
    let view = SamplesView {
        title: text(&format!("Samples in Rust for {}", krate.client.title)),
        version: text(&krate.package.version),
        label: text(&krate.package.name),
        samples: krate.operations.iter().filter_map(|operation| sample(krate, operation)).collect(),
    };
    view.render().unwrap_or_default() + "\n"
}

fn sample(krate: &Crate, operation: &Operation) -> Option<SampleView> {
    let example = operation.examples.first()?;
    let ending = if operation.receives.is_some() { Ending::Send } else { Ending::Stream };
    let program = snippet::program(krate, operation, example, ending);
    Some(SampleView {
        target: Value::String(target(&operation.origin)?).to_string(),
        source: program.trim_end().replace('\n', &format!("\n{}", " ".repeat(12))).replace("            \n", "\n"),
    })
}

/// `$.paths['/models'].get`, of the pointer `/paths/~1models/get`.
fn target(origin: &str) -> Option<String> {
    let mut target = "$".to_owned();
    for step in origin.strip_prefix('#').unwrap_or(origin).strip_prefix('/')?.split('/') {
        let key = step.replace("~1", "/").replace("~0", "~");
        if key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_') {
            target.extend([".", &key]);
        } else {
            target.extend(["['", &key.replace('\\', r"\\").replace('\'', r"\'"), "']"]);
        }
    }
    Some(target)
}
