//! What arguments and setters take, and how it becomes the value of a field.

use super::scope::Scope;
use crate::snippet::layout::Layout;
use crate::surface::{Accepts, Key, Type, accepts};

/// The type of an argument of `new`, or of a setter, for a field.
pub(crate) fn argument_type(scope: &Scope, ty: &Type) -> String {
    match accepts(scope.krate, ty.inner()) {
        Accepts::Copy(inner) if ty.options() == 0 => scope.ty(inner),
        form => form_type(scope, &form),
    }
}

/// The type of an argument of `new`: of what may be null the value, `Some` of it, or `None`.
pub(crate) fn required_type(scope: &Scope, ty: &Type) -> String {
    match ty {
        Type::Option(_) => {
            let wanted = scope.import("crate::runtime::data::nullable", "IntoNullable");
            format!("impl {wanted}<{}>", scope.ty(ty.inner()))
        }
        ty => argument_type(scope, ty),
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

fn form_type(scope: &Scope, form: &Accepts) -> String {
    let into = scope.into();
    match form {
        Accepts::Copy(ty) => format!("impl {into}<{}<{}>>", scope.option(), scope.ty(ty)),
        Accepts::Into(ty) => format!("impl {into}<{}>", scope.ty(ty)),
        Accepts::Copies(item) => format!("impl {}<Item = {}>", scope.iterable(), scope.ty(item)),
        Accepts::Each(item) => {
            format!("impl {}<Item = impl {into}<{}>>", scope.iterable(), scope.ty(item))
        }
        Accepts::IntoList(item) => format!("impl {into}<{}>", scope.ty(&Type::List(Box::new((*item).clone())))),
        Accepts::CopyEntries(key, value) => entries_type(scope, *key, &scope.ty(value)),
        Accepts::Entries(key, value) => entries_type(scope, *key, &format!("impl {into}<{}>", scope.ty(value))),
    }
}

fn entries_type(scope: &Scope, key: Key, value: &str) -> String {
    format!("impl {}<Item = (impl {}<{}>, {value})>", scope.iterable(), scope.into(), scope.ty(&key.ty()))
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
        Accepts::CopyEntries(..) => {
            links(name, &[".into_iter()", ".map(|(key, value)| (key.into(), value))", ".collect()"])
        }
        Accepts::Entries(..) => {
            links(name, &[".into_iter()", ".map(|(key, value)| (key.into(), value.into()))", ".collect()"])
        }
    }
}
