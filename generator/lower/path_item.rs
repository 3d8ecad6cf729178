//! Path items: what holds for all operations of a path, and where these stand.

use super::{context::Lowering, extension, facets, pointer::canonical, server::lower_server};
use crate::model::Server;
use crate::spec::canon::keys;

/// A path item.
pub(super) struct PathItem {
    /// Pointers of the parameters of all operations.
    pub(super) parameters: Vec<String>,
    /// The servers of operations that name none.
    pub(super) servers: Vec<Server>,
    /// Methods as written, and the pointers of the operations.
    pub(super) operations: Vec<(String, String)>,
}

impl Lowering<'_> {
    /// The path item at a pointer.
    pub(super) fn path_item(&mut self, pointer: &str) -> Option<PathItem> {
        let item = self.document.path_item(&canonical(pointer), &mut self.diagnostics)?;
        Some(PathItem {
            parameters: item.parameters.into_iter().filter_map(facets::pointer).collect(),
            servers: item.servers.into_iter().map(lower_server).collect(),
            operations: extension::pointers(&item.extensions, keys::OPERATIONS),
        })
    }
}
