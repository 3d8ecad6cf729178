//! A small crate written by hand: the chat operation of R9S with a type of each kind, and a few operations around it.

use oasmith::prose::Prose;
use oasmith::surface::{
    Alias, AliasName, Argument, Branch, CallExample, Capabilities, ClientSurface, Constant, Constructor, Crate,
    Enumeration, EnumerationValue, ErrorSurface, ErrorUse, ErrorVariant, Expression, Field, InputPath, Item, ItemId,
    ItemKind, Method, Mode, Namespace, Operation, Outcome, Package, Receives, RequestBody, Resource, SchemeUse,
    ServerUse, Setter, StreamUse, Struct, Type, Union,
};
use serde_json::{Value, json};

const REQUEST: ItemId = ItemId::new(0);
const MESSAGE: ItemId = ItemId::new(1);
const ROLE: ItemId = ItemId::new(2);
const CONTENT: ItemId = ItemId::new(3);
const PART: ItemId = ItemId::new(4);
const RESPONSE: ItemId = ItemId::new(5);
const EVENT: ItemId = ItemId::new(6);
const RATE_LIMIT: ItemId = ItemId::new(7);
const AUDIO: ItemId = ItemId::new(8);
const METADATA: ItemId = ItemId::new(9);

/// The crate with pages of a layout.
pub(crate) fn krate(layout: &str) -> Crate {
    Crate {
        webhooks: Vec::new(),
        package: package(layout),
        client: client(),
        resources: resources(),
        operations: operations(),
        items: items(),
        errors: ErrorSurface {
            variants: vec![ErrorVariant {
                name: "RateLimit".into(),
                ty: Type::Item(RATE_LIMIT),
                type_name: "RateLimitError".into(),
                item: Some(RATE_LIMIT),
                page: Some("ratelimiterror".into()),
            }],
            default_name: "R9sDefaultError".into(),
            default_ty: Type::Json,
        },
        capabilities: Capabilities { events: true, uploads: true, ..Capabilities::default() },
        features: vec!["chat".into(), "files".into()],
    }
}

fn package(layout: &str) -> Package {
    Package {
        name: "r9s".into(),
        library: "r9s".into(),
        version: "0.1.0".into(),
        description: "Client for the R9S API".into(),
        license: "MIT".into(),
        keywords: Vec::new(),
        categories: Vec::new(),
        repository: None,
        homepage: None,
        authors: Vec::new(),
        document_version: "0.1.0".into(),
        docs: Some(layout.into()),
        request_form: false,
    }
}

fn client() -> ClientSurface {
    ClientSurface {
        title: "R9S API".into(),
        prose: prose("One API for the models of many providers."),
        external_docs: Some(("https://example.com/docs".into(), "Guides".into())),
        schemes: vec![SchemeUse {
            wire: "api_key".into(),
            setter: "api_key".into(),
            env: vec!["R9S_API_KEY".into()],
            whole_env: None,
            other_env: Vec::new(),
            kind: "bearer".into(),
            name: "Authorization".into(),
            token_urls: (None, None),
            prose: Prose::default(),
        }],
        security: vec![vec![("api_key".into(), Vec::new())]],
        single: Some(0),
        servers: vec![ServerUse {
            variant: "Production".into(),
            id: None,
            url: "https://{region}.example.com/v1".into(),
            prose: prose("Production server"),
            variables: vec![("region".into(), "eu".into(), vec!["eu".into(), "us".into()], "Where.".into())],
        }],
        env_prefix: "R9S".into(),
        globals: Vec::new(),
        retries: None,
        request_id_headers: Vec::new(),
        lenient: false,
        methods: vec![Method { name: "ping".into(), operation: 3 }],
    }
}

fn resources() -> Vec<Resource> {
    let resource = |path: &[&str], parent, methods: Vec<Method>| Resource {
        name: path.concat(),
        accessor: path.last().copied().unwrap_or_default().into(),
        path: path.iter().map(|part| (*part).into()).collect(),
        file: path.join("_"),
        page: path.concat(),
        parent,
        children: Vec::new(),
        prose: Prose::default(),
        methods,
        feature: None,
        deprecated: false,
    };
    let method = |name: &str, operation| Method { name: name.into(), operation };
    let mut files = resource(&["files"], None, vec![method("errors", 1), method("delete_all", 2)]);
    files.prose = prose("Files to read and write.");
    vec![
        resource(&["router"], None, Vec::new()),
        resource(&["router", "chat"], Some(0), vec![method("create", 0)]),
        files,
    ]
}

fn operation(name: &str, method: &str, verb: &str, path: &str) -> Operation {
    Operation {
        name: name.into(),
        id: method.into(),
        file: "chat".into(),
        method: method.into(),
        resources: Vec::new(),
        verb: verb.into(),
        path: path.into(),
        fixed_query: Vec::new(),
        prose: Prose::default(),
        deprecated: None,
        inputs: Vec::new(),
        arguments: Vec::new(),
        setters: Vec::new(),
        parameters: Vec::new(),
        body: None,
        receives: None,
        streams: None,
        paging: None,
        retries: None,
        idempotency_header: None,
        stream_field: None,
        stream_value: None,
        errors: Vec::new(),
        security: None,
        servers: Vec::new(),
        timeout_ms: None,
        feature: None,
        examples: vec![CallExample { name: None, summary: None, arguments: Vec::new(), setters: Vec::new() }],
        sample: None,
        upload: false,
        origin: String::new(),
    }
}

fn operations() -> Vec<Operation> {
    let mut upload = operation("Errors", "errors", "POST", "/files/{file_id}/errors");
    upload.prose =
        Prose { summary: "List errors".into(), body: "# Errors\n\nLists them <all>.".replace("<all>", "all") };
    upload.arguments = vec![
        argument("file_id", Type::String, "The file | its id.", Some(json!("file-1_<a>"))),
        argument("file", Type::Upload, "", None),
    ];
    upload.upload = true;
    upload.receives = Some(receives(Type::List(Box::new(Type::Item(AUDIO)))));
    let mut delete = operation("DeleteAll", "delete_all", "DELETE", "/files");
    delete.deprecated = Some("Use `errors`.".into());
    let mut ping = operation("Ping", "ping", "GET", "/ping");
    ping.receives = Some(Receives { download: true, ..receives(Type::Bytes) });
    vec![chat(), upload, delete, ping]
}

fn receives(ty: Type) -> Receives {
    Receives { ty, accept: "application/json".into(), outcome: Outcome::Json, variants: Vec::new(), download: false }
}

fn chat() -> Operation {
    let messages = Type::List(Box::new(Type::Item(MESSAGE)));
    let example = |name: &str, text: &str, setters: Vec<(String, Expression)>| CallExample {
        name: Some(name.into()),
        summary: None,
        arguments: vec![Expression::Text("gpt-4o-mini".into()), Expression::List(vec![message(text)])],
        setters,
    };
    let setter = |name: &str, ty: Type, text: &str, default: Option<Value>| Setter {
        argument: argument(name, optional(ty), text, None),
        null: None,
        default,
    };
    let mut chat = operation("CreateChatCompletion", "create", "POST", "/chat/completions");
    chat.id = "createChatCompletion".into();
    chat.prose = Prose {
        summary: "Create chat completion".into(),
        body: "Creates a completion, as a whole or as a stream.\n\n- for one prompt\n- for a conversation".into(),
    };
    chat.resources = vec![1];
    chat.arguments = vec![
        argument("model", Type::String, "Model name", None),
        argument("messages", messages, "Messages list", None),
    ];
    chat.setters = vec![
        setter("audio", Type::Boxed(Box::new(Type::Item(AUDIO))), "", None),
        setter("temperature", Type::F64, "First line\nsecond line", Some(json!(0.5))),
        setter("metadata", Type::Map(Box::new(Type::Json)), "", None),
        Setter { null: Some("user_null".into()), ..setter("user", optional(Type::String), "The user.", None) },
    ];
    chat.body = Some(RequestBody {
        kind: "json".into(),
        media_type: "application/json".into(),
        ty: Type::Item(REQUEST),
        required: true,
        flattened: true,
        encodings: Vec::new(),
    });
    chat.receives = Some(receives(Type::Item(RESPONSE)));
    chat.streams = Some(StreamUse {
        ty: Type::Item(EVENT),
        lines: false,
        shape: "envelope".into(),
        sentinel: Some("[DONE]".into()),
        accept: "text/event-stream".into(),
        media_type: "text/event-stream".into(),
        samples: Vec::new(),
    });
    chat.stream_field = Some(("stream".into(), 1));
    chat.errors = vec![ErrorUse {
        statuses: vec![429, 4],
        variant: Some(0),
        media_type: "application/json".into(),
        sample: None,
    }];
    chat.examples = vec![
        example("basic", "Hello", Vec::new()),
        example("warm", "Hello", vec![("temperature".into(), Expression::Float(0.7))]),
    ];
    chat
}

fn argument(name: &str, ty: Type, text: &str, example: Option<Value>) -> Argument {
    Argument {
        name: name.into(),
        wire: name.into(),
        target: InputPath::Body { field: name.into(), optional: false },
        ty,
        prose: prose(text),
        deprecated: None,
        example,
        allowed: Vec::new(),
    }
}

fn message(text: &str) -> Expression {
    Expression::Struct {
        item: MESSAGE,
        arguments: vec![Expression::Variant(ROLE, "User".into())],
        setters: vec![("content".into(), Expression::Text(text.into()))],
    }
}

fn items() -> Vec<Item> {
    let branch = |name: &str, ty: Type, accessor: &str| Branch {
        name: name.into(),
        ty,
        values: Vec::new(),
        tagged: false,
        constructor: None,
        from: true,
        from_text: name == "String",
        from_list: name == "Array",
        accessor: accessor.into(),
    };
    let parts = Type::List(Box::new(Type::Item(PART)));
    let content = Union {
        branches: vec![branch("String", Type::String, "as_string"), branch("Array", parts, "as_array")],
        tag: None,
        fallback: None,
        upload: false,
        lenient: false,
        example: None,
    };
    let mut role = item("MessageRole", ItemKind::Enumeration(enumeration(&["user", "tool*_<x>", ""], true)));
    role.aliases = vec![AliasName { name: "PromptRole".into(), file: "prompt".into() }];
    let mut limit = item("RateLimitError", record(vec![field("message", Type::String, Mode::Required)]));
    limit.namespace = Namespace::Errors;
    limit.prose = prose("Too many requests.");
    vec![
        item("ChatCompletionRequest", request()),
        item("Message", message_record()),
        role,
        item("MessageContent", ItemKind::Union(content)),
        item("ContentPart", record(vec![field("text", Type::String, Mode::Required)])),
        item("ChatCompletionResponse", response()),
        item(
            "ChatCompletionStreamEvent",
            record(vec![field("choices", Type::List(Box::new(Type::Json)), Mode::Lenient)]),
        ),
        limit,
        item("Audio", record(vec![field("r#type", optional(Type::F64), Mode::Optional)])),
        item("Metadata", ItemKind::Alias(Alias { ty: Type::Map(Box::new(Type::String)) })),
    ]
}

fn item(name: &str, kind: ItemKind) -> Item {
    Item {
        name: name.into(),
        namespace: Namespace::Models,
        file: name.to_lowercase(),
        page: name.to_lowercase(),
        prose: Prose::default(),
        kind,
        features: Vec::new(),
        aliases: Vec::new(),
        accumulates: None,
        origin: String::new(),
    }
}

fn enumeration(values: &[&str], open: bool) -> Enumeration {
    let names = ["User", "Tool", "Empty"];
    let value = |(name, wire): (&&str, &&str)| EnumerationValue {
        name: (*name).into(),
        wire: (*wire).into(),
        prose: Prose::default(),
        deprecated: *wire == "tool*_<x>",
    };
    Enumeration { values: names.iter().zip(values).map(value).collect(), open }
}

fn request() -> ItemKind {
    let fields = vec![
        field("model", Type::String, Mode::Required),
        field("messages", Type::List(Box::new(Type::Item(MESSAGE))), Mode::Required),
        field("audio", optional(Type::Item(AUDIO)), Mode::Optional),
        field("stream", optional(Type::Bool), Mode::Optional),
        field("temperature", optional(Type::F64), Mode::Optional),
        field("metadata", optional(Type::Item(METADATA)), Mode::Optional),
        field("user", optional(optional(Type::String)), Mode::OptionalNullable),
    ];
    record(fields)
}

fn message_record() -> ItemKind {
    let mut content = field("content", optional(Type::Item(CONTENT)), Mode::Optional);
    content.example = Some(json!(["a", 1]));
    let fields = vec![content, field("role", Type::Item(ROLE), Mode::Required)];
    let ItemKind::Struct(mut record) = record(fields) else { unreachable!("a record") };
    record.extra = Some(("extra".into(), Type::Map(Box::new(Type::Json))));
    record.constructor = Some(Constructor { arguments: vec![1], setters: vec![0] });
    record.example = Some(message("Hello"));
    ItemKind::Struct(record)
}

fn response() -> ItemKind {
    let ItemKind::Struct(mut record) = record(vec![field("id", Type::String, Mode::Required)]) else {
        unreachable!("a record")
    };
    record.constants = vec![Constant {
        wire: "object".into(),
        value: json!("chat.completion"),
        prose: Prose::default(),
        position: 1,
        required: true,
    }];
    ItemKind::Struct(record)
}

fn record(fields: Vec<Field>) -> ItemKind {
    ItemKind::Struct(Struct {
        fields,
        constants: Vec::new(),
        extra: None,
        constructor: None,
        default: false,
        upload: false,
        fit: false,
        lenient: false,
        message: None,
        example: None,
    })
}

fn field(name: &str, ty: Type, mode: Mode) -> Field {
    Field {
        name: name.into(),
        setter: name.into(),
        wire: name.into(),
        ty,
        mode,
        prose: Prose::default(),
        deprecated: None,
        default: None,
        example: None,
        read_only: false,
        write_only: false,
        allowed: Vec::new(),
    }
}

fn optional(ty: Type) -> Type {
    Type::Option(Box::new(ty))
}

fn prose(text: &str) -> Prose {
    Prose { summary: text.into(), body: String::new() }
}
