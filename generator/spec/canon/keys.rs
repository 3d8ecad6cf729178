//! The private keys by which canon tells `lower` what the 3.0 shape cannot hold.
//!
//! They only stand among the `extensions` of pieces, never in a document: canon removes such keys from its input
//! with a warning. Canon alone writes them. `lower` reads them, but for those of schemas that mean nothing to a type
//! (`if`, `contains` and the like), by which [`Document::canonical`](crate::spec::Document::canonical) reaches the
//! schemas below. What neither needs is not kept: a key that nobody reads has no constant here.
//!
//! Where a value is a pointer, it is the text of a canonical pointer, `"#/…"`, that the method of the same kind
//! answers.

/// What every private key starts with.
pub const PREFIX: &str = "x-oasmith-";

// Schemas.

/// Pointer: the schema is nothing but a reference to this one.
pub const ALIAS: &str = "x-oasmith-alias";
/// Pointer: the schema is this one, with the annotations that stand beside it (they belong to the edge).
pub const REF: &str = "x-oasmith-ref";
/// List of type names, when more than one is left beside `null`; or `["null"]`, when only null is left.
pub const TYPES: &str = "x-oasmith-types";
/// Any value: `const`. It also stands as the only value of `enum`, unless it is null.
pub const CONST: &str = "x-oasmith-const";
/// List of indices: where null or a value that stood before was in `enum`, which others list names for.
pub const LEFT_OUT: &str = "x-oasmith-left-out";
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
/// Pointer.
pub const IF: &str = "x-oasmith-if";
/// Pointer.
pub const THEN: &str = "x-oasmith-then";
/// Pointer.
pub const ELSE: &str = "x-oasmith-else";
/// Object, property → pointer.
pub const DEPENDENT_SCHEMAS: &str = "x-oasmith-dependent-schemas";
/// Pointer: `contentSchema`.
pub const CONTENT_SCHEMA: &str = "x-oasmith-content-schema";
/// Text: `contentMediaType`, beside `contentSchema`, which means nothing without it.
pub const CONTENT_MEDIA_TYPE: &str = "x-oasmith-content-media-type";
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
/// Boolean: `allowReserved` of a parameter of the path (3.2).
pub const ALLOW_RESERVED: &str = "x-oasmith-allow-reserved";
/// Boolean: `explode` of an encoding as written; the 3.0 types do not tell an absent one from `false`.
pub const EXPLODE: &str = "x-oasmith-explode";
/// Last segment of the pointer of a schema that was written into a parameter or header itself.
pub const SCHEMA: &str = "x-oasmith-schema";
/// Pointer: the schema of the items of a stream (3.2, `itemSchema`).
pub const ITEM_SCHEMA: &str = "x-oasmith-item-schema";

// Everything else.

/// Text: `summary` of the info, a response or a tag (3.1 and 3.2).
pub const SUMMARY: &str = "x-oasmith-summary";
/// Text: `identifier` of the license (SPDX).
pub const IDENTIFIER: &str = "x-oasmith-identifier";
/// Text: `name` of a server (3.2).
pub const NAME: &str = "x-oasmith-name";
/// Text: the type of a security scheme that reads as `http` because the 3.0 types do not have it (`mutualTLS`).
pub const SECURITY_TYPE: &str = "x-oasmith-security-type";
