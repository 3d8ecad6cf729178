//! The configuration: every key does something.

use std::fs;
use std::path::Path;

use oasmith::Outcome;
use oasmith::config::{json_schema, parse};
use oasmith::output::FileSet;
use serde_json::Value;

/// A document that gives each key something to change.
const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    post:
      operationId: addPet
      tags: [animals]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses:
        '200': {description: it, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
    get:
      operationId: list_pets_pets_get
      tags: [animals]
      x-fern-audiences: [staff]
      responses: {'204': {description: none}}
  /pets/admin:
    put:
      operationId: adminPets
      tags: [staff]
      x-internal: true
      responses: {'204': {description: none}}
components:
  schemas:
    Pet:
      type: object
      required: [name, kind]
      properties:
        name: {type: string, minLenght: 1}
        kind: {type: string, description: 'What it is, see [kinds](/kinds).'}
        owner: {$ref: '../shared/owner.yaml'}
    Vet: {type: object, properties: {name: {type: string}}}
";

const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: More, version: '1'}
actions: [{target: $.info, update: {description: All about pets.}}]
";

/// What a key changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Changes {
    /// The files of the crate.
    Files,
    /// What is told; the files are the same.
    Findings,
    /// Whether there are files.
    Success,
    /// Where the files are; they are the same.
    Folder,
}

/// Every key of a target, and a value that is not its default.
const KEYS: &[(&str, &str, Changes)] = &[
    ("allow_dirs", r#"["shared"]"#, Changes::Files),
    ("audiences", r#"["staff"]"#, Changes::Files),
    ("auth", r#"{ api_key = { kind = "bearer" } }"#, Changes::Files),
    ("calls", r#""request""#, Changes::Files),
    ("cli.name", r#""zoo-keeper""#, Changes::Files),
    ("default_error", r#""PetsError""#, Changes::Files),
    ("docs", r#""2024""#, Changes::Files),
    ("env_prefix", r#""ANIMALS""#, Changes::Files),
    ("exclude.extensions", r#"["x-fern-audiences"]"#, Changes::Files),
    ("exclude.operations", r#"["GET /pets"]"#, Changes::Files),
    ("exclude.paths", r#"["/pets/**"]"#, Changes::Files),
    ("exclude.tags", r#"["animals"]"#, Changes::Files),
    ("hidden", "true", Changes::Files),
    ("ignore", r#"["unknown-key"]"#, Changes::Findings),
    ("include.extensions", r#"["x-internal=true"]"#, Changes::Files),
    ("include.operations", r#"["addPet"]"#, Changes::Files),
    ("include.paths", r#"["/p*/admin"]"#, Changes::Files),
    ("include.tags", r#"["staff"]"#, Changes::Files),
    ("keep", r#"["src/lib.rs"]"#, Changes::Files),
    ("lenient", "true", Changes::Files),
    ("links_base", r#""https://docs.example.com/""#, Changes::Files),
    ("max_positional", "1", Changes::Files),
    ("modules", r#"["extra"]"#, Changes::Files),
    ("names.operations", r#"{ addPet = "adopt" }"#, Changes::Files),
    ("names.resources", r#"{ animals = "zoo" }"#, Changes::Files),
    ("names.types", r#"{ Pet = "Animal" }"#, Changes::Files),
    ("output", r#""elsewhere""#, Changes::Folder),
    ("overlays", r#"["more.yaml"]"#, Changes::Files),
    ("package.authors", r#"["Ann <ann@example.com>"]"#, Changes::Files),
    ("package.categories", r#"["science"]"#, Changes::Files),
    ("package.description", r#""A zoo""#, Changes::Files),
    ("package.documentation", r#""https://example.com/docs""#, Changes::Files),
    ("package.extra", r"{ package = { publish = false } }", Changes::Files),
    ("package.homepage", r#""https://example.com""#, Changes::Files),
    ("package.keywords", r#"["zoo"]"#, Changes::Files),
    ("package.license", r#""Apache-2.0""#, Changes::Files),
    ("package.license_file", r#""LICENSE""#, Changes::Files),
    ("package.name", r#""zoo""#, Changes::Files),
    ("package.repository", r#""https://example.com/zoo""#, Changes::Files),
    ("package.version", r#""1.2.3""#, Changes::Files),
    ("pages", "{ nobody = false }", Changes::Findings),
    ("plain_ids", "false", Changes::Files),
    ("request_id_headers", r#"["x-trace"]"#, Changes::Files),
    ("samples", "true", Changes::Files),
    ("schemas", r#"["Vet"]"#, Changes::Files),
    ("servers", r#"{ production = "https://pets.example.com" }"#, Changes::Files),
    ("site", r#""/sdk/rust""#, Changes::Files),
    ("spec", r#""documents/other.yaml""#, Changes::Files),
    ("strict", "true", Changes::Success),
    ("timeout", "30", Changes::Files),
    ("tls", r#""rustls-ring""#, Changes::Files),
    ("user_agent", r#""acme-rust/1.0""#, Changes::Files),
];

/// The keys of a schema with those of the tables below, as dotted names.
fn keys(schema: &Value, path: &str) -> Vec<String> {
    let properties = schema["properties"].as_object().into_iter().flatten();
    let found = properties.flat_map(|(key, below)| {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        if below["properties"].is_object() { keys(below, &path) } else { vec![path] }
    });
    let mut found: Vec<String> = found.collect();
    found.sort();
    found
}

fn room() -> tempfile::TempDir {
    let room = tempfile::tempdir().unwrap();
    for folder in ["documents", "shared"] {
        fs::create_dir(room.path().join(folder)).unwrap();
    }
    fs::write(room.path().join("documents/pets.yaml"), DOCUMENT).unwrap();
    fs::write(room.path().join("documents/other.yaml"), DOCUMENT.replace("kind", "race")).unwrap();
    fs::write(room.path().join("shared/owner.yaml"), "{type: object, properties: {name: {type: string}}}").unwrap();
    fs::write(room.path().join("more.yaml"), OVERLAY).unwrap();
    room
}

/// What becomes of a target with one key set, and the name of its folder.
fn generate(room: &Path, key: &str, value: &str) -> (Outcome, String) {
    let mut lines = vec!["[targets.pets]".to_owned()];
    for (needed, value) in [("spec", "\"documents/pets.yaml\""), ("output", "\"pets\"")] {
        if needed != key {
            lines.push(format!("{needed} = {value}"));
        }
    }
    if !key.is_empty() {
        lines.push(format!("{key} = {value}"));
    }
    let config = parse("oasmith.toml", &lines.join("\n")).unwrap();
    let folder = config.targets[0].output.display().to_string();
    let target = config.rooted(room).targets.remove(0);
    (oasmith::generate(oasmith::read(&target).unwrap(), &target), folder)
}

#[test]
fn every_key_is_tried() {
    let listed: Vec<&str> = KEYS.iter().map(|(key, _, _)| *key).collect();
    assert_eq!(keys(&json_schema()["properties"]["targets"]["additionalProperties"], ""), listed);
}

/// Editors read it; `cargo run -- init --schema > oasmith.schema.json` writes it.
#[test]
fn the_schema_that_editors_read_is_that_of_the_code() {
    let written = fs::read_to_string("oasmith.schema.json").unwrap();
    let same = written == format!("{:#}\n", json_schema());
    assert!(same, "oasmith.schema.json is old: cargo run -- init --schema > oasmith.schema.json");
}

#[test]
fn every_key_changes_what_it_is_for() {
    let room = room();
    let (plain, plain_folder) = generate(room.path(), "", "");
    let told = |outcome: &Outcome| outcome.diagnostics.iter().map(|it| it.message.clone()).collect::<Vec<_>>();
    for (key, value, changes) in KEYS {
        let (set, folder) = generate(room.path(), key, value);
        let found = if set.files.is_some() != plain.files.is_some() {
            Some(Changes::Success)
        } else if set.files != plain.files {
            Some(Changes::Files)
        } else if told(&set) != told(&plain) {
            Some(Changes::Findings)
        } else {
            (folder != plain_folder).then_some(Changes::Folder)
        };
        assert_eq!(found, Some(*changes), "`{key} = {value}`");
    }
}

#[test]
fn the_time_out_is_in_the_client_and_in_the_readme() {
    let room = room();
    let text = |outcome: &Outcome, path: &str| {
        let files = outcome.files.as_ref().unwrap();
        let (_, text) = files.iter().find(|(it, _)| *it == path).unwrap();
        String::from_utf8(text.to_vec()).unwrap()
    };
    for (value, code, words) in
        [("600", "from_secs(600)", "take 10 min, unless"), ("45", "from_secs(45)", "take 45 s, unless")]
    {
        let (outcome, _) = generate(room.path(), "timeout", value);
        let client = text(&outcome, "src/client.rs");
        assert!(client.contains(&format!("timeout: std::time::Duration::{code}")), "{client}");
        let readme = text(&outcome, "README.md");
        assert!(readme.contains(words), "{readme}");
    }
}

#[test]
fn the_client_calls_itself_what_the_configuration_says() {
    let room = room();
    for (key, expected) in [("lenient", false), ("user_agent", true)] {
        let value = if expected { r#""acme-rust/1.0""# } else { "false" };
        let (outcome, _) = generate(room.path(), key, value);
        let files = outcome.files.unwrap();
        let (_, text) = files.iter().find(|(path, _)| *path == "src/client.rs").unwrap();
        let text = String::from_utf8_lossy(text);
        assert_eq!(text.contains(r#"user_agent: "acme-rust/1.0","#), expected, "{text}");
    }
}

/// Exclusions come first, then inclusions, which let in what is hidden, then audiences, then what is hidden.
#[test]
fn filters_choose_operations_in_their_order() {
    let room = room();
    let all = ["GET /pets", "POST /pets", "PUT /pets/admin"];
    for (key, value, expected) in [
        ("lenient", "false", &all[..2]),
        ("include.paths", r#"["/pets/**"]"#, &all),
        ("include.tags", r#"["staff"]"#, &all[2..]),
        ("include.operations", r#"["put /pets/*"]"#, &all[2..]),
        ("include.extensions", r#"["x-fern-audiences=staff", "x-internal=false"]"#, &all[..1]),
        ("hidden", "true", &all),
        ("hidden", "true\nexclude.tags = [\"staff\"]", &all[..2]),
        ("audiences", r#"["staff"]"#, &all[..1]),
        ("exclude.operations", r#"["addPet"]"#, &all[..1]),
        ("audiences", "[\"staff\"]\ninclude.tags = [\"staff\"]", &[all[0], all[2]]),
        ("exclude.paths", "[\"/pets/admin\"]\ninclude.paths = [\"**\"]", &all[..2]),
    ] {
        let (outcome, _) = generate(room.path(), key, value);
        let files = outcome.files.unwrap();
        let made = |method: &str| files.iter().any(|(_, text)| String::from_utf8_lossy(text).contains(method));
        let found: Vec<&str> = all
            .into_iter()
            .zip(["struct ListPets", "struct AddPet", "struct AdminPets"])
            .filter(|(_, name)| made(name))
            .map(|(route, _)| route)
            .collect();
        assert_eq!(found, expected, "{key} = {value}");
    }
}

#[test]
fn a_vendor_adds_to_the_manifest_and_to_the_modules() {
    let room = room();
    let extra = r#"{ package = { publish = false, metadata = { deb = { depends = "libc6" } } }, dependencies = { rand = "0.9", log = { version = "0.4", optional = true } }, features = { logs = ["dep:log"] }, lints = { clippy = { pedantic = { level = "warn", priority = -1 } } } }"#;
    let (outcome, _) = generate(room.path(), "package.extra", extra);
    let files = outcome.files.unwrap();
    let manifest = std::str::from_utf8(files.get("Cargo.toml").unwrap()).unwrap();
    let table: toml::Table = manifest.parse().unwrap_or_else(|error| panic!("{error}:\n{manifest}"));
    let at = |path: &[&str]| {
        let value = path[1..].iter().fold(&table[path[0]], |value, key| &value[key]);
        value.to_string()
    };
    assert_eq!(at(&["package", "publish"]), "false");
    assert_eq!(at(&["package", "metadata", "deb", "depends"]), "\"libc6\"");
    assert_eq!(at(&["dependencies", "rand"]), "\"0.9\"");
    assert_eq!(at(&["features", "logs"]), "[\"dep:log\"]");
    assert_eq!(at(&["lints", "clippy", "pedantic", "priority"]), "-1");
    let (outcome, _) = generate(room.path(), "modules", r#"["zebra", "extra"]"#);
    let files = outcome.files.unwrap();
    let root = std::str::from_utf8(files.get("src/lib.rs").unwrap()).unwrap();
    assert!(root.contains("pub mod extra;\npub mod zebra;\n"), "{root}");
    let agents = |files: &FileSet| String::from_utf8(files.get("AGENTS.md").unwrap().to_vec()).unwrap();
    assert!(agents(&files).contains("README.md, CHANGELOG.md, `src/zebra` and `src/extra` is generated"));
    // Cargo finds the vendor's programs by itself, if they are there.
    assert!(manifest.contains("[[example]]"), "{manifest}");
    let (outcome, _) = generate(room.path(), "keep", r#"["examples/**"]"#);
    let files = outcome.files.unwrap();
    assert!(!std::str::from_utf8(files.get("Cargo.toml").unwrap()).unwrap().contains("[[example]]"));
    assert!(agents(&files).contains("README.md, CHANGELOG.md and `examples/**` is generated"));
}

#[test]
fn a_program_has_the_name_that_it_is_given() {
    let room = room();
    for (value, name) in [("true", "pets"), (r#"{ name = "zoo-keeper" }"#, "zoo-keeper")] {
        let (outcome, _) = generate(room.path(), "cli", value);
        let files = outcome.files.unwrap();
        let text = |path: &str| String::from_utf8(files.get(path).unwrap().to_vec()).unwrap();
        assert!(text("Cargo.toml").contains(&format!("[[bin]]\nname = \"{name}\"")), "{}", text("Cargo.toml"));
        assert!(text("src/cli/mod.rs").contains(&format!("name: \"{name}\",")));
        assert!(text("docs/cli.md").contains(&format!("`~/.config/{name}/credentials`")));
    }
    let (outcome, _) = generate(room.path(), "cli", "false");
    assert!(outcome.files.unwrap().get("src/cli/mod.rs").is_none());
}

#[test]
fn credentials_and_servers_have_the_names_that_they_are_given() {
    let room = room();
    let auth = r#"{ login = { kind = "basic", pair = ["ZOO_USER", "ZOO_WORD"], setter = "keeper" } }"#;
    let (outcome, _) = generate(room.path(), "auth", auth);
    let client = String::from_utf8(outcome.files.unwrap().get("src/client.rs").unwrap().to_vec()).unwrap();
    assert!(client.contains("pub fn keeper(") && client.contains(r#"("ZOO_USER", "ZOO_WORD")"#), "{client}");
    let servers = r#"{ sandbox = "https://sandbox.example.com", production = "https://pets.example.com" }"#;
    let (outcome, _) = generate(room.path(), "servers", servers);
    let client = String::from_utf8(outcome.files.unwrap().get("src/client.rs").unwrap().to_vec()).unwrap();
    let place = |text: &str| client.find(text).unwrap_or_else(|| panic!("no {text} in {client}"));
    assert!(place("https://pets.example.com") < place("https://sandbox.example.com"));
}

/// Where a crate can be had, and so how pages say that it is added.
#[test]
fn pages_say_how_a_crate_is_added() {
    let room = room();
    let readme = |key: &str, value: &str| {
        let (outcome, _) = generate(room.path(), key, value);
        String::from_utf8(outcome.files.unwrap().get("README.md").unwrap().to_vec()).unwrap()
    };
    for (key, value, command) in [
        ("package.license", r#""MIT""#, "\ncargo add pets tokio --features tokio/full\n"),
        (
            "package",
            r#"{ license = "MIT", extra = { package = { publish = false } } }"#,
            "\ncargo add --path path/to/pets\n",
        ),
        (
            "package",
            r#"{ license = "MIT", repository = "https://example.com/pets", extra = { package = { publish = false } } }"#,
            "\ncargo add pets --git https://example.com/pets\n",
        ),
        (
            "package",
            r#"{ license = "MIT", extra = { package = { publish = ["zoo"] } } }"#,
            "\ncargo add pets --registry zoo\n",
        ),
        ("package.repository", r#""https://example.com/pets""#, "\ncargo add pets --git https://example.com/pets\n"),
    ] {
        let text = readme(key, value);
        assert!(text.contains(command), "{key} = {value}: {text}");
    }
}

#[test]
fn another_version_refuses() {
    let with =
        |version: &str| format!("oasmith = \"{version}\"\n[targets.pets]\nspec = \"pets.yaml\"\noutput = \"pets\"\n");
    let here = env!("CARGO_PKG_VERSION");
    let line = here.rsplit_once('.').unwrap().0;
    assert!(parse("oasmith.toml", &with(here)).is_ok() && parse("oasmith.toml", &with(line)).is_ok());
    let faults = parse("oasmith.toml", &with("99.1")).unwrap_err();
    let told: Vec<String> = faults.iter().map(|fault| fault.message.clone()).collect();
    assert_eq!(told, [format!("this is oasmith {here}, not 99.1")]);
}
