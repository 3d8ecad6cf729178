//! The kinds of objects that OpenAPI has, and the closed list of keys of each, with the form of each value.
//!
//! The tables are the union of 3.0, 3.1 and 3.2: which version a document names does not matter.
//! Schemas are not here; they have a reader of their own, since there are many of them.

use super::keys;

/// A kind of object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Root,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Tag,
    ExternalDocs,
    PathItem,
    Operation,
    Parameter,
    Header,
    RequestBody,
    MediaType,
    Encoding,
    Response,
    Example,
    Link,
    SecurityScheme,
    Flows,
    Flow,
}

/// The form of a value, and what canon makes of it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Form {
    Text,
    Flag,
    Texts,
    /// Any value, as it is.
    Any,
    /// An object with any values, as it is.
    Object,
    /// An object of this kind.
    One(Kind),
    /// A list of objects of this kind.
    List(Kind),
    /// Names, each with an object of this kind.
    Map(Kind),
    /// An object that becomes a reference to itself or to its target.
    Reference,
    /// A list of such objects.
    References,
    /// Names, each with such an object.
    ReferenceMap,
    /// A schema; it becomes a reference to itself or to its target.
    Schema,
    /// A schema whose pointer moves to a private key.
    SchemaPointer(&'static str),
    /// Names, each with an object whose pointer moves to a private key.
    Pointers(&'static str),
    /// A text, moved to a private key.
    Moved(&'static str),
    /// Names, each with a text.
    TextMap,
    /// A list of security requirements.
    Security,
    /// Read by the rule of the kind.
    Special,
    /// Known, and without meaning for a client: nothing that is made depends on it.
    Ignored,
}

type Table = &'static [(&'static str, Form)];

impl Kind {
    /// What it is, with its article.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Root => "an OpenAPI document",
            Self::Info => "the info",
            Self::Contact => "a contact",
            Self::License => "a license",
            Self::Server => "a server",
            Self::ServerVariable => "a server variable",
            Self::Tag => "a tag",
            Self::ExternalDocs => "an external documentation",
            Self::PathItem => "a path item",
            Self::Operation => "an operation",
            Self::Parameter => "a parameter",
            Self::Header => "a header",
            Self::RequestBody => "a request body",
            Self::MediaType => "a media type",
            Self::Encoding => "an encoding",
            Self::Response => "a response",
            Self::Example => "an example",
            Self::Link => "a link",
            Self::SecurityScheme => "a security scheme",
            Self::Flows => "an object of OAuth flows",
            Self::Flow => "an OAuth flow",
        }
    }

    /// Its keys.
    pub(crate) fn table(self) -> Table {
        match self {
            Self::Root => ROOT,
            Self::Info => INFO,
            Self::Contact => &[("name", Form::Text), ("url", Form::Text), ("email", Form::Text)],
            Self::License => LICENSE,
            Self::Server => SERVER,
            Self::ServerVariable => SERVER_VARIABLE,
            Self::Tag => TAG,
            Self::ExternalDocs => &[("description", Form::Text), ("url", Form::Text)],
            Self::PathItem => PATH_ITEM,
            Self::Operation => OPERATION,
            Self::Parameter => PARAMETER,
            Self::Header => HEADER,
            Self::RequestBody => REQUEST_BODY,
            Self::MediaType => MEDIA_TYPE,
            Self::Encoding => ENCODING,
            Self::Response => RESPONSE,
            Self::Example => EXAMPLE,
            Self::Link => LINK,
            Self::SecurityScheme => SECURITY_SCHEME,
            Self::Flows => FLOWS,
            Self::Flow => FLOW,
        }
    }
}

const ROOT: Table = &[
    ("openapi", Form::Text),
    ("info", Form::One(Kind::Info)),
    ("servers", Form::List(Kind::Server)),
    ("paths", Form::Special),
    ("webhooks", Form::Pointers(keys::WEBHOOKS)),
    ("components", Form::Special),
    ("security", Form::Security),
    ("tags", Form::List(Kind::Tag)),
    ("externalDocs", Form::One(Kind::ExternalDocs)),
    ("jsonSchemaDialect", Form::Ignored),
    ("$self", Form::Ignored),
    ("$schema", Form::Ignored),
    ("$id", Form::Ignored),
];

const INFO: Table = &[
    ("title", Form::Text),
    ("summary", Form::Moved(keys::SUMMARY)),
    ("description", Form::Text),
    ("termsOfService", Form::Text),
    ("contact", Form::One(Kind::Contact)),
    ("license", Form::One(Kind::License)),
    ("version", Form::Text),
];

const LICENSE: Table = &[("name", Form::Text), ("url", Form::Text), ("identifier", Form::Moved(keys::IDENTIFIER))];

const SERVER: Table = &[
    ("url", Form::Text),
    ("description", Form::Text),
    ("name", Form::Moved(keys::NAME)),
    ("variables", Form::Map(Kind::ServerVariable)),
];

const SERVER_VARIABLE: Table = &[("enum", Form::Texts), ("default", Form::Text), ("description", Form::Text)];

const TAG: Table = &[
    ("name", Form::Text),
    ("summary", Form::Moved(keys::SUMMARY)),
    ("description", Form::Text),
    ("externalDocs", Form::One(Kind::ExternalDocs)),
    ("parent", Form::Ignored),
    ("kind", Form::Ignored),
];

const PATH_ITEM: Table = &[
    ("summary", Form::Text),
    ("description", Form::Text),
    ("servers", Form::List(Kind::Server)),
    ("parameters", Form::References),
    ("get", Form::Special),
    ("put", Form::Special),
    ("post", Form::Special),
    ("delete", Form::Special),
    ("options", Form::Special),
    ("head", Form::Special),
    ("patch", Form::Special),
    ("trace", Form::Special),
    ("query", Form::Special),
    ("additionalOperations", Form::Special),
];

const OPERATION: Table = &[
    ("tags", Form::Texts),
    ("summary", Form::Text),
    ("description", Form::Text),
    ("externalDocs", Form::One(Kind::ExternalDocs)),
    ("operationId", Form::Text),
    ("parameters", Form::References),
    ("requestBody", Form::Reference),
    ("responses", Form::Special),
    ("callbacks", Form::Pointers(keys::CALLBACKS)),
    ("deprecated", Form::Flag),
    ("security", Form::Security),
    ("servers", Form::List(Kind::Server)),
];

const PARAMETER: Table = &[
    ("name", Form::Text),
    ("in", Form::Text),
    ("description", Form::Text),
    ("required", Form::Flag),
    ("deprecated", Form::Flag),
    ("allowEmptyValue", Form::Flag),
    ("style", Form::Text),
    ("explode", Form::Flag),
    ("allowReserved", Form::Flag),
    ("schema", Form::Schema),
    ("content", Form::Map(Kind::MediaType)),
    ("example", Form::Any),
    ("examples", Form::ReferenceMap),
];

const HEADER: Table = &[
    ("name", Form::Ignored),
    ("in", Form::Ignored),
    ("description", Form::Text),
    ("required", Form::Flag),
    ("deprecated", Form::Flag),
    ("allowEmptyValue", Form::Ignored),
    ("style", Form::Text),
    ("explode", Form::Ignored),
    ("allowReserved", Form::Ignored),
    ("schema", Form::Schema),
    ("content", Form::Map(Kind::MediaType)),
    ("example", Form::Any),
    ("examples", Form::ReferenceMap),
];

const REQUEST_BODY: Table =
    &[("description", Form::Text), ("content", Form::Map(Kind::MediaType)), ("required", Form::Flag)];

const MEDIA_TYPE: Table = &[
    ("schema", Form::Schema),
    ("itemSchema", Form::SchemaPointer(keys::ITEM_SCHEMA)),
    ("example", Form::Any),
    ("examples", Form::ReferenceMap),
    ("encoding", Form::Map(Kind::Encoding)),
    ("prefixEncoding", Form::Ignored),
    ("itemEncoding", Form::Ignored),
];

const ENCODING: Table = &[
    ("contentType", Form::Text),
    ("headers", Form::ReferenceMap),
    ("style", Form::Text),
    ("explode", Form::Flag),
    ("allowReserved", Form::Flag),
    ("encoding", Form::Ignored),
    ("prefixEncoding", Form::Ignored),
    ("itemEncoding", Form::Ignored),
];

const RESPONSE: Table = &[
    ("summary", Form::Moved(keys::SUMMARY)),
    ("description", Form::Text),
    ("headers", Form::ReferenceMap),
    ("content", Form::Map(Kind::MediaType)),
    ("links", Form::ReferenceMap),
];

const EXAMPLE: Table = &[
    ("summary", Form::Text),
    ("description", Form::Text),
    ("value", Form::Any),
    ("externalValue", Form::Text),
    ("dataValue", Form::Special),
    ("serializedValue", Form::Ignored),
];

const LINK: Table = &[
    ("operationRef", Form::Text),
    ("operationId", Form::Text),
    ("parameters", Form::Object),
    ("requestBody", Form::Any),
    ("description", Form::Text),
    ("server", Form::One(Kind::Server)),
];

const SECURITY_SCHEME: Table = &[
    ("type", Form::Text),
    ("description", Form::Text),
    ("name", Form::Text),
    ("in", Form::Text),
    ("scheme", Form::Text),
    ("bearerFormat", Form::Text),
    ("flows", Form::One(Kind::Flows)),
    ("openIdConnectUrl", Form::Text),
    ("oauth2MetadataUrl", Form::Ignored),
    ("deprecated", Form::Ignored),
];

const FLOWS: Table = &[
    ("implicit", Form::One(Kind::Flow)),
    ("password", Form::One(Kind::Flow)),
    ("clientCredentials", Form::One(Kind::Flow)),
    ("authorizationCode", Form::One(Kind::Flow)),
    ("deviceAuthorization", Form::Ignored),
];

const FLOW: Table = &[
    ("authorizationUrl", Form::Text),
    ("deviceAuthorizationUrl", Form::Text),
    ("tokenUrl", Form::Text),
    ("refreshUrl", Form::Text),
    ("scopes", Form::TextMap),
];
