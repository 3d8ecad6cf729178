//! Plans credentials: their setters, the environment variables that hold them, and the one that suffices.

use heck::ToShoutySnakeCase;

use crate::model::{Api, Requirement, Scheme, SchemeKind as Source, SecretLocation};
use crate::surface::{EnvPair, Parts, SchemeKind, SchemeNeed, SchemeUse};

use super::{case, keyword, planner::Planner, scope::ExactScope, words};

/// The credentials that can be given, and the index of the one that `Client::new` takes, when one suffices.
pub(super) fn plan_schemes(planner: &Planner, prefix: &str) -> (Vec<SchemeUse>, Option<usize>) {
    let schemes: Vec<&Scheme> = planner.api.schemes.iter().filter(|scheme| can_be_given(scheme)).collect();
    let single = single(planner.api, &schemes);
    let mut names = Variables::new(prefix);
    // The one token or key is called as people know it, whatever its scheme is called.
    let mut tokens = schemes.iter().filter(|scheme| is_token(scheme));
    let only = tokens.next().filter(|_| tokens.next().is_none());
    let best = single.and_then(|index| schemes.get(index)).filter(|scheme| is_token(scheme)).or(only);
    let best = best.map(|scheme| (scheme.name.clone(), names.take(["API_KEY".to_owned()])));
    let mut setters = ExactScope::default();
    let planned = schemes.iter().map(|scheme| {
        let own = best.as_ref().filter(|(name, _)| *name == scheme.name).map(|(_, variable)| variable.clone());
        let whole = own.unwrap_or_else(|| names.of(scheme));
        plan_scheme(planner, scheme, whole, &mut names, &mut setters)
    });
    (planned.collect(), single)
}

/// Whether a client has a setter for it: a certificate belongs to the HTTP client, and a signature to each request.
fn can_be_given(scheme: &Scheme) -> bool {
    !matches!(scheme.kind, Source::MutualTls | Source::Unsupported(_))
}

/// Whether it is one secret, which is sent as it is.
fn is_token(scheme: &Scheme) -> bool {
    match &scheme.kind {
        Source::Bearer | Source::Http(_) | Source::ApiKey { .. } | Source::OpenIdConnect => true,
        Source::OAuth2 { client_credentials, password, .. } => client_credentials.is_none() && password.is_none(),
        Source::Basic | Source::MutualTls | Source::Unsupported(_) => false,
    }
}

/// Alternatives of combinations, without what the client is not given.
pub(super) fn needs(api: &Api, requirements: &[Requirement]) -> Vec<Vec<SchemeNeed>> {
    let given = |wire: &str| api.schemes.iter().any(|scheme| scheme.name == wire && can_be_given(scheme));
    let needs = requirements.iter().map(|requirement| {
        let mut needs = words::needs(requirement);
        needs.retain(|need| given(&need.wire));
        needs
    });
    needs.collect()
}

/// The one credential that suffices: alone in an alternative of what calls need, or of what each call needs that says so.
/// A key or a token comes before what has two parts, and a cookie, which browsers get when somebody logs in, comes after
/// them; else the document's order counts.
fn single(api: &Api, schemes: &[&Scheme]) -> Option<usize> {
    let mut asked: Vec<Vec<Vec<SchemeNeed>>> = vec![needs(api, &api.security)];
    if api.security.is_empty() {
        let own = api.operations.iter().filter_map(|operation| operation.security.as_deref());
        asked = own.map(|own| needs(api, own)).filter(|own| own.iter().any(|all| !all.is_empty())).collect();
    }
    let first = asked.first()?;
    let alone = first.iter().filter_map(|all| match all.as_slice() {
        [need] => schemes.iter().position(|scheme| scheme.name == need.wire),
        _ => None,
    });
    let suffices = |scheme: &&Scheme| {
        asked.iter().all(|one| one.iter().any(|all| matches!(all.as_slice(), [need] if need.wire == scheme.name)))
    };
    let found = alone.filter(|index| schemes.get(*index).is_some_and(suffices));
    found.min_by_key(|index| schemes.get(*index).map(|scheme| rank(scheme)))
}

fn rank(scheme: &Scheme) -> u8 {
    match &scheme.kind {
        Source::ApiKey { location: SecretLocation::Cookie, .. } => 2,
        _ if is_token(scheme) => 0,
        Source::Basic => 1,
        _ => 3,
    }
}

/// The setter that it has had; else the scheme's name, best without a word that says what all of them are.
fn setters_of(planner: &Planner, scheme: &Scheme) -> Vec<String> {
    let chosen = planner.target.auth.get(&scheme.name).and_then(|auth| auth.setter.as_ref());
    if let (None, Some(kept)) = (chosen, planner.pins.credential(&scheme.name)) {
        return vec![kept.to_owned()];
    }
    let whole = match chosen {
        Some(chosen) => case::plain_snake(chosen),
        None => case::plain_snake(&plain_version(&scheme.name)),
    };
    let short =
        whole.strip_suffix("_auth").filter(|_| chosen.is_none()).filter(|short| !keyword::is_builder_method(short));
    let own = if keyword::is_builder_method(&whole) { format!("{whole}_") } else { case::raw(&whole) };
    short.map(case::raw).into_iter().chain([own]).collect()
}

/// `oauth_2_0` as people write it: `oauth2`. Other signs stay where they are.
fn plain_version(name: &str) -> String {
    let squeezed: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    match squeezed.to_ascii_lowercase().as_str() {
        "oauth2" | "oauth20" => "oauth2".to_owned(),
        _ => name.to_owned(),
    }
}

fn plan_scheme(
    planner: &Planner,
    scheme: &Scheme,
    whole: String,
    names: &mut Variables,
    setters: &mut ExactScope,
) -> SchemeUse {
    let kind = match &scheme.kind {
        Source::Bearer | Source::OAuth2 { client_credentials: None, password: None, .. } => SchemeKind::Bearer,
        Source::OAuth2 { client_credentials, password, .. } => {
            SchemeKind::OAuth2 { client_credentials: client_credentials.clone(), password: password.clone() }
        }
        Source::Http(word) => SchemeKind::Http(word.clone()),
        Source::OpenIdConnect | Source::MutualTls | Source::Unsupported(_) => SchemeKind::OpenIdConnect,
        Source::Basic => SchemeKind::Basic,
        Source::ApiKey { location, name, prefix } => {
            SchemeKind::ApiKey { location: words::key_location(*location), name: name.clone(), prefix: prefix.clone() }
        }
    };
    let pairs = match &kind {
        SchemeKind::Basic => names.pairs(&whole, Parts::Basic),
        SchemeKind::OAuth2 { client_credentials, password } => {
            let flows = [(client_credentials, Parts::ClientCredentials), (password, Parts::Password)];
            let flows = flows.into_iter().filter(|(url, _)| url.is_some());
            flows.flat_map(|(_, parts)| names.pairs(&whole, parts)).collect()
        }
        SchemeKind::Bearer | SchemeKind::Http(_) | SchemeKind::OpenIdConnect | SchemeKind::ApiKey { .. } => Vec::new(),
    };
    let chosen = planner.target.auth.get(&scheme.name);
    let pairs = match (chosen.and_then(|auth| auth.pair.as_ref()), pairs.first()) {
        (Some([first, second]), Some(EnvPair { parts, .. })) => {
            vec![EnvPair { first: first.clone(), second: second.clone(), parts: *parts }]
        }
        _ => pairs,
    };
    let chosen = chosen.and_then(|auth| auth.env.clone());
    let mut env = vec![chosen.unwrap_or(whole)];
    env.extend(scheme.env.clone().filter(|name| !env.contains(name)));
    let candidates = setters_of(planner, scheme);
    SchemeUse {
        wire: scheme.name.clone(),
        setter: setters.take(candidates),
        env,
        pairs,
        kind,
        prose: planner.described(None, scheme.description.as_deref()),
    }
}

/// The names of environment variables.
struct Variables<'a> {
    prefix: &'a str,
    scope: ExactScope,
    /// The kinds of pairs whose first scheme needs no name of its own.
    plain: Vec<Parts>,
}

impl<'a> Variables<'a> {
    fn new(prefix: &'a str) -> Self {
        Self { prefix, scope: ExactScope::default(), plain: Vec::new() }
    }

    fn take<const N: usize>(&mut self, wanted: [String; N]) -> String {
        let prefix = self.prefix;
        self.scope.take(wanted.map(|name| format!("{prefix}_{name}")))
    }

    /// The variable of a scheme, without the word that says nothing.
    fn of(&mut self, scheme: &Scheme) -> String {
        let whole = plain_version(&scheme.name).replace("OAuth", "Oauth").to_shouty_snake_case();
        let short = whole.strip_suffix("_AUTH").unwrap_or(&whole).to_owned();
        self.take([short, whole])
    }

    /// Two variables, and for the first scheme of its kind two without its name after them.
    fn pairs(&mut self, whole: &str, parts: Parts) -> Vec<EnvPair> {
        let (first, second) = match parts {
            Parts::Basic | Parts::Password => ("USERNAME", "PASSWORD"),
            Parts::ClientCredentials => ("CLIENT_ID", "CLIENT_SECRET"),
        };
        let pair =
            |start: &str| EnvPair { first: format!("{start}_{first}"), second: format!("{start}_{second}"), parts };
        let own = pair(whole);
        if self.plain.contains(&parts) {
            return vec![own];
        }
        self.plain.push(parts);
        vec![own, pair(self.prefix)]
    }
}
