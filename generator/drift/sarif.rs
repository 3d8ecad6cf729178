//! Changes as SARIF 2.1.0: a result for each, under the rule of what weighs most in it.
//!
//! The rules come from the catalogue, with help that code scanning services show beside a result. Fingerprints are
//! those that approvals name, so that a service knows a change again.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::findings::{finding, message};
use super::{Change, Comparison, Verdict, rules};
use crate::diagnostic::{Diagnostics, Places, render};

/// All changes as one SARIF log with one run.
#[must_use]
pub fn sarif(comparison: &Comparison, places: &dyn Places) -> String {
    let mut findings = Diagnostics::default();
    for change in &comparison.changes {
        finding(change, &mut findings);
    }
    let told = |change| (message(change), change);
    let changes: BTreeMap<String, &Change> = comparison.changes.iter().map(told).collect();
    let used: BTreeSet<&str> = comparison.changes.iter().filter_map(weightiest).collect();
    let rules: Vec<Value> = used.into_iter().filter_map(rule).collect();
    let found = render::find(&findings, places);
    let results = found.iter().filter_map(|finding| {
        let change = changes.get(&finding.message)?;
        let mut result = json!({
            "ruleId": weightiest(change),
            "level": level(change.verdict()),
            "message": {"text": finding.message},
            "partialFingerprints": {"oasmith/v1": change.fingerprint},
        });
        let object = result.as_object_mut()?;
        if let Some(spot) = &finding.spot {
            object.insert("locations".into(), json!([render::physical(spot)]));
        }
        if let Some(reason) = &change.approved {
            object.insert("suppressions".into(), json!([{"kind": "external", "justification": reason}]));
        }
        Some(result)
    });
    render::sarif_log(&rules, &results.collect::<Vec<_>>(), None)
}

/// The rule of the fact that weighs most, which is the first.
fn weightiest(change: &Change) -> Option<&str> {
    change.facts.first().map(|fact| fact.rule.as_str())
}

fn rule(name: &str) -> Option<Value> {
    let rule = rules::rule(name)?;
    let help = format!("{}\n\nExample: {}\n\nWhat to do: {}.", rule.meaning, rule.example, rule.advice);
    Some(json!({
        "id": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": format!("{} {}", rule.title, rule.meaning)},
        "help": {"text": help, "markdown": help},
        "defaultConfiguration": {"level": level(rule.verdict)},
    }))
}

fn level(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Breaking => "error",
        Verdict::Behavior => "warning",
        Verdict::Additive | Verdict::Docs | Verdict::None => "note",
    }
}
