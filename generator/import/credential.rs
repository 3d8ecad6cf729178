//! Credentials and servers of other configurations, as `auth` and `servers` of a target.

use serde_json::Value;

use super::{Reading, text};
use crate::config::{Auth, AuthKind, squeezed};
use crate::surface::{Crate, SchemeKind};

/// What an option of a client gives of a credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it.
    Whole,
    /// A user, or the id of a client.
    First,
    /// A password, or the secret of a client.
    Second,
}

/// What is said of a credential in several places.
#[derive(Debug, Default)]
pub(super) struct Found<'a> {
    /// What it is, where only the other configuration knows it.
    pub(super) declared: Option<&'a Value>,
    options: Vec<(Part, String, Option<&'a str>, Option<&'a str>)>,
}

impl<'a> Found<'a> {
    /// Adds an option: what it is among what is lost, its name, and its variable.
    pub(super) fn add(&mut self, part: Part, what: String, name: Option<&'a str>, env: Option<&'a str>) {
        self.options.push((part, what, name, env));
    }

    /// Takes it over.
    pub(super) fn keep(self, scheme: &str, krate: &Crate, reading: &mut Reading) {
        let mut auth = self.declared.map(declared).unwrap_or_default();
        let known = krate.client.schemes.iter().find(|known| known.wire == scheme);
        let variable = |part: Part| self.options.iter().find(|option| option.0 == part).and_then(|option| option.3);
        let takes_two = match known.map(|known| &known.kind) {
            Some(kind) => matches!(kind, SchemeKind::Basic | SchemeKind::OAuth2 { .. }),
            None => auth.kind == Some(AuthKind::Basic),
        };
        auth.pair = variable(Part::First)
            .zip(variable(Part::Second))
            .map(|(first, second)| [first.to_owned(), second.to_owned()]);
        for (part, what, name, env) in self.options {
            match part {
                Part::Whole => {
                    auth.env = env.map(str::to_owned);
                    let own = known.map_or(scheme, |known| known.setter.as_str());
                    auth.setter = name.filter(|name| squeezed(name) != squeezed(own)).map(str::to_owned);
                }
                Part::First | Part::Second if takes_two => {}
                Part::First | Part::Second => {
                    let why = "the credential is no pair: it has one variable, `env` of `auth`, and one setter";
                    reading.lose(what, why);
                    continue;
                }
            }
            reading.credentials.carried += 1;
        }
        if !takes_two {
            auth.pair = None;
        }
        if auth != Auth::default() {
            reading.target.auth.insert(scheme.to_owned(), auth);
        }
    }
}

/// Whether a scheme, as OpenAPI writes it, is one that `auth` can say.
pub(super) fn is_usable(scheme: &Value) -> bool {
    declared(scheme).kind.is_some()
}

/// `{ type: http, scheme: bearer }` and the like.
fn declared(scheme: &Value) -> Auth {
    let word = |key: &str| text(scheme, &[key]).unwrap_or_default().to_ascii_lowercase();
    let kind = match (word("type").as_str(), word("scheme").as_str(), word("in").as_str()) {
        ("http", "bearer", _) | ("oauth2" | "openidconnect", ..) => Some(AuthKind::Bearer),
        ("http", "basic", _) => Some(AuthKind::Basic),
        ("apikey", _, "header") => Some(AuthKind::Header),
        ("apikey", _, "query") => Some(AuthKind::Query),
        ("apikey", _, "cookie") => Some(AuthKind::Cookie),
        _ => None,
    };
    let name = text(scheme, &["name"]).filter(|_| word("type") == "apikey").map(str::to_owned);
    Auth { kind, name, ..Auth::default() }
}

/// A server by its name: one of the document gets it, another one is added.
pub(super) fn server(what: &str, name: &str, address: &str, krate: &Crate, reading: &mut Reading) {
    reading.servers.of += 1;
    let plain = address.trim_end_matches('/');
    let known = krate.client.servers.iter().find(|server| server.url.trim_end_matches('/') == plain);
    let is_whole = plain.starts_with("https://") || plain.starts_with("http://");
    match known {
        Some(known) if known.id.as_deref() == Some(name) => {}
        None if !is_whole || plain.contains('{') => {
            let why = format!("the document has no server `{address}`: an overlay can add it to `servers`");
            reading.lose(what, why);
            return;
        }
        Some(_) | None => drop(reading.target.servers.insert(name.to_owned(), address.to_owned())),
    }
    reading.servers.carried += 1;
}
