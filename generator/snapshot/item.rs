//! Types as they were.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::digest;
use crate::surface::{
    self, AnswerVariant, Branch, Crate, Enumeration, EnumerationForm, EnumerationValue, ItemKind, Key, Mode, Struct,
    Type, argument_type, required_type, type_name,
};

/// A type of `models` or `errors`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// The pointer of the place in the document that it comes from.
    pub at: String,
    /// What it is in Rust.
    pub kind: Kind,
    /// Other names of the same type.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The digest of what is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prose: Option<String>,
    /// The type that it stands for, or the integer that it wraps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<String>,
    /// The arguments of `new`, where there is one: the type can be sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<Vec<Argument>>,
    /// Whether there is a `Default`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub default: bool,
    /// Whether it holds an upload, and is only `Debug`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub upload: bool,
    /// The public fields, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, Field>,
    /// Values that are always sent and are no fields, by the name as sent.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub constants: BTreeMap<String, Value>,
    /// The field that tells the branches of a union apart, as sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// The variants of an enum, or the constants of an integer, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub variants: BTreeMap<String, Variant>,
    /// What `.accumulate()` makes of events of this type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accumulates: Option<String>,
    /// What converts into it by `From`, besides what its variants hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub takes: Vec<String>,
    /// Its methods besides those of fields and variants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<String>,
}

/// What a type is in Rust.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A struct with public fields.
    Struct,
    /// An enum of texts that may be others.
    OpenEnum,
    /// An enum of these texts and no others.
    ClosedEnum,
    /// A newtype around an integer, with constants.
    Integer,
    /// An enum of branches.
    Union,
    /// Another name for a type.
    Alias,
    /// An enum of the forms that an answer has.
    Answer,
}

/// An argument of a constructor or a method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Argument {
    /// The identifier.
    pub name: String,
    /// The name as sent; of an operation with its place: `query limit`, `body model`, `body`.
    pub wire: String,
    /// What it takes.
    pub takes: String,
}

/// A public field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// The name as sent; none for the field that holds the keys that are not declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wire: Option<String>,
    /// The type, with its `Option`s.
    #[serde(rename = "type")]
    pub ty: String,
    /// The setter, where the type can be sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setter: Option<String>,
    /// What the setter takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes: Option<String>,
    /// The setter that sends null, where its type has one `Option` and does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub null: Option<String>,
    /// Whether it may be left out when the type is sent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// Whether it may be missing though its type does not say so: it is its empty value then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub absent: bool,
    /// Whether its use is discouraged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// The default that the API assumes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Value>,
    /// The digest of what is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prose: Option<String>,
}

/// A variant or a constant.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Variant {
    /// The value as sent, of an enum of texts or numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wire: Option<Value>,
    /// What it holds, of a union or an answer.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub ty: Option<String>,
    /// The tag's values that mean it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Value>,
    /// The constructor with the arguments of the record that it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constructor: Option<String>,
    /// The method that borrows what it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessor: Option<String>,
    /// What the union can be made from by `From`: its own type, texts, lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<String>,
    /// Whether its use is discouraged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// The digest of what is said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prose: Option<String>,
}

/// What is kept of a type.
pub(super) fn take(krate: &Crate, item: &surface::Item) -> Item {
    let mut kept = Item {
        at: item.origin.clone(),
        kind: kind(&item.kind),
        aliases: item.aliases.iter().map(|alias| alias.name.clone()).collect(),
        prose: digest::of(&item.prose),
        is: None,
        new: None,
        default: false,
        upload: false,
        fields: BTreeMap::new(),
        constants: BTreeMap::new(),
        tag: None,
        variants: BTreeMap::new(),
        accumulates: item.accumulates.as_ref().map(|fold| type_name(krate, &Type::Item(fold.whole))),
        takes: Vec::new(),
        methods: Vec::new(),
    };
    match &item.kind {
        ItemKind::Struct(record) => record_parts(krate, record, &mut kept),
        ItemKind::Enumeration(list) => {
            if let EnumerationForm::Integer(ty) = &list.form {
                kept.is = Some(type_name(krate, ty));
            }
            kept.variants = list.values.iter().map(|value| (value.name.clone(), enumerated(list, value))).collect();
        }
        ItemKind::Union(union) => {
            kept.tag.clone_from(&union.tag);
            kept.upload = union.upload;
            kept.variants = union.branches.iter().map(|one| (one.name.clone(), branch(krate, one))).collect();
            let inner = union.inner.iter().map(|inner| &inner.ty);
            let taken = inner.chain(union.received.iter().map(|received| &received.ty));
            kept.takes = taken.map(|ty| type_name(krate, ty)).collect();
            kept.methods = union.inner.iter().filter_map(|inner| inner.constructor.clone()).collect();
        }
        ItemKind::Alias(alias) => kept.is = Some(type_name(krate, &alias.ty)),
        ItemKind::Answer(variants) => {
            let variant = |one: &AnswerVariant| {
                let ty = one.ty.as_ref().map(|ty| type_name(krate, ty));
                (one.name.clone(), Variant { ty, prose: digest::of(&one.prose), ..Variant::default() })
            };
            kept.variants = variants.iter().map(variant).collect();
        }
    }
    kept
}

fn kind(kind: &ItemKind) -> Kind {
    match kind {
        ItemKind::Struct(_) => Kind::Struct,
        ItemKind::Enumeration(list) => match list.form {
            EnumerationForm::Open => Kind::OpenEnum,
            EnumerationForm::Closed => Kind::ClosedEnum,
            EnumerationForm::Integer(_) => Kind::Integer,
        },
        ItemKind::Union(_) => Kind::Union,
        ItemKind::Alias(_) => Kind::Alias,
        ItemKind::Answer(_) => Kind::Answer,
    }
}

fn record_parts(krate: &Crate, record: &Struct, kept: &mut Item) {
    let setters = record.constructor.as_ref().map(|constructor| constructor.setters.as_slice()).unwrap_or_default();
    let fields = record.fields.iter().enumerate();
    kept.fields = fields
        .map(|(index, one)| {
            let setter = setters.contains(&index);
            let field = Field {
                wire: Some(one.wire.clone()),
                ty: type_name(krate, &one.ty),
                setter: setter.then(|| one.setter.clone()),
                takes: setter.then(|| argument_type(krate, &one.ty)),
                null: (setter && one.mode == Mode::NullKept && one.sends_null()).then(|| record.null_setter(one)),
                optional: matches!(one.mode, Mode::Optional | Mode::NullKept | Mode::OptionalNullable),
                absent: one.absent,
                deprecated: one.deprecated.is_some(),
                default: one.default.clone(),
                prose: digest::of(&one.prose),
            };
            (one.name.clone(), field)
        })
        .collect();
    if let Some(rest) = &record.extra {
        let ty = format!("BTreeMap<String, {}>", type_name(krate, &rest.ty));
        let field = Field {
            wire: None,
            ty,
            setter: record.constructor.is_some().then(|| rest.name.clone()),
            takes: record
                .constructor
                .is_some()
                .then(|| argument_type(krate, &Type::Map(Key::Text, Box::new(rest.ty.clone())))),
            null: None,
            optional: true,
            absent: false,
            deprecated: false,
            default: None,
            prose: None,
        };
        kept.fields.insert(rest.name.clone(), field);
    }
    kept.constants = record.constants.iter().map(|one| (one.wire.clone(), one.value.clone())).collect();
    let argument = |field: &surface::Field| Argument {
        name: field.name.clone(),
        wire: field.wire.clone(),
        takes: required_type(krate, &field.ty),
    };
    kept.new = record.constructor.as_ref().map(|constructor| {
        let fields = constructor.arguments.iter().filter_map(|&index| record.fields.get(index));
        fields.map(argument).collect()
    });
    kept.methods = record.computed.iter().map(|computed| computed.name.clone()).collect();
    kept.default = record.default;
    kept.upload = record.upload;
}

fn enumerated(list: &Enumeration, value: &EnumerationValue) -> Variant {
    Variant {
        wire: Some(list.json(value)),
        deprecated: value.deprecated,
        prose: digest::of(&value.prose),
        ..Variant::default()
    }
}

fn branch(krate: &Crate, branch: &Branch) -> Variant {
    let from = [(branch.from, "value"), (branch.from_text, "text"), (branch.from_list, "list")];
    Variant {
        ty: Some(type_name(krate, &branch.ty)),
        tags: branch.values.clone(),
        constructor: branch.constructor.clone(),
        accessor: Some(branch.accessor.clone()),
        from: from.iter().filter(|(on, _)| *on).map(|(_, from)| (*from).to_owned()).collect(),
        ..Variant::default()
    }
}
