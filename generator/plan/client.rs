//! Plans the client: credentials, servers, environment.

use crate::prose;
use heck::{ToShoutySnakeCase, ToUpperCamelCase};

use crate::{
    model::{Scheme, SchemeKind as Source, Server, ServerVariable as Variable},
    surface::{ClientSurface, ExternalDocs, SchemeKind, SchemeNeed, SchemeUse, ServerUse, ServerVariable},
};

use super::{calls, case, globals, keyword, planner::Planner, scope::ExactScope, words};

/// The client and its builder.
pub(super) fn plan_client(planner: &Planner) -> ClientSurface {
    let api = planner.api;
    let prefix =
        planner.target.env_prefix.clone().unwrap_or_else(|| planner.target.package.name.to_shouty_snake_case());
    let mut setters = ExactScope::default();
    let first_basic = api.schemes.iter().find(|scheme| scheme.kind == Source::Basic);
    let is_first = |scheme: &Scheme| first_basic.is_some_and(|first| first.name == scheme.name);
    let schemes: Vec<SchemeUse> =
        api.schemes.iter().filter_map(|scheme| plan_scheme(scheme, &prefix, is_first(scheme), &mut setters)).collect();
    let known = |name: &String| schemes.iter().any(|scheme| scheme.wire == *name);
    let security = api.security.iter().map(words::needs);
    let security: Vec<Vec<SchemeNeed>> = security.filter(|all| all.iter().all(|need| known(&need.wire))).collect();
    ClientSurface {
        title: prose::line(&api.info.title),
        prose: prose::clean(api.info.prose.summary.as_deref(), api.info.prose.description.as_deref()),
        external_docs: api
            .info
            .external_docs
            .clone()
            .map(|(url, text)| ExternalDocs { url, text: text.filter(|text| !text.is_empty()) }),
        single: single(planner, &schemes, &security),
        globals: globals::plan_globals(planner, &prefix),
        servers: plan_servers(&api.servers),
        env_prefix: prefix,
        request_id_headers: planner.target.request_id_headers.clone(),
        timeout_seconds: planner.target.timeout,
        retries: api.retries.as_ref().map(calls::plan_retries),
        lenient: planner.target.lenient,
        schemes,
        security,
        methods: Vec::new(),
    }
}

/// The one credential that suffices: the first alternative of one scheme, or the only scheme that any operation names.
fn single(planner: &Planner, schemes: &[SchemeUse], security: &[Vec<SchemeNeed>]) -> Option<usize> {
    let index = |name: &str| schemes.iter().position(|scheme| scheme.wire == name);
    let alone = security.iter().find_map(|all| match all.as_slice() {
        [need] => index(&need.wire),
        _ => None,
    });
    if alone.is_some() || !security.is_empty() {
        return alone;
    }
    let mut named = planner
        .api
        .operations
        .iter()
        .flat_map(|operation| operation.security.iter().flatten())
        .flat_map(|requirement| &requirement.0);
    let first = named.next().map(|(name, _)| name)?;
    named.all(|(name, _)| name == first).then(|| index(first)).flatten()
}

fn plan_scheme(scheme: &Scheme, prefix: &str, first_basic: bool, setters: &mut ExactScope) -> Option<SchemeUse> {
    let variable = format!("{prefix}_{}", scheme.name.to_shouty_snake_case());
    let mut other_env = Vec::new();
    let whole = variable.clone();
    let (kind, env) = match &scheme.kind {
        Source::Bearer | Source::OAuth2 { client_credentials: None, password: None, .. } => {
            (SchemeKind::Bearer, vec![variable])
        }
        Source::OpenIdConnect => (SchemeKind::OpenIdConnect, vec![variable]),
        Source::Basic => {
            let parts = |start: &str| vec![format!("{start}_USERNAME"), format!("{start}_PASSWORD")];
            let own = parts(&variable);
            // The first such scheme of a document needs no name of its own.
            let (env, other) = if first_basic { (parts(prefix), own) } else { (own, Vec::new()) };
            other_env = other;
            (SchemeKind::Basic, env)
        }
        Source::ApiKey { location, name } => {
            (SchemeKind::ApiKey { location: words::key_location(*location), name: name.clone() }, vec![variable])
        }
        Source::OAuth2 { client_credentials: Some(token_url), .. }
        | Source::OAuth2 { password: Some(token_url), .. } => {
            let env = vec![format!("{variable}_CLIENT_ID"), format!("{variable}_CLIENT_SECRET")];
            (SchemeKind::OAuth2 { token_url: token_url.clone() }, env)
        }
        Source::MutualTls => return None,
    };
    let plain = case::plain_snake(&scheme.name);
    let setter = if keyword::is_builder_method(&plain) { format!("{plain}_") } else { case::raw(&plain) };
    Some(SchemeUse {
        wire: scheme.name.clone(),
        setter: setters.take([setter]),
        whole_env: (env.len() > 1).then_some(whole),
        env,
        other_env,
        kind,
        prose: prose::clean(None, scheme.description.as_deref()),
    })
}

fn plan_servers(servers: &[Server]) -> Vec<ServerUse> {
    let mut names = ExactScope::default();
    servers
        .iter()
        .map(|server| {
            let said = server.description.as_deref().filter(|text| text.split_whitespace().count() <= 4);
            let host = server.url.split("://").last().unwrap_or_default().split('/').next().unwrap_or_default();
            let wanted = [server.name.as_deref(), said, Some(host)].into_iter().flatten();
            let wanted =
                wanted.map(|text| case::variant(&text.to_upper_camel_case(), "Server")).chain(["Server".to_owned()]);
            ServerUse {
                variant: names.take(wanted),
                id: server.name.clone(),
                url: server.url.clone(),
                prose: prose::clean(None, server.description.as_deref()),
                variables: server.variables.iter().map(plan_variable).collect(),
            }
        })
        .collect()
}

fn plan_variable(variable: &Variable) -> ServerVariable {
    ServerVariable {
        name: variable.name.clone(),
        default: variable.default.clone(),
        allowed: variable.values.clone(),
        said: variable.description.as_deref().map(prose::line).unwrap_or_default(),
    }
}
