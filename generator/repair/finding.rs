//! What mends a finding, by its code. What is to be done stands in the finding's help, or in what it is about.

use serde_json::{Map, Value, json};

use super::{Repair, id_of, paging, remove, update};
use crate::diagnostic::{Code, Diagnostic, Place, Pointer};
use crate::surface::Crate;

/// The actions; none where people must decide.
pub(super) fn repair(document: &Value, found: &Diagnostic, krate: Option<&Crate>) -> Option<Vec<Repair>> {
    let at = place(found)?;
    match found.code {
        Code::UnknownKey => rename(document, found, &at),
        Code::RequiredOnProperty => required(document, found, &at),
        Code::PathParameterOptional => Some(vec![update(document, found, &at, json!({ "required": true }))]),
        Code::VersionForm => {
            let version = found.help.as_ref()?.split('`').nth(1)?.strip_prefix("openapi: ")?.to_owned();
            Some(vec![update(document, found, &at.parent()?, json!({ "openapi": version }))])
        }
        Code::UnknownType | Code::SecurityType => typed(document, found, &at),
        Code::ReferenceForm => refer(document, found, &at, "write `"),
        Code::MissingSchema => refer(document, found, &at, "did you mean `"),
        Code::DanglingReference => {
            refer(document, found, &at, "did you mean `").or_else(|| left_out(document, found, &at))
        }
        Code::DanglingMapping => Some(vec![remove(document, found, &at)]),
        Code::ParameterWithoutSchema => schema(document, found, &at),
        Code::PathTemplate => template(document, found, &at),
        Code::UnknownSecurityScheme => scheme(document, found, &at),
        Code::UndeclaredField => declared(document, found, &at),
        Code::UndeclaredStream => stream(document, found, &at),
        Code::InferredPaging => {
            let krate = krate?;
            let operation = krate.operations.iter().find(|operation| operation.origin == at.as_str())?;
            let said = paging::declared(krate, operation)?;
            Some(vec![update(document, found, &at, json!({ "x-speakeasy-pagination": said }))])
        }
        Code::DuplicateOperationId => {
            let krate = krate?;
            let operation = krate.operations.iter().find(|operation| operation.origin == at.as_str())?;
            let id = id_of(krate, operation);
            let is_free = krate.operations.iter().all(|other| other.id != id);
            is_free.then(|| vec![update(document, found, &at, json!({ "operationId": id }))])
        }
        _ => None,
    }
}

/// What goes out of a list, with its place: what stands twice, and a type for which `typed` adds another.
pub(super) fn gone(document: &Value, found: &Diagnostic) -> Option<(Pointer, Repair)> {
    let at = place(found)?;
    let at = match found.code {
        Code::DuplicateEnumValue | Code::DuplicateParameter => at,
        Code::UnknownType => {
            written(found)?;
            let name = found.message.split('`').nth(1)?;
            let index = at.find(document)?.as_array()?.iter().position(|one| one == name)?;
            at.child(&index.to_string())
        }
        _ => return None,
    };
    at.find(document)?;
    let repair = remove(document, found, &at);
    Some((at, repair))
}

/// A type that exists: in place of the only one, or added to a list, out of which the other goes.
fn typed(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let mut written = written(found)?;
    if let (Some(list), Some(name)) = (at.find(document).and_then(Value::as_array), written.get_mut("type")) {
        if list.contains(name) {
            return None;
        }
        *name = json!([name.take()]);
    }
    Some(vec![update(document, found, &owner(document, at)?, Value::Object(written))])
}

/// Where a finding is, in the document itself: what another file has is written otherwise there.
fn place(found: &Diagnostic) -> Option<Pointer> {
    let (Place::Pointer(at) | Place::Name(at)) = &found.place else { return None };
    Some(at).filter(|at| is_at_hand(at)).cloned()
}

/// Whether a place is in the document itself.
pub(super) fn is_at_hand(at: &Pointer) -> bool {
    !at.as_str().contains(FILES)
}

/// What other files hold stands below this key.
const FILES: &str = "x-oasmith-files";

/// The object that a place is a value of, or that it is.
fn owner(document: &Value, at: &Pointer) -> Option<Pointer> {
    if at.find(document).is_some_and(Value::is_object) { Some(at.clone()) } else { at.parent() }
}

/// `{ type: string, format: date }` of the help "write `type: string` and `format: date`", or "did you mean `…`?".
fn written(found: &Diagnostic) -> Option<Map<String, Value>> {
    let help = found.help.as_ref()?;
    let said = help.strip_prefix("write `").or_else(|| help.strip_prefix("did you mean `"))?;
    let pairs = said.split('`').step_by(2).filter_map(|pair| pair.split_once(": "));
    let pairs: Map<String, Value> = pairs.map(|(key, value)| (key.to_owned(), Value::from(value))).collect();
    (!pairs.is_empty()).then_some(pairs)
}

/// A misspelled key gets the name that was meant.
fn rename(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let meant = found.help.as_ref()?.strip_prefix("did you mean `")?.strip_suffix("`?")?;
    let owner = at.parent()?;
    let value = at.find(document)?.clone();
    if value.to_string().contains(FILES) || owner.find(document)?.get(meant).is_some() {
        return None;
    }
    Some(vec![update(document, found, &owner, json!({ meant: value })), remove(document, found, at)])
}

/// `required: true` of a property goes into the list of its object.
fn required(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let property = at.parent()?;
    let name = property.last()?.into_owned();
    let owner = property.parent()?.parent()?;
    Some(vec![remove(document, found, at), update(document, found, &owner, json!({ "required": [name] }))])
}

/// A reference leads where it was meant to.
fn refer(document: &Value, found: &Diagnostic, at: &Pointer, beginning: &str) -> Option<Vec<Repair>> {
    let meant = found.help.as_ref()?.strip_prefix(beginning)?.split('`').next()?;
    let target = Pointer::parse(meant).filter(|target| target.find(document).is_some())?;
    Some(vec![update(document, found, &holder(document, at)?, json!({ "$ref": target.as_str() }))])
}

/// An example, a link or a header that leads to nothing goes.
fn left_out(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let holder = holder(document, at).filter(|_| found.message.ends_with("is left out"))?;
    Some(vec![remove(document, found, &holder)])
}

/// The object of a reference.
fn holder(document: &Value, at: &Pointer) -> Option<Pointer> {
    let holder = if at.last().as_deref() == Some("$ref") { at.parent()? } else { at.clone() };
    holder.find(document)?.get("$ref").is_some().then_some(holder)
}

/// Keywords of a schema that stand in a parameter, as they did in Swagger 2.0.
const KEYWORDS: &[&str] = &[
    "default",
    "enum",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
    "type",
    "uniqueItems",
];

/// A parameter gets the schema whose keywords it has, else that of a text.
fn schema(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let parameter = at.find(document)?.as_object()?;
    let own: Vec<&str> = KEYWORDS.iter().copied().filter(|key| parameter.contains_key(*key)).collect();
    if own.is_empty() {
        return Some(vec![update(document, found, at, json!({ "schema": { "type": "string" } }))]);
    }
    let moved: Map<String, Value> =
        own.iter().filter_map(|key| Some(((*key).to_owned(), parameter.get(*key)?.clone()))).collect();
    let mut repairs = vec![update(document, found, at, json!({ "schema": moved }))];
    repairs.extend(own.iter().map(|key| remove(document, found, &at.child(key))));
    Some(repairs)
}

/// A path and its parameters have the same names.
fn template(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let names: Vec<&str> = found.message.split('`').skip(1).step_by(2).collect();
    let braced = names.first()?.strip_prefix('{')?.strip_suffix('}')?;
    match names.as_slice() {
        [_] if found.message.starts_with("no parameter is declared") => {
            let new = json!([{ "name": braced, "in": "path", "required": true, "schema": { "type": "string" } }]);
            Some(vec![update(document, found, at, json!({ "parameters": new }))])
        }
        [_, called] => {
            let is_it = |one: &Value| one.get("name").and_then(Value::as_str) == Some(called);
            let index = at.find(document)?.get("parameters")?.as_array()?.iter().position(is_it)?;
            let at = at.child("parameters").item(index);
            Some(vec![update(document, found, &at, json!({ "name": braced }))])
        }
        _ => None,
    }
}

/// A requirement names the scheme whose name has the same letters.
fn scheme(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let letters = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
    };
    let wrong = found.message.split('`').nth(1)?;
    let known = found.help.as_ref()?.split('`').skip(1).step_by(2);
    let meant = known.into_iter().find(|known| letters(known) == letters(wrong))?;
    let scopes = at.find(document)?.get(wrong)?.clone();
    Some(vec![update(document, found, at, json!({ meant: scopes })), remove(document, found, &at.child(wrong))])
}

/// A required key is a property, unless it is one that was misspelled.
fn declared(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let name = found.message.split('`').nth(1)?;
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|letter| letter.is_alphanumeric()).collect();
        letters.sort_unstable();
        letters.iter().map(char::to_ascii_lowercase).collect::<String>()
    };
    let schema = at.find(document)?;
    let known = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let is_misspelled = known.into_iter().any(|(known, _)| sorted(known) == sorted(name));
    let here = schema.get("required")?.as_array()?.iter().any(|listed| listed == name);
    (here && !is_misspelled).then(|| vec![update(document, found, at, json!({ "properties": { name: {} } }))])
}

/// The media type of streams of events.
const EVENTS: &str = "text/event-stream";

/// The answer of a call that may stream has events, too.
fn stream(document: &Value, found: &Diagnostic, at: &Pointer) -> Option<Vec<Repair>> {
    let answers = at.find(document)?.get("responses")?.as_object()?;
    let (status, answer) = answers.iter().find(|(status, _)| status.starts_with('2'))?;
    // What is laid beside a reference is not read.
    let is_own = |node: &Value| node.is_object() && node.get("$ref").is_none();
    let content = answer.get("content").filter(|content| is_own(answer) && is_own(content))?.as_object()?;
    // One that is there and cannot be read is mended by hand.
    if content.keys().any(|name| name.to_ascii_lowercase().starts_with(EVENTS)) {
        return None;
    }
    let event = found.message.split('`').nth(3).map(|name| format!("#/components/schemas/{name}"));
    let event = event.filter(|at| Pointer::parse(at).is_some_and(|at| at.find(document).is_some()));
    let schema = event.map_or_else(|| json!({}), |at| json!({ "$ref": at }));
    let at = at.child("responses").child(status).child("content");
    Some(vec![update(document, found, &at, json!({ EVENTS: { "schema": schema } }))])
}
