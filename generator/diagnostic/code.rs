//! The catalogue of everything that can be found: in the configuration, in a document, in a crate on the disk.
//!
//! A code is a stable public name: people ignore it in `oasmith.toml`, editors link it, SARIF lists it as a rule.
//! So a code is never renamed or given another meaning, and each has a bad case under `tests/cases_bad/<code>/`.
//! The sentences about one concrete fault are written where it is found, not here.

use std::fmt;

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// The document is wrong, and what was meant is clear; or a corner of it is left out.
    Warning,
    /// Worth knowing; nothing is wrong.
    Note,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Writes the enum, the list of all codes and their facts from one table.
macro_rules! codes {
    ($($(#[$meta:meta])* $code:ident = $name:literal, $severity:ident, $title:literal, $explanation:literal;)+) => {
        /// One kind of fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(
                #[doc = $title]
                $code,
            )+
        }

        impl Code {
            /// Every code, in the order of the pipeline.
            pub const ALL: &[Self] = &[$(Self::$code),+];

            /// The stable name, in kebab-case.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$code => $name),+ }
            }

            /// How grave it is.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$code => Severity::$severity),+ }
            }

            /// What it is, in one line.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$code => $title),+ }
            }

            /// What it means and what happens to the document.
            pub const fn explanation(self) -> &'static str {
                match self { $(Self::$code => $explanation),+ }
            }
        }
    };
}

codes! {
    // The command.
    WrongArgument = "wrong-argument", Error, "arguments that ask for what cannot be",
        "The arguments of the command can be read, and what they ask for does not exist or does not go together.";
    UnreadableInput = "unreadable-input", Error, "a file that is needed and cannot be read",
        "The configuration, the document or an overlay does not exist or cannot be opened. The exit status is 3.";
    UnwritableOutput = "unwritable-output", Error, "a file or folder that cannot be written or compared",
        "What is in the way is left as it is, and nothing is written. The exit status is 3.";
    // The configuration.
    ConfigSyntax = "config-syntax", Error, "a configuration that is not TOML",
        "The place is where the parser gave up; the mistake is there or shortly before it.";
    ConfigKey = "config-key", Error, "a key that the configuration does not have",
        "A key that is not known would be a choice without effect. `oasmith init --schema` prints all of them.";
    ConfigMissingKey = "config-missing-key", Error, "a key that the configuration must have",
        "A target needs at least a document, `spec`, and a folder, `output`.";
    ConfigValue = "config-value", Error, "a value that a key of the configuration does not take",
        "The value has another type or form than the key has, or goes against another value.";
    ConfigLicense = "config-license", Error, "a license that SPDX does not know",
        "`license` is an SPDX expression such as `MIT OR Apache-2.0`; registries refuse others.";
    ConfigCode = "config-code", Error, "a code to ignore that cannot be ignored",
        "`ignore` lists codes of warnings and notes. Errors cannot be ignored.";
    ConfigName = "config-name", Warning, "a name for what the document does not have",
        "`names` says how operations, resources and types of the document are called. The name has no effect.";
    ConfigNameTaken = "config-name-taken", Error, "a name of the configuration that something else has",
        "`names` gives two things one name, or a name that something else of the crate has already. Choose another one.";
    ConfigFilter = "config-filter", Warning, "a filter that nothing meets",
        "`include`, `exclude` and `audiences` say which operations the crate has, `schemas` of which component schemas it \
         has types beside those that calls use. The entry has no effect.";
    // Loading.
    NotUtf8 = "not-utf8", Error, "text that is not UTF-8",
        "A document is UTF-8 text (RFC 8259, YAML 1.2). Convert the file, for instance with `iconv`.";
    EmptyDocument = "empty-document", Error, "a file without content",
        "The file holds nothing, or nothing but comments.";
    InvalidSyntax = "invalid-syntax", Error, "text that is neither JSON nor YAML",
        "The place is where the parser gave up; the mistake is there or shortly before it.";
    JsonForm = "json-form", Warning, "a text that is nearly JSON",
        "The text begins like JSON and is none, for instance because of a trailing comma. It is read as YAML, which is more than JSON; other tools may refuse it.";
    SeveralDocuments = "several-documents", Error, "several YAML documents in one file",
        "`---` starts another document. Keep one document per file.";
    TooDeep = "too-deep", Error, "nesting beyond the limit",
        "Documents nested this deeply are made by mistake or by malice; real ones stay far below.";
    AliasBudget = "alias-budget", Error, "YAML aliases that expand to too much",
        "Aliases of aliases can expand to billions of nodes. The document is not read further.";
    UnknownAlias = "unknown-alias", Error, "a YAML alias that cannot be expanded",
        "An alias (`*name`) needs an anchor (`&name`) that is complete before it.";
    DuplicateKey = "duplicate-key", Warning, "the same key twice in one object",
        "The last one counts, as in most parsers; remove the other.";
    UnreadableKey = "unreadable-key", Warning, "a key that is not a scalar",
        "Keys of objects are texts. The member is left out.";
    UnquotedValue = "unquoted-value", Warning, "a value that YAML takes for a tag or an anchor",
        "After `!name` and `&name` the value must follow; where nothing does, it is null. A text that begins so is written in quotes.";
    // What the document is.
    NotOpenapi = "not-openapi", Error, "not an OpenAPI document",
        "An OpenAPI document is an object with an `openapi` member that names its version.";
    Swagger2 = "swagger-2", Error, "a Swagger 2.0 document",
        "Swagger 2.0 is the predecessor of OpenAPI 3 and is shaped differently. Convert it once and keep the result.";
    UnsupportedVersion = "unsupported-version", Error, "a version of OpenAPI that is not known",
        "OpenAPI 3.0, 3.1 and 3.2 are read.";
    VersionForm = "version-form", Warning, "a version that is not written `major.minor.patch`",
        "`openapi` is a text such as `3.1.0`. The version meant is clear and is used.";
    // References.
    DanglingReference = "dangling-reference", Warning, "a reference to nothing",
        "The target of a `$ref` does not exist in the document. An example, a link or a header is left out; an operation that lacks a parameter, its body or an answer is left out as a whole.";
    OperationLeftOut = "operation-left-out", Warning, "an operation that is not in the crate",
        "A part of the operation leads to nothing, so that nobody could call it or understand its answer. The others are made; `--strict` makes it an error.";
    HiddenOperation = "hidden-operation", Note, "an operation that the document hides",
        "An extension such as `x-internal` or `x-hidden` says that the operation is not for the public, so that the crate does not have it. `hidden = true` of the target lets in all that is hidden; `include` names what the crate has, also where it is hidden.";
    MissingSchema = "missing-schema", Warning, "a schema that refers to nothing",
        "The target of a `$ref` where a schema must stand, or of a `$dynamicRef`, does not exist. Any value is taken to fit.";
    DanglingMapping = "dangling-mapping", Warning, "a discriminator value that is mapped to nothing",
        "The value of a discriminator's `mapping` is neither the name of a schema nor a reference to one. It is ignored.";
    UnreadableFile = "unreadable-file", Warning, "a reference to a file that cannot be read",
        "The file of a `$ref` does not exist or cannot be opened. What refers there is left out, and any value fits a schema; an operation that lacks a part of its own is left out as a whole.";
    RemoteReference = "remote-reference", Warning, "a reference over the network",
        "Nothing is ever fetched: what refers there is left out, and any value fits a schema. Save the target beside the document and refer to the file.";
    ReferenceOutside = "reference-outside", Warning, "a reference out of the document's folder",
        "Only files in the document's own folder, and folders that are allowed explicitly, are read. What refers elsewhere is left out, and any value fits a schema.";
    ReferenceCycle = "reference-cycle", Warning, "references that only lead to each other",
        "A chain of `$ref` must end at something. Recursion through properties, items and the like is fine. Any value is taken to fit.";
    ReferenceForm = "reference-form", Warning, "a reference that is not written as it should be",
        "The target meant is clear and is used.";
    DynamicReference = "dynamic-reference", Note, "a dynamic reference that means several schemas",
        "`$dynamicRef` can mean another schema at each place of use, and types are static. Any value fits there.";
    // Overlays.
    OverlayForm = "overlay-form", Error, "an overlay that cannot be read",
        "An overlay is an object with `overlay`, `info` and `actions` (Overlay Specification 1.0 and 1.1).";
    OverlayUnmatched = "overlay-unmatched", Warning, "an overlay target that matches nothing",
        "The action changes nothing. The document may have changed since the overlay was written.";
    // Keys and values.
    UnknownKey = "unknown-key", Warning, "a key that looks like a misspelled one",
        "The key is not part of OpenAPI at this place and is ignored.";
    IgnoredKey = "ignored-key", Note, "a key that means nothing here",
        "The key is not part of OpenAPI at this place and is ignored.";
    ReservedKey = "reserved-key", Warning, "a key of oasmith's own",
        "Keys that start with `x-oasmith-` are oasmith's own. The key is ignored.";
    ValueForm = "value-form", Warning, "a value that does not have the form it must have",
        "If what is meant is clear it is used, else the key is ignored.";
    MissingKey = "missing-key", Warning, "a required key is missing",
        "A value that harms least is used instead, or the object is left out.";
    SwaggerKey = "swagger-key", Warning, "a key of Swagger 2.0",
        "OpenAPI 3 says it in another way. What is meant is clear and is used.";
    UnreadablePiece = "unreadable-piece", Warning, "a part of the document that cannot be read",
        "The part is not what must stand at this place. It is left out.";
    // Schemas.
    NewerKeyword = "newer-keyword", Warning, "a keyword of OpenAPI 3.1 in a document of 3.0",
        "The keyword is read as it is meant. Tools that know only 3.0 ignore it.";
    PatternForm = "pattern-form", Warning, "a pattern that does not compile",
        "Patterns are regular expressions of ECMA-262. Clients check no patterns, so nothing is lost; a server that uses this one may not start.";
    EmptyRange = "empty-range", Warning, "a smallest value above the largest one",
        "No value is between `minimum` and `maximum`, so that a server that checks them takes none. Clients check no bounds, so nothing is lost; one of the two is a mistake.";
    UnknownType = "unknown-type", Warning, "a type that JSON Schema does not have",
        "`type` is one of `string`, `number`, `integer`, `boolean`, `array`, `object` and `null`.";
    RequiredOnProperty = "required-on-property", Warning, "`required: true` on a property",
        "`required` is a list of names on the object that has the properties. The property is taken as required.";
    DuplicateEnumValue = "duplicate-enum-value", Warning, "the same value twice in an `enum`",
        "The values of an `enum` are unique. The second one is ignored.";
    UndeclaredField = "undeclared-field", Warning, "a required key that is not declared",
        "`required` names a key that `properties` does not have. It is a field of any JSON value.";
    LostPattern = "lost-pattern", Note, "patterns of keys that hold different types",
        "`patternProperties` become one map beside the fields. Where its values have several types, they are any JSON value.";
    // Paths, operations and what is in them.
    PathForm = "path-form", Warning, "a path that does not start with a slash",
        "The slash is added.";
    NoResponses = "no-responses", Note, "an operation that does not say what it answers",
        "OpenAPI 3.1 lets `responses` be left out. Whatever comes is taken for success, and not decoded.";
    StatusForm = "status-form", Warning, "a key of `responses` that is not a status",
        "Keys are `default`, codes such as `404` and ranges such as `4XX`. The response is left out.";
    ParameterLocation = "parameter-location", Warning, "a parameter whose location OpenAPI 3 does not have",
        "`in` is one of `query`, `header`, `path`, `cookie` and `querystring`.";
    DuplicateParameter = "duplicate-parameter", Warning, "the same parameter twice",
        "A parameter is known by its name and location. The first one counts.";
    PathParameterOptional = "path-parameter-optional", Warning, "a path parameter that is not marked required",
        "A path without the value would be another path. The parameter is taken as required.";
    ParameterWithoutSchema = "parameter-without-schema", Warning, "a parameter without `schema` or `content`",
        "The keywords of the parameter itself are taken as its schema, or it is taken as a text.";
    SecurityType = "security-type", Warning, "a security scheme of an unknown type",
        "`type` is one of `apiKey`, `http`, `mutualTLS`, `oauth2` and `openIdConnect`.";

    UndeclaredStream = "undeclared-stream", Note, "a stream that no answer declares",
        "The body has a boolean `stream`, and no answer has a media type of a stream. The component that is made for its events is taken by its name, else any JSON.";
    FormOfList = "form-of-list", Warning, "a form whose schema is a list",
        "The fields and parts of a form have names, and the items of a list have none. The body is sent in its other media types only.";
    UnusablePaging = "unusable-paging", Warning, "paging that names what the operation does not have",
        "An extension says how pages follow each other. Its names are inputs of the operation and fields of its answer.";
    InferredPaging = "inferred-paging", Note, "a list whose pages were inferred",
        "Request and answer show how pages follow each other, though no extension says it. The call has `.pages()` and `.items()`. `pages` in `oasmith.toml` says it otherwise, or switches it off.";
    PathTemplate = "path-template", Warning, "a path and path parameters that do not match",
        "Every name in braces is a parameter of the path, and every parameter of the path has its braces.";
    UnknownSecurityScheme = "unknown-security-scheme", Warning, "a requirement of a security scheme that is not declared",
        "What `security` names stands in `components.securitySchemes`. The requirement is left out.";
    UnsupportedSecurity = "unsupported-security", Warning, "a security scheme that a credential alone does not serve",
        "The scheme answers a challenge of the server or signs each request, as `digest` does. The crate has no credential for it, and sends none in its place.";
    CredentialPrefix = "credential-prefix", Note, "a key behind a word that only the description names",
        "The key goes into the header `Authorization`, and the description of its scheme shows it behind a word. The crate writes that word before the key, unless the key has it already.";
    UnknownLicense = "unknown-license", Note, "a license that SPDX does not list",
        "The manifest of a crate takes SPDX expressions only. The license of the document is left out of it, since a name may mean several licenses. `license` under `package` in the configuration names one.";

    // Names.
    DuplicateOperationId = "duplicate-operation-id", Warning, "an operation id that is taken",
        "Operation ids name methods, so two operations cannot share one. The second is named after its method and path.";
    NameTaken = "name-taken", Note, "an inline type whose name is taken",
        "An inline type is named after its owner and field. When that name is taken, it takes its kind as well.";

    // The crate on the disk.
    DriftAbsent = "drift-absent", Error, "a crate that was never generated",
        "The folder has no `oasmith.lock`, which `oasmith generate` writes.";
    DriftDocument = "drift-document", Error, "a crate of another document",
        "The document, a file that it refers to or an overlay has changed since the crate was made.";
    DriftConfig = "drift-config", Error, "a crate of another configuration",
        "What `oasmith.toml` or the arguments say about the crate has changed since it was made.";
    DriftGenerator = "drift-generator", Error, "a crate of another generator",
        "Another version or build of oasmith made the crate, and this one makes other files.";
    DriftOperation = "drift-operation", Error, "an operation that came or went since the crate was made",
        "The lock of a crate says which operations of the document it lacks, since they cannot be built. They are others now.";
    DriftEdit = "drift-edit", Error, "a generated file that was edited",
        "`oasmith generate` replaces the file. Text of your own is safe in files that are not generated, and in README.md outside of the generated regions.";
    DriftMissing = "drift-missing", Error, "a generated file that was removed",
        "`oasmith generate` would write the file again.";
    BreakingChange = "breaking-change", Error, "a change that breaks users",
        "Programs that use the crate do not compile any more, or the server and a client of yesterday do not understand each other. `oasmith diff` says which of the two, and why.";
    BehaviorChange = "behavior-change", Warning, "a change that makes something do something else",
        "Programs compile and requests are taken as before, and something else happens: an old client may lose what it does not know, or is asked for more.";
    CompatibleChange = "compatible-change", Note, "a change that breaks nobody",
        "There is more than before, or it is described in other words.";
    UnusedApproval = "unused-approval", Warning, "an approval that allows nothing",
        "The file of `--approvals` names a change that is not there, or that was allowed until a day that has gone by.";
    MissingModule = "missing-module", Error, "a module of the vendor's whose file is not there",
        "`modules` lists files of your own, which `lib.rs` declares beside the generated ones. The crate does not compile without them.";
    MissingKept = "missing-kept", Warning, "a file of the vendor's that is not there",
        "`keep` says that a file is yours, so none is generated in its place.";
    RegionLeft = "region-left", Warning, "regions in a file that is no longer generated",
        "The file was of a type or a resource that is gone or is called otherwise. Your regions stay in it, and nothing else does: move their text to where it belongs now.";
    DriftOccupied = "drift-occupied", Error, "somebody else's file in the place of a generated one",
        "oasmith did not write the file and replaces it only with `--force`.";
}

impl Code {
    /// The code with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
