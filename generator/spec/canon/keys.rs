//! The private keys by which canon tells `lower` what the 3.0 shape cannot hold.
//!
//! They only stand among the `extensions` of pieces, never in a document: canon removes such keys from its input
//! with a warning. Canon alone writes them, `lower` alone reads them. Where a value is a pointer, it is the text of a
//! canonical pointer, `"#/…"`, that the method of the same kind answers.

/// What every private key starts with.
pub const PREFIX: &str = "x-oasmith-";

// Schemas.

/// Pointer: the schema is nothing but a reference to this one.
pub const ALIAS: &str = "x-oasmith-alias";
/// Pointer: the schema is this one, with the annotations that stand beside it (they belong to the edge).
pub const REF: &str = "x-oasmith-ref";
/// Object: the validations beside a reference, word for word (`{"maxLength": 5}`). They do not change the type.
pub const CONSTRAINTS: &str = "x-oasmith-constraints";
/// Boolean: the schema is `true` (anything) or `false` (nothing).
pub const BOOLEAN: &str = "x-oasmith-boolean";
/// List of type names, when more than one is left beside `null`; or `["null"]`, when only null is left.
pub const TYPES: &str = "x-oasmith-types";
/// Any value: `const`. It also stands as the only value of `enum`, unless it is null.
pub const CONST: &str = "x-oasmith-const";
/// Null: `default: null`.
pub const DEFAULT: &str = "x-oasmith-default";
/// Null: `example: null`.
pub const EXAMPLE: &str = "x-oasmith-example";
/// List of values: `examples` of a schema.
pub const EXAMPLES: &str = "x-oasmith-examples";
/// List of pointers: `prefixItems`, or `items` as a list.
pub const PREFIX_ITEMS: &str = "x-oasmith-prefix-items";
/// Object, pattern → pointer.
pub const PATTERN_PROPERTIES: &str = "x-oasmith-pattern-properties";
/// Pointer: the schema of the names of properties.
pub const PROPERTY_NAMES: &str = "x-oasmith-property-names";
/// Pointer or boolean.
pub const UNEVALUATED_PROPERTIES: &str = "x-oasmith-unevaluated-properties";
/// Pointer or boolean.
pub const UNEVALUATED_ITEMS: &str = "x-oasmith-unevaluated-items";
/// Pointer or boolean: what follows `prefixItems` in older drafts.
pub const ADDITIONAL_ITEMS: &str = "x-oasmith-additional-items";
/// Pointer.
pub const CONTAINS: &str = "x-oasmith-contains";
/// Number.
pub const MIN_CONTAINS: &str = "x-oasmith-min-contains";
/// Number.
pub const MAX_CONTAINS: &str = "x-oasmith-max-contains";
/// Pointer.
pub const IF: &str = "x-oasmith-if";
/// Pointer.
pub const THEN: &str = "x-oasmith-then";
/// Pointer.
pub const ELSE: &str = "x-oasmith-else";
/// Object, property → pointer.
pub const DEPENDENT_SCHEMAS: &str = "x-oasmith-dependent-schemas";
/// Object, property → list of properties.
pub const DEPENDENT_REQUIRED: &str = "x-oasmith-dependent-required";
/// Text: `contentEncoding`. `base64` also sets `format: byte`.
pub const CONTENT_ENCODING: &str = "x-oasmith-content-encoding";
/// Text: `contentMediaType`. `application/octet-stream` also sets `format: binary`.
pub const CONTENT_MEDIA_TYPE: &str = "x-oasmith-content-media-type";
/// Pointer: `contentSchema`.
pub const CONTENT_SCHEMA: &str = "x-oasmith-content-schema";
/// Object: `xml`, word for word.
pub const XML: &str = "x-oasmith-xml";
/// Pointer: `defaultMapping` of a discriminator (3.2), among the discriminator's extensions.
pub const DEFAULT_MAPPING: &str = "x-oasmith-default-mapping";
/// Last segment of the pointer of what stands beside a reference and is no annotation.
pub const REST: &str = "x-oasmith-rest";

// Path items and operations.

/// Object, method in the document's writing (`get`, `query`, `COPY`) → pointer of the operation.
pub const OPERATIONS: &str = "x-oasmith-operations";
/// Object, name → pointer of the callback.
pub const CALLBACKS: &str = "x-oasmith-callbacks";
/// Object, name → pointer of the path item; of the whole document.
pub const WEBHOOKS: &str = "x-oasmith-webhooks";
/// Object, name → pointer of the path item, of the components.
pub const PATH_ITEMS: &str = "x-oasmith-path-items";
/// Object, name → pointer of the media type, of the components (3.2).
pub const MEDIA_TYPES: &str = "x-oasmith-media-types";

// Parameters, bodies, answers.

/// Text `querystring`: the parameter is the whole query (3.2); it reads as a query parameter otherwise.
pub const PARAMETER_LOCATION: &str = "x-oasmith-parameter-location";
/// Text: a style that the 3.0 types do not know at this place (`cookie`, 3.2), or that is not one.
pub const STYLE: &str = "x-oasmith-style";
/// Boolean: `explode` as written, where the 3.0 types lose it (headers, encodings).
pub const EXPLODE: &str = "x-oasmith-explode";
/// Boolean: `allowReserved` as written, where the 3.0 types lose it.
pub const ALLOW_RESERVED: &str = "x-oasmith-allow-reserved";
/// Last segment of the pointer of a schema that was written into a parameter or header itself.
pub const SCHEMA: &str = "x-oasmith-schema";
/// Pointer: the schema of the items of a stream (3.2, `itemSchema`).
pub const ITEM_SCHEMA: &str = "x-oasmith-item-schema";
/// List: `prefixEncoding` (3.2), word for word.
pub const PREFIX_ENCODING: &str = "x-oasmith-prefix-encoding";
/// Object: `itemEncoding` (3.2), word for word.
pub const ITEM_ENCODING: &str = "x-oasmith-item-encoding";
/// Object: `encoding` of an encoding (3.2), word for word.
pub const ENCODING: &str = "x-oasmith-encoding";

// Everything else.

/// Text: `summary` of the info, a response or a tag.
pub const SUMMARY: &str = "x-oasmith-summary";
/// Text: `identifier` of the license (SPDX).
pub const IDENTIFIER: &str = "x-oasmith-identifier";
/// Text: `name` of a server (3.2).
pub const NAME: &str = "x-oasmith-name";
/// Text: `parent` of a tag (3.2).
pub const PARENT: &str = "x-oasmith-parent";
/// Text: `kind` of a tag (3.2).
pub const KIND: &str = "x-oasmith-kind";
/// Any value: `value`, `dataValue` or `serializedValue` of an example where the 3.0 types lose it.
pub const VALUE: &str = "x-oasmith-value";
/// Any value: `dataValue` of an example (3.2).
pub const DATA_VALUE: &str = "x-oasmith-data-value";
/// Text: `serializedValue` of an example (3.2).
pub const SERIALIZED_VALUE: &str = "x-oasmith-serialized-value";
/// Text: the type of a security scheme that reads as `http` because the 3.0 types do not have it (`mutualTLS`).
pub const SECURITY_TYPE: &str = "x-oasmith-security-type";
/// Boolean: `deprecated` of a security scheme (3.2).
pub const DEPRECATED: &str = "x-oasmith-deprecated";
/// Text: `oauth2MetadataUrl` (3.2).
pub const OAUTH2_METADATA_URL: &str = "x-oasmith-oauth2-metadata-url";
/// Object: the `deviceAuthorization` flow (3.2), word for word.
pub const DEVICE_AUTHORIZATION: &str = "x-oasmith-device-authorization";
/// Text: `jsonSchemaDialect`.
pub const DIALECT: &str = "x-oasmith-dialect";
/// Text: `$self` (3.2).
pub const SELF: &str = "x-oasmith-self";
