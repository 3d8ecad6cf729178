//! Drift: what changed between two documents, and what that means.
//!
//! Each case under `tests/drift/` is a document as it was and what is laid over it; the snapshot is what a person reads.

#[path = "drift/approvals.rs"]
mod approvals;
#[path = "drift/changelog.rs"]
mod changelog;
#[path = "drift/mirror.rs"]
mod mirror;
#[path = "drift/pairs.rs"]
mod pairs;
#[path = "drift/programs.rs"]
mod programs;
#[path = "drift/published.rs"]
mod published;
#[path = "drift/report.rs"]
mod report;
#[path = "drift/rules.rs"]
mod rules;
#[path = "drift/single.rs"]
mod single;
#[path = "drift/versions.rs"]
mod versions;

use std::fs;
use std::path::{Path, PathBuf};

use oasmith::config::Target;
use oasmith::drift::{self, Comparison, Verdict};
use oasmith::snapshot::Snapshot;
use oasmith::spec::{self, Source};
use oasmith::{Input, snapshot};

/// What the crate of a document offers.
fn surface(source: Source, overlays: Vec<Source>) -> Snapshot {
    next(source, overlays, None)
}

/// What the crate of a document offers, made over an earlier one.
fn next(source: Source, overlays: Vec<Source>, earlier: Option<Snapshot>) -> Snapshot {
    let name = source.name.clone();
    let target = Target::new("openapi.yaml", "client", Some("client"));
    let (surface, outcome) = snapshot(Input { document: source, overlays, earlier }, &target);
    let Some(surface) = surface else { panic!("{name}: {:?}", outcome.diagnostics) };
    // What is compared is what was written down.
    Snapshot::read(&surface.text()).expect("what is written can be read")
}

fn read(path: &Path) -> Source {
    spec::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Compares two texts of documents.
fn compare(old: &str, new: &str) -> Comparison {
    let surface = |text: &str| surface(Source::memory("openapi.yaml", text), Vec::new());
    drift::compare(&surface(old), &surface(new), Some("2026-11-28"))
}

#[test]
fn changes_read_well() {
    let mut cases: Vec<PathBuf> = fs::read_dir("tests/drift").unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.to_string_lossy().ends_with(".overlay.yaml"));
    cases.sort();
    assert!(!cases.is_empty());
    for path in cases {
        let base = Path::new("tests/drift/base.yaml");
        let old = surface(read(base), Vec::new());
        let new = surface(read(base), vec![read(&path)]);
        let compared = drift::compare(&old, &new, Some("2026-11-28"));
        let name = path.file_name().unwrap().to_string_lossy().replace(".overlay.yaml", "");
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path("snapshots/drift");
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        let shown = {
            let entry = drift::changelog(&compared, "0.2.0", "2026-11-28");
            format!("{}\n{}\n{entry}", drift::text(&compared), drift::markdown(&compared))
        };
        settings.bind(|| insta::assert_snapshot!(name.as_str(), shown));
    }
}

/// What a union among the branches holds converts into the whole, and has a constructor there: both are public.
#[test]
fn what_converts_into_a_union_is_compared() {
    let old = fs::read_to_string("tests/cases/unions/branch_of_a_branch.yaml").unwrap();
    let new =
        old.replace("schemas/Output", "schemas/Result").replace("Output:", "Result:").replace("call_output", "result");
    let compared = compare(&old, &new);
    let lost =
        compared.changes.iter().filter(|change| change.item == "models::Input" && change.rust == Verdict::Breaking);
    let rules: Vec<&str> = lost.flat_map(|change| &change.facts).map(|fact| fact.rule.as_str()).collect();
    let method = ["rust-type-method-removed", "rust-variant-value-changed", "rust-type-method-added"];
    assert_eq!(rules, [["rust-conversion-removed"].as_slice(), &method].concat());
    assert!(compare(&old, &old).changes.is_empty());
}

/// An enum of answers is of no schema, so that no schema takes its name; what it holds goes on under its own.
#[test]
fn a_component_that_is_renamed_keeps_its_name_where_answers_are_several() {
    let old = PETS.replace(
        "{'200': {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}}",
        "{'200': {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}, \
         '202': {description: Later., content: {application/json: {schema: {type: object, properties: {at: {type: \
         string}}}}}}}",
    );
    assert_ne!(old, PETS);
    let new = old.replace("schemas/Dog'", "schemas/Hound'").replace("Dog: ", "Hound: ");
    let earlier = surface(Source::memory("openapi.yaml", old), Vec::new());
    let later = next(Source::memory("openapi.yaml", new), Vec::new(), Some(earlier.clone()));
    let compared = drift::compare(&earlier, &later, None);
    assert_eq!(compared.rust, Verdict::Docs, "{}", drift::text(&compared));
}

const PETS: &str = r"
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /dogs: {get: {operationId: dogs, responses: {'200': {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Dog'}}}}}}}
  /cats: {get: {operationId: cats, responses: {'200': {description: One., content: {application/json: {schema: {$ref: '#/components/schemas/Cat'}}}}}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}, age: {type: integer}}}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string}}}]}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {meow: {type: string}}}]}
";

/// A property is written once, so that its change is one: where types have it by `allOf` is said beside it.
#[test]
fn what_types_inherit_is_told_once() {
    let compared = compare(PETS, &PETS.replace(", age: {type: integer}", ""));
    let [change] = compared.changes.as_slice() else { panic!("{:#?}", compared.changes) };
    assert_eq!(change.item, "models::Cat::age");
    assert_eq!(change.old.as_deref(), Some("#/components/schemas/Pet/properties/age"));
    assert_eq!(change.facts[0].text, "is gone; the same in `models::Dog::age`");
}

/// A value that is gone is no removed field, though the enum has no place but that of the field.
#[test]
fn a_value_that_is_gone_is_told_of_its_enum() {
    let document =
        |values: &str| PETS.replace("age: {type: integer}", &format!("mood: {{type: string, enum: [{values}]}}"));
    let compared = compare(&document("calm, angry, gone"), &document("calm, angry"));
    let [change] = compared.changes.as_slice() else { panic!("{:#?}", compared.changes) };
    assert_eq!(change.kind, drift::Kind::Changed);
    let entry = drift::changelog(&compared, "0.2.0", "2026-11-28");
    let (enum_, _) = change.facts[0].text.trim_start_matches('`').split_once("::Gone` is gone").expect("a value");
    assert!(entry.contains(&format!("### Removed\n\n- **Breaking:** `Gone` of `{enum_}`.\n")), "{entry}");
    assert!(entry.contains(&format!("| `{enum_}::Gone` | is gone |")), "{entry}");
}

/// What had texts for its keys and has an enumeration now is another type, whatever goes over the wire.
#[test]
fn a_map_whose_keys_get_a_type_is_a_break() {
    let document = |names: &str| {
        PETS.replace(
            "age: {type: integer}",
            &format!("names: {{type: object, {names}additionalProperties: {{type: string}}}}"),
        )
    };
    let old = surface(Source::memory("openapi.yaml", document("")), Vec::new());
    let typed = document("propertyNames: {enum: [en, de]}, ");
    let new = next(Source::memory("openapi.yaml", typed.as_str()), Vec::new(), Some(old.clone()));
    let compared = drift::compare(&old, &new, None);
    let broken = compared.changes.iter().filter(|change| change.rust == Verdict::Breaking);
    let facts: Vec<&str> = broken.flat_map(|change| &change.facts).map(|fact| fact.text.as_str()).collect();
    let said = facts.iter().any(|fact| fact.contains("BTreeMap<String, String>") && fact.contains("Key, String>"));
    assert!(said, "{facts:#?}");
    assert_eq!(compared.rust, Verdict::Breaking);
}

/// Where it is known what takes the place of an operation, it is said.
#[test]
fn what_takes_the_place_of_an_operation_is_said() {
    let dogs = "/dogs: {get: {operationId: dogs,";
    let gone = |old: &str, new: &str| {
        let compared = compare(old, new);
        let mut texts = compared.changes.iter().flat_map(|change| &change.facts);
        texts.find(|fact| fact.rule == "rust-operation-removed").expect("a removal").text.clone()
    };
    let put = PETS.replace(dogs, "/dogs: {put: {operationId: walk,");
    assert_eq!(gone(PETS, &put), "is gone; `client.walk()` has its path");
    let old = PETS.replace(dogs, &format!("{dogs} deprecated: true, x-deprecated-reason: Use cats.,"));
    let new = PETS.replace(dogs, "/wolves: {get: {operationId: wolves,");
    assert_eq!(gone(&old, &new), "is gone; it was deprecated: Use cats");
    assert_eq!(gone(PETS, &new), "is gone");
}

/// A component that is called otherwise keeps its name in Rust, and who reads the comparison is told why.
#[test]
fn a_renamed_component_is_told() {
    let old = surface(Source::memory("openapi.yaml", PETS), Vec::new());
    let renamed = PETS.replace("Dog", "Hound");
    let new = next(Source::memory("openapi.yaml", renamed.as_str()), Vec::new(), Some(old.clone()));
    let compared = drift::compare(&old, &new, None);
    let [change] = compared.changes.as_slice() else { panic!("{:#?}", compared.changes) };
    assert_eq!((change.item.as_str(), change.kind), ("models::Dog", drift::Kind::Renamed));
    assert_eq!(change.facts[0].rule, "rust-component-renamed");
}

#[test]
fn nothing_changes_between_a_document_and_itself() {
    for path in ["specs", "tests/whole"] {
        for entry in fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()) {
            let is_document = entry.extension().is_some_and(|extension| extension == "yaml" || extension == "json");
            if !is_document || entry.to_string_lossy().contains("overlay") {
                continue;
            }
            let old = surface(read(&entry), Vec::new());
            // Made again over itself, a crate is what it was.
            let again = next(read(&entry), Vec::new(), Some(old.clone()));
            for new in [&old, &again] {
                let compared = drift::compare(&old, new, None);
                assert!(compared.changes.is_empty(), "{}: {:#?}", entry.display(), compared.changes.first());
            }
        }
    }
}

/// A choice of one is what is in it; of itself, or of what leads back to it, it is nothing more.
#[test]
fn a_choice_of_itself_alone_has_an_end() {
    let dog = |more: &str| PETS.replace("Dog: {", &format!("Dog: {{{more}, "));
    let itself = dog("oneOf: [{$ref: '#/components/schemas/Dog'}]");
    let over_another =
        dog("anyOf: [{$ref: '#/components/schemas/Way'}]") + "    Way: {oneOf: [{$ref: '#/components/schemas/Dog'}]}\n";
    for text in [itself, over_another] {
        let shorter = text.replace(", age: {type: integer}", "");
        assert_ne!(text, shorter);
        let compared = compare(&text, &shorter);
        let wire = compared.changes.iter().flat_map(|change| &change.facts).map(|fact| fact.rule.as_str());
        assert_eq!(wire.filter(|rule| *rule == "answer-property-removed").count(), 1, "{}", drift::text(&compared));
    }
}

#[test]
fn order_and_prose_of_documents_are_no_break() {
    let old = "{openapi: 3.1.0, info: {title: T, version: '1'}, paths: {/a: {get: {operationId: one, responses: {'200': \
               {description: ok}}}}, /b: {get: {operationId: two, responses: {'200': {description: ok}}}}}}";
    let new = "{openapi: 3.1.0, info: {title: T, version: '2'}, paths: {/b: {get: {operationId: two, responses: {'200': \
               {description: fine}}}}, /a: {get: {operationId: one, responses: {'200': {description: ok}}}}}}";
    assert_eq!(compare(old, new).changes, []);
}

/// What is said of a parameter leads to its own lines, also where these are a component's.
#[test]
fn a_parameter_is_told_where_it_is_written() {
    let document = |required: bool| {
        let parameter =
            |name: &str| format!("{{name: {name}, in: query, required: {required}, schema: {{type: string}}}}");
        format!(
            "{{openapi: 3.1.0, info: {{title: T, version: '1'}}, paths: {{/a: {{parameters: [{}], get: {{operationId: a, \
             parameters: [{{name: x, in: header, schema: {{type: string}}}}, {}, {{$ref: '#/components/parameters/Shop'}}], \
             responses: {{'204': {{description: ok}}}}}}}}}}, components: {{parameters: {{Shop: {}}}}}}}",
            parameter("zone"),
            parameter("owner"),
            parameter("shop")
        )
    };
    let places: Vec<String> =
        compare(&document(false), &document(true)).changes.into_iter().filter_map(|it| it.new).collect();
    for place in ["#/paths/~1a/get/parameters/1", "#/components/parameters/Shop", "#/paths/~1a/parameters/0"] {
        assert!(places.iter().any(|it| it == place), "{place} is not in {places:?}");
    }
}
