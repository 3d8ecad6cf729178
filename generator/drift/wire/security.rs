//! What calls need to be let in.

use std::collections::BTreeSet;

use serde_json::Value;

use super::report::{Report, Spot};
use super::tree::{Node, Tree};
use crate::drift::{Kind, Side, Verdict, place};

/// Alternatives; each a set of schemes with their scopes. None is written as an alternative without schemes.
type Needs = BTreeSet<BTreeSet<(String, BTreeSet<String>)>>;

/// What an operation needs: what it says, else what the document says.
fn needs(tree: Tree<'_>, node: &Node<'_>) -> Needs {
    let own = node.value.get("security").or_else(|| tree.root.get("security"));
    let alternatives = own.and_then(Value::as_array).into_iter().flatten();
    let scopes = |value: &Value| {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let alternative = |value: &Value| {
        let schemes = value.as_object().into_iter().flatten();
        schemes.map(|(name, value)| (name.clone(), scopes(value))).collect()
    };
    let mut needs: Needs = alternatives.map(alternative).collect();
    if needs.is_empty() {
        needs.insert(BTreeSet::new());
    }
    needs
}

/// Compares what two operations need.
pub(super) fn operation(
    (old_tree, old): (Tree<'_>, &Node<'_>),
    (new_tree, new): (Tree<'_>, &Node<'_>),
    spot: &Spot,
    report: &mut Report,
) {
    let (before, after) = (needs(old_tree, old), needs(new_tree, new));
    if before == after {
        return;
    }
    // A client that brought what one alternative asked for is let in where a new one asks for no more.
    let enough = |brought: &BTreeSet<(String, BTreeSet<String>)>| {
        after.iter().any(|asked| {
            asked.iter().all(|(scheme, scopes)| {
                brought.iter().any(|(name, has)| name == scheme && (scopes.is_subset(has) || has.is_empty()))
            })
        })
    };
    let refused = !before.iter().all(enough);
    let said = |needs: &Needs| {
        let one = |alternative: &BTreeSet<(String, BTreeSet<String>)>| match alternative.len() {
            0 => "nothing".to_owned(),
            _ => alternative.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>().join(" with "),
        };
        needs.iter().map(one).collect::<Vec<_>>().join(" or ")
    };
    let text = format!("needs {}, needed {}", said(&after), said(&before));
    // Documents gain what servers asked for all along, so that this is for a person to judge.
    let (name, verdict) =
        if refused { ("security-raised", Verdict::Behavior) } else { ("security-changed", Verdict::Additive) };
    report.add(Side::Request, spot, Kind::Changed, name, verdict, text);
}

/// Compares how credentials are sent.
pub(super) fn schemes(old: Tree<'_>, new: Tree<'_>, report: &mut Report) {
    let schemes = |tree: Tree<'_>| {
        tree.root.pointer("/components/securitySchemes").and_then(Value::as_object).cloned().unwrap_or_default()
    };
    let (before, after) = (schemes(old), schemes(new));
    for (name, scheme) in &before {
        let at = place::scheme(name);
        match after.get(name) {
            None => {
                let spot = Spot::new(at, "").gone();
                let text = "is gone".to_owned();
                report.add(Side::Request, &spot, Kind::Removed, "scheme-removed", Verdict::Behavior, text);
            }
            Some(other) if sending(scheme) != sending(other) => {
                let spot = Spot::new(at.clone(), at);
                let text = "the credential is sent in another way".to_owned();
                report.add(Side::Request, &spot, Kind::Changed, "scheme-changed", Verdict::Breaking, text);
            }
            Some(_) => {}
        }
    }
}

/// What decides how a credential is sent.
fn sending(scheme: &Value) -> Vec<Option<String>> {
    let of = |key: &str| scheme.get(key).and_then(Value::as_str).map(str::to_lowercase);
    vec![of("type"), of("scheme"), of("in"), of("name")]
}
