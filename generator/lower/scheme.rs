//! What a security scheme is: the document's words, and the configuration's in place of them.

use openapiv3::{APIKeyLocation, OAuth2Flows, SecurityScheme};

use super::extension::{self, Extensions};
use crate::config::{Auth, AuthKind};
use crate::extension::Extension;
use crate::model::{Scheme, SchemeKind, SecretLocation};
use crate::spec::canon::keys;

/// Schemes of HTTP that answer a challenge or sign each request (RFC 7616, 4559, 7486, 8120, 7804, 9449 and others).
const MORE_THAN_A_SECRET: &[&str] = &[
    "aws4-hmac-sha256",
    "concealed",
    "digest",
    "dpop",
    "gnap",
    "hawk",
    "hmac",
    "hoba",
    "mutual",
    "negotiate",
    "ntlm",
    "oauth",
    "privatetoken",
    "scram-sha-1",
    "scram-sha-256",
    "signature",
    "vapid",
];

/// Words that people put before a key, and hardly ever elsewhere before a placeholder.
const WORDS: &[&str] = &["bearer", "token", "jwt", "apikey", "api-key", "key"];

pub(super) fn lower_scheme(name: &str, scheme: SecurityScheme) -> Scheme {
    let mut env = None;
    let (kind, description) = match scheme {
        SecurityScheme::APIKey { description, extensions, .. } if signs(&extensions) => {
            (SchemeKind::Unsupported("awsSigv4".to_owned()), description)
        }
        SecurityScheme::APIKey { location, name, description, extensions } => {
            let location = match location {
                APIKeyLocation::Header => SecretLocation::Header,
                APIKeyLocation::Query => SecretLocation::Query,
                APIKeyLocation::Cookie => SecretLocation::Cookie,
            };
            env = said(&extensions, Extension::FernHeader, "env");
            let prefix = said(&extensions, Extension::FernHeader, "prefix");
            let prefix = prefix.filter(|_| location == SecretLocation::Header);
            (SchemeKind::ApiKey { location, name, prefix }, description)
        }
        SecurityScheme::HTTP { description, extensions, .. } if extensions.contains_key(keys::SECURITY_TYPE) => {
            (SchemeKind::MutualTls, description)
        }
        SecurityScheme::HTTP { scheme, description, extensions, .. } => {
            env = said(&extensions, Extension::FernBearer, "env");
            (http(&scheme), description)
        }
        SecurityScheme::OAuth2 { flows, description, .. } => (oauth(flows), description),
        SecurityScheme::OpenIDConnect { description, .. } => (SchemeKind::OpenIdConnect, description),
    };
    Scheme { name: name.to_owned(), kind, description, env }
}

/// A text in the object of an extension.
fn said(extensions: &Extensions, key: Extension, member: &str) -> Option<String> {
    let text = extension::value(extensions, key)?.get(member)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Whether what looks like a key is a signature of each request, as gateways of AWS declare it.
fn signs(extensions: &Extensions) -> bool {
    let kind = extension::value(extensions, Extension::AmazonAuthtype).and_then(|kind| kind.as_str());
    kind.is_some_and(|kind| kind.eq_ignore_ascii_case("awsSigv4"))
}

/// The scheme of HTTP with a name (security scheme object, 3.1).
fn http(scheme: &str) -> SchemeKind {
    let word = scheme.split_whitespace().next().unwrap_or("bearer");
    match word.to_ascii_lowercase().as_str() {
        "basic" => SchemeKind::Basic,
        "bearer" => SchemeKind::Bearer,
        lower if MORE_THAN_A_SECRET.contains(&lower) => SchemeKind::Unsupported(lower.to_owned()),
        _ => SchemeKind::Http(word.to_owned()),
    }
}

fn oauth(flows: OAuth2Flows) -> SchemeKind {
    let mut scopes: Vec<(String, String)> = Vec::new();
    let lists = [
        flows.client_credentials.as_ref().map(|flow| &flow.scopes),
        flows.password.as_ref().map(|flow| &flow.scopes),
        flows.authorization_code.as_ref().map(|flow| &flow.scopes),
        flows.implicit.as_ref().map(|flow| &flow.scopes),
    ];
    for (scope, text) in lists.into_iter().flatten().flatten() {
        if !scopes.iter().any(|(known, _)| known == scope) {
            scopes.push((scope.clone(), text.clone()));
        }
    }
    SchemeKind::OAuth2 {
        client_credentials: flows.client_credentials.map(|flow| flow.token_url),
        password: flows.password.map(|flow| flow.token_url),
        scopes,
    }
}

/// What the configuration says of a credential, in place of what the document says.
pub(super) fn configure(kind: &mut SchemeKind, auth: &Auth) {
    let key = |location| {
        let name = auth.name.clone().unwrap_or_default();
        SchemeKind::ApiKey { location, name, prefix: None }
    };
    match auth.kind {
        Some(AuthKind::Bearer) => *kind = SchemeKind::Bearer,
        Some(AuthKind::Basic) => *kind = SchemeKind::Basic,
        Some(AuthKind::Header) => *kind = key(SecretLocation::Header),
        Some(AuthKind::Query) => *kind = key(SecretLocation::Query),
        Some(AuthKind::Cookie) => *kind = key(SecretLocation::Cookie),
        None => {}
    }
    let word = auth.prefix.as_deref().map(|prefix| prefix.trim().to_owned());
    match (kind, word) {
        (SchemeKind::ApiKey { location: SecretLocation::Header, prefix, .. }, Some(word)) => *prefix = Some(word),
        (kind @ (SchemeKind::Bearer | SchemeKind::Http(_)), Some(word)) => *kind = SchemeKind::Http(word),
        _ => {}
    }
}

/// The word that a description shows before the key of a header: `Authorization: Token <key>`, or what Django REST
/// framework's documents say, `with required prefix "Token"`.
pub(super) fn word_in(description: &str) -> Option<String> {
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_ascii_alphanumeric()).to_owned();
    if let Some((_, rest)) = description.split_once("required prefix \"") {
        return rest.split_once('"').map(|(word, _)| bare(word)).filter(|word| !word.is_empty());
    }
    let words: Vec<&str> = description.split_whitespace().collect();
    words.iter().zip(words.iter().skip(1)).enumerate().find_map(|(index, (word, next))| {
        let before = index.checked_sub(1).and_then(|index| words.get(index)).copied().unwrap_or_default();
        let in_header = before.to_ascii_lowercase().ends_with("authorization:");
        let known = WORDS.contains(&bare(word).to_ascii_lowercase().as_str());
        let is_word = word.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '-');
        let is_value = next.starts_with(['<', '{', '[', '$']);
        ((known || (in_header && is_word)) && is_value).then(|| bare(word))
    })
}
