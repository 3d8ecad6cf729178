//! `oasmith init`: a configuration that works, and proposes what works.

use std::fs;

use super::ran::{oasmith, room};

#[test]
fn init_writes_a_configuration_that_works() {
    let room = room();
    fs::create_dir(room.path().join("sub")).unwrap();
    oasmith(room.path(), "init small.yaml").exits(0).says("oasmith generate");
    oasmith(room.path(), "init small.yaml").exits(2).says("has a target `small` already").says("--name");
    oasmith(room.path(), "generate").exits(0).says("generated/small");
    oasmith(room.path(), "init small.yaml --config sub/oasmith.toml --name other").exits(0);
    oasmith(room.path(), "generate --config sub/oasmith.toml").exits(0);
    assert!(room.path().join("generated/other/Cargo.toml").exists());
    // One more is added, and what is there stays as it is.
    let before = fs::read_to_string(room.path().join("oasmith.toml")).unwrap();
    oasmith(room.path(), "init small.yaml --name second").exits(0).says("`second` added to oasmith.toml");
    let after = fs::read_to_string(room.path().join("oasmith.toml")).unwrap();
    assert!(after.starts_with(before.trim_end()), "{after}");
    oasmith(room.path(), "generate").exits(0).says("generated/small").says("generated/second");
    oasmith(room.path(), "init small.yaml --name third --output generated/small").exits(2).says("each other's way");
    // Every choice that is written as a comment can be made.
    let text = oasmith(room.path(), "init small.yaml --config -").exits(0).stdout;
    let chosen = text.lines().map(|line| match line.strip_prefix("# ") {
        Some(choice) if choice.contains(" = ") && !choice.contains("…") => choice,
        _ => line,
    });
    let chosen = chosen.collect::<Vec<_>>().join("\n");
    let config = oasmith::config::parse("oasmith.toml", &chosen).unwrap();
    assert_eq!(config.targets[0].names.resources["things"], "things");
}

/// A document in which there is something to decide.
const UGLY: &str = "\
openapi: 3.1.0
info: {title: The Acme REST API v2, version: 1.0.0}
paths:
  /admin/users:
    get: {operationId: adminUsers, tags: [admin], responses: {'204': {description: none}}}
  /lists/{id}/files:
    get:
      operationId: getAllFilesOfOneListForTheCurrentUser
      tags: [Lists of Files]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: after, in: query, schema: {type: string}}
      responses:
        '200':
          description: A page.
          content:
            application/json:
              schema:
                type: object
                required: [data, has_more, last_id]
                properties:
                  data: {type: array, items: {$ref: '#/components/schemas/FileOfOneListForTheCurrentUserInTheCloud'}}
                  has_more: {type: boolean}
                  last_id: {type: string}
  /reset:
    post: {operationId: reset, x-hidden: true, responses: {'204': {description: Done.}}}
  /lists/{id}/archive:
    post:
      operationId: make-an-archive-of-the-whole-list
      tags: [Lists of Files]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      # Two methods, and one id.
      requestBody:
        content:
          application/json: {schema: {type: array, items: {type: string}}}
          text/plain: {schema: {type: string}}
      responses: {'204': {description: Done.}}
components:
  schemas:
    FileOfOneListForTheCurrentUserInTheCloud: {type: object, properties: {name: {type: string}}}
";

#[test]
fn init_proposes_what_the_document_leaves_to_decide() {
    let room = room();
    fs::write(room.path().join("api.yaml"), UGLY).unwrap();
    oasmith(room.path(), "init api.yaml").exits(0).says("`acme` written to oasmith.toml, with 4 names to take over");
    let path = room.path().join("oasmith.toml");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("#:schema https://"), "{text}");
    for line in [
        "# exclude.paths = [\"/admin/**\"]",
        "# 1 operation of the document: they are hidden, and not in the crate unless it is told so.\n# hidden = true",
        "# cli = true",
        "# samples = true",
        "# keep = [",
        "# modules = [",
        "# include.tags = [",
        "# exclude.tags = [\"admin\"]",
        "# pages.getAllFilesOfOneListForTheCurrentUser = false # `last_id` of the answer goes into `after`, ",
        "# resources.\"Lists of Files\" = \"lists_of_files\" # 3 methods",
        "# operations.getAllFilesOfOneListForTheCurrentUser = \"list\" # now ",
        "# operations.make-an-archive-of-the-whole-list = \"archive\" # now ",
        "# types.FileOfOneListForTheCurrentUserInTheCloud = \"TheCloud\" # now ",
    ] {
        assert!(text.contains(&format!("\n{line}")), "{line} is not in {text}");
    }
    // All names are taken over, and the crate has them.
    let taken = ["operations.", "types.", "resources."];
    let names = text.lines().map(|line| match line.strip_prefix("# ") {
        Some(choice) if taken.iter().any(|key| choice.starts_with(key)) => choice,
        _ => line,
    });
    fs::write(&path, names.collect::<Vec<_>>().join("\n")).unwrap();
    let ran = oasmith(room.path(), "generate").exits(0);
    assert!(!ran.stderr.contains("config-name"), "{}", ran.stderr);
    let surface = fs::read_to_string(room.path().join("generated/acme/oasmith.surface.json")).unwrap();
    for name in ["lists_of_files.list", "lists_of_files.archive", "models::TheCloud"] {
        assert!(surface.contains(&format!("\"{name}\"")), "{name}");
    }
}

/// What paths group is called by its path, though all of it has a tag.
#[test]
fn init_names_resources_by_what_groups_them() {
    let room = room();
    let operation = "{tags: [default], responses: {'204': {description: Done.}}}";
    let document = format!(
        "openapi: 3.1.0\ninfo: {{title: Work, version: '1'}}\npaths:\n  /users:\n    get: {operation}\n  /jobs:\n    get: {operation}\n"
    );
    fs::write(room.path().join("api.yaml"), document).unwrap();
    oasmith(room.path(), "init api.yaml").exits(0);
    let text = fs::read_to_string(room.path().join("oasmith.toml")).unwrap();
    for line in ["# resources.users = \"users\" # 1 method", "# resources.jobs = \"jobs\" # 1 method"] {
        assert!(text.contains(&format!("\n{line}")), "{line} is not in {text}");
    }
}

/// What is taken over lets in what is hidden, and leaves out nothing.
#[test]
fn init_proposes_what_lets_in_what_is_hidden() {
    let room = room();
    fs::write(room.path().join("api.yaml"), UGLY).unwrap();
    oasmith(room.path(), "init api.yaml").exits(0);
    let path = room.path().join("oasmith.toml");
    let text = fs::read_to_string(&path).unwrap().replace("# hidden = true", "hidden = true");
    fs::write(&path, text).unwrap();
    oasmith(room.path(), "generate").exits(0);
    let surface = fs::read_to_string(room.path().join("generated/acme/oasmith.surface.json")).unwrap();
    for id in ["adminUsers", "reset", "make-an-archive-of-the-whole-list", "getAllFilesOfOneListForTheCurrentUser"] {
        assert!(surface.contains(&format!("\"{id}\"")), "{id}");
    }
}
