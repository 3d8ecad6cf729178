//! Servers and their variables.

use super::pointer::canonical;
use openapiv3::Server as OpenApiServer;

use super::{context::Lowering, extension};
use crate::model::{Server, ServerVariable};

impl Lowering<'_> {
    pub(super) fn lower_servers(&mut self) {
        let count = self.value("#/servers").and_then(serde_json::Value::as_array).map_or(0, Vec::len);
        for index in 0..count {
            let at = canonical(format!("#/servers/{index}"));
            if let Some(server) = self.document.server(&at, &mut self.diagnostics) {
                self.api.servers.push(lower_server(server));
            }
        }
    }
}

/// One server.
pub(super) fn lower_server(server: OpenApiServer) -> Server {
    let name = extension::text(
        &server.extensions,
        &["x-speakeasy-server-id", "x-fern-server-name", "x-ogen-server-name", "x-oasmith-name"],
    );
    let variables = server.variables.unwrap_or_default().into_iter().map(|(name, variable)| ServerVariable {
        name,
        default: variable.default,
        values: variable.enumeration,
        description: variable.description,
    });
    Server { name, variables: variables.collect(), url: server.url, description: server.description }
}
