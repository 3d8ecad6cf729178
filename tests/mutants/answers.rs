//! What must hold of what people ask beside a crate: repairs, comparisons, explanations, proposals, and what overlays,
//! configurations and other generators' make of a document.

use oasmith::config::{OperationName, Target, parse};
use oasmith::diagnostic::{Code, Diagnostics, render};
use oasmith::drift::{self, Texts};
use oasmith::import::Tool;
use oasmith::snapshot::Snapshot;
use oasmith::spec::Source;
use oasmith::{Input, explain, import, lint, plan, propose, repair, repairs, snapshot};
use serde_json::Value;

use crate::choices::Choices;
use crate::settings;
use crate::trial::{input, made, shown, soon, target, told};

const TODAY: &str = "2026-11-28";

/// Panics if an answer about a document, or about what changed in it, does harm.
pub(crate) fn ask(old: &Value, new: &Value, donors: &[Value], question: usize, choices: &mut Choices<'_>) {
    match question % 7 {
        0 => repaired(new),
        1 => compared(old, new),
        2 => explained(new, choices),
        3 => proposed(new),
        4 => configured(new, choices),
        5 => imported(new, choices),
        _ => overlaid(new, donors, choices),
    }
}

fn has(found: &Diagnostics, codes: &[Code]) -> bool {
    found.iter().any(|found| codes.contains(&found.code))
}

fn errors(found: &Diagnostics) -> Vec<String> {
    let errors = found.iter().filter(|found| found.severity() == oasmith::diagnostic::Severity::Error);
    errors.map(|found| format!("{:?} {}", found.place, found.message)).collect()
}

/// What repairs is an overlay, each action of it finds its place and is not needed again, and nothing breaks by it.
fn repaired(document: &Value) {
    let target = target();
    let Some(repairs) = soon(|| repairs(input(document), &target)).filter(|repairs| !repairs.is_empty()) else {
        return;
    };
    let text = repair::overlay(&repairs);
    let mended = || Input { overlays: vec![Source::memory("mended.yaml", text.clone())], ..input(document) };
    let before = lint(input(document), &target).diagnostics;
    let after = lint(mended(), &target);
    told(&after);
    assert!(!has(&after.diagnostics, &[Code::OverlayForm, Code::OverlayUnmatched]), "{text}: {:?}", after.diagnostics);
    for code in [Code::OperationLeftOut, Code::DuplicateOperationId] {
        let count = |found: &Diagnostics| found.iter().filter(|found| found.code == code).count();
        assert!(count(&after.diagnostics) <= count(&before), "{text}: {:?}", after.diagnostics);
    }
    if !before.has_errors() {
        assert_eq!(errors(&after.diagnostics), Vec::<String>::new(), "{text}");
    }
    let again = oasmith::repairs(mended(), &target).unwrap_or_default();
    let same: Vec<_> = again.iter().filter(|one| repairs.contains(one)).collect();
    assert!(same.is_empty(), "again {same:?} after {text}");
}

/// A document has no changes from itself, and every form of a comparison can be read.
fn compared(old: &Value, new: &Value) {
    let target = target();
    let (Some(earlier), before) = soon(|| snapshot(input(old), &target)) else { return };
    let kept = Input { earlier: Some(earlier.clone()), ..input(new) };
    let (Some(surface), after) = soon(|| snapshot(kept, &target)) else { return };
    for surface in [&earlier, &surface] {
        let text = surface.text();
        assert_eq!(Snapshot::read(&text).unwrap().text(), text);
        assert_eq!(drift::compare(surface, surface, Some(TODAY)).changes, []);
    }
    let compared = soon(|| drift::compare(&earlier, &surface, Some(TODAY)));
    let sides = [("a.yaml", &before.sources), ("b.yaml", &after.sources)].map(|(name, places)| Texts { name, places });
    for text in [drift::text(&compared), drift::markdown(&compared), drift::changelog(&compared, "1.0.0", TODAY)] {
        shown(&text);
    }
    shown(&drift::html(&compared, &sides[0], &sides[1]));
    shown(&render::github(&render::find(&drift::findings(&compared), &after.sources)));
    for text in [drift::sarif(&compared, &after.sources), render::json_text(&drift::json(&compared))] {
        shown(&text);
        let _: Value = serde_json::from_str(&text).unwrap();
    }
    soon(|| drift::compare(&surface, &earlier, Some(TODAY)));
}

/// Whatever the crate has can be explained.
fn explained(document: &Value, choices: &mut Choices<'_>) {
    let target = target();
    let (Some(surface), _) = snapshot(input(document), &target) else { return };
    let mut names: Vec<String> = Vec::new();
    for (name, item) in &surface.types {
        names.push(name.clone());
        names.extend(item.fields.keys().chain(item.variants.keys()).map(|part| format!("{name}::{part}")));
    }
    for (name, operation) in &surface.operations {
        names.extend([name, &operation.id, &operation.http].map(Clone::clone));
        names.extend(operation.setters.keys().map(|part| format!("{name}::{part}")));
    }
    for _ in 0..3 {
        let Some(name) = choices.of(&names) else { return };
        let told = soon(|| explain(input(document), &target, name)).0;
        match told {
            Some(Ok(text)) => shown(&text),
            other => panic!("{name}: {other:?}"),
        }
    }
}

/// What is proposed is taken.
fn proposed(document: &Value) {
    let (Some(proposal), _) = soon(|| propose(input(document), &target())) else { return };
    let mut taken = target();
    for choice in &proposal.methods {
        let name = OperationName::parse(&choice.proposed);
        taken.names.operations.insert(choice.key.clone(), name.unwrap_or_else(|| panic!("{choice:?}")));
    }
    for choice in &proposal.resources {
        let Some(key) = &choice.key else { continue };
        assert_eq!(taken.names.resources.insert(key.clone(), choice.path.clone()), None, "{key} twice");
    }
    taken.names.types.extend(proposal.types.iter().map(|choice| (choice.key.clone(), choice.proposed.clone())));
    let found = lint(input(document), &taken).diagnostics;
    assert!(!has(&found, &[Code::ConfigName, Code::ConfigNameTaken]), "{found:?} of {proposal:?}");
}

/// What a configuration says is made or refused.
fn configured(document: &Value, choices: &mut Choices<'_>) {
    let table = settings::target(document, choices);
    let Ok(text) = toml::to_string(&serde_json::json!({ "targets": { "zoo": table } })) else { return };
    let Ok(config) = parse("oasmith.toml", &text) else { return };
    for target in &config.targets {
        let tried = std::panic::catch_unwind(|| made(&|| input(document), target));
        tried.unwrap_or_else(|_| panic!("{text}"));
    }
}

/// What carries from another generator's configuration is taken.
fn imported(document: &Value, choices: &mut Choices<'_>) {
    let config = settings::foreign(document, choices);
    let Some(tool) = Tool::of(&config) else { return };
    let plain = Target::new("openapi.yaml", "", Some("client"));
    let (Some(imported), _) = soon(|| import(input(document), &plain, tool, &config, &[])) else { return };
    for lost in &imported.lost {
        assert!(!lost.what.is_empty() && !lost.why.is_empty());
    }
    // Changes of the document are an overlay.
    let overlays: Vec<Source> =
        imported.overlay.iter().map(|text| Source::memory("overlay.yaml", text.clone())).collect();
    let input = || Input { overlays: overlays.clone(), ..input(document) };
    // A filter that takes nothing may carry, and the document's own mistakes stay.
    let own = lint(input(), &plain).diagnostics;
    let mut found = lint(input(), &imported.target).diagnostics;
    found.retain(|one| own.iter().all(|own| own.message != one.message));
    assert!(!has(&found, &[Code::ConfigName, Code::ConfigNameTaken, Code::UnusablePaging]), "{found:?} of {config:#}");
    assert!(plan(input(), &imported.target).is_some());
}

/// What an overlay makes of a document is a document like others.
fn overlaid(document: &Value, donors: &[Value], choices: &mut Choices<'_>) {
    let overlay = settings::overlay(document, donors, choices).to_string();
    let input = || Input { overlays: vec![Source::memory("overlay.yaml", overlay.clone())], ..input(document) };
    made(&input, &target());
}
