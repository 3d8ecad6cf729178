//! The clients, the errors and the features of two surfaces.

use std::collections::BTreeMap;

use crate::snapshot::Snapshot;

use super::{Names, Report, Spot};
use crate::drift::{Kind, Verdict, place};

const BREAKING: Verdict = Verdict::Breaking;
const ADDITIVE: Verdict = Verdict::Additive;

pub(super) fn compare(old: &Snapshot, new: &Snapshot, names: &Names<'_>, report: &mut Report) {
    credentials(old, new, report);
    exports(old, new, report);
    signature(old, new, report);
    servers(old, new, report);
    let features = |surface: &Snapshot| surface.features.iter().map(|name| (name.clone(), String::new())).collect();
    map("feature", "feature", &features(old), &features(new), None, report);
    let resources = |surface: &Snapshot| -> BTreeMap<String, String> {
        surface
            .client
            .resources
            .iter()
            .map(|(path, feature)| (path.clone(), feature.clone().unwrap_or_default()))
            .collect()
    };
    let called = |path: &str| format!("client.{}()", path.replace('.', "()."));
    let named =
        |surface: &Snapshot| resources(surface).into_keys().map(|path| (called(&path), String::new())).collect();
    map("", "resource", &named(old), &named(new), None, report);
    let globals = |surface: &Snapshot| -> BTreeMap<String, String> {
        surface.client.globals.values().map(|global| (global.setter.clone(), global.ty.clone())).collect()
    };
    map("ClientBuilder::", "global", &globals(old), &globals(new), Some(names), report);
    map("Error::", "error", &old.errors, &new.errors, Some(names), report);
    map("webhook ", "webhook", &old.webhooks, &new.webhooks, Some(names), report);
    let ((old_name, was), (new_name, is)) = (&old.default_error, &new.default_error);
    let spot = Spot::new("Error::Api", "", "");
    if old_name != new_name {
        let text = format!("`errors::{old_name}` is now `errors::{new_name}`");
        report.add(&spot, Kind::Renamed, "default-error-renamed", BREAKING, text);
    }
    if !names.same(was, is) {
        report.changed(&spot, "default-error-type-changed", BREAKING, format!("held `{was}`, holds `{is}`"));
    }
}

/// Compares what goes by a name; an empty type is none.
fn map(
    before: &str,
    what: &str,
    old: &BTreeMap<String, String>,
    new: &BTreeMap<String, String>,
    names: Option<&Names<'_>>,
    report: &mut Report,
) {
    let item = |name: &str| if before == "feature" { format!("feature {name}") } else { format!("{before}{name}") };
    for (name, was) in old {
        let spot = Spot::new(item(name), "", "");
        match new.get(name) {
            None => report.add(&spot, Kind::Removed, &format!("{what}-removed"), BREAKING, "is gone"),
            Some(is) if names.is_some_and(|names| !names.same(was, is)) => {
                let text = format!("was `{was}`, is `{is}`");
                report.changed(&spot, &format!("{what}-type-changed"), BREAKING, text);
            }
            Some(_) => {}
        }
    }
    for name in new.keys().filter(|name| !old.contains_key(*name)) {
        report.add(&Spot::new(item(name), "", ""), Kind::Added, &format!("{what}-added"), ADDITIVE, "is new");
    }
}

/// What `Client::new` takes.
#[derive(PartialEq, Eq)]
enum New<'surface> {
    /// There is none: one credential does not suffice.
    Absent,
    /// Nothing.
    Nothing,
    /// This credential.
    Credential(&'surface str),
}

impl<'surface> New<'surface> {
    fn of(surface: &'surface Snapshot) -> Self {
        match &surface.client.new {
            Some(setter) => Self::Credential(setter),
            None if surface.client.anonymous => Self::Nothing,
            None => Self::Absent,
        }
    }

    fn said(&self) -> String {
        match self {
            Self::Absent | Self::Nothing => "nothing".to_owned(),
            Self::Credential(setter) => format!("`{setter}`"),
        }
    }
}

fn credentials(old: &Snapshot, new: &Snapshot, report: &mut Report) {
    let spot = Spot::new("Client::new", "", "");
    match (New::of(old), New::of(new)) {
        (was, is) if was == is => {}
        (New::Absent, _) => report.changed(&spot, "client-new-added", ADDITIVE, "is new"),
        // Any credential is taken in the same way.
        (New::Credential(was), New::Credential(is)) => {
            let text = format!("took `{was}`, takes `{is}`");
            report.changed(&spot, "client-new-means", Verdict::Behavior, text);
        }
        (_, New::Absent) => report.changed(&spot, "client-new-changed", BREAKING, "is gone: use `Client::builder`"),
        (was, is) => {
            let text = format!("took {}, takes {}", was.said(), is.said());
            report.changed(&spot, "client-new-changed", BREAKING, text);
        }
    }
    for (wire, scheme) in &old.client.schemes {
        let place = place::scheme(wire);
        let spot = Spot::new(format!("ClientBuilder::{}", scheme.setter), &place, &place);
        let Some(other) = new.client.schemes.get(wire) else {
            let same_setter =
                new.client.schemes.values().any(|other| other.setter == scheme.setter && other.kind == scheme.kind);
            if !same_setter {
                report.add(&spot, Kind::Removed, "credential-removed", BREAKING, "is gone");
            }
            continue;
        };
        if scheme.setter != other.setter {
            let text = format!("is now `ClientBuilder::{}`", other.setter);
            report.add(&spot, Kind::Renamed, "credential-renamed", BREAKING, text);
        }
        if scheme.kind != other.kind {
            let text = format!("was {}, is {}", scheme.kind, other.kind);
            report.changed(&spot, "credential-kind-changed", Verdict::Behavior, text);
        }
        if scheme.env != other.env {
            let text = format!("is read from {}, was from {}", other.env.join(" and "), scheme.env.join(" and "));
            report.changed(&spot, "environment-changed", Verdict::Behavior, text);
        }
    }
    for (_, scheme) in new.client.schemes.iter().filter(|(wire, _)| !old.client.schemes.contains_key(*wire)) {
        let spot = Spot::new(format!("ClientBuilder::{}", scheme.setter), "", "");
        report.add(&spot, Kind::Added, "credential-added", ADDITIVE, "is new");
    }
}

/// What the crate exports for some APIs only, and what else breaks does not tell of.
fn exports(old: &Snapshot, new: &Snapshot, report: &mut Report) {
    let has_oauth = |surface: &Snapshot| surface.client.schemes.values().any(|one| one.kind.starts_with("oauth2"));
    let exported: [(&str, fn(&Snapshot) -> bool, &str); 2] = [
        ("OAuth", has_oauth, "no credential is of OAuth 2 any more"),
        ("Upload", sends_files, "nothing is sent as multipart any more"),
    ];
    for (name, is_there, text) in exported {
        if is_there(old) && !is_there(new) {
            report.add(&Spot::new(name, "", ""), Kind::Removed, "export-removed", BREAKING, format!("is gone: {text}"));
        }
    }
}

/// How messages of the API are checked; the types for it, and their feature, are there only where they are.
fn signature(old: &Snapshot, new: &Snapshot, report: &mut Report) {
    let Some(was) = &old.signature else { return };
    let spot = Spot::new("Webhook", "", "");
    match &new.signature {
        None => {
            let text = "is gone, and the feature `webhooks` with it: no message is signed in a way that is checked";
            report.add(&spot, Kind::Removed, "export-removed", BREAKING, text);
        }
        Some(is) if is != was => {
            let text = "takes messages for true that are signed in another way";
            report.changed(&spot, "signature-changed", Verdict::Behavior, text);
        }
        Some(_) => {}
    }
}

/// Whether there are bodies that may hold files, or are one.
fn sends_files(surface: &Snapshot) -> bool {
    surface.operations.values().any(|one| {
        let other_forms = one.setters.values().filter(|setter| setter.takes.is_empty()).map(|setter| &setter.wire);
        let mut media_types = other_forms.chain(&one.media_type);
        media_types.any(|media_type| media_type.starts_with("multipart/"))
            || one.inputs.values().any(|ty| names(ty).any(|name| name == "Upload"))
    })
}

/// The names in a type, with the modules that they are in.
fn names(ty: &str) -> impl Iterator<Item = &str> {
    ty.split(|sign: char| !sign.is_alphanumeric() && !"_:".contains(sign))
}

fn servers(old: &Snapshot, new: &Snapshot, report: &mut Report) {
    for (name, server) in &old.client.servers {
        let spot = Spot::new(format!("Server::{name}"), "", "");
        let Some(other) = new.client.servers.get(name) else {
            report.add(&spot, Kind::Removed, "server-removed", BREAKING, format!("{} is gone", server.url));
            continue;
        };
        if server.url != other.url {
            report.changed(&spot, "server-changed", Verdict::Behavior, format!("was {}, is {}", server.url, other.url));
        }
        if server.variables != other.variables {
            report.changed(&spot, "server-variables-changed", Verdict::Behavior, "has other variables");
        }
        if server.default && !other.default {
            report.changed(&spot, "default-server-changed", Verdict::Behavior, "is no longer the default");
        }
    }
    for (name, server) in new.client.servers.iter().filter(|(name, _)| !old.client.servers.contains_key(*name)) {
        let spot = Spot::new(format!("Server::{name}"), "", "");
        report.add(&spot, Kind::Added, "server-added", ADDITIVE, format!("{} is new", server.url));
    }
}
