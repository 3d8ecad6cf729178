//! The names of shapes that the document does not name: those of their owners, read off their pointers.
//!
//! A component keeps its name. Anything inside it has the way to it: a step for each owner, of the words that its owner
//! has for it. The rule looks only at that way, never at what else exists; which of the steps make the name is decided
//! with the whole crate in view. Items of a list are in the singular, a title stands in place of what the owner says,
//! branches of a union are named by title, constant, or kind. A kind or a position is no step of its own: it says
//! nothing alone. Numbers are never part of a name.

use std::borrow::Cow;
use std::rc::Rc;

use super::pointer::{escape, unescape};
use serde_json::Value;

use super::{
    context::Lowering,
    extension,
    facets::{Facets, Kind},
    files, framework_id,
};
use crate::extension::Extension;
use crate::model::{Inline, Name, Words};
use crate::spec::FILES;
use crate::spec::canon::keys;

impl Lowering<'_> {
    /// The name of the shape at a pointer.
    pub(super) fn name(&mut self, pointer: &str) -> Name {
        if let Some(component) = self.component(pointer) {
            let facets = self.facets(pointer);
            let given = extension::text(
                &facets.extensions,
                &[
                    Extension::SpeakeasyNameOverride,
                    Extension::FernTypeName,
                    Extension::MsClientName,
                    Extension::OgenName,
                ],
            );
            return Name::Component(given.unwrap_or_else(|| self.plain_component(pointer, component)));
        }
        Name::Inline(self.way(pointer))
    }

    /// The way to any pointer.
    fn way(&mut self, pointer: &str) -> Inline {
        if let Some(way) = self.names.get(pointer) {
            return way.clone();
        }
        let way = self.make_way(pointer);
        self.names.insert(pointer.to_owned(), way.clone());
        way
    }

    fn make_way(&mut self, pointer: &str) -> Inline {
        if let Some(component) = self.component(pointer) {
            // What is within a type that was given a name is called after that name.
            let types = &self.target.names.types;
            let name = types.get(&component).or_else(|| types.get(pointer)).cloned();
            return Inline::root(Words::new(&name.unwrap_or_else(|| self.plain_component(pointer, component))));
        }
        if let Some(words) = self.operation_names.get(pointer) {
            return Inline::root(words.clone());
        }
        if let Some(given) = self.given.get(pointer) {
            return Inline::root(Words::new(given));
        }
        let segments = segments(pointer);
        let parts: Vec<&str> = segments.iter().map(AsRef::as_ref).collect();
        match parts.as_slice() {
            [] | [_] => Inline::default(),
            ["components", section, name] | [FILES, _, "components", section, name] => {
                Inline::root(section_words(section, name))
            }
            ["paths" | "webhooks", path, verb] => Inline::root(operation_words(pointer, path, verb)),
            [.., "items"] => self.item_way(pointer),
            [.., "additionalProperties"] => self.kind_way(pointer, 1, "value"),
            [.., "patternProperties", _] => self.kind_way(pointer, 2, "value"),
            [.., "prefixItems", _] => self.kind_way(pointer, 2, "item"),
            [.., "propertyNames"] => self.kind_way(pointer, 1, "key"),
            [.., keys::TYPES, kind] => self.kind_way(pointer, 2, kind),
            [.., "oneOf" | "anyOf", _] => self.branch_way(pointer),
            [.., "properties" | "$defs" | "definitions", name] => self.part_way(pointer, name),
            [.., "parameters", _] => {
                let words = self.parameter_words(pointer);
                self.way(&up(pointer, 2)).step(words)
            }
            [.., "headers" | "callbacks" | "encoding", name] => self.way(&up(pointer, 2)).step(Words::new(name)),
            [.., "requestBody"] => self.way(&up(pointer, 1)).extended(&Words::new("request")),
            [.., "responses", status] => self.way(&up(pointer, 2)).extended(&response_words(status)),
            [.., "content", media_type] => self.content_way(pointer, media_type),
            [.., "allOf", _] => self.way(&up(pointer, 2)),
            _ => self.way(&up(pointer, 1)),
        }
    }

    /// A part that its owner has a word for: a step with a title, or else with that word.
    fn part_way(&mut self, pointer: &str, word: &str) -> Inline {
        let owner = self.way(&up(pointer, 2));
        let word = Words::new(word);
        match self.title(pointer) {
            Some(title) => titled(&owner, title, &word),
            None => owner.step(word),
        }
    }

    /// A part that is only a kind of what its owner is, `count` segments above.
    fn kind_way(&mut self, pointer: &str, count: usize, kind: &str) -> Inline {
        let owner = self.way(&up(pointer, count));
        match self.title(pointer) {
            Some(title) => titled(&owner, title, &Words::default()),
            None => owner.extended(&Words::new(kind)),
        }
    }

    /// An item: the list's name in the singular.
    fn item_way(&mut self, pointer: &str) -> Inline {
        let list = up(pointer, 1);
        let segments = segments(&list);
        let owner = match segments.iter().rev().nth(1).map(AsRef::as_ref) {
            // A list that is a branch is not said: `Input` of strings or objects has an `InputItem`.
            Some("oneOf" | "anyOf" | keys::TYPES) => up(&list, 2),
            _ => list.clone(),
        };
        let way = self.way(&owner);
        let singular = way.singular();
        if let Some(title) = self.title(pointer) {
            let role = singular.steps.last().cloned().unwrap_or_default();
            return titled(&self.way(&up(&list, 2)), title, &role);
        }
        if owner != list || singular.steps == way.steps { way.extended(&Words::new("item")) } else { singular }
    }

    /// A branch of a union: by title, by a constant that no other has, by kind; branches of one kind by what only one of them has.
    fn branch_way(&mut self, pointer: &str) -> Inline {
        let union = up(pointer, 2);
        let owner = self.way(&union);
        if let Some(title) = self.title(pointer) {
            let role = owner.steps.last().cloned().unwrap_or_default();
            return titled(&owner, title, &role);
        }
        let facets = self.facets(pointer);
        let siblings = self.siblings(&union, pointer);
        if let Some(tag) = self.telling_constant(&facets, &siblings) {
            return owner.step(Words::new(&tag));
        }
        if siblings.iter().all(|sibling| kind_word(sibling) == "null") {
            return owner;
        }
        let mine = kind_word(&facets);
        let unique = siblings.iter().all(|sibling| kind_word(sibling) != mine);
        if unique || mine != "object" {
            return owner.extended(&Words::new(mine));
        }
        let own = facets.required.iter().chain(facets.properties.keys());
        let telling = own
            .into_iter()
            .find(|name| siblings.iter().all(|sibling| !sibling.properties.contains_key(*name)))
            .cloned();
        match telling {
            Some(name) => owner.extended(&Words::new("with")).extended(&Words::new(&name)),
            None => owner.extended(&Words::new(mine)),
        }
    }

    /// The facets of the other branches; of one that stands elsewhere nothing is known.
    fn siblings(&mut self, union: &str, branch: &str) -> Vec<Rc<Facets>> {
        let whole = self.facets(union);
        let list = up(branch, 1);
        // A union is made of one of its lists, and perhaps not of this one.
        if !whole.one_of.iter().any(|other| other == branch) {
            return Vec::new();
        }
        let others = whole.one_of.iter().filter(|other| *other != branch);
        let inline = |other: &&String| up(other, 1) == list;
        others.map(|other| if inline(&other) { self.facets(other) } else { Rc::default() }).collect()
    }

    /// The first constant among the properties that no other branch has there, too.
    fn telling_constant(&mut self, facets: &Facets, siblings: &[Rc<Facets>]) -> Option<String> {
        let last = |(name, pointers): (&String, &Vec<String>)| Some((name.clone(), pointers.last()?.clone()));
        let candidates: Vec<(String, String)> = facets.properties.iter().filter_map(last).take(8).collect();
        candidates.into_iter().find_map(|(name, property)| {
            let text = self.constant(&property)?;
            let theirs = siblings.iter().filter_map(|sibling| sibling.properties.get(&name)?.last());
            theirs.into_iter().all(|other| self.constant(other).as_ref() != Some(&text)).then_some(text)
        })
    }

    /// The only text that a schema allows.
    fn constant(&mut self, pointer: &str) -> Option<String> {
        let facets = self.facets(pointer);
        match (&facets.constant, facets.values.as_slice()) {
            (Some(Value::String(text)), _) | (None, [Value::String(text)]) => Some(text.clone()),
            _ => None,
        }
    }

    /// The name of a component that a framework called by a number, or by an operation: its title, or the plain name,
    /// where no other component has it.
    fn plain_component(&mut self, pointer: &str, component: String) -> String {
        let plain = if framework_id::is_numbered(&component) {
            self.title(pointer).and_then(|_| self.title_of(pointer))
        } else {
            self.ids.body(&component)
        };
        let Some(plain) = plain else { return component };
        let words = Words::new(&plain);
        let root = Rc::clone(&self.root);
        let others = root.components.iter().flat_map(|components| components.schemas.keys());
        let taken = others.filter(|other| **other != component).any(|other| {
            let at = format!("#/components/schemas/{}", escape(other));
            Words::new(other) == words || framework_id::is_numbered(other) && self.title(&at).as_ref() == Some(&words)
        });
        if taken { component } else { plain }
    }

    /// Whether the document names the schema at a pointer.
    pub(super) fn is_component(&self, pointer: &str) -> bool {
        self.component(pointer).is_some()
    }

    /// The name of a component schema, when the pointer is one. What stands in another file is named as if it were.
    fn component(&self, pointer: &str) -> Option<String> {
        if let Some(name) = pointer.strip_prefix("#/components/schemas/") {
            return (!name.contains('/')).then(|| unescape(name).into_owned());
        }
        let rest = pointer.strip_prefix("#/")?.strip_prefix(FILES)?.strip_prefix('/')?;
        match rest.split_once('/') {
            Some((_, rest)) => files::member(rest),
            None => self.files.get(rest.parse::<usize>().ok()?).cloned(),
        }
    }

    /// A title that can be a name.
    fn title(&mut self, pointer: &str) -> Option<Words> {
        let title = self.title_of(pointer)?;
        let title = title.as_str();
        let plain = title.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-'));
        let words = Words::new(title);
        (plain && (1..=5).contains(&words.0.len()) && title.chars().any(char::is_alphabetic)).then_some(words)
    }

    fn parameter_words(&self, pointer: &str) -> Words {
        Words::new(self.parameter_names.get(pointer).map_or("parameter", String::as_str))
    }

    /// What a response or a request carries: the items of a stream are told from whole answers.
    fn content_way(&mut self, pointer: &str, media_type: &str) -> Inline {
        let owner = up(pointer, 2);
        let streams = ["text/event-stream", "ndjson", "jsonl", "json-seq", "stream+json"];
        if !streams.iter().any(|kind| media_type.contains(kind)) {
            return self.way(&owner);
        }
        let operation = up(&owner, 2);
        let known = self.operation_names.contains_key(&operation);
        self.way(if known { &operation } else { &owner }).extended(&Words::new("event"))
    }
}

/// A step with a title in place of the owner's word for it; a title that says the owner's name already stands alone.
fn titled(owner: &Inline, title: Words, word: &Words) -> Inline {
    let alone = title.0.starts_with(&owner.words().0);
    let titled = title != *word;
    let way = if alone { Inline::root(title) } else { owner.step(title) };
    Inline { titled, ..way }
}

/// The name of an operation that has no id.
fn operation_words(pointer: &str, path: &str, verb: &str) -> Words {
    if pointer.starts_with("#/webhooks/") {
        Words::new(path).then(&Words::new("webhook"))
    } else if verb == "parameters" {
        Words::new(path)
    } else {
        Words::new(verb).then(&Words::new(path))
    }
}

fn section_words(section: &str, name: &str) -> Words {
    let words = Words::new(name);
    match section {
        "responses" if says_response(&words) => words,
        "responses" => words.then(&Words::new("response")),
        "requestBodies" => words.then(&Words::new("request")),
        _ => words,
    }
}

/// Whether a name says already that it is what a server answers: `NotFoundError`, `ErrorResponseWithDetails`.
fn says_response(words: &Words) -> bool {
    let last = words.0.last().map(String::as_str).unwrap_or_default();
    words.0.iter().any(|word| word == "response") || matches!(last, "error" | "exception" | "failure" | "problem")
}

/// What an answer is called: successes after the first by their status, failures by theirs.
fn response_words(status: &str) -> Words {
    let words = |text: &str| Words::new(text);
    match status {
        "200" | "2XX" | "2xx" | "default" => words("response"),
        code if code.starts_with('2') => words(crate::model::status_word(code)).then(&words("response")),
        code => words(crate::model::status_word(code)).then(&words("error")),
    }
}

fn kind_word(facets: &Facets) -> &'static str {
    match facets.kind() {
        _ if !facets.all_of.is_empty() => "object",
        _ if !facets.one_of.is_empty() => "variant",
        _ if !facets.values.is_empty() && facets.kind() == Some(Kind::String) => "enum",
        Some(Kind::Boolean) => "boolean",
        Some(Kind::Integer) => "integer",
        Some(Kind::Number) => "number",
        Some(Kind::String) => "string",
        Some(Kind::Array) => "array",
        Some(Kind::Object) if facets.properties.is_empty() => "map",
        Some(Kind::Object) => "object",
        Some(Kind::Null) => "null",
        None => "any",
    }
}

/// The segments of a pointer, unescaped.
pub(super) fn segments(pointer: &str) -> Vec<Cow<'_, str>> {
    pointer.strip_prefix("#/").unwrap_or_default().split('/').map(unescape).collect()
}

/// The pointer without its last segments.
fn up(pointer: &str, count: usize) -> String {
    let mut rest = pointer;
    for _ in 0..count {
        rest = rest.rsplit_once('/').map_or("#", |(head, _)| head);
    }
    rest.to_owned()
}
