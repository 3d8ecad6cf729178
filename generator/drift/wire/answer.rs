//! Answers of two operations on the same path.

use serde_json::Value;

use super::operation::Operations;
use super::report::{Report, Spot};
use super::tree::{Node, Tree};
use crate::drift::{Kind, Side, Verdict};

/// Compares the answers of two operations.
pub(super) fn compare<'tree>(
    operations: &mut Operations<'tree>,
    old: &Node<'tree>,
    new: &Node<'tree>,
    spot: &Spot,
    report: &mut Report,
) {
    let answers = |tree: Tree<'tree>, node: &Node<'tree>| -> Vec<(&'tree str, Node<'tree>)> {
        let all = node.child("responses").map(|all| all.children()).unwrap_or_default();
        all.into_iter().map(|(status, answer)| (status, tree.follow(answer))).collect()
    };
    let (before, after) = (answers(operations.old, old), answers(operations.new, new));
    for (status, one) in &before {
        if let Some((_, other)) = after.iter().find(|(other, _)| other.eq_ignore_ascii_case(status)) {
            operations.contents(Side::Answer, one, other, spot, report);
            headers(operations, one, other, spot, report);
        } else {
            let (name, verdict) = if is_success(status) {
                ("success-status-removed", Verdict::Breaking)
            } else {
                ("status-removed", Verdict::Behavior)
            };
            let text = format!("status {status} is no longer given");
            report.add(Side::Answer, spot, Kind::Changed, name, verdict, text);
        }
    }
    for (status, _) in
        after.iter().filter(|(status, _)| !before.iter().any(|(other, _)| other.eq_ignore_ascii_case(status)))
    {
        let name = if is_success(status) { "success-status-added" } else { "status-added" };
        let text = format!("status {status} is given as well");
        report.add(Side::Answer, spot, Kind::Changed, name, Verdict::Additive, text);
    }
}

fn is_success(status: &str) -> bool {
    status.starts_with('2')
}

fn headers<'tree>(
    operations: &mut Operations<'tree>,
    old: &Node<'tree>,
    new: &Node<'tree>,
    spot: &Spot,
    report: &mut Report,
) {
    let headers = |tree: Tree<'tree>, node: &Node<'tree>| -> Vec<(&'tree str, Node<'tree>)> {
        let all = node.child("headers").map(|all| all.children()).unwrap_or_default();
        all.into_iter().map(|(name, header)| (name, tree.follow(header))).collect()
    };
    let (before, after) = (headers(operations.old, old), headers(operations.new, new));
    let required = |header: &Node<'_>| header.value.get("required").and_then(Value::as_bool) == Some(true);
    for (name, one) in &before {
        let Some((_, other)) = after.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)) else {
            let (rule, verdict) = if required(one) {
                ("required-header-removed", Verdict::Breaking)
            } else {
                ("header-removed", Verdict::Behavior)
            };
            let text = format!("the header `{name}` is no longer given");
            report.add(Side::Answer, spot, Kind::Changed, rule, verdict, text);
            continue;
        };
        if required(one) && !required(other) {
            let text = format!("the header `{name}` may be missing now");
            report.add(Side::Answer, spot, Kind::Changed, "header-became-optional", Verdict::Breaking, text);
        }
        if let (Some(before), Some(after)) = (one.child("schema"), other.child("schema")) {
            let spot = spot.based(&before.at, &after.at);
            operations.answer.compare(before, after, &spot, report);
        }
    }
}
