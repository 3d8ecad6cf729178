//! Resources: where operations are grouped, and what their methods are called.

use super::operation::Found;
use super::path_call::PathCall;
use super::{context::Lowering, extension, framework_id};
use crate::config::nearest;
use crate::diagnostic::{Code, Diagnostic};
use crate::extension::Extension;
use crate::model::{Prose, Resource, Words};
use crate::spec::canon::keys;

/// What groups operations, where neither the configuration nor an extension does.
#[derive(Debug, Clone, Copy)]
pub(super) enum GroupedBy<'c> {
    /// The first tag; dotted tags nest.
    Tag,
    /// The first part of the id.
    Id,
    /// What the path shows.
    Path(&'c PathCall),
}

impl Lowering<'_> {
    /// The resources of an operation: by config, extension, or what groups the operations of this document.
    pub(super) fn groups(&mut self, found: &Found<'_>, by: GroupedBy<'_>) -> Vec<Vec<String>> {
        if let Some(resource) = self.target.names.operations.get(&found.id).and_then(|name| name.resource.clone()) {
            return if resource.is_empty() { Vec::new() } else { vec![resource] };
        }
        let extensions = &found.source.extensions;
        let speakeasy = extension::texts(extensions, Extension::SpeakeasyGroup);
        if !speakeasy.is_empty() {
            return speakeasy.iter().map(|group| split(group)).filter(|path| !path.is_empty()).collect();
        }
        let fern = extension::texts(extensions, Extension::FernSdkGroupName);
        if !fern.is_empty() {
            return vec![fern];
        }
        let tag = match by {
            GroupedBy::Path(_) => None,
            GroupedBy::Id => framework_id::interface(&found.id).map(|(interface, _)| interface.to_owned()),
            GroupedBy::Tag => found.source.tags.first().cloned(),
        };
        let path = match (by, tag) {
            (GroupedBy::Path(call), _) => self.resource_at(&call.resource),
            (_, Some(tag)) => {
                let path = split(self.resource_of(&tag));
                self.tags.insert(tag);
                path
            }
            (_, None) => Vec::new(),
        };
        if path.is_empty() { Vec::new() } else { vec![path] }
    }

    /// What the resource of a path is called: by config, or as it is written.
    fn resource_at(&mut self, path: &[String]) -> Vec<String> {
        let written = path.iter().map(|part| Words::new(part).snake()).collect::<Vec<_>>().join(".");
        let chosen = self.target.names.resources.get(&written).map(|name| split(name));
        self.tags.insert(written);
        chosen.unwrap_or_else(|| path.to_vec())
    }

    /// What a tag is called: by config, or without what a framework adds.
    fn resource_of<'t>(&'t self, tag: &'t str) -> &'t str {
        match self.target.names.resources.get(tag) {
            Some(name) => name,
            None if self.target.plain_ids => framework_id::plain_tag(tag),
            None => tag,
        }
    }

    /// Reports names of the config for what the document does not have.
    pub(super) fn report_unused_names(&mut self) {
        let names = &self.target.names;
        let operations: Vec<&str> = self.api.operations.iter().map(|operation| operation.id.as_str()).collect();
        let tags: Vec<&str> = self.tags.iter().map(String::as_str).collect();
        let schemas = self.root.components.as_ref().map(|components| &components.schemas);
        let types: Vec<&str> = schemas.into_iter().flat_map(|schemas| schemas.keys().map(String::as_str)).collect();
        let pointed = |key: &str| key.starts_with('#') && self.document.target(key).is_some();
        let mut found = Vec::new();
        for id in names.operations.keys().filter(|id| !operations.contains(&id.as_str())) {
            found.push(self.unused_name("operations", "operation", id, &operations));
        }
        // What a name of an operation has moved to another resource does not show its tag.
        for tag in names.resources.keys().filter(|tag| !tags.contains(&tag.as_str()) && !self.declares_tag(tag)) {
            found.push(self.unused_name("resources", "tag", tag, &tags));
        }
        for id in self.target.pages.keys().filter(|id| *id != "*" && !operations.contains(&id.as_str())) {
            found.push(self.unused(&["pages", id], "operation", id, &operations));
        }
        for key in names.types.keys().filter(|key| !types.contains(&key.as_str()) && !pointed(key)) {
            found.push(self.unused_name("types", "schema", key, &types));
        }
        self.diagnostics.extend(found.into_iter().collect());
    }

    fn unused_name(&self, table: &str, what: &str, key: &str, known: &[&str]) -> Diagnostic {
        self.unused(&["names", table, key], what, key, known)
    }

    fn unused(&self, place: &[&str], what: &str, key: &str, known: &[&str]) -> Diagnostic {
        let place = self.target.place(place);
        let mut found = Diagnostic::new(Code::ConfigName, place, format!("the document has no {what} `{key}`"));
        match nearest(key, known.iter().copied()) {
            Some(near) => found.help(format!("did you mean `{near}`?")),
            None => found.help("remove it, or write the name that the document has now"),
        };
        found
    }

    fn declares_tag(&self, tag: &str) -> bool {
        self.root.tags.iter().any(|it| it.name == tag)
    }

    /// Makes sure that a resource and its parents are known.
    pub(super) fn declare_resource(&mut self, path: &[String]) {
        for length in 1..=path.len() {
            let prefix = path.get(..length).unwrap_or_default();
            // Most are known as they are written, and making words of all resources for each operation takes long.
            let known = |known: fn(&[String], &[String]) -> bool| {
                self.api.resources.iter().any(|resource| known(&resource.path, prefix))
            };
            if known(|one, other| one == other) || known(same) {
                continue;
            }
            let prose = self.tag_prose(prefix);
            self.api.resources.push(Resource { path: prefix.to_vec(), prose });
        }
    }

    fn tag_prose(&self, path: &[String]) -> Prose {
        let wanted = path.join(".");
        let tag = self.root.tags.iter().find(|tag| split(self.resource_of(&tag.name)).join(".") == wanted);
        tag.map_or_else(Prose::default, |tag| Prose {
            summary: extension::kept(&tag.extensions, keys::SUMMARY),
            description: tag.description.clone(),
        })
    }

    /// The method's name that the configuration or an extension gives.
    pub(super) fn chosen_method(&self, found: &Found<'_>) -> Option<Words> {
        if let Some(name) = self.target.names.operations.get(&found.id) {
            return Some(Words::new(&name.method));
        }
        let keys = [
            Extension::SpeakeasyNameOverride,
            Extension::FernSdkMethodName,
            Extension::OgenOperationGroupName,
            Extension::MethodName,
        ];
        extension::text(&found.source.extensions, &keys).map(|name| Words::new(&name))
    }

    /// The method's name by the operation id, without what a framework adds.
    pub(super) fn method(&self, found: &Found<'_>, group: Option<&Vec<String>>) -> Words {
        let resource = group.and_then(|path| path.last()).map(String::as_str);
        let names: Vec<&str> = resource.into_iter().chain(found.source.tags.first().map(String::as_str)).collect();
        Words::new(self.ids.method(&found.id, &names))
    }
}

/// Whether an extension says where an operation belongs.
pub(super) fn is_grouped(found: &Found<'_>) -> bool {
    let keys = [Extension::SpeakeasyGroup, Extension::FernSdkGroupName];
    keys.iter().any(|key| extension::value(&found.source.extensions, *key).is_some())
}

/// The parts of a dotted group.
fn split(group: &str) -> Vec<String> {
    group.split('.').map(str::trim).filter(|part| !Words::new(part).is_empty()).map(str::to_owned).collect()
}

/// Whether two paths become the same names.
fn same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| Words::new(one) == Words::new(other))
}
