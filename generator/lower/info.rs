//! What the document says of itself.

use std::rc::Rc;

use super::context::Lowering;
use super::extension::kept;
use crate::model::{Info, Prose};
use crate::spec::canon::keys;

impl Lowering<'_> {
    pub(super) fn lower_info(&mut self) {
        let root = Rc::clone(&self.root);
        let info = &root.info;
        self.api.info = Info {
            title: info.title.clone(),
            version: info.version.clone(),
            prose: Prose { summary: kept(&info.extensions, keys::SUMMARY), description: info.description.clone() },
            license: info
                .license
                .as_ref()
                .map(|license| kept(&license.extensions, keys::IDENTIFIER).unwrap_or_else(|| license.name.clone())),
            external_docs: root.external_docs.as_ref().map(|docs| (docs.url.clone(), docs.description.clone())),
        };
    }
}
