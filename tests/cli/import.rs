//! `oasmith import`: the configurations of other generators. Their keys are those of their public documentation.

use std::fs;
use std::path::Path;

use super::ran::oasmith;

const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Shop, version: '1'}
servers: [{url: 'https://api.shop.example/v1'}]
security: [{bearerAuth: []}]
paths:
  /orders:
    get:
      operationId: list_all_orders
      tags: [Sales]
      parameters: [{name: after, in: query, schema: {type: string}}, {name: limit, in: query, schema: {type: integer}}]
      responses:
        '200':
          description: A page.
          content:
            application/json:
              schema:
                type: object
                required: [data, next]
                properties:
                  data: {type: array, items: {$ref: '#/components/schemas/OrderOut'}}
                  next: {type: string}
                  has_more: {type: boolean}
    post:
      operationId: new_order
      tags: [Sales]
      responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/OrderOut'}}}}}
  /orders/{id}:
    get:
      operationId: one_order
      tags: [Sales]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/OrderOut'}}}}}
  /ping:
    get: {operationId: ping_it, responses: {'204': {description: Alive.}}}
  /secret:
    get: {operationId: secret, responses: {'204': {description: Nobody lists it.}}}
components:
  securitySchemes: {bearerAuth: {type: http, scheme: bearer}}
  schemas:
    OrderOut: {type: object, properties: {id: {type: string}}}
";

const STAINLESS: &str = "\
organization: {name: The Shop, docs: 'https://docs.shop.example'}
targets: {typescript: {package_name: shop}, cli: {binary_name: shop}, rust: {package_name: shop-client, production_repo: shop/shop-rust}}
environments: {production: 'https://api.shop.example/v1', sandbox: 'https://sandbox.shop.example', own: 'https://{team}.shop.example'}
settings: {license: Apache-2.0}
resources:
  $client: {methods: {ping: get /ping}}
  $shared: {models: {order: OrderOut}}
  orders:
    models: {receipt: '#/components/schemas/Nothing'}
    methods:
      list: {endpoint: get /orders, paginated: true}
      create: post /orders
      retrieve: get /orders/{order_id}
      refund: post /orders/{order_id}/refund
pagination:
  - name: entries
    request: {after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}}
    response: {entries: {type: array, x-stainless-pagination-property: {purpose: items}}}
  - name: pages
    type: cursor
    request:
      after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}
      limit: {type: integer}
    response:
      data: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}
      next: {type: string, x-stainless-pagination-property: {purpose: next_cursor_field}}
      has_more: {type: boolean}
client_settings: {opts: {api_key: {type: string, read_env: SHOP_TOKEN, auth: {security_scheme: bearerAuth}}, team: {type: string}}}
readme: {example_requests: {}}
";

/// Imports a configuration, and makes the crate that it asks for: what is said, the file, the surface of the crate.
fn import(name: &str, text: &str) -> (String, String, String) {
    import_for(DOCUMENT, name, text)
}

fn import_for(document: &str, name: &str, text: &str) -> (String, String, String) {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    fs::write(folder.join("api.yaml"), document).unwrap();
    fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
    fs::write(folder.join(name), text).unwrap();
    let ran = oasmith(folder, &format!("import {name} api.yaml --output made")).exits(0);
    let made = oasmith(folder, "generate").exits(0);
    assert!(!made.stderr.contains("[config-"), "{}", made.stderr);
    let read = |path: &str| fs::read_to_string(folder.join(path)).unwrap();
    (ran.stderr, read("oasmith.toml"), read("made/oasmith.surface.json"))
}

fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn resources_models_pages_and_credentials_carry_from_stainless() {
    let (said, file, surface) = import("stainless.yml", STAINLESS);
    has(
        &said,
        &[
            "`shop-client`: methods 4 of 5, types 1 of 2, pages 1 of 1, credentials 1 of 1, servers 2 of 3 carried from Stainless; ",
        ],
    );
    has(
        &file,
        &[
            "license = \"Apache-2.0\"",
            "repository = \"https://github.com/shop/shop-rust\"",
            "include.operations = [\n    \"list_all_orders\",\n    \"new_order\",\n    \"one_order\",\n    \"ping_it\",\n]",
            "env_prefix = \"SHOP\"",
            "auth.bearerAuth = { env = \"SHOP_TOKEN\", setter = \"api_key\" }",
            "servers.production = \"https://api.shop.example/v1\"",
            "servers.sandbox = \"https://sandbox.shop.example\"",
            "cli = { name = \"shop\" }",
            "pages.list_all_orders = { cursor = \"after\", next = \"next\", more = \"has_more\", size = \"limit\", items = \"data\" }",
            "types.OrderOut = \"order\"",
            "# - `orders.refund`: the document has no `post /orders/{order_id}/refund`",
            "# - the environment `own`: the document has no server `https://{team}.shop.example`",
            "# - `targets.typescript`: it is about another language",
            "# - `client_settings.opts.team`: ",
            "# - `readme`: ",
        ],
    );
    has(
        &surface,
        &["\"orders.list\"", "\"orders.create\"", "\"orders.retrieve\"", "\"ping\"", "\"models::Order\"", "SHOP_TOKEN"],
    );
    assert!(!surface.contains("Secret"), "{surface}");
}

const TWICE: &str = "\
openapi: 3.1.0
info: {title: Twice, version: '1'}
servers: [{url: 'https://api.twice.example'}]
paths:
  /a: {get: {operationId: getA, responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/Message'}}}}}}}
  /b: {get: {operationId: getB, responses: {'200': {description: It., content: {application/json: {schema: {$ref: '#/components/schemas/MessageObject'}}}}}}}
  /images:
    post:
      operationId: changeImage
      requestBody:
        content:
          application/json: {schema: {type: object, required: [url], properties: {url: {type: string}}}}
          multipart/form-data: {schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}}
      responses: {'204': {description: Done.}}
  /items:
    get:
      operationId: listOfItems
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses: {'200': {description: All., content: {application/json: {schema: {type: object, properties: {data: {type: array, items: {type: string}}}}}}}}
    post: {responses: {'204': {description: It has no id.}}}
  /more: {get: {operationId: more, responses: {'204': {description: Nobody lists it.}}}}
components:
  schemas:
    Message: {type: object, properties: {id: {type: string}}}
    MessageObject: {type: object, properties: {nr: {type: string}}}
    Unused: {type: object, properties: {nr: {type: string}}}
";

const TWICE_STAINLESS: &str = "\
organization: {name: twice, contact: a@b.example}
settings: {license: MIT, file_header: Hello}
client_settings:
  default_timeout: PT1M30S
  default_retries: {max_retries: 2}
  opts: {org: {type: string, send_in_header: X-Org}, webhook_secret: {type: string, read_env: TWICE_SECRET}}
streaming: {on_event: []}
pagination:
  - name: by_id
    request: {after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_id}}}
    response:
      data:
        x-stainless-pagination-property: {purpose: items}
        items: {type: object, properties: {id: {x-stainless-pagination-property: {purpose: next_cursor_id_param}}}}
resources:
  a: {models: {one: Message, two: Message, unused: Unused}, methods: {get: get /a, again: get /a}}
  b: {models: {message: MessageObject, one: MessageObject}, methods: {get: get /b}}
  images: {methods: {edit: post /images}}
  items: {methods: {every: {endpoint: get /items, paginated: by_id}, add: post /items}}
  webhooks: {methods: {unwrap: {type: webhook_unwrap}}}
";

#[test]
fn what_does_not_carry_takes_nothing_else_with_it() {
    let text = TWICE_STAINLESS.replace("one: Message, two: Message, ", "");
    let (said, file, surface) = import_for(TWICE, "stainless.yml", &text);
    has(&said, &["`twice`: methods 5 of 5, types 1 of 3, pages 0 of 1 carried from Stainless; "]);
    has(
        &file,
        &[
            "timeout = 90\n",
            // What is listed and no call uses has a type all the same.
            "schemas = [\"Unused\"]\n",
            "    \"changeImage\",\n",
            "    \"POST /items\",\n",
            "operations.changeImage = \"images.edit\"",
            "operations.listOfItems = \"items.every\"",
            "# - the name `message` of `MessageObject`: `Message` is the name of two types: ",
            "# - the name `one` of `MessageObject`: it is called `message`, and has one name",
            "# - the pages of `listOfItems`: `listOfItems` gets no pages: ",
            "# - `a.again`: the same endpoint is called `a.get`, and has one name",
            "# - `webhooks.unwrap`: it calls nothing, ",
            "# - `client_settings.opts.webhook_secret`: callers give the secret to `Webhook::new`",
            "# - `client_settings.opts.org`: callers set the header on the client: `ClientBuilder::header`",
            "# - `client_settings.default_retries`: callers set it on the client: `ClientBuilder::retries`",
            "# - `settings.file_header`: ",
            "# - `organization.contact`: ",
        ],
    );
    assert!(!file.contains("x-speakeasy") && !file.contains("\"more\""), "{file}");
    has(
        &surface,
        &[
            "\"images.edit\"",
            "\"images.edit_multipart\"",
            "\"models::Message\"",
            "\"models::MessageObject\"",
            "\"models::Unused\"",
        ],
    );
}

/// Credentials of two parts, and those that the document does not have.
#[test]
fn credentials_carry_with_their_parts_and_kinds() {
    let document = DOCUMENT
        .replace("[{bearerAuth: []}]", "[{login: []}, {bearerAuth: []}]")
        .replace("securitySchemes: {", "securitySchemes: {login: {type: http, scheme: basic}, ");
    let settings = "organization: {name: shop}\nresources: {}\nsecurity_schemes: {teamKey: {type: apiKey, in: header, name: X-Team}}\n\
                    client_settings: {opts: {user: {read_env: SHOP_API_USER, auth: {security_scheme: login, role: username}}, \
                    password: {read_env: SHOP_API_PASSWORD, auth: {security_scheme: login, role: password}}, \
                    team: {read_env: SHOP_API_TEAM, auth: {security_scheme: teamKey}}, \
                    other: {auth: {security_scheme: nowhere}}}}\n";
    let (said, file, surface) = import_for(&document, "stainless.yml", settings);
    has(&said, &["credentials 3 of 4 carried"]);
    has(
        &file,
        &[
            "env_prefix = \"SHOP_API\"",
            "auth.login = { pair = [\"SHOP_API_USER\", \"SHOP_API_PASSWORD\"] }",
            "auth.teamKey = { kind = \"header\", name = \"X-Team\", env = \"SHOP_API_TEAM\", setter = \"team\" }",
            "# - `client_settings.opts.other`: ",
        ],
    );
    has(&surface, &["SHOP_API_USER", "SHOP_API_PASSWORD", "SHOP_API_TEAM", "X-Team"]);
}

#[test]
fn a_type_has_one_name_and_a_name_one_type() {
    let (_, file, _) = import_for(TWICE, "stainless.yml", TWICE_STAINLESS);
    has(
        &file,
        &[
            "types.Message = \"one\"",
            "types.MessageObject = \"message\"",
            "# - the name `two` of `Message`: it is called `one`, and has one name",
            "# - the name `one` of `MessageObject`: `Message` has that name, and types of all resources are one set",
        ],
    );
}

#[test]
fn what_a_manifest_says_carries_from_speakeasy() {
    let config = "configVersion: 2.0.0\ngeneration: {sdkClassName: Shop}\ntypescript: {version: 1.2.3, envVarPrefix: shop, \
               maxMethodParams: 0, defaultErrorName: ShopError, additionalPackageJSON: {license: MIT, keywords: [shop]}, \
               authors: [Shopkeepers], description: A TypeScript client., moduleFormat: esm}\npython: {version: 1.0.0}\n";
    let (_, file, _) = import(".speakeasy/gen.yaml", config);
    has(
        &file,
        &[
            "[targets.shop]",
            "calls = \"request\"",
            "env_prefix = \"SHOP\"",
            "default_error = \"ShopError\"",
            "license = \"MIT\"",
            "authors = [\"Shopkeepers\"]",
            "keywords = [\"shop\"]",
            "# - `typescript.version` (1.2.3): ",
            "# - `typescript`: `moduleFormat`: ",
            "# - `python`: it is about another language",
        ],
    );
}

#[test]
fn the_overlays_of_a_workflow_carry_from_speakeasy() {
    let room = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        fs::create_dir_all(room.path().join(path).parent().unwrap()).unwrap();
        fs::write(room.path().join(path), text).unwrap();
    };
    write("api.yaml", DOCUMENT);
    write(".speakeasy/gen.yaml", "configVersion: 2.0.0\ngeneration: {sdkClassName: Shop}\n");
    write(".speakeasy/gen.lock", "lockVersion: 2.0.0\nmanagement: {docVersion: '1'}\n");
    write(".speakeasy/workflow.yaml", "sources: {shop: {overlays: [{location: names.yaml}, {location: gone.yaml}]}}\n");
    let overlay = "overlay: 1.0.0\ninfo: {title: Names, version: '1'}\nactions: [{target: '$.paths[\"/ping\"].get', \
                   update: {x-speakeasy-name-override: alive}}]\n";
    write("names.yaml", overlay);
    oasmith(room.path(), "import .speakeasy/gen.yaml api.yaml").exits(0);
    has(
        &fs::read_to_string(room.path().join("oasmith.toml")).unwrap(),
        &["overlays = [\"names.yaml\"]", "# - `gen.lock`: it lists what another"],
    );
    oasmith(room.path(), "generate").exits(0);
    has(&fs::read_to_string(room.path().join("generated/shop/oasmith.surface.json")).unwrap(), &["\"alive\""]);
}

#[test]
fn audiences_and_credentials_carry_from_fern() {
    let generators = "api: {path: api.yaml, overrides: more.yaml}\nauth-schemes: {bearerAuth: {scheme: bearer, token: {name: apiKey, env: \
                      SHOP_TOKEN}}, Team: {header: X-Team, env: SHOP_TEAM}}\nenvironments: {Production: \
                      'https://api.shop.example/v1', Test: {url: 'https://test.shop.example'}, Both: {urls: {a: x}}}\ngroups: {sdk: {generators: [{name: fernapi/fern-rust-sdk, version: 1.0.0, \
                      config: {crateName: shop_sdk}, github: {repository: shop/shop-rust, license: MIT}}, \
                      {name: fernapi/fern-python-sdk, version: 1.0.0}]}}\n";
    let (_, file, _) = import("generators.yml", generators);
    has(
        &file,
        &[
            "[targets.shop_sdk]",
            "auth.Team = { kind = \"header\", name = \"X-Team\", env = \"SHOP_TEAM\" }",
            "auth.bearerAuth = { env = \"SHOP_TOKEN\", setter = \"apiKey\" }",
            "servers.Production = \"https://api.shop.example/v1\"",
            "servers.Test = \"https://test.shop.example\"",
            "# - `environments.Both`: ",
            "repository = \"https://github.com/shop/shop-rust\"",
            "license = \"MIT\"",
            "# - `groups.sdk`: `fernapi/fern-python-sdk`: it makes something else than a crate",
            "# - `overrides: more.yaml`: ",
        ],
    );
}

#[test]
fn mappings_and_filters_carry_from_openapi_generator() {
    let config = "generatorName: rust\ninputSpec: api.yaml\nadditionalProperties: {packageName: shop-api, packageVersion: \
                  0.3.0, useSingleRequestParameter: true, library: reqwest}\nmodelNameMappings: {OrderOut: Order}\n\
                  operationIdNameMappings: {one_order: fetch, nobody: x}\nopenapiNormalizer: {FILTER: 'tag:Sales'}\n\
                  enumNameMappings: {A: B}\n";
    let (said, file, surface) = import("config.yaml", config);
    has(&said, &["types 1 of 1", "carried from openapi-generator"]);
    has(
        &file,
        &[
            "[targets.shop-api]",
            "version = \"0.3.0\"",
            "calls = \"request\"",
            "include.tags = [\"Sales\"]",
            "operations.one_order = \"fetch\"",
            "types.OrderOut = \"Order\"",
            "# - `library`: it is about that generator",
            "# - `enumNameMappings`: ",
            "# - the method of `nobody`: ",
        ],
    );
    has(&surface, &["\"orders.fetch\"", "\"models::Order\""]);
}

#[test]
fn a_file_of_nobody_is_told() {
    let room = tempfile::tempdir().unwrap();
    fs::write(room.path().join("api.yaml"), DOCUMENT).unwrap();
    fs::write(room.path().join("other.yml"), "a: b\n").unwrap();
    let import = |arguments: &str| oasmith(room.path(), &format!("import {arguments}"));
    import("other.yml api.yaml").exits(2).says("is no configuration that is known");
    import("gone.yml api.yaml").exits(3).says("does not exist");
    fs::write(room.path().join("stainless.yml"), STAINLESS).unwrap();
    import("stainless.yml api.yaml").exits(0);
    import("stainless.yml api.yaml").exits(2).says("has a target `shop-client` already");
    import("stainless.yml api.yaml --name other").exits(0);
    assert!(!Path::new("generated/shop-client").exists());
    oasmith(room.path(), "generate").exits(0).says("generated/shop-client").says("generated/other");
}
