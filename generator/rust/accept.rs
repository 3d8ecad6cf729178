//! What arguments and setters take, and how it becomes the value of a field.

use super::scope::Scope;
use crate::surface::{Accepts, Type, accepts};

/// The type of an argument of `new` for a field.
pub(crate) fn argument_type(scope: &Scope, ty: &Type) -> String {
    match accepts(ty.inner()) {
        Accepts::Copy(inner) if ty.options() == 0 => scope.ty(inner),
        form => form_type(scope, &form),
    }
}

/// The type of a setter's argument for a field.
pub(crate) fn setter_type(scope: &Scope, ty: &Type) -> String {
    argument_type(scope, ty)
}

fn form_type(scope: &Scope, form: &Accepts) -> String {
    let into = scope.into();
    match form {
        Accepts::Copy(ty) => format!("impl {into}<{}<{}>>", scope.option(), scope.ty(ty)),
        Accepts::Into(ty) => format!("impl {into}<{}>", scope.ty(ty)),
        Accepts::Copies(item) => format!("impl {}<Item = {}>", scope.into_iterator(), scope.ty(item)),
        Accepts::Each(item) => {
            format!("impl {}<Item = impl {into}<{}>>", scope.into_iterator(), scope.ty(item))
        }
        Accepts::IntoList(item) => format!("impl {into}<{}>", scope.ty(&Type::List(Box::new((*item).clone())))),
        Accepts::Entries(value) => format!(
            "impl {}<Item = (impl {into}<{}>, impl {into}<{}>)>",
            scope.into_iterator(),
            scope.ty(&Type::String),
            scope.ty(value)
        ),
    }
}

/// The expression that makes the field's value of an argument or of a setter's argument.
pub(crate) fn value(scope: &Scope, ty: &Type, name: &str) -> String {
    if let Accepts::Copy(_) = accepts(ty.inner()) {
        return match ty.options() {
            0 => boxed(scope, ty, name.to_owned()),
            1 => format!("{name}.into()"),
            _ => format!("{name}.into().map(Some)"),
        };
    }
    match ty {
        Type::Option(inner) => format!("Some({})", value(scope, inner, name)),
        Type::Boxed(inner) => format!("{}::new({})", scope.boxed(), value(scope, inner, name)),
        ty => converted(scope, ty, name),
    }
}

fn boxed(scope: &Scope, ty: &Type, value: String) -> String {
    match ty {
        Type::Boxed(_) => format!("{}::new({value})", scope.boxed()),
        _ => value,
    }
}

fn converted(scope: &Scope, ty: &Type, name: &str) -> String {
    match accepts(ty) {
        Accepts::Copy(_) => name.to_owned(),
        Accepts::Into(_) | Accepts::IntoList(_) => format!("{name}.into()"),
        Accepts::Copies(_) => format!("{name}.into_iter().collect()"),
        Accepts::Each(_) => format!("{name}.into_iter().map({}::into).collect()", scope.into()),
        Accepts::Entries(_) => {
            format!("{name}.into_iter().map(|(key, value)| (key.into(), value.into())).collect()")
        }
    }
}
