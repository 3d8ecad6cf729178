//! Plans the client: what it says of the API, its servers and its settings.

use crate::prose;
use heck::{ToShoutySnakeCase, ToUpperCamelCase};

use crate::{
    model::{Server, ServerVariable as Variable},
    surface::{ClientSurface, ExternalDocs, Leniency, OwnServer, ServerUse, ServerVariable},
};

use super::{calls, case, credentials, globals, planner::Planner, scope::ExactScope};

/// The client and its builder.
pub(super) fn plan_client(planner: &Planner) -> ClientSurface {
    let api = planner.api;
    let prefix =
        planner.target.env_prefix.clone().unwrap_or_else(|| planner.target.package.name.to_shouty_snake_case());
    let (schemes, single) = credentials::plan_schemes(planner, &prefix);
    ClientSurface {
        title: prose::line(&api.info.title),
        prose: planner.prose(&api.info.prose),
        external_docs: api.info.external_docs.as_ref().and_then(|(url, text)| plan_docs(url, text.as_deref())),
        single,
        globals: globals::plan_globals(planner, &prefix),
        servers: plan_servers(planner, &api.servers),
        env_prefix: prefix,
        request_id_headers: planner.target.request_id_headers.clone(),
        user_agent: planner.target.user_agent.clone(),
        timeout_seconds: planner.target.timeout,
        retries: api.retries.as_ref().map(calls::plan_retries),
        leniency: match planner.target.lenient {
            true => Leniency::All,
            false if api.numerals => Leniency::Numerals,
            false => Leniency::Exact,
        },
        schemes,
        security: credentials::needs(api, &api.security),
        methods: Vec::new(),
    }
}

/// Documentation elsewhere, if its address leads anywhere.
fn plan_docs(url: &str, text: Option<&str>) -> Option<ExternalDocs> {
    let text = text.map(prose::bare).filter(|text| !text.is_empty());
    Some(ExternalDocs { url: prose::link_target(url)?, text })
}

fn plan_servers(planner: &Planner, servers: &[Server]) -> Vec<ServerUse> {
    let mut names = ExactScope::default();
    servers
        .iter()
        .map(|server| {
            let said = server.description.as_deref().filter(|text| text.split_whitespace().count() <= 4);
            // A relative address has no host, and is called after its path.
            let place = match server.url.split_once("://") {
                Some((_, rest)) => rest.split('/').next().unwrap_or_default(),
                None => server.url.trim_matches('/'),
            };
            let wanted = [server.name.as_deref(), said, Some(place)].into_iter().flatten();
            let wanted =
                wanted.map(|text| case::variant(&text.to_upper_camel_case(), "Server")).chain(["Server".to_owned()]);
            ServerUse {
                variant: names.take(wanted),
                id: server.name.clone(),
                url: server.url.clone(),
                prose: planner.described(None, server.description.as_deref()),
                variables: server.variables.iter().map(plan_variable).collect(),
            }
        })
        .collect()
}

/// The servers of an operation.
pub(super) fn plan_own_servers(servers: &[Server]) -> Vec<OwnServer> {
    let own = |server: &Server| OwnServer {
        url: server.url.clone(),
        variables: server.variables.iter().map(plan_variable).collect(),
    };
    servers.iter().map(own).collect()
}

fn plan_variable(variable: &Variable) -> ServerVariable {
    ServerVariable {
        name: variable.name.clone(),
        default: variable.default.clone(),
        allowed: variable.values.clone(),
        said: variable.description.as_deref().map(prose::line).unwrap_or_default(),
    }
}
