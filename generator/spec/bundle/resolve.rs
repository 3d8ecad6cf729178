//! Finds what each reference means, over all files.
//!
//! The order is: the name of a resource (`$id`, `$self`), then a file, and within it a pointer or an anchor.
//! A pointer may lead through other references. What is written wrongly but can only mean one thing is used with a
//! warning: `#/definitions/…` of Swagger, a missing `#` or slash, spaces around.

use std::collections::BTreeMap;

use serde_json::Value;

use super::loss::{Loss, loss};
use super::suggest::{self, Near};
use super::uri::{Uri, percent_decode, resolve};
use super::walk::{Anchor, Found, Inventory, Kind};
use super::{ANYTHING, NOTHING, in_bundle};
use crate::diagnostic::{Code, Diagnostics, FileId, Pointer};
use crate::spec::document::lookup;

/// How many references a pointer may lead through.
const THROUGH_LIMIT: usize = 32;

/// A reference and the pointer it becomes.
#[derive(Clone, Debug)]
pub(crate) struct Edit {
    pub(crate) file: FileId,
    pub(crate) found: Found,
    pub(crate) target: String,
}

/// A node: its file and its pointer there.
type Node = (FileId, Pointer);

/// What is known about all files.
#[derive(Default)]
pub(crate) struct Resolver {
    pub(crate) inventories: Vec<Inventory>,
    ids: BTreeMap<String, Node>,
    files: BTreeMap<(FileId, String), Option<FileId>>,
}

impl Resolver {
    /// Notes the resources of a file.
    pub(crate) fn add(&mut self, file: FileId, inventory: &Inventory) {
        let top = inventory.resources.first().and_then(|it| it.id.as_deref());
        for resource in &inventory.resources {
            if let Some(id) = &resource.id {
                let full = resolve(top, id);
                self.ids.entry(full).or_insert_with(|| (file, resource.at.clone()));
                self.ids.entry(id.clone()).or_insert_with(|| (file, resource.at.clone()));
            }
        }
    }

    /// Whether a URI, seen from a file and a resource with this id, needs no file to be read.
    pub(crate) fn knows(&self, file: FileId, id: Option<&str>, uri: &Uri) -> bool {
        self.ids.contains_key(&uri.base)
            || self.ids.contains_key(&resolve(id, &uri.base))
            || self.files.contains_key(&(file, uri.base.clone()))
    }

    /// Notes which file a URI means, seen from another one.
    pub(crate) fn set_file(&mut self, from: FileId, base: &str, file: Option<FileId>) {
        self.files.insert((from, base.to_owned()), file);
    }

    /// Resolves every reference; reports those that lead nowhere.
    pub(crate) fn resolve_all(&self, trees: &[Value], diagnostics: &mut Diagnostics) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (file, inventory) in (0..).map(FileId).zip(&self.inventories) {
            for found in &inventory.references {
                let mut asked =
                    Asked { trees, resolver: self, form: None, ambiguous: false, followed: BTreeMap::new() };
                let node = asked.target(file, found, 0);
                let place = in_bundle(file, &found.at);
                if let (Some((to, pointer)), Some(form)) = (&node, asked.form) {
                    let base = Uri::parse(found.text.trim()).base;
                    let help = if *to == file {
                        format!("write `{pointer}`")
                    } else if base.contains(['/', '.']) {
                        format!("write `{base}{pointer}`")
                    } else {
                        "put the path of the document's file before the `#`".to_owned()
                    };
                    diagnostics.report(Code::ReferenceForm, place.clone(), form).help(help);
                }
                let target = match node {
                    Some(_) if asked.ambiguous => ANYTHING.to_owned(),
                    Some((to, pointer)) => in_bundle(to, &pointer).as_str().to_owned(),
                    None => {
                        self.report(file, found, trees, diagnostics);
                        NOTHING.to_owned()
                    }
                };
                edits.push(Edit { file, found: found.clone(), target });
            }
        }
        edits
    }

    fn report(&self, file: FileId, found: &Found, trees: &[Value], diagnostics: &mut Diagnostics) {
        let place = in_bundle(file, &found.at);
        let text = &found.text;
        let uri = Uri::parse(text.trim());
        if found.kind == Kind::Mapping {
            let message = format!("`{text}` names no schema");
            diagnostics
                .report(Code::DanglingMapping, place, message)
                .help("write the name of a schema or a reference such as `#/components/schemas/Name`");
            return;
        }
        if found.kind == Kind::Text {
            return;
        }
        if uri.is_remote() {
            diagnostics
                .report(Code::RemoteReference, place, format!("`{text}` would have to be fetched and is left out"))
                .help("save the target beside the document and refer to the file");
            return;
        }
        if self.files.get(&(file, uri.base.clone())) == Some(&None) {
            return;
        }
        let to = self.files.get(&(file, uri.base.clone())).copied().flatten().unwrap_or(file);
        let it = match loss(found) {
            Loss::Schema => {
                let message = format!("`{text}` leads to nothing, so any value is taken to fit");
                diagnostics.report(Code::MissingSchema, place, message)
            }
            Loss::Part => diagnostics.report(Code::DanglingReference, place, format!("`{text}` leads to nothing")),
            Loss::Remark => {
                diagnostics.report(Code::DanglingReference, place, format!("`{text}` leads to nothing and is left out"))
            }
        };
        let Some(tree) = trees.get(to.0 as usize) else { return };
        let base = &uri.base;
        match suggest::nearest(tree, &uri.fragment) {
            Some(Near::Name(pointer)) => it.help(format!("did you mean `{base}#{pointer}`?")),
            Some(Near::Missing { above, name }) if above.parent().is_none() => {
                it.help(format!("there is no `{name}` at the top of the document"))
            }
            Some(Near::Missing { above, name }) => it.help(format!("`{base}{above}` has no `{name}`")),
            None => it,
        };
    }
}

/// One reference that is being resolved.
struct Asked<'a> {
    trees: &'a [Value],
    resolver: &'a Resolver,
    /// What is wrong with how it is written.
    form: Option<String>,
    /// Whether it means another schema at each place of use.
    ambiguous: bool,
    /// Where the references lead that stood in the way. One that is still being followed leads nowhere, so that
    /// none goes through itself, and none is followed again for each way to write it.
    followed: BTreeMap<Node, Option<Node>>,
}

impl Asked<'_> {
    fn tree(&self, file: FileId) -> Option<&Value> {
        self.trees.get(file.0 as usize)
    }

    fn target(&mut self, file: FileId, found: &Found, depth: usize) -> Option<Node> {
        let text = found.text.trim();
        if text.len() != found.text.len() {
            self.form = Some(format!("`{}` has spaces around it", found.text));
        }
        match found.kind {
            Kind::Reference | Kind::Text => {
                self.reference(file, text, found.resource, depth).or_else(|| self.enclosing(file, found, text))
            }
            Kind::Dynamic => {
                self.dynamic(file, found, text).or_else(|| self.reference(file, text, found.resource, depth))
            }
            Kind::Recursive => self.recursive(file, found),
            Kind::Mapping => self
                .schema_named(file, text)
                .or_else(|| self.reference(file, text, found.resource, depth))
                .or_else(|| self.enclosing(file, found, text)),
        }
    }

    fn reference(&mut self, file: FileId, text: &str, resource: usize, depth: usize) -> Option<Node> {
        let uri = Uri::parse(text);
        if uri.base.is_empty() {
            let inside = self.resource(file, resource);
            return self
                .part((file, Pointer::root()), &uri, depth)
                .or_else(|| self.part((file, inside?), &uri, depth))
                .or_else(|| self.in_document(file, &uri, text, depth))
                .or_else(|| self.misspelled(file, &uri, text));
        }
        let base = self.resource_id(file, resource);
        let ids = &self.resolver.ids;
        let by_id = ids.get(&resolve(base, &uri.base)).or_else(|| ids.get(&uri.base)).cloned();
        if let Some(node) = by_id {
            return self.part(node, &uri, depth);
        }
        if let Some(Some(to)) = self.resolver.files.get(&(file, uri.base.clone())) {
            let to = *to;
            return self.part((to, Pointer::root()), &uri, depth).or_else(|| self.misspelled(to, &uri, text));
        }
        let pointer = unmarked(self.tree(file)?, &uri.base)?;
        self.form = Some(format!("`{text}` is not a reference"));
        Some((file, pointer))
    }

    /// A local reference of another file that was meant from the document itself.
    fn in_document(&mut self, file: FileId, uri: &Uri, text: &str, depth: usize) -> Option<Node> {
        let document = FileId(0);
        if file == document || !uri.fragment.starts_with('/') {
            return None;
        }
        let node = self.part((document, Pointer::root()), uri, depth)?;
        self.form = Some(format!("`{text}` leads to nothing in its own file"));
        Some(node)
    }

    fn resource(&self, file: FileId, resource: usize) -> Option<Pointer> {
        let inventory = self.resolver.inventories.get(file.0 as usize)?;
        inventory.resources.get(resource).map(|it| it.at.clone())
    }

    fn resource_id(&self, file: FileId, resource: usize) -> Option<&str> {
        let inventory = self.resolver.inventories.get(file.0 as usize)?;
        inventory.resources.get(resource)?.id.as_deref()
    }

    /// The part of a resource that a fragment names.
    fn part(&mut self, top: Node, uri: &Uri, depth: usize) -> Option<Node> {
        if uri.fragment.is_empty() {
            return Some(top);
        }
        let Some(pointer) = uri.fragment.strip_prefix('/') else {
            return self.anchor(&top, &uri.fragment);
        };
        let decoded: Vec<String> = pointer.split('/').map(unescape).collect();
        self.seek(top.clone(), &decoded, depth).or_else(|| {
            let written = uri.written.strip_prefix('/')?;
            let split: Vec<String> = written.split('/').map(|it| unescape(&percent_decode(it))).collect();
            (split != decoded).then(|| self.seek(top, &split, depth)).flatten()
        })
    }

    /// Walks down from a node, through references where they stand in the way.
    fn seek(&mut self, top: Node, segments: &[String], depth: usize) -> Option<Node> {
        let (mut file, mut at) = top;
        for segment in segments {
            let mut hops = depth;
            loop {
                let node = lookup(self.trees.get(file.0 as usize)?, at.segments())?;
                let there = match node {
                    Value::Object(members) => members.contains_key(segment),
                    Value::Array(items) => segment.parse::<usize>().is_ok_and(|it| it < items.len()),
                    Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
                };
                if there {
                    at.push(segment);
                    break;
                }
                hops += 1;
                let text = node.get("$ref")?.as_str().filter(|_| hops < THROUGH_LIMIT)?.trim();
                (file, at) = self.follow((file, at), text, hops)?;
            }
        }
        Some((file, at))
    }

    /// Where a reference leads that stands in the way.
    fn follow(&mut self, from: Node, text: &str, hops: usize) -> Option<Node> {
        if let Some(known) = self.followed.get(&from) {
            return known.clone();
        }
        self.followed.insert(from.clone(), None);
        let to = self.reference(from.0, text, 0, hops);
        self.followed.insert(from, to.clone());
        to
    }

    /// The node with an anchor: of this resource, else of this file, else of any.
    fn anchor(&self, top: &Node, name: &str) -> Option<Node> {
        let inventory = self.resolver.inventories.get(top.0.0 as usize)?;
        let resource = inventory.resources.iter().position(|it| it.at == top.1);
        let named = || inventory.anchors.iter().filter(|anchor| anchor.name == name);
        let inside = named().find(|it| Some(it.resource) == resource).or_else(|| named().next());
        if let Some(anchor) = inside {
            return Some((top.0, anchor.at.clone()));
        }
        self.anchors(name).next().map(|(file, anchor)| (file, anchor.at.clone()))
    }

    /// All nodes with an anchor, in all files.
    fn anchors(&self, name: &str) -> impl Iterator<Item = (FileId, &Anchor)> {
        (0..).map(FileId).zip(&self.resolver.inventories).flat_map(move |(file, inventory)| {
            let anchors = inventory.anchors.iter().filter(move |anchor| anchor.name == name);
            anchors.map(move |anchor| (file, anchor))
        })
    }

    /// `$dynamicRef: "#name"`: the one dynamic anchor there is, or the one that stands around the reference.
    /// Where several schemas bind the anchor, the reference means another one at each place of use.
    fn dynamic(&mut self, file: FileId, found: &Found, text: &str) -> Option<Node> {
        let name = text.strip_prefix('#').filter(|name| !name.is_empty() && !name.starts_with('/'))?;
        let dynamic: Vec<(FileId, &Anchor)> = self.anchors(name).filter(|(_, anchor)| anchor.dynamic).collect();
        let around = dynamic
            .iter()
            .filter(|(from, anchor)| *from == file && found.at.is_within(&anchor.at))
            .max_by_key(|(_, anchor)| anchor.at.as_str().len());
        let (file, anchor) = around.or_else(|| dynamic.first())?;
        let node = (*file, anchor.at.clone());
        self.ambiguous = dynamic.len() > 1 && around.is_none();
        Some(node)
    }

    /// `#/$defs/…` that was meant from the schema around it, as tools write that paste schemas into documents.
    fn enclosing(&mut self, file: FileId, found: &Found, text: &str) -> Option<Node> {
        let local = text.strip_prefix("#/").filter(|it| it.starts_with("$defs/") || it.starts_with("definitions/"))?;
        let segments: Vec<String> = local.split('/').map(unescape).collect();
        let mut above = found.at.parent();
        while let Some(top) = above {
            if let Some(node) = self.seek((file, top.clone()), &segments, 0) {
                self.form = Some(format!("`{text}` leads to nothing from the top of the document"));
                return Some(node);
            }
            above = top.parent();
        }
        None
    }

    /// `$recursiveRef: "#"`: the nearest node around it that says so, else the schema it stands in.
    fn recursive(&self, file: FileId, found: &Found) -> Option<Node> {
        let inventory = self.resolver.inventories.get(file.0 as usize)?;
        let around = inventory.recursive.iter().filter(|node| found.at.is_within(node));
        if let Some(nearest) = around.max_by_key(|node| node.as_str().len()) {
            return Some((file, nearest.clone()));
        }
        let resource = self.resource(file, found.resource)?;
        if resource != Pointer::root() {
            return Some((file, resource));
        }
        let mut component = Pointer::root();
        found.at.segments().take(3).for_each(|segment| component.push(&segment));
        Some((file, component))
    }

    fn schema_named(&self, file: FileId, name: &str) -> Option<Node> {
        [file, FileId(0)].into_iter().find_map(|file| {
            let at = Pointer::root().child("components").child("schemas").child(name);
            lookup(self.tree(file)?, at.segments())?;
            Some((file, at))
        })
    }

    /// A pointer as other specifications or careless people write it.
    fn misspelled(&mut self, file: FileId, uri: &Uri, text: &str) -> Option<Node> {
        let fragment = uri.fragment.trim().trim_start_matches('/').trim_end_matches('/');
        let mut candidates = vec![fragment.to_owned()];
        for (swagger, openapi) in [
            ("definitions/", "components/schemas/"),
            ("parameters/", "components/parameters/"),
            ("responses/", "components/responses/"),
            ("schemas/", "components/schemas/"),
            ("component/", "components/"),
        ] {
            candidates.extend(fragment.strip_prefix(swagger).map(|rest| format!("{openapi}{rest}")));
        }
        let tree = self.tree(file)?;
        let pointer = candidates.iter().find_map(|candidate| unmarked(tree, candidate))?;
        self.form = Some(format!("`{text}` leads to nothing as it is written"));
        Some((file, pointer))
    }
}

/// The node that a pointer without `#/`, or the bare name of a schema, means.
pub(crate) fn unmarked(tree: &Value, text: &str) -> Option<Pointer> {
    let mut at = Pointer::root();
    text.split('/').for_each(|segment| at.push(&unescape(segment)));
    if text.contains('/') {
        return lookup(tree, at.segments()).map(|_| at);
    }
    let named = Pointer::root().child("components").child("schemas").child(text);
    lookup(tree, named.segments()).map(|_| named)
}

fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}
