//! Components that are kept for their own sake.

use std::collections::BTreeSet;
use std::rc::Rc;

use openapiv3::Components;
use serde_json::Value;

use super::{context::Lowering, facets};
use crate::extension::Extension;

impl Lowering<'_> {
    /// Components are lowered when something reaches them; without operations, or on demand, for their own sake.
    pub(super) fn lower_components(&mut self) {
        let root = Rc::clone(&self.root);
        let Some(Components { schemas, .. }) = &root.components else { return };
        let everything = !self.has_operations();
        for (name, schema) in schemas {
            let Some(pointer) = facets::pointer(schema.clone()) else { continue };
            let said = self.extension_at(&pointer, Extension::SpeakeasyInclude);
            if self.wants_schema(name) || said.and_then(Value::as_bool).unwrap_or(everything) {
                let edge = self.edge(&pointer);
                self.api.wanted.push(edge);
            }
        }
    }

    /// What the component schemas of the document are called.
    pub(super) fn schema_names(&self) -> BTreeSet<String> {
        self.root.components.iter().flat_map(|components| components.schemas.keys().cloned()).collect()
    }

    fn has_operations(&mut self) -> bool {
        let root = Rc::clone(&self.root);
        let mut items = root.paths.paths.values().cloned().filter_map(facets::pointer);
        items.any(|pointer| self.path_item(&pointer).is_some_and(|item| !item.operations.is_empty()))
    }
}
