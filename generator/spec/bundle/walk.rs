//! Finds what refers and what can be referred to in one tree.
//!
//! A `$ref` is a reference where an object of OpenAPI or JSON Schema stands, not inside of an example, a default,
//! a constant or an extension; a property that happens to be called `example` is not an example. So the walk knows
//! for each node whether its keys are words of the specification or names that somebody chose.
//! It keeps its own stack. References that are fine as they stand are not listed.

use serde_json::{Map, Value};

use crate::diagnostic::Pointer;
use crate::spec::document::lookup;

/// How a reference is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `$ref`, and the like that name a node by URI (`operationRef`).
    Reference,
    /// A `$ref` where a text must stand; the file may be any text.
    Text,
    /// A value of a discriminator's `mapping`: a URI, or the name of a schema.
    Mapping,
    /// `$dynamicRef`
    Dynamic,
    /// `$recursiveRef`
    Recursive,
}

/// A reference that has to be looked at.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The text's own place, below the top of its file.
    pub(crate) at: Pointer,
    pub(crate) text: String,
    pub(crate) kind: Kind,
    /// The resource (`$id`) it stands in.
    pub(crate) resource: usize,
}

/// A part of a file with a URI of its own; the first one is the file.
#[derive(Clone, Debug)]
pub(crate) struct Resource {
    pub(crate) id: Option<String>,
    pub(crate) at: Pointer,
}

/// A node with a name of its own.
#[derive(Clone, Debug)]
pub(crate) struct Anchor {
    pub(crate) resource: usize,
    pub(crate) name: String,
    pub(crate) at: Pointer,
    /// Whether it is a `$dynamicAnchor`.
    pub(crate) dynamic: bool,
}

/// What one tree has.
#[derive(Debug, Default)]
pub(crate) struct Inventory {
    pub(crate) references: Vec<Found>,
    pub(crate) resources: Vec<Resource>,
    /// `$anchor` and `$dynamicAnchor`.
    pub(crate) anchors: Vec<Anchor>,
    /// Nodes with `$recursiveAnchor: true`.
    pub(crate) recursive: Vec<Pointer>,
}

/// What the keys of a node are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// Words of the specification.
    Words,
    /// Names, each with an object of the specification.
    Names,
    /// Names, each with such names (`callbacks`).
    NamesOfNames,
    /// Names, each with a URI (`mapping`).
    Uris,
    /// None: a text must stand here.
    Text,
}

enum Step<'v> {
    Enter { node: &'v Value, segment: Segment<'v>, keys: Keys, resource: usize },
    Leave(usize),
}

enum Segment<'v> {
    Top,
    Key(&'v str),
    Index(usize),
}

/// Walks a tree. `settled` says whether local references that lead somewhere can be left out of the list.
pub(crate) fn walk(tree: &Value, settled: bool) -> Inventory {
    let id = tree.get("$self").or_else(|| tree.get("$id")).and_then(Value::as_str);
    let mut inventory = Inventory {
        resources: vec![Resource { id: id.map(str::to_owned), at: Pointer::root() }],
        ..Inventory::default()
    };
    let mut path = String::from("#");
    let mut stack = vec![Step::Enter { node: tree, segment: Segment::Top, keys: Keys::Words, resource: 0 }];
    while let Some(step) = stack.pop() {
        match step {
            Step::Leave(length) => path.truncate(length),
            Step::Enter { node, segment, keys, resource } => {
                stack.push(Step::Leave(path.len()));
                append(&mut path, &segment);
                match node {
                    Value::Object(members) => {
                        let resource = inventory.visit(tree, members, &path, keys, resource, settled);
                        push_members(&mut stack, members, keys, resource);
                    }
                    Value::Array(items) => {
                        for (index, node) in items.iter().enumerate().rev() {
                            if node.is_object() || node.is_array() {
                                let segment = Segment::Index(index);
                                stack.push(Step::Enter { node, segment, keys, resource });
                            }
                        }
                    }
                    Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
                }
            }
        }
    }
    inventory
}

fn append(path: &mut String, segment: &Segment<'_>) {
    match segment {
        Segment::Top => {}
        Segment::Key(key) if key.contains(['~', '/']) => {
            path.push('/');
            path.push_str(&key.replace('~', "~0").replace('/', "~1"));
        }
        Segment::Key(key) => {
            path.push('/');
            path.push_str(key);
        }
        Segment::Index(index) => {
            path.push('/');
            path.push_str(&index.to_string());
        }
    }
}

fn push_members<'v>(stack: &mut Vec<Step<'v>>, members: &'v Map<String, Value>, keys: Keys, resource: usize) {
    for (key, node) in members.iter().rev() {
        if !(node.is_object() || node.is_array()) {
            continue;
        }
        let below = match keys {
            Keys::Words => below(key, node),
            Keys::Names => Some(Keys::Words),
            Keys::NamesOfNames => Some(Keys::Names),
            Keys::Uris | Keys::Text => None,
        };
        if let Some(keys) = below {
            stack.push(Step::Enter { node, segment: Segment::Key(key), keys, resource });
        }
    }
}

/// What the keys below a word are; nothing when its value is data.
fn below(word: &str, node: &Value) -> Option<Keys> {
    match word {
        "example" | "default" | "enum" | "const" | "value" | "dataValue" | "required" => None,
        "examples" if node.is_array() => None,
        "properties"
        | "patternProperties"
        | "$defs"
        | "definitions"
        | "dependentSchemas"
        | "schemas"
        | "responses"
        | "parameters"
        | "headers"
        | "securitySchemes"
        | "links"
        | "pathItems"
        | "mediaTypes"
        | "requestBodies"
        | "paths"
        | "webhooks"
        | "x-webhooks"
        | "content"
        | "encoding"
        | "examples"
        | "additionalOperations"
        | "dependencies" => Some(if node.is_object() { Keys::Names } else { Keys::Words }),
        "callbacks" => Some(Keys::NamesOfNames),
        "mapping" => Some(Keys::Uris),
        "description" | "summary" => Some(Keys::Text),
        _ if word.starts_with("x-") => None,
        _ => Some(Keys::Words),
    }
}

impl Inventory {
    /// Notes what an object has; answers with the resource its members stand in.
    fn visit(
        &mut self,
        tree: &Value,
        members: &Map<String, Value>,
        path: &str,
        keys: Keys,
        resource: usize,
        settled: bool,
    ) -> usize {
        if keys == Keys::Uris {
            for (key, value) in members {
                if let Value::String(text) = value {
                    self.note(tree, path, key, text, Kind::Mapping, resource, settled);
                }
            }
            return resource;
        }
        let text = |key: &str| members.get(key).and_then(Value::as_str);
        let mut resource = resource;
        if keys == Keys::Words
            && path.len() > 1
            && let Some(id) = text("$id")
            && let (Some(at), false) = (Pointer::parse(path), id.starts_with('#'))
        {
            self.resources.push(Resource { id: Some(id.to_owned()), at });
            resource = self.resources.len() - 1;
        }
        if let Some(reference) = text("$ref") {
            let kind = if keys == Keys::Text { Kind::Text } else { Kind::Reference };
            self.note(tree, path, "$ref", reference, kind, resource, settled);
        }
        if keys != Keys::Words {
            return resource;
        }
        for (key, kind) in
            [("$dynamicRef", Kind::Dynamic), ("$recursiveRef", Kind::Recursive), ("operationRef", Kind::Reference)]
        {
            if let Some(reference) = text(key) {
                self.note(tree, path, key, reference, kind, resource, settled);
            }
        }
        if let (Some(name), true) = (text("defaultMapping"), members.contains_key("propertyName")) {
            self.note(tree, path, "defaultMapping", name, Kind::Mapping, resource, settled);
        }
        for key in ["$anchor", "$dynamicAnchor"] {
            if let (Some(name), Some(at)) = (text(key), Pointer::parse(path)) {
                let dynamic = key == "$dynamicAnchor";
                self.anchors.push(Anchor { resource, name: name.to_owned(), at, dynamic });
            }
        }
        if members.get("$recursiveAnchor") == Some(&Value::Bool(true)) {
            self.recursive.extend(Pointer::parse(path));
        }
        resource
    }

    #[expect(clippy::too_many_arguments, reason = "the one place where a reference is noted")]
    fn note(&mut self, tree: &Value, path: &str, key: &str, text: &str, kind: Kind, resource: usize, settled: bool) {
        if settled && kind != Kind::Recursive && kind != Kind::Dynamic && is_settled(tree, text) {
            return;
        }
        if let Some(at) = Pointer::parse(path) {
            let text = text.to_owned();
            self.references.push(Found { at: at.child(key), text, kind, resource });
        }
    }
}

/// Whether a reference is canonical as it stands and leads to something that is no reference itself.
fn is_settled(tree: &Value, text: &str) -> bool {
    if !text.starts_with("#/") || text.contains(['%', ' ']) {
        return false;
    }
    Pointer::parse(text)
        .and_then(|pointer| lookup(tree, pointer.segments()))
        .is_some_and(|node| node.get("$ref").is_none())
}
