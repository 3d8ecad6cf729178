//! What other programs run: the steps of the action, as the script that they are.

#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const DOCUMENT: &str = "{openapi: 3.1.0, info: {title: Pets, version: '1'}, paths: {/pets: {get: {operationId: list_pets, \
                        tags: [pets], responses: {'200': {description: ok, content: {application/json: {schema: \
                        {type: object, properties: {name: {type: string}}}}}}}}}}}\n";

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Output {
    let output = Command::new(program).args(arguments).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

fn commit(folder: &Path) {
    run(folder, "git", &["add", "--all"]);
    let author = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
    run(folder, "git", &[&author[..], &["commit", "--quiet", "--message", "As it is"]].concat());
}

/// A repository with a document and its crate.
fn repository() -> tempfile::TempDir {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    fs::write(folder.join("pets.yaml"), DOCUMENT).unwrap();
    fs::write(folder.join("oasmith.toml"), "[targets.pets]\nspec = \"pets.yaml\"\noutput = \"sdk\"\n").unwrap();
    run(folder, "git", &["init", "--quiet", "--initial-branch", "main"]);
    run(folder, env!("CARGO_BIN_EXE_oasmith"), &["generate"]);
    commit(folder);
    room
}

/// The status of the script, and what it would write on the pull request.
fn check(folder: &Path, deny: &str) -> (i32, String) {
    check_with(folder, &[("DENY", deny)])
}

/// The same with other inputs of the action.
fn check_with(folder: &Path, inputs: &[(&str, &str)]) -> (i32, String) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("integrations/github/check.sh");
    let reports = folder.join(".git/reports");
    let mut command = Command::new(script);
    command.arg("HEAD").arg(&reports).current_dir(folder);
    command.env("OASMITH", env!("CARGO_BIN_EXE_oasmith")).envs(inputs.iter().copied());
    let output = command.output().unwrap();
    let sarif = fs::read_to_string(reports.join("pets.sarif")).unwrap_or_else(|_| {
        panic!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
    });
    let sarif: serde_json::Value = serde_json::from_str(&sarif).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    assert_eq!(sarif["runs"][0]["automationDetails"]["id"], "oasmith/pets/");
    assert!(reports.join("pets.html").exists());
    (output.status.code().unwrap(), fs::read_to_string(reports.join("comment.md")).unwrap())
}

#[test]
fn a_pull_request_is_told_what_changed() {
    let room = repository();
    let folder = room.path();
    let (status, comment) = check(folder, "breaking");
    assert_eq!((status, comment.contains("Nothing changed")), (0, true), "{comment}");
    fs::write(folder.join("pets.yaml"), DOCUMENT.replace("{type: string}", "{type: integer}")).unwrap();
    let (status, comment) = check(folder, "");
    assert_eq!(status, 1, "the crate is not what it should be");
    assert!(comment.contains("run `oasmith generate`"), "{comment}");
    assert!(comment.contains("`models::ListPetsResponse::name` (Rust and wire)"), "{comment}");
    run(folder, env!("CARGO_BIN_EXE_oasmith"), &["generate", "--bump", "auto"]);
    let (status, comment) = check(folder, "");
    assert_eq!(status, 0, "{comment}");
    assert!(comment.contains("`models::ListPetsResponse::name` (Rust and wire)"), "{comment}");
    assert_eq!(check(folder, "breaking").0, 1);
    let diff = run(folder, env!("CARGO_BIN_EXE_oasmith"), &["diff", "git:HEAD:sdk", "sdk", "--format", "json"]);
    let changes: serde_json::Value = serde_json::from_slice(&diff.stdout).unwrap();
    let allowed = changes["changes"].as_array().unwrap().iter();
    let allowed =
        allowed.map(|change| format!("[[approved]]\nfingerprint = {}\nreason = \"agreed\"\n", change["fingerprint"]));
    fs::write(folder.join("allowed.toml"), allowed.collect::<String>()).unwrap();
    let inputs = [("DENY", "breaking"), ("APPROVALS", "allowed.toml"), ("STRICT", "true"), ("TARGET", "pets")];
    let (status, comment) = check_with(folder, &inputs);
    assert!(status == 0 && comment.contains("agreed"), "{status} {comment}");
    let changelog = fs::read_to_string(folder.join("sdk/CHANGELOG.md")).unwrap();
    assert!(changelog.contains("## 0.2.0 - "), "{changelog}");
}

#[test]
fn a_change_that_somebody_allowed_is_not_denied() {
    let room = repository();
    let folder = room.path();
    fs::write(folder.join("pets.yaml"), DOCUMENT.replace("{type: string}", "{type: integer}")).unwrap();
    let diff = |more: &[&str]| {
        let arguments = [&["diff", "git:HEAD:pets.yaml", "pets.yaml", "--deny", "breaking"], more].concat();
        Command::new(env!("CARGO_BIN_EXE_oasmith")).args(arguments).current_dir(folder).output().unwrap()
    };
    let denied = diff(&["--format", "json"]);
    assert_eq!(denied.status.code(), Some(1));
    let changes: serde_json::Value = serde_json::from_slice(&denied.stdout).unwrap();
    let fingerprint = changes["changes"][0]["fingerprint"].as_str().unwrap();
    // What would allow it is printed, but for the reason.
    let printed = String::from_utf8_lossy(&denied.stderr).into_owned();
    assert!(printed.contains(&format!("fingerprint = \"{fingerprint}\"\nreason = \"\"\n")), "{printed}");
    let allow = |expires: &str| {
        let text =
            format!("[[approved]]\nfingerprint = \"{fingerprint}\"\nreason = \"agreed\"\nexpires = \"{expires}\"\n");
        fs::write(folder.join("allowed.toml"), text).unwrap();
        diff(&["--approvals", "allowed.toml"])
    };
    let allowed = allow("9999-12-31");
    assert!(String::from_utf8_lossy(&allowed.stdout).contains("approved: agreed"));
    assert_eq!(allowed.status.code(), Some(0));
    let expired = allow("2020-01-01");
    assert_eq!(expired.status.code(), Some(1), "it has expired");
    assert!(String::from_utf8_lossy(&expired.stderr).contains("ended on 2020-01-01"));
    // A check allows it as well, and then fails for nothing else.
    let check = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_oasmith"));
        command.args(["check", "--deny", "breaking"]).args(more).current_dir(folder).output().unwrap().status.code()
    };
    allow("9999-12-31");
    assert_eq!((check(&[]), check(&["--approvals", "allowed.toml"])), (Some(1), Some(0)));
    fs::write(folder.join("sdk/src/lib.rs"), "// mine\n").unwrap();
    assert_eq!(check(&["--approvals", "allowed.toml"]), Some(1), "somebody's edit is no change of the document");
}

/// A comment has room for 65,536 letters, and a large change says more: what does not fit is in the summary of the run.
#[test]
fn a_comment_is_no_longer_than_it_may_be() {
    let room = repository();
    let folder = room.path();
    let fields = |ty: &str| -> String {
        let each = (0..300).map(|number| format!("a_field_{}{number}: {{type: {ty}}}", "with_a_long_name_".repeat(8)));
        DOCUMENT.replace("name: {type: string}", &each.collect::<Vec<String>>().join(", "))
    };
    for ty in ["string", "integer"] {
        fs::write(folder.join("pets.yaml"), fields(ty)).unwrap();
        run(folder, env!("CARGO_BIN_EXE_oasmith"), &["generate"]);
        if ty == "string" {
            commit(folder);
        }
    }
    let (status, comment) = check(folder, "");
    let summary = fs::read_to_string(folder.join(".git/reports/summary.md")).unwrap();
    assert_eq!(status, 0);
    assert!(comment.len() < 61_000 && summary.len() > 65_536, "{} of {}", comment.len(), summary.len());
    assert!(comment.contains("There is more than fits here"), "{comment}");
    assert!(summary.starts_with(comment.split("\n\nThere is more").next().unwrap()));
}

/// The steps of the workflow that follows a document, as they stand in it: files that are new are part of the pull request.
#[test]
fn a_document_that_changed_upstream_is_a_pull_request() {
    let room = repository();
    let folder = room.path();
    let outside = tempfile::tempdir().unwrap();
    let outside = outside.path();
    run(folder, "git", &["clone", "--quiet", "--bare", ".", outside.join("origin").to_str().unwrap()]);
    run(folder, "git", &["remote", "add", "origin", outside.join("origin").to_str().unwrap()]);
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_oasmith"), outside.join("oasmith")).unwrap();
    // What GitHub would be asked.
    let hub = "#!/bin/sh\necho \"$*\" >>\"$RUNNER_TEMP/asked\"\ncase \"$*\" in\n*view*) [ ! -e \"$RUNNER_TEMP/open\" ] || echo \
               OPEN ;;\n*create*) touch \"$RUNNER_TEMP/open\" ;;\nesac\n";
    fs::write(outside.join("gh"), hub).unwrap();
    run(outside, "chmod", &["+x", "gh"]);
    let workflow = oasmith::spec::read(Path::new(".github/workflows/update.yml")).unwrap();
    let workflow = oasmith::spec::tree(workflow).0.unwrap();
    let follow = |document: &str| {
        fs::write(outside.join("published.yaml"), document).unwrap();
        let inputs = [
            ("${{ inputs.document }}", format!("file://{}", outside.join("published.yaml").display())),
            ("${{ inputs.path }}", "pets.yaml".to_owned()),
            ("${{ inputs.bump }}", "auto".to_owned()),
            ("${{ github.token }}", "none".to_owned()),
        ];
        for step in workflow["jobs"]["update"]["steps"].as_array().unwrap() {
            let Some(script) = step["run"].as_str().filter(|script| !script.contains("cargo install")) else {
                continue;
            };
            let mut command = Command::new("bash");
            let path = format!("{}:{}", outside.display(), std::env::var("PATH").unwrap());
            command.args(["-e", "-c", script]).current_dir(folder).env("PATH", path).env("RUNNER_TEMP", outside);
            command.env("GITHUB_STEP_SUMMARY", outside.join("summary"));
            for (name, value) in step["env"].as_object().into_iter().flatten() {
                let given =
                    inputs.iter().find(|(input, _)| value == input).unwrap_or_else(|| panic!("{name}: {value}"));
                command.env(name, &given.1);
            }
            let output = command.output().unwrap();
            assert!(output.status.success(), "{script}\n{}", String::from_utf8_lossy(&output.stderr));
        }
        run(folder, "git", &["switch", "--quiet", "main"]);
        fs::read_to_string(outside.join("asked")).unwrap_or_default().lines().count()
    };
    assert_eq!(follow(DOCUMENT), 0, "nothing changed, and somebody is asked");
    let more =
        DOCUMENT.replace("{type: string}", "{type: string}, owner: {type: object, properties: {id: {type: string}}}");
    assert_eq!(follow(&more), 2);
    let files = run(folder, "git", &["diff", "--name-only", "main", "origin/oasmith/update"]).stdout;
    let files = String::from_utf8(files).unwrap();
    assert!(
        files.contains("listpetsresponseowner.md") && files.contains("sdk/Cargo.toml") && files.contains("pets.yaml"),
        "{files}"
    );
    let body = fs::read_to_string(outside.join("body.md")).unwrap();
    assert!(body.starts_with("### `pets`\n\n**") && body.contains("`models::ListPetsResponse::owner`"), "{body}");
    assert_eq!(follow(&more.replace("id: {type: string}", "id: {type: integer}")), 4);
    let asked = fs::read_to_string(outside.join("asked")).unwrap();
    assert!(asked.lines().last().unwrap().starts_with("pr edit oasmith/update"), "{asked}");
}

/// Changes that are released together have one version and one entry, whether the crate is made once or after each.
#[test]
fn changes_since_the_last_release_are_one_version() {
    let room = repository();
    let folder = room.path();
    let read = |path: &str| fs::read_to_string(folder.join(path)).unwrap();
    let generate = |document: &str, more: &[&str]| {
        fs::write(folder.join("pets.yaml"), document).unwrap();
        let arguments = [&["generate", "--bump", "auto", "--since", "git:v0.1.0"], more].concat();
        let output = run(folder, env!("CARGO_BIN_EXE_oasmith"), &arguments);
        String::from_utf8(output.stderr).unwrap()
    };
    run(folder, "git", &["tag", "v0.1.0"]);
    assert!(generate(DOCUMENT, &[]).contains("; nothing changed since `git:v0.1.0`"));
    let more = DOCUMENT.replace("{type: string}", "{type: string}, age: {type: integer}");
    fs::write(folder.join("pets.yaml"), &more).unwrap();
    run(folder, env!("CARGO_BIN_EXE_oasmith"), &["generate"]);
    let late = run(folder, env!("CARGO_BIN_EXE_oasmith"), &["generate", "--bump", "auto"]).stderr;
    assert!(String::from_utf8_lossy(&late).contains("; `--since git:v0.1.0` takes what changed since `v0.1.0`"));
    generate(&more, &[]);
    assert!(read("sdk/Cargo.toml").contains("version = \"0.1.1\""));
    assert!(read("sdk/CHANGELOG.md").contains("## 0.1.1 - "));
    commit(folder);
    let less = more.replace("name: {type: string}, ", "");
    generate(&less, &[]);
    generate(&less, &[]);
    assert!(read("sdk/Cargo.toml").contains("version = \"0.2.0\""));
    let changelog = read("sdk/CHANGELOG.md");
    let (entry, rest) = changelog.split_once("## 0.1.0").unwrap();
    assert!(
        entry.contains("## 0.2.0 - ") && !entry.contains("## 0.1.1") && rest.matches("\n## ").count() == 0,
        "{entry}"
    );
    assert!(entry.contains("- `age` of `ListPetsResponse`.") && entry.contains("| `models::ListPetsResponse::name` |"));
    // What somebody wrote on stays, and so does a version that goes farther.
    fs::write(folder.join("sdk/CHANGELOG.md"), changelog.replace("### Added", "### Mine")).unwrap();
    assert!(!generate(&less, &[]).contains("was edited"));
    let longer = less.replace("age: {", "size: {type: integer}, age: {");
    assert!(generate(&longer, &[]).contains("the entry of 0.2.0 in CHANGELOG.md was edited and stays"));
    assert_eq!(read("sdk/CHANGELOG.md"), changelog.replace("### Added", "### Mine"));
    let manifest = read("sdk/Cargo.toml");
    fs::write(folder.join("sdk/Cargo.toml"), manifest.replace("\"0.2.0\"", "\"1.0.0\"")).unwrap();
    generate(&longer.replace("size: {", "width: {type: integer}, size: {"), &[]);
    assert!(read("sdk/Cargo.toml").contains("version = \"1.0.0\""));
    assert!(read("sdk/CHANGELOG.md").contains("## 1.0.0 - "));
    // A document was never published.
    let mut command = Command::new(env!("CARGO_BIN_EXE_oasmith"));
    let wrong = command.args(["generate", "--since", "git:v0.1.0:pets.yaml"]).current_dir(folder).output().unwrap();
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("`pets.yaml` is no crate"));
}

/// A build system has its own folders, and lays files out as links: settings are those of the target all the same.
#[test]
fn a_target_is_made_where_a_build_system_wants_it() {
    let room = repository();
    let folder = room.path();
    let document = DOCUMENT.replace("{type: object, properties: {name: {type: string}}}", "{$ref: pet.yaml}");
    fs::write(folder.join("pets.yaml"), &document).unwrap();
    let target = "[targets.pets]\nspec = \"pets.yaml\"\noutput = \"sdk\"\npackage.name = \"zoo\"\n[targets.other]\nspec = \
                  \"pets.yaml\"\noutput = \"other\"\n";
    fs::write(folder.join("oasmith.toml"), target).unwrap();
    let sandbox = folder.join("sandbox");
    fs::create_dir(&sandbox).unwrap();
    let link = |name: &str| std::os::unix::fs::symlink(folder.join(name), sandbox.join(name)).unwrap();
    for name in ["pets.yaml", "oasmith.toml"] {
        link(name);
    }
    let generate = |more: &[&str]| {
        let arguments = [&["generate", "--output", "out"], more].concat();
        let output =
            Command::new(env!("CARGO_BIN_EXE_oasmith")).args(arguments).current_dir(&sandbox).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (status, said) = generate(&["--sandboxed", "--target", "pets"]);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("`pet.yaml` cannot be read") && said.contains("`--sandboxed` wants every file"), "{said}");
    assert!(!sandbox.join("out").exists());
    let schema = folder.join("schemas");
    fs::create_dir(&schema).unwrap();
    fs::write(schema.join("pet.yaml"), "{type: object, properties: {name: {type: string}}}\n").unwrap();
    std::os::unix::fs::symlink(schema.join("pet.yaml"), sandbox.join("pet.yaml")).unwrap();
    assert_eq!(generate(&["--sandboxed", "--target", "pets"]).0, 0);
    assert!(fs::read_to_string(sandbox.join("out/Cargo.toml")).unwrap().contains("name = \"zoo\""));
    assert!(sandbox.join("out/src/models/pet.rs").exists());
    // Elsewhere a link out of the document's folder is somebody's trick, and a folder is that of one target.
    assert!(generate(&["--target", "pets"]).1.contains("lies outside of the document's folder"));
    assert!(generate(&[]).1.contains("given for several targets"));
}

/// A document of the configuration is read with the settings of its target, so that a comparison tells what the crate
/// says; a path of a revision is from here, or else from the root.
#[test]
fn documents_are_compared_with_the_settings_of_their_target() {
    let room = repository();
    let folder = room.path();
    let target = "spec = \"pets.yaml\"\noutput = \"sdk\"\ndefault_error = \"PetsFault\"\nenv_prefix = \"ZOO\"\n";
    fs::write(folder.join("oasmith.toml"), format!("[targets.pets]\n{target}")).unwrap();
    run(folder, env!("CARGO_BIN_EXE_oasmith"), &["generate"]);
    commit(folder);
    let more = DOCUMENT.replace("{type: string}", "{type: string}, age: {type: integer}");
    fs::write(folder.join("pets.yaml"), more).unwrap();
    let diff = |folder: &Path, arguments: &[&str]| {
        let arguments = [&["diff", "--format", "json"], arguments].concat();
        let output = Command::new(env!("CARGO_BIN_EXE_oasmith")).args(arguments).current_dir(folder).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let changes = serde_json::from_slice::<serde_json::Value>(&output.stdout).map_err(|_| said)?;
        let items = changes["changes"].as_array().unwrap().iter().map(|change| change["item"].to_string());
        Ok::<_, String>(items.collect::<Vec<_>>())
    };
    let added = ["\"models::ListPetsResponse::age\"".to_owned()];
    for old in ["git:main:sdk", "git:main:pets.yaml", "git:main:./pets.yaml", "sdk"] {
        assert_eq!(diff(folder, &[old, "pets.yaml"]).unwrap(), added, "{old}");
    }
    assert_eq!(diff(&folder.join("sdk"), &["git:main:pets.yaml", "../pets.yaml"]).unwrap(), added);
    let missing = diff(folder, &["git:main:dogs.yaml", "pets.yaml"]).unwrap_err();
    assert!(missing.contains("from this folder, then from the root"), "{missing}");
    // Of two targets with the same document one must be named.
    let other = target.replace("sdk", "other").replace("PetsFault", "Fault");
    fs::write(folder.join("oasmith.toml"), format!("[targets.pets]\n{target}[targets.more]\n{other}")).unwrap();
    let unclear = diff(folder, &["git:main:pets.yaml", "pets.yaml"]).unwrap_err();
    assert!(unclear.contains("`--target`") && unclear.contains("`pets`"), "{unclear}");
    assert_eq!(diff(folder, &["git:main:pets.yaml", "pets.yaml", "--target", "pets"]).unwrap(), added);
    // The crate says which is meant.
    assert_eq!(diff(folder, &["sdk", "pets.yaml"]).unwrap(), added);
}

/// `cargo binstall` asks for the archives that the workflow of a release makes.
#[test]
fn a_release_has_the_archives_that_are_looked_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(root.join(path)).unwrap();
    let manifest: toml::Table = read("Cargo.toml").parse().unwrap();
    let binstall = &manifest["package"]["metadata"]["binstall"];
    let url = binstall["pkg-url"].as_str().unwrap();
    assert!(url.ends_with("/v{ version }/oasmith-{ target }{ archive-suffix }"), "{url}");
    assert_eq!(binstall["bin-dir"].as_str(), Some("oasmith-{ target }/{ bin }{ binary-ext }"));
    let workflow = read(".github/workflows/release.yml");
    for part in
        ["folder=oasmith-$TARGET", "\"$folder.tgz\"", "\"$folder.zip\"", "oasmith.schema.json", "tags: [\"v*.*.*\"]"]
    {
        assert!(workflow.contains(part), "{part}");
    }
    let overrides = binstall["overrides"].as_table().unwrap();
    for target in overrides.keys() {
        assert!(workflow.contains(&format!("target: {target},")), "{target}");
    }
}

/// Where the version is written, it is that of the manifest: `.ci/version` sets them all.
#[test]
fn one_version_is_written_everywhere() {
    let version = env!("CARGO_PKG_VERSION");
    let (short, _) = version.rsplit_once('.').unwrap();
    let places = [
        ("README.md", vec![format!("`oasmith = \"{short}\"`"), format!("oasmith = {{ version = \"{short}\"")]),
        ("guide/src/install.md", vec![format!("\noasmith {version}\n")]),
        (
            "guide/src/automation.md",
            vec![
                format!("| `\"{short}\"` |"),
                format!("rev: v{version}\n"),
                format!("oasmith = {{ version = \"{short}\""),
            ],
        ),
        (
            "guide/src/bazel.md",
            vec![
                format!("\"oasmith-{version}/integrations/bazel\""),
                format!("/releases/download/v{version}/oasmith-"),
            ],
        ),
        ("action.yml", vec![format!("default: \"{short}\"")]),
        (".github/workflows/update.yml", vec![format!("default: \"{short}\"")]),
    ];
    for (file, texts) in places {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        for wanted in texts {
            assert!(text.contains(&wanted), "{file} does not say `{wanted}`");
        }
    }
}
