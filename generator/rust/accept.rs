//! What arguments and setters take, and how it becomes the value of a field.

use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::surface::{Accepts, Key, Type, accepts};

/// Where the traits are that maps and free JSON are given by.
const GIVEN: &str = "crate::runtime::data::given";

/// Arguments as they stand in a signature.
#[derive(Default)]
pub(crate) struct Arguments {
    list: Vec<String>,
    /// What the compiler finds out by itself: the ways in which maps and free JSON are given.
    ways: Vec<String>,
}

impl Arguments {
    /// The one argument of a setter for a field.
    pub(crate) fn of_setter(scope: &Scope, name: &str, ty: &Type) -> Self {
        let mut one = Self::default();
        let ty = one.argument_type(scope, ty);
        one.list.push(format!("{name}: {ty}"));
        one
    }

    /// Those of `new` or of a method: of what may be null the value, `Some` of it, or `None`.
    pub(crate) fn of_method<'t>(scope: &Scope, fields: impl Iterator<Item = (&'t str, &'t Type)>) -> Self {
        let mut all = Self::default();
        for (name, ty) in fields {
            let ty = match ty {
                Type::Option(_) => {
                    let wanted = scope.import("crate::runtime::data::nullable", "IntoNullable");
                    format!("impl {wanted}<{}>", scope.ty(ty.inner()))
                }
                ty => all.argument_type(scope, ty),
            };
            all.list.push(format!("{name}: {ty}"));
        }
        all
    }

    /// The parameters of the method, which nobody writes: `<WAY>`, or nothing.
    pub(crate) fn generics(&self) -> String {
        if self.ways.is_empty() { String::new() } else { format!("<{}>", self.ways.join(", ")) }
    }

    /// The arguments after a receiver, if there is one.
    pub(crate) fn list(&self, receiver: Option<&str>) -> String {
        let all = receiver.into_iter().chain(self.list.iter().map(String::as_str));
        all.collect::<Vec<_>>().join(", ")
    }

    fn argument_type(&mut self, scope: &Scope, ty: &Type) -> String {
        let (into, entries) = (scope.into(), scope.iterable());
        match accepts(scope.krate, ty.inner()) {
            Accepts::Copy(inner) if ty.options() == 0 => scope.ty(inner),
            Accepts::Copy(ty) => format!("impl {into}<{}<{}>>", scope.option(), scope.ty(ty)),
            Accepts::Into(ty) => format!("impl {into}<{}>", scope.ty(ty)),
            Accepts::Json => format!("impl {}<{}>", scope.import(GIVEN, "IntoJson"), self.way()),
            Accepts::Copies(item) => format!("impl {entries}<Item = {}>", scope.ty(item)),
            Accepts::Each(item) => format!("impl {entries}<Item = impl {into}<{}>>", scope.ty(item)),
            Accepts::IntoList(item) => format!("impl {into}<{}>", scope.ty(&Type::List(Box::new((*item).clone())))),
            Accepts::CopyEntries(key, value) => self.map_type(scope, "IntoMapOf", key, value),
            Accepts::Entries(key, value) => self.map_type(scope, "IntoMap", key, value),
        }
    }

    fn map_type(&mut self, scope: &Scope, wanted: &str, key: Key, value: &Type) -> String {
        let (wanted, way) = (scope.import(GIVEN, wanted), self.way());
        format!("impl {wanted}<{}, {}, {way}>", scope.ty(&key.ty()), scope.ty(value))
    }

    /// A parameter for one more way. It is in capitals, as no type of a document is.
    fn way(&mut self) -> String {
        let way = match self.ways.len() {
            0 => "WAY".to_owned(),
            before => format!("WAY{}", before.saturating_add(1)),
        };
        self.ways.push(way.clone());
        way
    }
}

/// The expression that makes the field's value of an argument of `new`.
pub(crate) fn required_value(scope: &Scope, ty: &Type, name: &str) -> Layout {
    match ty {
        Type::Option(inner) if matches!(**inner, Type::Boxed(_)) => {
            links(name, &[".into_nullable()", &format!(".map({}::new)", scope.boxed())])
        }
        Type::Option(_) => links(name, &[".into_nullable()"]),
        ty => value(scope, ty, name),
    }
}

/// The expression that makes the field's value of an argument or of a setter's argument.
pub(crate) fn value(scope: &Scope, ty: &Type, name: &str) -> Layout {
    if let Accepts::Copy(_) = accepts(scope.krate, ty.inner()) {
        return match ty.options() {
            0 => boxed(scope, ty, Layout::text(name)),
            1 => links(name, &[".into()"]),
            _ => links(name, &[".into()", ".map(Some)"]),
        };
    }
    match ty {
        Type::Option(inner) => Layout::call("Some", vec![value(scope, inner, name)]),
        Type::Boxed(inner) => Layout::call(&format!("{}::new", scope.boxed()), vec![value(scope, inner, name)]),
        ty => converted(scope, ty, name),
    }
}

fn boxed(scope: &Scope, ty: &Type, value: Layout) -> Layout {
    match ty {
        Type::Boxed(_) => Layout::call(&format!("{}::new", scope.boxed()), vec![value]),
        _ => value,
    }
}

fn links(name: &str, links: &[&str]) -> Layout {
    Layout::text(name).chain(links.iter().map(|link| Layout::text(*link)).collect())
}

fn converted(scope: &Scope, ty: &Type, name: &str) -> Layout {
    match accepts(scope.krate, ty) {
        Accepts::Copy(_) => Layout::text(name),
        Accepts::Into(_) | Accepts::IntoList(_) => links(name, &[".into()"]),
        Accepts::Copies(_) => links(name, &[".into_iter()", ".collect()"]),
        Accepts::Each(_) => links(name, &[".into_iter()", &format!(".map({}::into)", scope.into()), ".collect()"]),
        Accepts::Json => links(name, &[".into_json()"]),
        Accepts::CopyEntries(..) | Accepts::Entries(..) => links(name, &[".into_map()"]),
    }
}
