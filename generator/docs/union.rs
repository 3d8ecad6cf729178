//! The pages of unions: a section per branch with the variant, what it holds, and how one is made.
//!
//! A branch that can be sent shows its shortest constructor; one that only arrives shows how it is read.

use askama::Template;

use crate::snippet::{self, Path};
use crate::surface::{
    AnswerVariant, Branch, Constructor, Expression, Item, ItemId, ItemKind, Shared, Struct, Type, Union,
};

use super::context::Context;
use super::link::Place;
use super::model;
use super::view::{BranchView, UnionView};
use super::{cell, fence};

/// The page of a union.
pub(super) fn page(context: &Context<'_>, id: ItemId, item: &Item, union: &Union) -> String {
    let view = UnionView {
        name: &item.name,
        intro: model::intro(item),
        sentence: sentence(union),
        branches: union.branches.iter().map(|branch| branch_view(context, item, id, union, branch)).collect(),
    };
    view.render().unwrap_or_default()
}

/// What tells the branches apart, and what becomes of the rest.
fn sentence(union: &Union) -> String {
    let unknown = "Whatever fits none of these is kept as `Unknown`.";
    match &union.tag {
        Some(tag) => format!("The field {} tells them apart{}. {unknown}", fence::inline(tag), shared_sentence(union)),
        None => unknown.to_owned(),
    }
}

/// Which values of the tag do not tell everything.
fn shared_sentence(union: &Union) -> String {
    let one = |shared: &Shared| {
        let branches = shared.branches.iter().filter_map(|index| union.branches.get(*index));
        let names: Vec<String> = branches.map(|branch| fence::inline(&branch.name)).collect();
        let value = fence::inline(&shared.value.to_string());
        format!("; of {value}, what else a value has tells {}", names.join(" from "))
    };
    union.shared.iter().map(one).collect()
}

fn branch_view(context: &Context<'_>, item: &Item, id: ItemId, union: &Union, branch: &Branch) -> BranchView {
    let held = branch.ty.inner();
    let example = match constructed(context, id, branch) {
        Some(expression) => model::value_statement(context, &expression),
        None => reading(context, item, &branch.name, Some(held)),
    };
    BranchView {
        heading: fence::inline(&snippet::type_name(context.krate, held)),
        sentence: branch_sentence(context, item, union, branch),
        example,
    }
}

/// The variant with a link to what it holds, and the tag's values that mean it.
fn branch_sentence(context: &Context<'_>, item: &Item, union: &Union, branch: &Branch) -> String {
    let variant = fence::inline(&format!("{}::{}", item.name, branch.name));
    let held = cell::ty(context, Place::Model, &branch.ty);
    let values: Vec<String> = branch.values.iter().map(|value| fence::inline(&value.to_string())).collect();
    match &union.tag {
        Some(tag) if !values.is_empty() => {
            format!("{variant} holds {held} and is meant by {} {}.", fence::inline(tag), values.join(" or "))
        }
        _ => format!("{variant} holds {held}."),
    }
}

/// A value of a branch, where one can be made.
fn constructed(context: &Context<'_>, id: ItemId, branch: &Branch) -> Option<Expression> {
    let value = sample(context, branch.ty.inner())?;
    if let (Some(name), Expression::Struct { arguments, setters, .. }) = (&branch.constructor, &value)
        && setters.is_empty()
    {
        return Some(Expression::Constructor { item: id, name: name.clone(), arguments: arguments.clone() });
    }
    let boxed = matches!(branch.ty, Type::Boxed(_));
    Some(Expression::Branch { item: id, variant: branch.name.clone(), value: Box::new(value), boxed })
}

/// A value of a type, made of the examples that the surface has.
fn sample(context: &Context<'_>, ty: &Type) -> Option<Expression> {
    match ty {
        Type::Bool => Some(Expression::Bool(true)),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => Some(Expression::Integer(1)),
        Type::F64 => Some(Expression::Float(0.5)),
        Type::String => Some(Expression::Text("text".to_owned())),
        Type::List(item) => sample(context, item).map(|value| Expression::List(vec![value])),
        Type::Boxed(inner) => sample(context, inner),
        Type::Item(id) => match &context.krate.item(*id)?.kind {
            ItemKind::Struct(record) => record_sample(*id, record),
            ItemKind::Enumeration(values) => {
                values.values.first().map(|value| Expression::Variant(*id, value.name.clone()))
            }
            ItemKind::Union(union) => union.example.clone(),
            ItemKind::Alias(_) | ItemKind::Answer(_) => None,
        },
        Type::Unit
        | Type::BigNumber
        | Type::Json
        | Type::Text(_)
        | Type::Bytes
        | Type::Upload
        | Type::Map(..)
        | Type::Option(_) => None,
    }
}

fn record_sample(id: ItemId, record: &Struct) -> Option<Expression> {
    let Constructor { arguments, .. } = record.constructor.as_ref()?;
    let empty = Expression::Struct { item: id, arguments: Vec::new(), setters: Vec::new() };
    record.example.clone().or_else(|| arguments.is_empty().then_some(empty))
}

/// The page of an enum of the forms that an answer has.
pub(super) fn answer_page(context: &Context<'_>, item: &Item, variants: &[AnswerVariant]) -> String {
    let view = UnionView {
        name: &item.name,
        intro: model::intro(item),
        sentence: "The server decides which of these an answer is.".to_owned(),
        branches: variants.iter().map(|variant| variant_view(context, item, variant)).collect(),
    };
    view.render().unwrap_or_default()
}

fn variant_view(context: &Context<'_>, item: &Item, variant: &AnswerVariant) -> BranchView {
    let code = fence::inline(&format!("{}::{}", item.name, variant.name));
    let held = match &variant.ty {
        Some(ty) => format!("{code} holds {}", cell::ty(context, Place::Model, ty)),
        None => format!("{code} holds nothing"),
    };
    let mut when = Vec::new();
    when.extend(variant.status.map(|status| format!("status {status}")));
    when.extend(variant.media_type.as_deref().map(|media_type| format!("type {}", fence::inline(media_type))));
    let when = if when.is_empty() { String::new() } else { format!(", for answers of {}", when.join(" and ")) };
    let about = variant.prose.text().markdown();
    let about = if about.is_empty() { String::new() } else { format!("\n\n{about}") };
    let ty = variant.ty.as_ref();
    BranchView {
        heading: fence::inline(&ty.map_or_else(|| "()".to_owned(), |ty| snippet::type_name(context.krate, ty))),
        sentence: format!("{held}{when}.{about}"),
        example: reading(context, item, &variant.name, ty),
    }
}

/// A function that looks into a value that has arrived.
fn reading(context: &Context<'_>, item: &Item, variant: &str, held: Option<&Type>) -> String {
    let Path { import, written } = snippet::path(context.krate, item);
    let (inner, print) = if held.is_some() { ("(inner)", "{inner:?}") } else { ("", "nothing") };
    fence::rust(&format!(
        "use {import};\n\nfn read(value: &{written}) {{\n    \
         if let {written}::{variant}{inner} = value {{\n        \
         println!(\"{print}\");\n    }}\n}}"
    ))
}
