//! Servers and their variables.

use openapiv3::Server as OpenApiServer;

use super::{context::Lowering, extension};
use crate::extension::Extension;
use crate::model::{Server, ServerVariable};
use crate::spec::canon::keys;

impl Lowering<'_> {
    pub(super) fn lower_servers(&mut self) {
        let servers = self.root.servers.iter().filter(|server| !says_nothing(server));
        self.api.servers = servers.cloned().map(lower_server).collect();
    }
}

/// Whether it is only where the document was found, which is what no server at all means (OpenAPI object, 3.1).
fn says_nothing(server: &OpenApiServer) -> bool {
    matches!(server.url.trim(), "" | "/")
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
