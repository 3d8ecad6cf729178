//! The program as a user meets it: exit statuses, what goes to which stream, and what is on the disk afterwards.

#[path = "cli/changes.rs"]
mod changes;
#[path = "cli/import.rs"]
mod import;
#[path = "cli/init.rs"]
mod init;
#[path = "cli/merged.rs"]
mod merged;
#[path = "cli/ran.rs"]
mod ran;
#[path = "cli/settings.rs"]
mod settings;

use std::fs;
use std::path::Path;

use serde_json::Value;

use ran::{DOCUMENT, Ran, configured, oasmith, room, run};

#[test]
fn one_document_needs_no_configuration() {
    let room = room();
    let ran = oasmith(room.path(), "generate small.yaml --output made").exits(0).says("made: ");
    assert_eq!(ran.stdout, "");
    assert!(fs::read_to_string(room.path().join("made/Cargo.toml")).unwrap().contains("\"made\""));
    let ran = oasmith(room.path(), "generate small.yaml --output made").exits(0).says("(0 changed)");
    assert_eq!(ran.stderr.lines().count(), 1);
}

#[test]
fn quiet_says_nothing_when_all_is_well() {
    let room = room();
    let ran = oasmith(room.path(), "generate small.yaml --output made --quiet").exits(0);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), ("", ""));
}

#[test]
fn a_document_can_come_from_standard_input() {
    let room = room();
    run(room.path(), "generate - --output made --name piped", DOCUMENT).exits(0);
    assert!(fs::read_to_string(room.path().join("made/Cargo.toml")).unwrap().contains("\"piped\""));
    run(room.path(), "lint -", "openapi: [").exits(2).says("<stdin>:");
}

#[test]
fn targets_are_reported_in_the_order_of_the_configuration() {
    let room = configured();
    let ran = oasmith(room.path(), "generate").exits(0);
    let names: Vec<&str> = ran.stderr.lines().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(names, ["out/zebra", "out/ant"]);
    oasmith(room.path(), "generate --target ant").exits(0).says("out/ant");
    oasmith(room.path(), "generate --target bnt").exits(2).says("did you mean `ant`?");
}

#[test]
fn paths_of_a_configuration_are_relative_to_its_folder() {
    let room = configured();
    let elsewhere = tempfile::tempdir().unwrap();
    let config = room.path().join("oasmith.toml");
    oasmith(elsewhere.path(), &format!("generate --config {}", config.display())).exits(0);
    assert!(room.path().join("out/ant/oasmith.lock").exists());
}

#[test]
fn check_tells_what_would_change_and_why() {
    let room = configured();
    oasmith(room.path(), "check").exits(1).says("drift-absent");
    oasmith(room.path(), "generate").exits(0);
    let ran = oasmith(room.path(), "check").exits(0).says("up to date");
    assert_eq!(ran.stdout, "");
    let file = room.path().join("out/ant/src/lib.rs");
    fs::write(&file, "mine").unwrap();
    oasmith(room.path(), "check").exits(1).says("drift-edit").says("src/lib.rs");
    fs::remove_file(&file).unwrap();
    oasmith(room.path(), "check").exits(1).says("drift-missing").says("1 file would change");
    let json: Value = serde_json::from_str(&oasmith(room.path(), "check --format json").exits(1).stdout).unwrap();
    assert_eq!(json.pointer("/0/code").unwrap(), "drift-missing");
    assert_eq!(json.pointer("/0/file").unwrap(), "out/ant/src/lib.rs");
    oasmith(room.path(), "generate").exits(0);
    // A comment changes nothing, not even the lock.
    let lock = fs::read_to_string(room.path().join("out/ant/oasmith.lock")).unwrap();
    fs::write(room.path().join("small.yaml"), format!("{DOCUMENT}\n# more\n")).unwrap();
    oasmith(room.path(), "check").exits(0).says("up to date");
    oasmith(room.path(), "generate").exits(0).says("(0 changed)");
    assert_eq!(fs::read_to_string(room.path().join("out/ant/oasmith.lock")).unwrap(), lock);
    fs::write(room.path().join("small.yaml"), DOCUMENT.replace("title: Small", "title: Small, description: Things."))
        .unwrap();
    oasmith(room.path(), "check").exits(1).says("error[drift-document]");
    // What fails nothing is no error.
    let ran = oasmith(room.path(), "check --deny breaking").exits(0).says("warning[drift-document]");
    assert!(!ran.stderr.contains("error["), "{}", ran.stderr);
    fs::write(room.path().join("small.yaml"), DOCUMENT.replace("{type: string}", "{type: integer}")).unwrap();
    oasmith(room.path(), "check").exits(1).says("drift-document").says("breaking in Rust");
    oasmith(room.path(), "check --deny breaking").exits(1).says("error[breaking-change]");
    oasmith(room.path(), "generate").exits(0);
    oasmith(room.path(), "check").exits(0);
    let config = fs::read_to_string(room.path().join("oasmith.toml")).unwrap();
    fs::write(room.path().join("oasmith.toml"), format!("{config}docs = false\n")).unwrap();
    let ran = oasmith(room.path(), "check").exits(1).says("drift-config");
    assert!(!ran.stderr.contains("--> out/zebra"), "{}", ran.stderr);
}

#[test]
fn a_document_at_fault_is_status_two_and_nothing_is_written() {
    let room = room();
    fs::write(room.path().join("bad.yaml"), "openapi: [\n").unwrap();
    let ran = oasmith(room.path(), "generate bad.yaml --output made").exits(2).says("bad.yaml:1:10");
    assert_eq!(ran.stdout, "");
    assert!(!room.path().join("made").exists());
    oasmith(room.path(), "lint bad.yaml").exits(2);
    oasmith(room.path(), "check bad.yaml --output made").exits(2);
    oasmith(room.path(), "init bad.yaml").exits(2);
    assert!(!room.path().join("oasmith.toml").exists());
}

#[test]
fn generate_shows_what_matters_and_lint_all() {
    let room = room();
    let field = |name: &str, more: &str| format!("{name}: {{type: string, minLenght: 1{more}}}");
    let fields = ["a", "b", "c", "d", "e"].map(|name| field(name, if name == "e" { ", wholly: 1" } else { "" }));
    let schema = format!("{{type: object, properties: {{{}}}}}", fields.join(", "));
    fs::write(room.path().join("api.yaml"), DOCUMENT.replace("{type: string}", &schema)).unwrap();
    let generated = oasmith(room.path(), "generate api.yaml --output client").exits(0);
    assert_eq!(generated.stderr.matches("[unknown-key]").count(), 4, "{}", generated.stderr);
    assert!(generated.stderr.contains("and 2 more like this"), "{}", generated.stderr);
    assert!(!generated.stderr.contains("wholly"), "{}", generated.stderr);
    assert!(generated.stderr.contains("; 1 note, which `oasmith lint api.yaml` shows"), "{}", generated.stderr);
    let linted = oasmith(room.path(), "lint api.yaml").exits(0);
    assert_eq!(linted.stderr.matches("[unknown-key]").count(), 5, "{}", linted.stderr);
    assert!(linted.stderr.contains("wholly"), "{}", linted.stderr);
}

#[test]
fn findings_have_one_document_in_each_format() {
    let room = room();
    fs::write(room.path().join("bad.yaml"), "openapi: [\n").unwrap();
    let ran = oasmith(room.path(), "lint bad.yaml --format json").exits(2);
    let json: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((&json[0]["file"], &json[0]["line"]), (&"bad.yaml".into(), &1.into()));
    let ran = oasmith(room.path(), "lint bad.yaml --format sarif").exits(2);
    let sarif: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), 1);
    oasmith(room.path(), "lint bad.yaml --format github").exits(2).prints("::error file=bad.yaml,line=1,");
    assert_eq!(oasmith(room.path(), "lint small.yaml --format json").exits(0).stdout, "[]\n");
}

#[test]
fn several_targets_are_one_document_in_each_format() {
    let room = configured();
    let json = oasmith(room.path(), "check --format json").exits(1).stdout;
    let json: Value = serde_json::from_str(&json).unwrap();
    let files: Vec<&Value> = json.as_array().unwrap().iter().map(|it| &it["file"]).collect();
    assert_eq!(files, ["out/zebra", "out/ant"]);
    let sarif = oasmith(room.path(), "check --format sarif").exits(1).stdout;
    let sarif: Value = serde_json::from_str(&sarif).unwrap();
    assert_eq!(sarif["runs"].as_array().unwrap().len(), 1);
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), 2);
    assert_eq!(sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap().len(), 1);
}

#[test]
fn a_configuration_at_fault_shows_the_line() {
    let room = configured();
    fs::write(room.path().join("oasmith.toml"), "[targets.a]\nspcc = \"x\"\n").unwrap();
    oasmith(room.path(), "generate").exits(2).says("oasmith.toml:2:1").says("did you mean `spec`?");
    oasmith(room.path(), "check --format github").exits(2).prints("::error file=oasmith.toml,line=2,col=1,");
    let json: Value = serde_json::from_str(&oasmith(room.path(), "generate --format json").exits(2).stdout).unwrap();
    assert_eq!((&json[0]["code"], &json[0]["line"]), (&"config-key".into(), &2.into()));
}

#[test]
fn the_world_at_fault_is_status_three() {
    let room = room();
    oasmith(room.path(), "generate").exits(3).says("no `oasmith.toml`").says("oasmith init");
    oasmith(room.path(), "generate none.yaml --output made").exits(3).says("`none.yaml` does not exist");
    oasmith(room.path(), "generate . --output made").exits(3).says("folder");
    fs::create_dir(room.path().join("mine")).unwrap();
    fs::write(room.path().join("mine/notes"), "").unwrap();
    oasmith(room.path(), "generate small.yaml --output mine").exits(3).says("--force");
    oasmith(room.path(), "generate small.yaml --output mine --force").exits(0);
    oasmith(room.path(), "generate small.yaml --output small.yaml").exits(3);
    assert_eq!(fs::read_to_string(room.path().join("small.yaml")).unwrap(), DOCUMENT);
}

#[test]
fn wrong_arguments_are_status_two() {
    let room = room();
    oasmith(room.path(), "generate small.yaml").exits(2).says("--output");
    oasmith(room.path(), "generate small.yaml --output made --name 1bad").exits(2).says("`api-1bad` would be one");
    oasmith(room.path(), "genrate").exits(2).says("generate");
    oasmith(room.path(), "man genrate").exits(2).says("did you mean `generate`?");
}

#[test]
fn a_depfile_names_what_was_read() {
    let room = configured();
    oasmith(room.path(), "generate --target ant --depfile made.d").exits(0);
    let rules = fs::read_to_string(room.path().join("made.d")).unwrap();
    assert_eq!(rules, "out/ant/oasmith.lock: small.yaml oasmith.toml\noasmith.toml:\nsmall.yaml:\n");
}

#[test]
fn a_touched_input_is_read_once_more_and_not_forever() {
    let room = configured();
    let modified = |path: &str| fs::metadata(room.path().join(path)).unwrap().modified().unwrap();
    oasmith(room.path(), "generate --target ant --depfile made.d").exits(0);
    let later = modified("out/ant/oasmith.lock") + std::time::Duration::from_millis(20);
    fs::File::options().write(true).open(room.path().join("small.yaml")).unwrap().set_modified(later).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(40));
    oasmith(room.path(), "generate --target ant --depfile made.d").exits(0).says("(0 changed)");
    assert!(modified("out/ant/oasmith.lock") > modified("small.yaml"));
}

#[test]
fn inspect_prints_a_stage() {
    let room = room();
    let ran = oasmith(room.path(), "inspect small.yaml --stage load").exits(0);
    let json: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(json["info"]["title"], "Small");
    let ran = oasmith(room.path(), "inspect none.yaml --stage load --format json").exits(3);
    let json: Value = serde_json::from_str(&ran.stderr).unwrap();
    assert_eq!((ran.stdout.as_str(), &json[0]["code"]), ("", &"unreadable-input".into()));
}

#[test]
fn lint_lists_the_extension_keys() {
    let room = room();
    let listed = oasmith(room.path(), "lint --extensions").exits(0);
    for extension in oasmith::extension::Extension::ALL {
        let line = listed.stdout.lines().find(|line| line.split(' ').next() == Some(extension.key()));
        assert!(line.is_some_and(|line| line.ends_with(extension.meaning())), "{}: {line:?}", extension.key());
    }
    let json = oasmith(room.path(), "lint --extensions --format json").exits(0);
    let list: Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(list.as_array().map(Vec::len), Some(oasmith::extension::Extension::ALL.len()));
    assert_eq!(list[0]["places"][1], "parameter");
    oasmith(room.path(), "lint").exits(3).says("there is no `oasmith.toml` here");
    oasmith(room.path(), "lint api.yaml --extensions").exits(2);
}

#[test]
fn completions_and_manual_pages_know_the_commands() {
    let room = room();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        oasmith(room.path(), &format!("completions {shell}")).exits(0).prints("generate");
    }
    oasmith(room.path(), "man").exits(0).prints("SUBCOMMANDS");
    oasmith(room.path(), "man check").exits(0).prints("hand edit");
}

#[test]
fn the_schema_of_the_configuration_knows_its_keys() {
    let printed = oasmith(Path::new("."), "init --schema").exits(0).stdout;
    let schema: Value = serde_json::from_str(&printed).unwrap();
    let target = &schema["properties"]["targets"]["additionalProperties"];
    for key in ["spec", "output", "package", "calls", "docs", "names", "overlays", "ignore", "strict"] {
        assert!(target["properties"][key]["description"].is_string(), "{key}");
    }
    assert_eq!(target["required"], serde_json::json!(["spec", "output"]));
}

#[test]
fn names_for_what_is_not_there_are_reported() {
    let room = room();
    let names = "[targets.a.names]\noperations.listThing = \"a.b\"\n";
    let config = format!("[targets.a]\nspec = \"small.yaml\"\noutput = \"a\"\n{names}");
    fs::write(room.path().join("oasmith.toml"), &config).unwrap();
    oasmith(room.path(), "generate").exits(0).says("oasmith.toml:5:12").says("did you mean `listThings`?");
    let strict = config.replace("output", "strict = true\noutput");
    fs::write(room.path().join("oasmith.toml"), &strict).unwrap();
    oasmith(room.path(), "generate").exits(2).says("config-name");
    fs::write(room.path().join("oasmith.toml"), strict.replace("output", "ignore = [\"config-name\"]\noutput"))
        .unwrap();
    oasmith(room.path(), "generate").exits(0);
}

#[test]
fn the_last_line_says_which_operations_are_missing() {
    let room = room();
    let lost = "  /lost:\n    post: {requestBody: {$ref: '#/nobody'}, responses: {'204': {description: Done.}}}\n";
    fs::write(room.path().join("api.yaml"), format!("{DOCUMENT}{lost}")).unwrap();
    let last = |ran: &Ran| ran.stderr.lines().last().unwrap_or_default().to_owned();
    let missing = "; 1 operation is missing: `POST /lost`";
    for arguments in ["generate api.yaml --output made", "check api.yaml --output made", "lint api.yaml"] {
        let ran = oasmith(room.path(), arguments).exits(0);
        assert!(last(&ran).ends_with(missing), "{arguments}: {}", ran.stderr);
    }
    assert!(fs::read_to_string(room.path().join("made/oasmith.lock")).unwrap().contains("missing = [\"POST /lost\"]"));
    oasmith(room.path(), "generate api.yaml --output other --strict").exits(2).says("operation-left-out");
    fs::write(room.path().join("api.yaml"), format!("{DOCUMENT}{}", lost.replace("#/nobody", "#/paths"))).unwrap();
    oasmith(room.path(), "check api.yaml --output made").exits(1).says("drift-operation");
    let ran = oasmith(room.path(), "generate api.yaml --output made").exits(0).says("`POST /lost` came back");
    assert!(!last(&ran).contains("missing"), "{}", ran.stderr);
    fs::write(room.path().join("api.yaml"), format!("{DOCUMENT}{lost}")).unwrap();
    oasmith(room.path(), "generate api.yaml --output made").exits(0).says("`POST /lost` went missing").says(missing);
}

#[test]
fn nothing_is_read_over_the_network() {
    let room = room();
    oasmith(room.path(), "generate https://127.0.0.1/openapi.yaml --output made").exits(3).says("over the network");
}

#[test]
fn a_version_goes_up_with_what_changed_and_only_then() {
    let room = room();
    let version = || {
        let manifest = fs::read_to_string(room.path().join("made/Cargo.toml")).unwrap();
        manifest.lines().find(|line| line.starts_with("version = ")).unwrap().to_owned()
    };
    let generate = |more: &str| oasmith(room.path(), &format!("generate small.yaml --output made {more}")).exits(0);
    generate("");
    generate("--bump auto");
    assert_eq!(version(), "version = \"0.1.0\"");
    fs::write(room.path().join("small.yaml"), DOCUMENT.replace("listThings", "findThings")).unwrap();
    // What was published keeps its name, so that nothing changed for anybody; unless all names are chosen anew.
    generate("--bump auto");
    assert_eq!(version(), "version = \"0.1.0\"");
    generate("--bump auto --repin").says("version 0.2.0");
    let changelog = fs::read_to_string(room.path().join("made/CHANGELOG.md")).unwrap();
    assert!(changelog.contains("## 0.2.0 - ") && changelog.contains("**Breaking:**"), "{changelog}");
    // A version that somebody wrote is the crate's, and is no drift; one that is no release stays what it is.
    let manifest = room.path().join("made/Cargo.toml");
    let text = fs::read_to_string(&manifest).unwrap().replace("\"0.2.0\"", "\"1.0.0-beta.1\"");
    fs::write(&manifest, text).unwrap();
    oasmith(room.path(), "check small.yaml --output made").exits(0);
    fs::write(room.path().join("small.yaml"), DOCUMENT).unwrap();
    generate("--bump auto");
    assert_eq!(version(), "version = \"1.0.0-beta.1\"");
    // A changelog that somebody removed stays away.
    fs::remove_file(room.path().join("made/CHANGELOG.md")).unwrap();
    oasmith(room.path(), "check small.yaml --output made").exits(0);
    generate("");
    assert!(!room.path().join("made/CHANGELOG.md").exists());
}

/// The variables of the environment are named after the crate, which the document does not know.
#[test]
fn a_crate_and_its_document_are_the_same() {
    let document = DOCUMENT.replace(
        "paths:",
        "security: [{ key: [] }]\ncomponents: { securitySchemes: { key: { type: http, scheme: bearer } } }\npaths:",
    );
    let room = room();
    fs::write(room.path().join("secured.yaml"), document).unwrap();
    oasmith(room.path(), "generate secured.yaml --output acme").exits(0);
    for sides in ["acme secured.yaml", "secured.yaml acme"] {
        assert_eq!(oasmith(room.path(), &format!("diff {sides}")).exits(0).stdout.trim(), "nothing changed", "{sides}");
    }
}

/// What the crate does not have can change as well, which is no change of the crate.
#[test]
fn documents_that_make_the_same_crate_may_differ() {
    let room = room();
    fs::write(room.path().join("old.yaml"), DOCUMENT).unwrap();
    let event = "components: { schemas: { Event: { type: object } } }\npaths:";
    fs::write(room.path().join("new.yaml"), DOCUMENT.replace("paths:", event)).unwrap();
    let ran = oasmith(room.path(), "diff old.yaml new.yaml").exits(0);
    assert_eq!(ran.stdout.trim(), "nothing changed");
    assert!(ran.stderr.contains("component schemas that no call uses"), "{}", ran.stderr);
    assert_eq!(oasmith(room.path(), "diff old.yaml old.yaml").exits(0).stderr, "");
}
