//! Path items: what holds for all operations of a path, and where these stand.

use super::extension::{self, Extensions};
use super::{context::Lowering, facets, pointer::canonical, server::lower_server};
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
    /// Keys that are no methods and have operations.
    pub(super) misspelled: Vec<String>,
    /// Its extensions.
    pub(super) extensions: Extensions,
}

impl Lowering<'_> {
    /// The path item at a pointer.
    pub(super) fn path_item(&mut self, pointer: &str) -> Option<PathItem> {
        let at = canonical(pointer);
        let item = self.document.path_item(&at, &mut self.diagnostics)?;
        Some(PathItem {
            parameters: item.parameters.into_iter().filter_map(facets::pointer).collect(),
            servers: item.servers.into_iter().map(lower_server).collect(),
            operations: extension::pointers(&item.extensions, keys::OPERATIONS),
            misspelled: self.document.misspelled_methods(&at),
            extensions: item.extensions,
        })
    }
}
