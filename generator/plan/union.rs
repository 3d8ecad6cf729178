//! Plans enums of branches.

use heck::ToUpperCamelCase;
use serde_json::Value;

use super::{
    case,
    kept_boxes::is_boxed,
    pins::item_in,
    planner::Planner,
    record::{holds_upload, is_binary},
    scope::{self, ExactScope},
};
use crate::model::{
    Absent, Branch as Source, Name, Scalar, ShapeId, ShapeKind, Shared as SourceShared, Union as SourceUnion, Words,
};
use crate::snapshot::Variant;
use crate::surface::{Branch, Shared, Type, Union, Weighing};

/// The enum of a union named `owner`.
pub(super) fn plan_union(planner: &Planner, id: ShapeId, union: &SourceUnion) -> Union {
    let names = kept_variants(planner, id, union, variant_names(planner, id, union));
    let types: Vec<Type> =
        union.branches.iter().zip(&names).map(|(branch, name)| branch_type(planner, id, branch, name)).collect();
    let owner = planner.names.get(id);
    // Nothing converts into itself.
    let own = planner.types.item(id).map_or(Type::Unit, Type::Item);
    let unique = |ty: &Type| types.iter().filter(|other| other.inner() == ty.inner()).count() == 1;
    let text = types.iter().position(|ty| *ty == Type::String).or_else(|| {
        union.branches.iter().position(|branch| is_open_enumeration(&planner.api.shapes.get(branch.edge.target).kind))
    });
    let constructors = constructors(planner, owner, union, &names);
    let mut branches = Vec::new();
    for (index, (branch, (ty, name))) in union.branches.iter().zip(types.iter().zip(names)).enumerate() {
        let is_list = matches!(ty, Type::List(_));
        branches.push(Branch {
            accessor: format!("as_{}", case::plain_snake(&name)),
            values: branch.values.clone(),
            tagged: union.tag.as_ref().is_none_or(|tag| writes(planner, branch.edge.target, &tag.wire, 0)),
            from: unique(ty) && !is_list && *ty != Type::String && *ty != Type::Json && *ty.inner() != own,
            from_text: text == Some(index),
            from_list: is_list && unique(ty),
            constructor: constructors.get(index).filter(|_| union.tag.is_some() && is_made(planner, branch)).cloned(),
            ty: ty.clone(),
            name,
        });
    }
    Union {
        upload: branches.iter().any(|branch| holds_upload(&branch.ty)),
        tag: union.tag.as_ref().map(|tag| tag.wire.clone()),
        fallback: union.tag.as_ref().and_then(|tag| tag.fallback),
        shared: union.tag.as_ref().map(|tag| tag.shared.iter().map(plan_shared).collect()).unwrap_or_default(),
        fitting: union.tag.as_ref().is_some_and(|tag| tag.absent == Absent::Fitting),
        tried: union.branches.iter().any(|branch| planner.weighing(branch.edge.target) == Some(Weighing::Keys)),
        inner: Vec::new(),
        received: Vec::new(),
        example: None,
        branches,
    }
}

fn plan_shared(shared: &SourceShared) -> Shared {
    Shared { value: shared.value.clone(), branches: shared.branches.clone() }
}

/// The type of a branch; bytes are uploads where the union is a field of a form.
fn branch_type(planner: &Planner, id: ShapeId, branch: &Source, name: &str) -> Type {
    if !planner.is_choice(id) {
        return kept_in_place(planner, id, (branch, name), planner.types.branch(branch.edge));
    }
    match &planner.api.shapes.get(branch.edge.target).kind {
        ShapeKind::Scalar(Scalar::Binary) => Type::Upload,
        ShapeKind::List(item) if is_binary(planner, item.target) => Type::List(Box::new(Type::Upload)),
        _ => planner.types.branch(branch.edge),
    }
}

/// What has grown large since it was published is not boxed for that: programs build it as it was.
fn kept_in_place(planner: &Planner, id: ShapeId, (branch, name): (&Source, &str), ty: Type) -> Type {
    let earlier = planner.names.kept(id).and_then(|kept| kept.variants.get(name)?.ty.as_deref());
    match ty {
        Type::Boxed(inner) if !branch.edge.cyclic && earlier.is_some_and(|ty| !is_boxed(ty)) => *inner,
        ty => ty,
    }
}

fn is_open_enumeration(kind: &ShapeKind) -> bool {
    matches!(kind, ShapeKind::Enumeration(list) if list.open)
}

/// Whether a branch writes the tag itself: as a constant, or as a field of its own.
fn writes(planner: &Planner, id: ShapeId, wire: &str, depth: usize) -> bool {
    match &planner.api.shapes.get(id).kind {
        ShapeKind::Record(record) => record.fields.iter().any(|field| field.wire == wire),
        ShapeKind::Union(union) if depth < 4 => {
            union.branches.iter().all(|branch| writes(planner, branch.edge.target, wire, depth + 1))
        }
        _ => false,
    }
}

/// What the constructors of branches are called, if they have them: `Message::system(…)`.
fn constructors(planner: &Planner, owner: &str, union: &SourceUnion, variants: &[String]) -> Vec<String> {
    let plain: Vec<String> = variants.iter().map(|variant| case::plain_snake(variant)).collect();
    let owner = case::plain_snake(owner);
    let named = |(branch, name): (&Source, &String)| {
        let mut name = name.clone();
        if name == owner {
            // A function called as its type would pass for the one way to make it.
            let record = case::plain_snake(&item_name(planner, branch.edge.target));
            name = if plain.contains(&record) { format!("{name}_value") } else { record };
        }
        let is_taken = ["new", "clone"].contains(&name.as_str());
        let is_accessor = name.strip_prefix("as_").is_some_and(|rest| plain.iter().any(|other| other == rest));
        if is_taken || is_accessor { format!("{name}_") } else { case::raw(&name) }
    };
    union.branches.iter().zip(&plain).map(named).collect()
}

/// Whether a branch has a constructor: it is a record, and is sent.
fn is_made(planner: &Planner, branch: &Source) -> bool {
    let shape = planner.api.shapes.get(branch.edge.target);
    matches!(shape.kind, ShapeKind::Record(_)) && shape.usage.sent
}

/// Variants by tag, title, component, else by kind; what still falls together is told apart by the type inside.
fn variant_names(planner: &Planner, id: ShapeId, union: &SourceUnion) -> Vec<String> {
    let owner = item_words(planner, id);
    let owner_name = planner.names.get(id);
    let first: Vec<String> =
        union.branches.iter().map(|branch| short_name(planner, (id, &owner, owner_name), branch)).collect();
    let mut scope = ExactScope::default();
    scope.take(["Unknown".to_owned()]);
    let alone = |name: &String| first.iter().filter(|other| *other == name).count() == 1;
    for name in first.iter().filter(|name| alone(name)) {
        scope.take([name.clone()]);
    }
    let pairs = union.branches.iter().zip(&first);
    pairs
        .map(|(branch, name)| {
            if alone(name) {
                return name.clone();
            }
            let long = long_kind(planner, branch.edge.target, 0);
            let short = long.strip_prefix(owner_name).filter(|rest| rest.starts_with(char::is_uppercase));
            let short = short.unwrap_or_default().to_owned();
            scope.take(
                [short, long, item_name(planner, branch.edge.target), name.clone()]
                    .into_iter()
                    .filter(|name| !name.is_empty()),
            )
        })
        .collect()
}

/// The names with those in place that branches had: known by the tag, or by the type inside.
fn kept_variants(planner: &Planner, id: ShapeId, union: &SourceUnion, names: Vec<String>) -> Vec<String> {
    let Some(kept) = planner.names.kept(id) else { return names };
    let earlier = |branch: &Source| {
        let ty = planner.types.branch(branch.edge);
        let inside = ty.innermost_item().and_then(|item| planner.shapes.get(item.index()));
        let inside = inside.map(|id| item_name(planner, *id));
        let is_it = |one: &Variant| match branch.values.as_slice() {
            // A list of something is another branch than the thing itself.
            [] => one.ty.as_deref().is_some_and(|earlier| {
                inside.is_some() && item_in(earlier) == inside.as_deref() && lists_in(earlier) == lists_of(&ty)
            }),
            values => one.tags == values,
        };
        kept.variants.iter().filter(|(_, one)| is_it(one)).map(|(name, _)| name.as_str()).collect::<Vec<_>>()
    };
    let candidates: Vec<Vec<&str>> = union.branches.iter().map(earlier).collect();
    let chosen = scope::each_once(&names, &candidates);
    scope::with_kept(names, &chosen, "Value")
}

/// How many lists and maps are around the item of a type.
fn lists_of(ty: &Type) -> usize {
    match ty {
        Type::List(inner) | Type::Map(_, inner) => 1 + lists_of(inner),
        Type::Option(inner) | Type::Boxed(inner) => lists_of(inner),
        _ => 0,
    }
}

/// The same of a type as it is written.
fn lists_in(ty: &str) -> usize {
    ty.matches("Vec<").count() + ty.matches("BTreeMap<").count()
}

fn short_name(planner: &Planner, (id, owner, owner_name): (ShapeId, &Words, &str), branch: &Source) -> String {
    let usable = |name: String| if name == "Unknown" || name.is_empty() { format!("{name}Value") } else { name };
    if let [Value::String(tag)] = branch.values.as_slice() {
        return usable(case::variant(tag, owner_name));
    }
    if let Some(title) = branch.title.as_deref().filter(|title| title.len() <= 48) {
        return usable(case::variant(title, owner_name));
    }
    if planner.is_choice(id) && is_binary(planner, branch.edge.target) {
        return "File".to_owned();
    }
    let shape = planner.api.shapes.get(branch.edge.target);
    let named = matches!(
        shape.kind,
        ShapeKind::Record(_) | ShapeKind::Enumeration(_) | ShapeKind::Codes(_) | ShapeKind::Union(_)
    );
    match &shape.name {
        Name::Component(_) if named => usable(item_name(planner, branch.edge.target)),
        Name::Inline(_) if matches!(shape.kind, ShapeKind::Record(_) | ShapeKind::Union(_)) => {
            // The name that this union gave it, whatever it was merged with.
            let words = item_words(planner, branch.own.unwrap_or(branch.edge.target));
            let rest = words.0.strip_prefix(owner.0.as_slice()).unwrap_or_default();
            if rest.is_empty() {
                kind_name(&shape.kind).to_owned()
            } else {
                usable(case::variant(&rest.join("_"), owner_name))
            }
        }
        _ => kind_name(&shape.kind).to_owned(),
    }
}

fn item_name(planner: &Planner, id: ShapeId) -> String {
    planner.names.get(id).to_owned()
}

fn item_words(planner: &Planner, id: ShapeId) -> Words {
    planner.api.shapes.get(id).name.words()
}

fn kind_name(kind: &ShapeKind) -> &'static str {
    match kind {
        ShapeKind::Scalar(Scalar::Boolean) | ShapeKind::Constant(Value::Bool(_)) => "Boolean",
        ShapeKind::Scalar(Scalar::Integer(_)) | ShapeKind::Codes(_) => "Integer",
        ShapeKind::Scalar(Scalar::Number) | ShapeKind::Constant(Value::Number(_)) => "Number",
        ShapeKind::Scalar(Scalar::Text(_) | Scalar::Binary) | ShapeKind::Constant(_) | ShapeKind::Enumeration(_) => {
            "String"
        }
        ShapeKind::Scalar(Scalar::AnyObject) | ShapeKind::Record(_) => "Object",
        ShapeKind::Scalar(Scalar::Any) => "Any",
        ShapeKind::Scalar(Scalar::Null) => "Null",
        ShapeKind::List(_) => "Array",
        ShapeKind::Map { .. } => "Map",
        ShapeKind::Union(_) | ShapeKind::Alias(_) => "Variant",
    }
}

/// `StringArray`, `IntegerArrayArray`, `LanguageMap`: the kind with the kinds inside it, or with that of its keys.
fn long_kind(planner: &Planner, id: ShapeId, depth: usize) -> String {
    let shape = planner.api.shapes.get(id);
    let own = match (&shape.kind, &shape.name) {
        (ShapeKind::Record(_) | ShapeKind::Union(_) | ShapeKind::Enumeration(_) | ShapeKind::Codes(_), _) => {
            item_name(planner, id)
        }
        (ShapeKind::Scalar(Scalar::Text(text)), _) => {
            format!("{text:?}").replace("Plain", "String").to_upper_camel_case()
        }
        (kind, _) => kind_name(kind).to_owned(),
    };
    match &shape.kind {
        ShapeKind::Map { key: Some(key), .. } => format!("{}{own}", item_name(planner, key.target)),
        ShapeKind::List(inner) | ShapeKind::Map { value: inner, .. } if depth < 4 => {
            format!("{}{own}", long_kind(planner, inner.target, depth + 1))
        }
        _ => own,
    }
}
