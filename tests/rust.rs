//! The sources of the generated crate, as texts. That they compile is tested where crates are compiled.

use std::fmt::Write as _;

use oasmith::config::Docs;
use oasmith::rust;
use oasmith::surface::Leniency;

use crate::whole;

/// Every file of the crate of a chat that depends on the API.
#[test]
fn prints_sources() {
    let files = rust::emit(&whole::chat());
    let files = files.into_iter().filter(|(path, _)| !path.starts_with("src/runtime/"));
    // A program is files of its own, and some lines of others.
    let program = rust::emit(&whole::chat_program()).into_iter();
    let program = program.filter(|(path, _)| path.starts_with("src/cli/") || path == "src/main.rs");
    whole::snapshots("rust", files.chain(program));
}

#[test]
fn copies_only_the_files_that_are_needed() {
    let with = rust::emit(&whole::chat());
    assert!(with.contains_key("src/runtime/files/multipart.rs"));
    assert!(with.contains_key("src/runtime/stream/sse.rs"));
    let bare =
        "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/a: {get: {responses: {'204': {description: D}}}}}}";
    let without = rust::emit(&whole::planned(bare, Docs::Off));
    for folder in ["files", "stream"] {
        assert!(without.keys().all(|path| !path.starts_with(&format!("src/runtime/{folder}/"))), "{folder}");
    }
    for module in ["files", "stream", "pagination", "oauth", "webhook"] {
        assert!(!without["src/runtime/mod.rs"].contains(&format!("mod {module};")), "{module}");
    }
}

#[test]
fn says_whether_answers_are_read_leniently() {
    let mut krate = whole::chat();
    assert!(!rust::emit(&krate)["src/client.rs"].contains("leniency"));
    krate.client.leniency = Leniency::All;
    assert!(rust::emit(&krate)["src/client.rs"].contains("leniency: api::Leniency::All,"));
}

/// Of many branches, those that their keys tell from each other are weighed by nothing else; two that have the same keys
/// are weighed with all that is in them. Of few, all are.
#[test]
fn branches_are_weighed_as_closely_as_they_must_be() {
    let weighed = |count: usize| {
        let mut schemas = String::from("    In: {type: object, required: [a], properties: {a: {type: string}}}\n");
        schemas += "    Deep: {type: object, required: [b], properties: {b: {type: string}}}\n";
        for index in 0..count {
            // The last one has the keys of the one before.
            let (key, below) = if index + 1 == count { (index - 1, "Deep") } else { (index, "In") };
            let properties = format!("{{k{key}: {{$ref: '#/components/schemas/{below}'}}}}");
            writeln!(schemas, "    E{index}: {{type: object, required: [k{key}], properties: {properties}}}").unwrap();
        }
        let branches: Vec<String> =
            (0..count).map(|index| format!("{{$ref: '#/components/schemas/E{index}'}}")).collect();
        let answer = format!("{{oneOf: [{}]}}", branches.join(", "));
        let text = format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    get:\n      operationId: get\n      \
             responses: {{'200': {{description: D, content: {{application/json: {{schema: {answer}}}}}}}}}\n\
             components:\n  schemas:\n{schemas}"
        );
        let files = rust::emit(&whole::planned(&text, Docs::Off));
        let models: String =
            files.iter().filter(|(path, _)| path.starts_with("src/models")).map(|(_, text)| text.as_str()).collect();
        ["    fit;\n", "    keys;\n", "    tried;\n"].map(|marker| models.matches(marker).count())
    };
    assert_eq!(weighed(3), [5, 0, 0]);
    // Two branches, and what is in them; the others by their keys.
    assert_eq!(weighed(17), [4, 15, 1]);
}

/// What each branch always says tells it from the others, whatever its keys are; what is in it is not weighed.
#[test]
fn branches_with_constants_of_their_own_are_told_by_them() {
    let branch = |index: usize| {
        let properties = format!("{{action: {{const: a{index}}}, sender: {{$ref: '#/components/schemas/S'}}}}");
        format!("    E{index}: {{type: object, required: [action, sender], properties: {properties}}}\n")
    };
    let branches: Vec<String> = (0..17).map(|index| format!("{{$ref: '#/components/schemas/E{index}'}}")).collect();
    // A branch without the constant keeps the field from being a tag.
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    get:\n      operationId: get\n      \
         responses: {{'200': {{description: D, content: {{application/json: {{schema: {{oneOf: [{}, {{$ref: \
         '#/components/schemas/P'}}]}}}}}}}}}}\ncomponents:\n  schemas:\n    S: {{type: object, required: [id], \
         properties: {{id: {{type: string}}}}}}\n    P: {{type: object, required: [ping], properties: {{ping: {{type: \
         string}}}}}}\n{}",
        branches.join(", "),
        (0..17).map(branch).collect::<String>()
    );
    let files = rust::emit(&whole::planned(&text, Docs::Off));
    let models: String =
        files.iter().filter(|(path, _)| path.starts_with("src/models")).map(|(_, it)| it.as_str()).collect();
    let count = |marker: &str| models.matches(marker).count();
    assert_eq!([count("    fit;\n"), count("    keys;\n"), count("tagged_union!")], [0, 18, 0]);
}

/// A branch that is called as its union has a constructor called as its record, if none else is, and if it may be.
#[test]
fn constructors_have_names_of_their_own() {
    let constructors = |other: &str| {
        let record = "{type: object, required: [kind, a], properties: {kind: {type: string}, a: {type: string}}}";
        let text = format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n  /a:\n    post:\n      requestBody: {{required: \
             true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Signal'}}}}}}}}\n      responses: \
             {{'204': {{description: D}}}}\ncomponents:\n  schemas:\n    Signal:\n      oneOf: [{{$ref: \
             '#/components/schemas/Type'}}, {{$ref: '#/components/schemas/Other'}}]\n      discriminator: \
             {{propertyName: kind, mapping: {{signal: '#/components/schemas/Type', {other}: \
             '#/components/schemas/Other'}}}}\n    Type: {record}\n    Other: {record}\n"
        );
        let source = rust::emit(&whole::planned(&text, Docs::Off)).remove("src/models/signal.rs").unwrap();
        let names = source.split("pub fn ").skip(1).filter_map(|rest| Some(rest.split_once('(')?.0.to_owned()));
        names.take(2).collect::<Vec<_>>()
    };
    assert_eq!(constructors("lamp"), ["r#type", "lamp"]);
    assert_eq!(constructors("type"), ["signal_value", "r#type"]);
    assert_eq!(constructors("new"), ["r#type", "new_"]);
    assert_eq!(constructors("as-signal"), ["r#type", "as_signal_"]);
}
