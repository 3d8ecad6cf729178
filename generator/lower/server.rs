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
        self.name_servers();
    }

    /// Gives servers the names that the configuration has for them, and adds those that only it knows.
    fn name_servers(&mut self) {
        let servers = &mut self.api.servers;
        let first = servers.len();
        for (name, address) in &self.target.servers {
            for other in servers.iter_mut().filter(|server| server.name.as_ref() == Some(name)) {
                other.name = None;
            }
            let same = |server: &&mut Server| server.url.trim_end_matches('/') == address.trim_end_matches('/');
            match servers.iter_mut().find(same) {
                Some(server) => server.name = Some(name.clone()),
                None => servers.push(Server {
                    name: Some(name.clone()),
                    url: address.clone(),
                    description: None,
                    variables: Vec::new(),
                }),
            }
        }
        // Where the document has none, the first is asked: that of all days.
        let is_usual = |server: &Server| {
            server.name.as_ref().is_some_and(|name| USUAL.contains(&name.to_ascii_lowercase().as_str()))
        };
        if first == 0 {
            servers.sort_by_key(|server| !is_usual(server));
        }
    }
}

/// What people call the server that is no other.
const USUAL: &[&str] = &["default", "live", "prod", "production"];

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
