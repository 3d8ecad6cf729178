//! Enums of branches: the table for `union!` or `tagged_union!`, constructors, conversions, accessors.

use askama::Template;

use super::accept::Arguments;
use super::docs::Docs;
use super::format;
use super::record::{bare, constant_literal};
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{Branch, Field, Inner, Item, Received, ReceivedWay, Shared, Type, Union};

/// The enum with all that belongs to it.
#[derive(Template)]
#[template(path = "crate/model/union.rs.txt", escape = "none")]
struct View<'a> {
    docs: String,
    name: &'a str,
    upload: bool,
    branches: Vec<BranchView<'a>>,
    table: Table<'a>,
    methods: Vec<Method<'a>>,
    /// How the file calls the trait `From`.
    from: &'static str,
    conversions: Vec<Conversion<'a>>,
    received: Vec<ReceivedView>,
}

/// `From` of what is received and goes into the next request.
struct ReceivedView {
    ty: String,
    way: Way,
}

/// How it becomes the union.
enum Way {
    /// By its JSON.
    Json,
    /// Paths of branches, with what their value is; the others by their JSON.
    Branches(Vec<(String, &'static str)>),
    /// Item by item; the expression.
    Each(String),
}

/// A variant.
struct BranchView<'a> {
    docs: String,
    name: &'a str,
    ty: String,
}

/// What the run-time part is told.
enum Table<'a> {
    /// Nothing: files are not JSON.
    None,
    /// Just the branches.
    Plain { tried: bool },
    /// The tag, a literal; the branches that it has values for, and what all others are.
    Tagged { tag: String, rows: Vec<Row<'a>>, fallback: Option<Row<'a>>, shared: Vec<SharedRow>, fitting: bool },
}

/// A branch, and the literals that the tag has for it.
struct Row<'a> {
    name: &'a str,
    ty: String,
    /// Whether the branch's type holds the tag itself.
    tagged: bool,
    values: String,
}

/// The literal of a tag that several branches write, and these.
struct SharedRow {
    value: String,
    branches: String,
}

/// What can be done with a union.
enum Method<'a> {
    /// With the arguments of the record's `new`.
    New { docs: String, name: &'a str, generics: String, arguments: String, branch: &'a str, value: String },
    /// `as_string`, which borrows the branch.
    As { name: &'a str, branch: &'a str, option: &'static str, ty: String, copies: bool },
}

/// `impl From`.
struct Conversion<'a> {
    generics: &'static str,
    ty: String,
    branch: &'a str,
    value: String,
}

/// The enum with all that belongs to it.
pub(crate) fn emit<'a>(scope: &Scope, item: &'a Item, union: &'a Union) -> String {
    let branch = |branch: &'a Branch| BranchView {
        docs: branch_docs(scope, &branch.ty).hole(4),
        name: &branch.name,
        ty: scope.ty(&branch.ty),
    };
    let mut methods: Vec<Method> = union.branches.iter().filter_map(|branch| constructor(scope, branch)).collect();
    let valued = union.branches.iter().filter(|branch| *branch.ty.inner() != Type::Unit);
    let inner = || union.inner.iter().filter_map(|inner| Some((inner, union.branches.get(inner.branch)?)));
    methods.extend(inner().filter_map(|(inner, branch)| inner_constructor(scope, inner, branch)));
    methods.extend(valued.map(|branch| accessor(scope, branch)));
    let through = inner().map(|(inner, branch)| {
        conversion(scope, branch, ("", &scope.ty(&inner.ty)), &format!("{}::from(value)", scope.ty(branch.ty.inner())))
    });
    format::print(&View {
        docs: Docs::of(&item.prose, || {
            item.role.clone().unwrap_or_else(|| format!("One of the forms of `{}`.", item.name))
        })
        .hole(0),
        name: &item.name,
        upload: union.upload,
        branches: union.branches.iter().map(branch).collect(),
        table: table(scope, union),
        methods,
        from: scope.from(),
        received: union.received.iter().map(|received| received_view(scope, received)).collect(),
        conversions: union
            .branches
            .iter()
            .flat_map(|branch| conversions(scope, union, branch))
            .chain(through)
            .collect(),
    })
}

/// What is received, branch by branch or item by item where that says more than its JSON.
fn received_view(scope: &Scope, received: &Received) -> ReceivedView {
    let ty = scope.ty(&received.ty);
    let way = match &received.way {
        ReceivedWay::Json => Way::Json,
        ReceivedWay::Each(branch) => {
            Way::Each(format!("Self::{branch}(value.into_iter().map({}::into).collect())", scope.into()))
        }
        ReceivedWay::Branches(names) if names.is_empty() => Way::Json,
        ReceivedWay::Branches(names) => {
            let branches = scope.krate.item_of(&received.ty).and_then(Item::union).map(|union| &union.branches);
            let branches = || branches.into_iter().flatten();
            let chosen = branches().filter(|branch| names.contains(&branch.name));
            let inside = |branch: &Branch| if matches!(branch.ty, Type::Boxed(_)) { "(*value)" } else { "value" };
            Way::Branches(chosen.map(|branch| (format!("{ty}::{}", branch.name), inside(branch))).collect())
        }
    };
    ReceivedView { ty, way }
}

/// What the branch's type says of itself.
fn branch_docs<'a>(scope: &'a Scope, ty: &Type) -> Docs<'a> {
    let kind = match ty.inner() {
        Type::Unit => "Nothing.".to_owned(),
        Type::Bool => "A boolean.".to_owned(),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => "An integer.".to_owned(),
        Type::F64 | Type::BigNumber => "A number.".to_owned(),
        Type::String | Type::Text(_) => "A string.".to_owned(),
        Type::Json => "Any value.".to_owned(),
        Type::Bytes | Type::Upload => "A file.".to_owned(),
        Type::List(_) => "A list.".to_owned(),
        Type::Map(..) => "A map.".to_owned(),
        Type::Item(_) | Type::Option(_) | Type::Boxed(_) => match scope.krate.item_of(ty) {
            Some(item) => return Docs::summary(&item.prose, || format!("The form `{}`.", item.name)),
            None => "A value.".to_owned(),
        },
    };
    Docs::line(kind)
}

fn table<'a>(scope: &Scope, union: &'a Union) -> Table<'a> {
    let Some(tag) = union.tag.as_ref().filter(|_| !union.upload) else {
        return if union.upload { Table::None } else { Table::Plain { tried: union.tried } };
    };
    let row = |branch: &'a Branch| Row {
        name: &branch.name,
        ty: scope.ty(&branch.ty),
        tagged: branch.tagged,
        values: branch.values.iter().map(constant_literal).collect::<Vec<_>>().join(" | "),
    };
    let known = union.branches.iter().enumerate();
    let known = known.filter(|(index, branch)| union.fallback != Some(*index) && !branch.values.is_empty());
    Table::Tagged {
        tag: literal::string(tag),
        rows: known.map(|(_, branch)| row(branch)).collect(),
        fallback: union.fallback.and_then(|index| union.branches.get(index)).map(row),
        shared: union.shared.iter().map(|shared| shared_row(scope, union, shared)).collect(),
        fitting: union.fitting,
    }
}

fn shared_row(scope: &Scope, union: &Union, shared: &Shared) -> SharedRow {
    let branches = shared.branches.iter().filter_map(|index| union.branches.get(*index));
    let branches: Vec<String> = branches.map(|branch| format!("{}({})", branch.name, scope.ty(&branch.ty))).collect();
    SharedRow { value: constant_literal(&shared.value), branches: branches.join(" | ") }
}

fn constructor<'a>(scope: &Scope, branch: &'a Branch) -> Option<Method<'a>> {
    let name = branch.constructor.as_ref()?;
    let made = made(scope, &branch.ty)?;
    Some(Method::New {
        docs: branch_docs(scope, &branch.ty).hole(4),
        name,
        generics: made.arguments.generics(),
        arguments: made.arguments.list(None),
        branch: &branch.name,
        value: boxed(scope, branch, &made.value),
    })
}

/// The constructor of a branch of a branch.
fn inner_constructor<'a>(scope: &Scope, inner: &'a Inner, branch: &'a Branch) -> Option<Method<'a>> {
    let name = inner.constructor.as_ref()?;
    let made = made(scope, &inner.ty)?;
    Some(Method::New {
        docs: branch_docs(scope, &inner.ty).hole(4),
        name,
        generics: made.arguments.generics(),
        arguments: made.arguments.list(None),
        branch: &branch.name,
        value: boxed(scope, branch, &format!("{}::from({})", scope.ty(branch.ty.inner()), made.value)),
    })
}

/// A record by its `new`: the arguments, and the call.
struct Made {
    arguments: Arguments,
    value: String,
}

fn made(scope: &Scope, ty: &Type) -> Option<Made> {
    let record = scope.krate.record(ty)?;
    let indices = &record.constructor.as_ref()?.arguments;
    let fields: Vec<&Field> = indices.iter().filter_map(|index| record.fields.get(*index)).collect();
    let arguments = Arguments::of_method(scope, fields.iter().map(|field| (field.name.as_str(), &field.ty)));
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    let value = format!("{}::new({})", scope.ty(ty.inner()), names.join(", "));
    Some(Made { arguments, value })
}

fn boxed(scope: &Scope, branch: &Branch, value: &str) -> String {
    match branch.ty {
        Type::Boxed(_) => format!("{}::new({value})", scope.boxed()),
        _ => value.to_owned(),
    }
}

fn accessor<'a>(scope: &Scope, branch: &'a Branch) -> Method<'a> {
    let inner = branch.ty.inner();
    let (ty, copies) = match inner {
        Type::String => ("&str".to_owned(), false),
        Type::List(item) => (format!("&[{}]", scope.ty(item)), false),
        ty if ty.is_copy() => (scope.ty(ty), true),
        ty => (format!("&{}", scope.ty(ty)), false),
    };
    Method::As { name: bare(&branch.accessor), branch: &branch.name, option: scope.option(), ty, copies }
}

/// `From` of what the branch holds, and of what converts into it without loss.
fn conversions<'a>(scope: &Scope, union: &Union, branch: &'a Branch) -> Vec<Conversion<'a>> {
    let inner = branch.ty.inner();
    let ty = scope.ty(inner);
    let string = scope.ty(&Type::String);
    let mut blocks = Vec::new();
    if branch.from {
        blocks.push(conversion(scope, branch, ("", &ty), "value"));
        for narrow in narrower(union, inner) {
            blocks.push(conversion(scope, branch, ("", &scope.ty(narrow)), "value.into()"));
        }
    }
    if branch.from_text {
        let text = if *inner == Type::String { "value.to_owned()".to_owned() } else { format!("{ty}::from(value)") };
        blocks.push(conversion(scope, branch, ("", "&str"), &text));
        if *inner != Type::String {
            blocks.push(conversion(scope, branch, ("", &string), &text));
        } else if !branch.from {
            blocks.push(conversion(scope, branch, ("", &string), "value"));
        }
    }
    if let Type::List(element) = inner
        && branch.from_list
    {
        let array = format!("[{}; N]", scope.ty(element));
        blocks.push(conversion(
            scope,
            branch,
            ("<const N: usize>", &array),
            &format!("{}::from(value)", turbofish(&ty)),
        ));
        if !branch.from {
            blocks.push(conversion(scope, branch, ("", &ty), "value"));
        }
        if **element == Type::String {
            let owned = "value.into_iter().map(str::to_owned).collect()";
            blocks.push(conversion(scope, branch, ("<const N: usize>", "[&str; N]"), owned));
            blocks.push(conversion(scope, branch, ("", "Vec<&str>"), owned));
        }
    }
    blocks
}

/// The kinds of integers that fit into this one, and that no other branch has. Of a number it is the one that literals
/// are without more words, and only where no branch is an integer.
fn narrower(union: &Union, ty: &Type) -> impl Iterator<Item = &'static Type> {
    const NARROW: [Type; 2] = [Type::I32, Type::U32];
    let inner = union.inner.iter().map(|inner| inner.ty.inner());
    let taken: Vec<&Type> = union.branches.iter().map(|branch| branch.ty.inner()).chain(inner).collect();
    let is_integer = |ty: &&Type| matches!(ty, Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::BigNumber);
    let count = match ty {
        Type::I64 => 2,
        Type::F64 if !taken.iter().any(is_integer) => 1,
        _ => 0,
    };
    let narrow: Vec<&'static Type> = NARROW.iter().take(count).filter(|narrow| !taken.contains(narrow)).collect();
    narrow.into_iter()
}

/// `Vec<T>` as it stands before `::from`.
fn turbofish(ty: &str) -> &str {
    ty.split('<').next().unwrap_or(ty)
}

fn conversion<'a>(
    scope: &Scope,
    branch: &'a Branch,
    (generics, ty): (&'static str, &str),
    value: &str,
) -> Conversion<'a> {
    Conversion { generics, ty: ty.to_owned(), branch: &branch.name, value: boxed(scope, branch, value) }
}
