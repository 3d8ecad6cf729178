//! What programs have written compiles with the next version, where the document lets it.

use oasmith::Input;
use oasmith::config::Target;
use oasmith::snapshot::Snapshot;
use serde_json::{Value, json};

use super::{named, text};

/// A document of one operation that sends and answers pets, with these schemas beside them.
fn document(parameters: &Value, schemas: &Value) -> Value {
    let content = json!({"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}});
    json!({"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "components": {"schemas": schemas}, "paths": {
        "/pets": {"post": {"operationId": "create_pet", "parameters": parameters,
            "requestBody": {"required": true, "content": content},
            "responses": {"200": {"description": "ok", "content": content}}}}}})
}

fn surface(document: &Value, earlier: Option<&Snapshot>) -> Snapshot {
    named(text(document), earlier).expect("a surface").1
}

/// An object with so many texts.
fn record(fields: usize) -> Value {
    let fields = (0..fields).map(|number| (format!("field_{number}"), json!({"type": "string"})));
    json!({"type": "object", "properties": fields.collect::<serde_json::Map<_, _>>()})
}

#[test]
fn branches_stay_boxed_or_in_place_whatever_their_size() {
    let of = |fields: usize| {
        let union = json!({"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"type": "string"}]});
        document(&json!([]), &json!({"Pet": union, "Cat": record(fields)}))
    };
    let held = |surface: &Snapshot| surface.types["models::Pet"].variants["Cat"].ty.clone().unwrap();
    let (small, large) = (of(2), of(20));
    let (in_place, boxed) = (surface(&small, None), surface(&large, None));
    assert_eq!((held(&in_place).as_str(), held(&boxed).as_str()), ("models::Cat", "Box<models::Cat>"));
    assert_eq!(held(&surface(&large, Some(&in_place))), "models::Cat");
    assert_eq!(held(&surface(&small, Some(&boxed))), "Box<models::Cat>");
}

#[test]
fn a_new_cycle_is_closed_where_it_is_new() {
    // The names are in both orders, since the first type is where a search begins.
    for (one, other) in [("Pet", "Collar"), ("Pet", "Zoo")] {
        let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let owner = json!({"type": "object", "properties": {"other": reference(other)}});
        let before = document(&json!([]), &json!({one: owner, other: record(1)}));
        let mut back = record(1);
        back["properties"]["pet"] = reference(one);
        let after = document(&json!([]), &json!({other: back, one: owner}));
        let earlier = surface(&before, None);
        let ty = |surface: &Snapshot, name: &str, field: &str| {
            surface.types[&format!("models::{name}")].fields[field].ty.clone()
        };
        let was = ty(&earlier, one, "other");
        let now = surface(&after, Some(&earlier));
        assert_eq!(ty(&now, one, "other"), was);
        assert_eq!(ty(&now, other, "pet"), format!("Option<Box<models::{one}>>"));
    }
}

/// Where a published type has one `Option` and null may be sent one day, a setter of its own sends it.
#[test]
fn one_option_stays_and_null_can_be_sent() {
    let of = |ty: Value| {
        let pet = json!({"type": "object", "properties": {"note": {"type": ty}, "other": {"type": "string"}}});
        document(&json!([]), &json!({"Pet": pet}))
    };
    let earlier = surface(&of(json!("string")), None);
    let nullable = of(json!(["string", "null"]));
    let now = surface(&nullable, Some(&earlier));
    let field = &now.types["models::Pet"].fields["note"];
    assert_eq!((field.ty.as_str(), field.null.as_deref()), ("Option<String>", Some("note_null")));
    assert_eq!(now.operations["CreatePet"].setters["note"].null.as_deref(), Some("note_null"));
    // It stays when null goes again, though nobody will want to send it.
    let again = surface(&of(json!("string")), Some(&now));
    assert_eq!(again.types["models::Pet"].fields["note"].null.as_deref(), Some("note_null"));

    let target = crate::cases::target(std::path::Path::new("stable.yaml"));
    let made = oasmith::generate(Input { earlier: Some(earlier), ..text(&nullable).into() }, &target);
    let files = made.files.expect("files");
    let all: Vec<String> = files.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    let said = |words: &str| all.iter().any(|text| text.contains(words));
    assert!(said("        self.note = None;\n        self.kept.null(\"note\");\n"));
    assert!(said("        self.operation.body = self.operation.body.note_null();\n"));
}

#[test]
fn what_becomes_required_is_a_setter_that_is_needed() {
    let of = |required: bool| {
        let parameters = json!([{"name": "limit", "in": "query", "required": required, "schema": {"type": "integer"}}]);
        let mut pet = record(2);
        pet["required"] = if required { json!(["field_1"]) } else { json!([]) };
        document(&parameters, &json!({"Pet": pet}))
    };
    let earlier = surface(&of(false), None);
    let now = surface(&of(true), Some(&earlier));
    let operation = &now.operations["CreatePet"];
    assert!(operation.arguments.is_empty(), "{:?}", operation.arguments);
    let needed: Vec<&str> =
        operation.setters.iter().filter(|(_, setter)| setter.needed).map(|(name, _)| name.as_str()).collect();
    assert_eq!(needed, ["field_1", "limit"]);
    assert_eq!(now.types["models::Pet"].fields["field_1"].ty, "Option<String>");
    assert!(surface(&of(true), None).operations["CreatePet"].setters.values().all(|setter| !setter.needed));
}

/// What must be set though it is no argument is marked as required, and `new` says what it lacks.
#[test]
fn pages_and_comments_say_what_must_be_set() {
    let of = |fields: usize| {
        let mut pet = record(fields);
        pet["required"] = json!((0..fields).map(|number| format!("field_{number}")).collect::<Vec<_>>());
        document(&json!([]), &json!({"Pet": pet}))
    };
    let earlier = Some(surface(&of(1), None));
    let target = crate::cases::target(std::path::Path::new("stable.yaml"));
    let made = oasmith::generate(oasmith::Input { earlier, ..text(&of(2)).into() }, &target);
    let files = made.files.expect("files");
    let all: Vec<(&str, String)> =
        files.iter().map(|(path, bytes)| (path, String::from_utf8_lossy(bytes).into_owned())).collect();
    let rows: Vec<&str> =
        all.iter().flat_map(|(_, text)| text.lines()).filter(|line| line.starts_with("| `field_1`")).collect();
    assert_eq!(rows.len(), 2, "of the call and of the model: {rows:?}");
    assert!(rows.iter().all(|row| row.contains(":heavy_check_mark:") && row.contains("Must be set")), "{rows:?}");
    let said = |words: &str| all.iter().any(|(_, text)| text.contains(words));
    assert!(said("A new `Pet` with what it must have; what must be set too: [`field_1`](Self::field_1)."));
    assert!(said("Of the required rows, `field_1` is such a setter."));
    assert!(said("/// Must be set: a call without it is refused before it is sent."));
}

/// A name in the configuration names the type; what was published of it stays, whatever it was called.
#[test]
fn a_type_that_the_configuration_names_keeps_its_form() {
    let of = |fields: usize| {
        let mut pet = record(fields);
        pet["required"] = json!((0..fields).map(|number| format!("field_{number}")).collect::<Vec<_>>());
        document(&json!([]), &json!({"Pet": pet}))
    };
    let mut target = crate::cases::target(std::path::Path::new("stable.yaml"));
    let mut surface = |name: Option<&str>, fields: usize, earlier: Option<Snapshot>| {
        target.names.types = name.map(|name| ("Pet".to_owned(), name.to_owned())).into_iter().collect();
        oasmith::snapshot(oasmith::Input { earlier, ..text(&of(fields)).into() }, &target).0.expect("a surface")
    };
    for before in [None, Some("Animal")] {
        let earlier = surface(before, 1, None);
        let now = surface(Some("Animal"), 2, Some(earlier.clone()));
        assert_eq!(now.types["models::Animal"].fields["field_1"].ty, "Option<String>");
        let (was, is) = (&earlier.operations["CreatePet"], &now.operations["CreatePet"]);
        assert_eq!(was.arguments, is.arguments);
        assert!(is.setters["field_1"].needed);
    }
}

#[test]
fn a_body_stays_an_argument_or_a_setter() {
    let of = |required: bool| {
        let mut document = document(&json!([]), &json!({"Pet": {"type": "array", "items": {"type": "string"}}}));
        document["paths"]["/pets"]["post"]["requestBody"]["required"] = json!(required);
        document
    };
    for required in [false, true] {
        let earlier = surface(&of(required), None);
        let now = surface(&of(!required), Some(&earlier));
        let (was, is) = (&earlier.operations["CreatePet"], &now.operations["CreatePet"]);
        assert_eq!((&was.arguments, &was.inputs), (&is.arguments, &is.inputs));
        assert_eq!(is.setters.values().any(|setter| setter.needed), !required);
    }
}

#[test]
fn a_list_of_something_is_another_branch_than_the_thing() {
    let reference = json!({"$ref": "#/components/schemas/Key"});
    let key = json!({"oneOf": [{"type": "string"}, {"type": "integer"}]});
    for branches in [
        json!([reference, {"type": "array", "items": reference}]),
        json!([{"type": "array", "items": reference}, reference]),
    ] {
        let document = document(&json!([]), &json!({"Pet": {"oneOf": branches}, "Key": key}));
        let earlier = surface(&document, None);
        let now = surface(&document, Some(&earlier));
        assert_eq!(now.types["models::Pet"], earlier.types["models::Pet"]);
    }
}

#[test]
fn paths_that_refer_to_another_keep_their_own_methods() {
    let mut document = document(&json!([]), &json!({"Pet": record(1)}));
    document["paths"]["/animals"] = json!({"$ref": "#/paths/~1pets"});
    document["paths"]["/pets"]["post"].as_object_mut().unwrap().shift_remove("operationId");
    let earlier = surface(&document, None);
    let now = surface(&document, Some(&earlier));
    assert_eq!(earlier.operations.len(), 2);
    assert_eq!(now.operations, earlier.operations);
}

#[test]
fn what_is_within_a_renamed_type_follows_its_name() {
    let inner = json!({"type": "object", "properties": {"choices": {"type": "array", "items": {"type": "object", "properties": {
        "why": {"type": "string", "enum": ["a", "b"]}, "on": {"type": "object", "properties": {"a": {"type": "string"}}}}}}}});
    let document = document(&json!([]), &json!({ "Pet": inner }));
    let made = |name: Option<&str>| {
        let mut target = Target::new("stable.json", "out", Some("kept"));
        target.names.types.extend(name.map(|name| ("Pet".to_owned(), name.to_owned())));
        let krate = oasmith::plan(Input::from(text(&document)), &target).unwrap();
        krate.items.into_iter().map(|item| item.name).collect::<Vec<String>>()
    };
    let before = made(None);
    assert!(before.iter().any(|name| name.starts_with("Pet") && name != "Pet"), "{before:?}");
    let after = made(Some("animal"));
    assert!(after.iter().all(|name| !name.contains("Pet")), "{after:?}");
    let renamed: Vec<String> = before.iter().map(|name| name.replace("Pet", "Animal")).collect();
    assert_eq!(after, renamed);
}
