//! `oasmith import`: what other generators change in a document, as an overlay.

use std::fs;
use std::path::Path;

use super::ran::oasmith;

const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://api.shop.example'}]
paths:
  /orders/{id}:
    get:
      operationId: order
      summary: One order.
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}, {name: deep, in: query, schema: {type: string}}]
      responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties: {id: {type: integer}, class: {type: string}, total: {type: [number, 'null']}, secret: {type: string}}
";

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap()
}

fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn transforms_of_stainless_are_an_overlay() {
    let config = "\
organization: {name: shop}
resources: {orders: {methods: {retrieve: 'get /orders/{id}'}, models: {order: Order}}}
openapi:
  transforms:
    - {command: update, reason: Ids are texts., args: {target: \"$..parameters[?(@.name === 'id')].schema.type\", value: string}}
    - {command: update, args: {target: '$.paths./orders/{id}.get.summary', value: '{{value}} Soon.', template: true}}
    - {command: update, args: {target: $.components.schemas.Order.properties.total, value: {type: integer}}}
    - {command: append, args: {target: ['$.components.schemas.Order.required'], value: total}}
    - {command: merge, args: {target: $.components.schemas.Order, object: {properties: {note: {type: string}}}}}
    - {command: remove, args: {target: $.components.schemas.Order.properties, keys: [secret, gone]}}
    - {command: move, args: {from: $.components.schemas.Order.properties.class, to: $.components.schemas.Order.properties.kind}}
    - {command: copy, args: {from: $.components.schemas.Order, to: $.components.schemas.Old}}
    - {command: remove, args: {target: $.components.schemas.Nothing}}
    - {command: update, args: {target: [{matches_schema: $.components.schemas.Order}], value: {}}}
    - {command: append, args: {target: $.info.title, value: more}}
    - {command: remove, args: {target: $.paths^}}
    - {command: oneOfToAnyOf}
";
    let room = tempfile::tempdir().unwrap();
    write(room.path(), "api.yaml", DOCUMENT);
    write(room.path(), "stainless.yml", config);
    oasmith(room.path(), "import stainless.yml api.yaml").exits(0).says("changes of the document 8 of 13");
    has(&read(room.path(), "shop.overlay.yaml"), &["# Ids are texts.", "$..parameters[?(@.name == 'id')].schema.type"]);
    has(
        &read(room.path(), "oasmith.toml"),
        &[
            "overlays = [\"shop.overlay.yaml\"]",
            "# - the transform `remove`, number 9: `$.components.schemas.Nothing` matches nothing in the document",
            "# - the transform `update`, number 10: schemas that are alike have no path",
            "# - the transform `append`, number 11: nothing can be added to `$.info.title`",
            "# - the transform `remove`, number 12: `$.paths^` is no path",
            "# - the transform `oneOfToAnyOf`, number 13: nothing is needed",
        ],
    );
    let made = oasmith(room.path(), "generate --strict").exits(0);
    assert!(!made.stderr.contains("[overlay"), "{}", made.stderr);
    let order = read(room.path(), "generated/shop/src/models/order.rs");
    has(&order, &["pub kind: Option<String>", "pub note: Option<String>", "pub total: i64"]);
    assert!(!order.contains("secret") && !order.contains("class"), "{order}");
    let call = read(room.path(), "generated/shop/src/resources/orders.rs");
    has(&call, &["id: impl Into<String>", "One order. Soon."]);
    assert!(read(room.path(), "shop.overlay.yaml").contains("copy: \"$.components.schemas.Order\""));
    // Nothing is overwritten.
    fs::remove_file(room.path().join("oasmith.toml")).unwrap();
    oasmith(room.path(), "import stainless.yml api.yaml").exits(2).says("`shop.overlay.yaml` is there already");
    oasmith(room.path(), "import stainless.yml api.yaml --config -").exits(0);
}

#[test]
fn overrides_and_overlays_of_fern_are_overlays() {
    let room = tempfile::tempdir().unwrap();
    write(room.path(), "api.yaml", DOCUMENT);
    let generators = "api: {specs: [{openapi: ../api.yaml, overrides: [more.yml, gone.yml], overlays: last.yml}]}\n\
                      groups: {sdk: {generators: [{name: fernapi/fern-rust-sdk, config: {crateName: shop}}]}}\n";
    write(room.path(), "fern/generators.yml", generators);
    let more = "\
paths:
  /orders/{id}:
    get:
      x-fern-sdk-method-name: fetch
      parameters: [{}, {description: How deep.}, {name: lang, in: query, schema: {type: string}}]
components: {schemas: {Order: {required: [total], properties: {secret: null, total: {type: integer}, note: {type: string}}}}}
";
    write(room.path(), "fern/more.yml", more);
    let last = "overlay: 1.0.0\ninfo: {title: Last, version: '1'}\nactions: [{target: $.components.schemas.Order.properties.note, \
                update: {type: boolean}}]\n";
    write(room.path(), "fern/last.yml", last);
    oasmith(room.path(), "import fern/generators.yml api.yaml").exits(0).says("changes of the document 1 of 2");
    has(
        &read(room.path(), "oasmith.toml"),
        &["overlays = [\"shop.overlay.yaml\", \"fern/last.yml\"]", "# - `overrides: gone.yml`: there is no such file"],
    );
    // People read it: what a path and a type are given is an action each.
    has(
        &read(room.path(), "shop.overlay.yaml"),
        &["target: \"$.paths[\\\"/orders/{id}\\\"]\"", "target: \"$.components.schemas.Order\""],
    );
    oasmith(room.path(), "generate").exits(0);
    let order = read(room.path(), "generated/shop/src/models/order.rs");
    has(&order, &["pub id: Option<i64>", "pub total: i64", "pub note: Option<bool>"]);
    assert!(!order.contains("secret"), "{order}");
    has(&read(room.path(), "generated/shop/oasmith.surface.json"), &["fetch", "\"lang\""]);
}

#[test]
fn the_field_that_asks_for_a_stream_carries_from_stainless() {
    let document = "\
openapi: 3.1.0
info: {title: Talk, version: '1'}
paths:
  /talk:
    post:
      operationId: talk
      requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {live: {type: boolean}}}}}}
      responses:
        '200':
          description: It.
          content:
            application/json: {schema: {type: object, properties: {text: {type: string}}}}
            text/event-stream: {schema: {type: object, properties: {piece: {type: string}}}}
";
    let streaming = "streaming: {param_discriminator: live, stream_event_model: talk.piece}";
    let config = format!(
        "organization: {{name: talk, contact: ''}}\nresources: {{talk: {{methods: {{say: {{endpoint: post /talk, {streaming}}}, \
         gone: {{endpoint: post /gone, {streaming}}}}}}}}}\n"
    );
    let room = tempfile::tempdir().unwrap();
    write(room.path(), "api.yaml", document);
    write(room.path(), "stainless.yml", &config);
    oasmith(room.path(), "import stainless.yml api.yaml").exits(0).says("changes of the document 1 of 2");
    let file = read(room.path(), "oasmith.toml");
    has(
        &file,
        &[
            "# - `live`, which asks for a stream: the document has no `post /gone`",
            "# - `streaming.stream_event_model` of methods: the schema of the stream",
        ],
    );
    assert!(!file.contains("contact"), "{file}");
    oasmith(room.path(), "generate").exits(0);
    let call = read(room.path(), "generated/talk/docs/sdks/talk/README.md");
    has(&call, &["`.send()` sends `false`, `.stream()` sends `true`"]);
}
