//! What every page needs: the crate, its layout and where the other pages are.

use std::collections::BTreeMap;

use crate::surface::{Crate, Item, ItemId, Namespace, PageLayout, StreamSwitch};

use super::link::{Links, Place};

/// The surroundings of a page.
pub(super) struct Context<'a> {
    /// The crate.
    pub(super) krate: &'a Crate,
    /// Its layout.
    pub(super) layout: PageLayout,
    /// Where pages are.
    pub(super) links: Links,
    /// Where the sections stand that are on no page of a resource or a type.
    pub(super) from: Place,
    /// The bodies whose field with this name is set by how a call ends.
    pub(super) streaming: BTreeMap<ItemId, &'a str>,
}

impl<'a> Context<'a> {
    /// The surroundings of a crate's pages in a layout.
    pub(super) fn new(krate: &'a Crate, layout: PageLayout) -> Self {
        Self { krate, layout, links: Links::new(krate, layout), from: Place::Root, streaming: streaming(krate) }
    }

    /// The same for sections that stand elsewhere.
    pub(super) fn within(&self, from: Place) -> Self {
        Self { from, links: self.links.clone(), streaming: self.streaming.clone(), ..*self }
    }

    /// The name of an item with its module, as it is shown: `models::Message`.
    pub(super) fn label(&self, id: ItemId) -> String {
        match self.krate.item(id) {
            Some(item) => format!("{}::{}", self.module(item), item.name),
            None => "serde_json::Value".to_owned(),
        }
    }

    /// The module that an item is shown in.
    fn module(&self, item: &Item) -> &'static str {
        match item.namespace {
            Namespace::Models => item.namespace.module(),
            Namespace::Errors => self.layout.error_module(),
        }
    }
}

fn streaming(krate: &Crate) -> BTreeMap<ItemId, &str> {
    let fields = krate.operations.iter().filter_map(|operation| {
        operation.streams.as_ref()?;
        let StreamSwitch::Flag(flag) = operation.stream_switch.as_ref()? else { return None };
        Some((operation.body.as_ref()?.ty.item()?, flag.field.as_str()))
    });
    fields.collect()
}
