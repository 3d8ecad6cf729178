//! The extension keys that are understood: what each says, where it stands and who reads it.
//!
//! The specification lets everybody add keys that begin with `x-`. Those that other tools and frameworks gave a meaning
//! are in one table here, so that people can see what their documents may say (`oasmith lint --extensions`), and so
//! that no reader has a key of its own. A key that is not here is left alone.
//!
//! Nothing is read here; `lower` does that.

mod show;

pub use show::{json, text};

/// Writes the enum, the list of all keys and their facts from one table.
macro_rules! extensions {
    ($($extension:ident = $key:literal, $place:literal, $readers:expr, $meaning:literal;)+) => {
        /// An extension key that is understood.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Extension {
            $(
                #[doc = $meaning]
                $extension,
            )+
        }

        impl Extension {
            /// Every key, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$extension),+];

            /// The key as documents write it.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$extension => $key),+ }
            }

            /// Whose key it is in a document: the kinds of objects that it stands in.
            pub const fn place(self) -> &'static str {
                match self { $(Self::$extension => $place),+ }
            }

            /// The files of `lower` that read it.
            pub const fn readers(self) -> &'static [&'static str] {
                match self { $(Self::$extension => $readers),+ }
            }

            /// What it says.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$extension => $meaning),+ }
            }
        }
    };
}

extensions! {
    SpeakeasyNameOverride = "x-speakeasy-name-override", "operation, parameter, schema",
        &["extension", "global", "group", "naming"],
        "the name of a method, an argument, a field or a type";
    SpeakeasyGroup = "x-speakeasy-group", "operation", &["group"],
        "the resources of an operation, one or several; dots nest them";
    SpeakeasyIgnore = "x-speakeasy-ignore", "operation, parameter, property", &["extension"],
        "`true`, or a list with `rust`: it is left out";
    SpeakeasyInclude = "x-speakeasy-include", "component schema", &["component"],
        "`true`: a type is made although nothing refers to it";
    SpeakeasyEnums = "x-speakeasy-enums", "schema", &["enumeration"],
        "names of an enumeration's values, by value or in their order";
    SpeakeasyEnumDescriptions = "x-speakeasy-enum-descriptions", "schema", &["enumeration"],
        "descriptions of an enumeration's values, by value or in their order";
    SpeakeasyUnknownValues = "x-speakeasy-unknown-values", "schema", &["enumeration"],
        "`disallow`: values that are not listed are an error";
    SpeakeasyDeprecationMessage = "x-speakeasy-deprecation-message", "operation, parameter, schema", &["extension"],
        "why something is deprecated";
    SpeakeasyDeprecationReplacement = "x-speakeasy-deprecation-replacement", "operation", &["extension"],
        "the id of the operation to use instead";
    SpeakeasyServerId = "x-speakeasy-server-id", "server", &["server"],
        "the name of a server";
    SpeakeasyGlobals = "x-speakeasy-globals", "document", &["global"],
        "`parameters` that are set once for all calls";
    SpeakeasyGlobalsHidden = "x-speakeasy-globals-hidden", "parameter", &["global"],
        "`true`: a global parameter is no argument of calls";
    SpeakeasyUsageExample = "x-speakeasy-usage-example", "operation", &["operation"],
        "`true`, or a title and the like: it is the first program that the README shows";
    AmazonAuthtype = "x-amazon-apigateway-authtype", "security scheme", &["scheme"],
        "`awsSigv4`: each request is signed, which a secret alone cannot do";
    SpeakeasyPagination = "x-speakeasy-pagination", "operation", &["paging"],
        "how pages follow each other: `type`, `inputs`, `outputs`";
    SpeakeasyRetries = "x-speakeasy-retries", "document, operation", &["retries"],
        "how attempts are repeated: `strategy`, `backoff`, `statusCodes`";
    SpeakeasyTimeout = "x-speakeasy-timeout", "document, operation", &["operation"],
        "how long a call may take, in milliseconds";
    SpeakeasyMaxMethodParams = "x-speakeasy-max-method-params", "document, operation", &["operation"],
        "how many arguments a method has before they become setters";
    SpeakeasySseSentinel = "x-speakeasy-sse-sentinel", "response, media type, schema", &["answer"],
        "the data that ends a stream of events, such as `[DONE]`";
    SpeakeasyStreamRequestField = "x-speakeasy-stream-request-field", "operation", &["operation"],
        "the field of the body that asks for a stream";
    SpeakeasyWebhooks = "x-speakeasy-webhooks", "document", &["webhook"],
        "`security` of the type `signature`: how webhooks are signed";

    FernSdkGroupName = "x-fern-sdk-group-name", "operation", &["group"],
        "the resource of an operation; a list nests";
    FernSdkMethodName = "x-fern-sdk-method-name", "operation", &["group"],
        "the name of a method";
    FernTypeName = "x-fern-type-name", "schema", &["context", "naming"],
        "the name of a type";
    FernPropertyName = "x-fern-property-name", "property", &["extension"],
        "the name of a field";
    FernParameterName = "x-fern-parameter-name", "parameter", &["extension"],
        "the name of an argument";
    FernEnum = "x-fern-enum", "schema", &["enumeration"],
        "`name` and `description` of an enumeration's values, by value";
    FernAvailability = "x-fern-availability", "operation, parameter, schema", &["extension"],
        "`deprecated`: it should not be used any more";
    FernAudiences = "x-fern-audiences", "path, operation", &["selection"],
        "who it is for; `audiences` of the configuration chooses";
    FernIgnore = "x-fern-ignore", "operation, parameter, property", &["extension"],
        "`true`: it is left out";
    FernServerName = "x-fern-server-name", "server", &["server"],
        "the name of a server";
    FernSdkVariables = "x-fern-sdk-variables", "document", &["global"],
        "parameters of paths that are set once for all calls";
    FernSdkVariable = "x-fern-sdk-variable", "parameter", &["global"],
        "which of these variables the parameter is";
    FernGlobalHeaders = "x-fern-global-headers", "document", &["global"],
        "headers that are sent with every call";
    FernHeader = "x-fern-header", "security scheme", &["scheme"],
        "`prefix` and `env` of a key in a header: the word before it, and its environment variable";
    FernBearer = "x-fern-bearer", "security scheme", &["scheme"],
        "`env` of a token: its environment variable";
    FernPagination = "x-fern-pagination", "operation", &["paging"],
        "how pages follow each other: `cursor` and `next_cursor`, `next_uri`, or `offset`; `results`";
    FernRetries = "x-fern-retries", "document, operation", &["retries"],
        "`disabled: true`: failed attempts are not repeated";
    FernIdempotent = "x-fern-idempotent", "operation", &["retries"],
        "`true`: a key is sent that makes it harmless to repeat the call";
    FernIdempotencyHeaders = "x-fern-idempotency-headers", "document", &["retries"],
        "the header that such a key is sent in";

    StainlessParam = "x-stainless-param", "parameter, property", &["extension"],
        "the name of an argument or a field";
    StainlessSkip = "x-stainless-skip", "operation, parameter, property", &["extension"],
        "`true`, or a list with `rust`: it is left out";
    StainlessDeprecationMessage = "x-stainless-deprecation-message", "operation, parameter, schema", &["extension"],
        "why something is deprecated";

    MsClientName = "x-ms-client-name", "parameter, property, schema", &["extension", "naming"],
        "the name of an argument, a field or a type";
    MsEnum = "x-ms-enum", "schema", &["enumeration"],
        "`values`: `name` and `description` of each `value`";
    MsPageable = "x-ms-pageable", "operation", &["paging"],
        "how pages follow each other: `nextLinkName`, `itemName`";

    OgenName = "x-ogen-name", "component schema", &["naming"],
        "the name of a type";
    OgenOperationGroupName = "x-ogen-operation-group-name", "operation", &["group"],
        "the name of a method";
    OgenServerName = "x-ogen-server-name", "server", &["server"],
        "the name of a server";

    MethodName = "x-methodName", "operation", &["group"],
        "the name of a method, as Adyen's documents have it";

    EnumVarnames = "x-enum-varnames", "schema", &["enumeration"],
        "names of an enumeration's values, in their order";
    EnumNamesOfNswag = "x-enumNames", "schema", &["enumeration"],
        "names of an enumeration's values, in their order";
    EnumNames = "x-enum-names", "schema", &["enumeration"],
        "names of an enumeration's values, by value or in their order";
    EnumDescriptions = "x-enum-descriptions", "schema", &["enumeration"],
        "descriptions of an enumeration's values, by value or in their order";
    EnumDescriptionsOfRedocly = "x-enumDescriptions", "schema", &["enumeration"],
        "descriptions of an enumeration's values, by value";
    EnumDeprecated = "x-enum-deprecated", "schema", &["enumeration"],
        "the values of an enumeration that are deprecated";
    ExtensibleEnum = "x-extensible-enum", "schema", &["enumeration"],
        "`true`: one listed value is an enumeration and not a constant";
    DeprecatedReason = "x-deprecated-reason", "operation, parameter, schema", &["extension"],
        "why something is deprecated";
    DeprecationMessage = "x-deprecation-message", "operation, parameter, schema", &["extension"],
        "why something is deprecated";
    DefaultMapping = "x-defaultMapping", "discriminator", &["union"],
        "the schema that is meant when no value of the mapping fits, as `defaultMapping` of 3.2 says it";
    Internal = "x-internal", "path, operation, parameter, property", &["extension"],
        "`true`: it is not for the public and left out, unless the configuration includes it";
    Hidden = "x-hidden", "path, operation, parameter, property", &["extension"],
        "`true`: it is left out, unless the configuration includes it";
    Private = "x-private", "path, operation, parameter, property", &["extension"],
        "`true`: it is left out, unless the configuration includes it";
    Audiences = "x-audiences", "path, operation", &["selection"],
        "who it is for; `audiences` of the configuration chooses";
    SupportedSdks = "x-oaiSupportedSDKs", "property", &["record"],
        "the libraries that fill it in: a text that no server sends is a method, or is not there";
    Audience = "x-audience", "path, operation", &["selection"],
        "who it is for; `audiences` of the configuration chooses";
    Idempotent = "x-idempotent", "operation", &["retries"],
        "`true`: a key is sent that makes it harmless to repeat the call";
    Webhooks = "x-webhooks", "document", &["webhook"],
        "what `webhooks` of 3.1 says, in a document of 3.0";
}
