//! Servers and their variables.

use openapiv3::Server as OpenApiServer;

use super::{context::Lowering, extension};
use crate::extension::Extension;
use crate::model::{Server, ServerVariable};
use crate::spec::canon::keys;

impl Lowering<'_> {
    pub(super) fn lower_servers(&mut self) {
        self.api.servers = self.root.servers.iter().cloned().map(lower_server).collect();
    }
}

/// One server.
pub(super) fn lower_server(server: OpenApiServer) -> Server {
    let given = [Extension::SpeakeasyServerId, Extension::FernServerName, Extension::OgenServerName];
    let name = extension::text(&server.extensions, &given)
        .or_else(|| extension::kept(&server.extensions, keys::NAME).filter(|name| !name.trim().is_empty()));
    let variables = server.variables.unwrap_or_default().into_iter().map(|(name, variable)| ServerVariable {
        name,
        default: variable.default,
        values: variable.enumeration,
        description: variable.description,
    });
    Server { name, variables: variables.collect(), url: server.url, description: server.description }
}
