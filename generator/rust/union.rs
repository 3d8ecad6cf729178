//! Enums of branches: the table for `union!` or `tagged_union!`, constructors, conversions, accessors.

use std::fmt::Write;

use super::accept;
use super::docs::Docs;
use super::format::{join, signature};
use super::record::{bare, constant_literal};
use super::scope::Scope;
use crate::snippet::literal;
use crate::surface::{Branch, Field, Item, Type, Union};

/// The enum with all that belongs to it.
pub(crate) fn emit(scope: &Scope, item: &Item, union: &Union) -> String {
    let mut blocks = vec![definition(scope, item, union)];
    if !union.upload {
        blocks.push(match &union.tag {
            Some(tag) => tagged_table(scope, item, union, tag),
            None => table(scope, item, union),
        });
    }
    blocks.push(methods(scope, item, union));
    for branch in &union.branches {
        blocks.extend(conversions(scope, item, branch));
    }
    join(&blocks)
}

fn definition(scope: &Scope, item: &Item, union: &Union) -> String {
    let mut out = String::new();
    Docs::of(&item.prose, || format!("One of the forms of `{}`.", item.name)).print(&mut out, 0);
    out.push_str(if union.upload { "#[derive(Debug)]\n" } else { "#[derive(Debug, Clone, PartialEq)]\n" });
    out.extend(["#[non_exhaustive]\npub enum ", &item.name, " {\n"]);
    for branch in &union.branches {
        branch_docs(scope, branch).print(&mut out, 4);
        out.extend(["    ", &branch.name, "(", &scope.ty(&branch.ty), "),\n"]);
    }
    Docs::line("A value that this version of the crate does not know.").print(&mut out, 4);
    out.push_str("    Unknown(serde_json::Value),\n}\n");
    out
}

/// What the branch's type says of itself.
pub(crate) fn branch_docs<'a>(scope: &'a Scope, branch: &Branch) -> Docs<'a> {
    let kind = match branch.ty.inner() {
        Type::Unit => "Nothing.".to_owned(),
        Type::Bool => "A boolean.".to_owned(),
        Type::I32 | Type::I64 | Type::U32 | Type::U64 => "An integer.".to_owned(),
        Type::F64 | Type::BigNumber => "A number.".to_owned(),
        Type::String | Type::Text(_) => "A string.".to_owned(),
        Type::Json => "Any value.".to_owned(),
        Type::Bytes | Type::Upload => "A file.".to_owned(),
        Type::List(_) => "A list.".to_owned(),
        Type::Map(_) => "A map.".to_owned(),
        Type::Item(_) | Type::Option(_) | Type::Boxed(_) => match scope.krate.item_of(&branch.ty) {
            Some(item) => return Docs::summary(&item.prose, || format!("The form `{}`.", item.name)),
            None => "A value.".to_owned(),
        },
    };
    Docs::line(kind)
}

/// `union! { Name { String(String), … } }`.
fn table(scope: &Scope, item: &Item, union: &Union) -> String {
    let mut out = format!("crate::runtime::union! {{\n    {} {{\n", item.name);
    for branch in &union.branches {
        let _ = writeln!(out, "        {}({}),", branch.name, scope.ty(&branch.ty));
    }
    out.push_str("    }\n}\n");
    out
}

/// `tagged_union! { Name, "type" { User(User) = "user", … } }`.
fn tagged_table(scope: &Scope, item: &Item, union: &Union, tag: &str) -> String {
    let mut out = format!("crate::runtime::tagged_union! {{\n    {}, {} {{\n", item.name, literal::string(tag));
    for (index, branch) in union.branches.iter().enumerate() {
        if union.fallback == Some(index) || branch.values.is_empty() {
            continue;
        }
        let values: Vec<String> = branch.values.iter().map(constant_literal).collect();
        let equals = if branch.tagged { "=" } else { "+=" };
        let ty = scope.ty(&branch.ty);
        let _ = writeln!(out, "        {}({ty}) {equals} {},", branch.name, values.join(" | "));
    }
    if let Some(branch) = union.fallback.and_then(|index| union.branches.get(index)) {
        let _ = writeln!(out, "        _ => {}({}),", branch.name, scope.ty(&branch.ty));
    }
    out.push_str("    }\n}\n");
    out
}

fn methods(scope: &Scope, item: &Item, union: &Union) -> String {
    let mut methods: Vec<String> = union.branches.iter().filter_map(|branch| constructor(scope, branch)).collect();
    methods.extend(
        union.branches.iter().filter(|branch| *branch.ty.inner() != Type::Unit).map(|branch| accessor(scope, branch)),
    );
    if methods.is_empty() {
        return String::new();
    }
    format!("impl {} {{\n{}}}\n", item.name, join(&methods))
}

/// `system(content)`, with the arguments of the record's `new`.
fn constructor(scope: &Scope, branch: &Branch) -> Option<String> {
    let name = branch.constructor.as_ref()?;
    let record = scope.krate.record(&branch.ty)?;
    let indices = &record.constructor.as_ref()?.arguments;
    let fields: Vec<&Field> = indices.iter().filter_map(|index| record.fields.get(*index)).collect();
    let mut out = String::new();
    branch_docs(scope, branch).print(&mut out, 4);
    out.push_str("    #[must_use]\n");
    let arguments: Vec<String> =
        fields.iter().map(|field| format!("{}: {}", field.name, accept::required_type(scope, &field.ty))).collect();
    signature(&mut out, 4, &format!("pub fn {name}"), &arguments, " -> Self {");
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    let value = format!("{}::new({})", scope.ty(branch.ty.inner()), names.join(", "));
    let _ = writeln!(out, "        Self::{}({})\n    }}", branch.name, boxed(scope, branch, &value));
    Some(out)
}

fn boxed(scope: &Scope, branch: &Branch, value: &str) -> String {
    match branch.ty {
        Type::Boxed(_) => format!("{}::new({value})", scope.boxed()),
        _ => value.to_owned(),
    }
}

/// `as_string`, which borrows the branch.
pub(crate) fn accessor(scope: &Scope, branch: &Branch) -> String {
    let inner = branch.ty.inner();
    let (ty, value) = match inner {
        Type::String => ("&str".to_owned(), "value"),
        Type::List(item) => (format!("&[{}]", scope.ty(item)), "value"),
        ty if ty.is_copy() => (scope.ty(ty), "*value"),
        ty => (format!("&{}", scope.ty(ty)), "value"),
    };
    format!(
        "    /// The value of [`Self::{name}`], if it is that.\n    #[must_use]\n    pub fn {accessor}(&self) -> {option}<{ty}> {{\n        match self {{\n            Self::{name}(value) => Some({value}),\n            _ => None,\n        }}\n    }}\n",
        name = branch.name,
        accessor = bare(&branch.accessor),
        option = scope.option(),
    )
}

/// `From` of what the branch holds, and of what converts into it without loss.
fn conversions(scope: &Scope, item: &Item, branch: &Branch) -> Vec<String> {
    let inner = branch.ty.inner();
    let ty = scope.ty(inner);
    let string = scope.ty(&Type::String);
    let mut blocks = Vec::new();
    if branch.from {
        blocks.push(conversion(scope, item, branch, ("", &ty), "value"));
    }
    if branch.from_text {
        let text = if *inner == Type::String { "value.to_owned()".to_owned() } else { format!("{ty}::from(value)") };
        blocks.push(conversion(scope, item, branch, ("", "&str"), &text));
        if *inner != Type::String {
            blocks.push(conversion(scope, item, branch, ("", &string), &text));
        } else if !branch.from {
            blocks.push(conversion(scope, item, branch, ("", &string), "value"));
        }
    }
    if let Type::List(element) = inner
        && branch.from_list
    {
        let array = format!("[{}; N]", scope.ty(element));
        blocks.push(conversion(
            scope,
            item,
            branch,
            ("<const N: usize>", &array),
            &format!("{}::from(value)", turbofish(&ty)),
        ));
        if !branch.from {
            blocks.push(conversion(scope, item, branch, ("", &ty), "value"));
        }
        if **element == Type::String {
            let owned = "value.into_iter().map(str::to_owned).collect()";
            blocks.push(conversion(scope, item, branch, ("<const N: usize>", "[&str; N]"), owned));
            blocks.push(conversion(scope, item, branch, ("", "Vec<&str>"), owned));
        }
    }
    blocks
}

/// `Vec<T>` as it stands before `::from`.
fn turbofish(ty: &str) -> &str {
    ty.split('<').next().unwrap_or(ty)
}

fn conversion(scope: &Scope, item: &Item, branch: &Branch, (generics, ty): (&str, &str), value: &str) -> String {
    format!(
        "impl{generics} {}<{ty}> for {} {{\n    fn from(value: {ty}) -> Self {{\n        Self::{}({})\n    }}\n}}\n",
        scope.from(),
        item.name,
        branch.name,
        boxed(scope, branch, value),
    )
}
