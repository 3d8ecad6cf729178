//! Expressions of the surface as Rust.
//!
//! What a value looks like depends on where it goes: an argument converts by its own rule (`"text"` for a `String`),
//! while an element of a list of unions must have its type already (`"text".into()`).

use std::collections::BTreeSet;
use std::mem::{Discriminant, discriminant};

use super::layout::Layout;
use super::{literal, names, type_name};
use crate::surface::{Accepts, Crate, Expression, Field, Item, ItemId, Key, Struct, Type, accepts};

/// Prints expressions and notes what they import.
pub(crate) struct Printer<'a> {
    krate: &'a Crate,
    /// Whole paths.
    pub uses: BTreeSet<String>,
    /// Whether uploads are made of bytes, so that the program needs no file.
    pub inline_uploads: bool,
}

impl<'a> Printer<'a> {
    /// A printer that has imported nothing.
    pub(crate) fn new(krate: &'a Crate) -> Self {
        Self { krate, uses: BTreeSet::new(), inline_uploads: false }
    }

    /// Imports a path below the crate's root.
    pub(crate) fn import(&mut self, path: &str) {
        self.uses.insert(format!("{}::{path}", self.krate.package.library));
    }

    /// Imports an operation and gives its name.
    pub(crate) fn operation(&mut self, name: &str) -> String {
        let path = names::operation(self.krate, name);
        self.uses.insert(path.import);
        path.written
    }

    /// A value for an argument or setter that fills a field of type `ty`.
    pub(crate) fn argument(&mut self, argument: &Expression, ty: Option<&Type>) -> Layout {
        let Some(ty) = ty.map(|ty| self.krate.real(ty.inner())) else {
            return self.loose(argument);
        };
        match (argument, accepts(self.krate, ty)) {
            (Expression::List(items), Accepts::Copies(item) | Accepts::Each(item)) => {
                if items.is_empty() {
                    return self.empty_list(item);
                }
                let values: Vec<&Expression> = items.iter().collect();
                Layout::array(self.elements(&values, item))
            }
            (Expression::List(items), Accepts::IntoList(item)) => {
                if items.is_empty() {
                    return self.empty_list(item);
                }
                Layout::array(items.iter().map(|value| self.exact(value, item)).collect())
            }
            (Expression::Map(entries), Accepts::CopyEntries(key, item) | Accepts::Entries(key, item)) => {
                self.entries(entries, key, item)
            }
            (Expression::Integer(value), Accepts::Copy(Type::F64)) => Layout::text(format!("{value}.0")),
            (Expression::Into(inner), _) => self.argument(inner, Some(ty)),
            (Expression::Branch { item, variant, value, .. }, Accepts::Into(_)) => {
                match self.convertible(*item, variant) {
                    Some(ty) if says_its_type(value) => self.exact(value, &ty),
                    _ => self.loose(argument),
                }
            }
            (Expression::Integer(value), Accepts::Into(Type::Item(_))) => converting_integer(*value),
            (value, _) => self.loose(value),
        }
    }

    /// The type of a branch that converts into its union by itself and has a name.
    fn convertible(&self, union: ItemId, variant: &str) -> Option<Type> {
        let union = self.krate.item(union).and_then(Item::union)?;
        let branch = union.branches.iter().find(|branch| branch.name == variant && branch.from)?;
        matches!(branch.ty.inner(), Type::Item(_)).then(|| branch.ty.inner().clone())
    }

    /// A value that has the type already.
    pub(crate) fn exact(&mut self, value: &Expression, ty: &Type) -> Layout {
        match self.krate.real(ty) {
            Type::Option(inner) => match value {
                Expression::Null => Layout::text("None"),
                value => Layout::call("Some", vec![self.exact(value, inner)]),
            },
            Type::Boxed(inner) => Layout::call("Box::new", vec![self.exact(value, inner)]),
            ty => self.exact_inner(value, ty),
        }
    }

    fn exact_inner(&mut self, value: &Expression, ty: &Type) -> Layout {
        match (value, ty) {
            (Expression::List(items), Type::List(item)) => {
                if items.is_empty() {
                    return Layout::call("Vec::new", Vec::new());
                }
                let items = items.iter().map(|value| self.exact(value, item)).collect();
                Layout::List { open: "vec![".to_owned(), items, close: "]" }
            }
            (Expression::Map(entries), Type::Map(key, item)) => {
                let entries = entries
                    .iter()
                    .map(|(text, value)| {
                        let written = self.key(*key, text);
                        tuple(written, self.exact(value, item))
                    })
                    .collect();
                self.uses.insert("std::collections::BTreeMap".to_owned());
                Layout::call("BTreeMap::from", vec![Layout::array(entries)])
            }
            (Expression::Integer(value), Type::F64) => Layout::text(format!("{value}.0")),
            (Expression::Into(inner), ty) => match inner.as_ref() {
                Expression::Integer(value) => into(converting_integer(*value)),
                inner @ (Expression::Text(_) | Expression::Float(_) | Expression::Bool(_)) => into(self.loose(inner)),
                inner => into(self.argument(inner, Some(ty))),
            },
            (Expression::Text(text), _) => into(Layout::text(literal::string(text))),
            (Expression::Integer(value), Type::Item(_)) => into(converting_integer(*value)),
            (Expression::Float(_) | Expression::Bool(_) | Expression::List(_), Type::Item(_)) => {
                into(self.loose(value))
            }
            (value, _) => self.loose(value),
        }
    }

    /// A value without knowledge of where it goes.
    fn loose(&mut self, value: &Expression) -> Layout {
        match value {
            Expression::Bool(value) => Layout::text(value.to_string()),
            Expression::Integer(value) => Layout::text(literal::integer(*value)),
            Expression::Float(value) => Layout::text(literal::float(*value)),
            Expression::Text(text) => Layout::text(literal::string(text)),
            Expression::Json(value) => {
                self.import("serde_json::json");
                literal::json(value)
            }
            Expression::Null => Layout::text("None"),
            Expression::Variant(item, variant) => Layout::text(format!("{}::{variant}", self.item(*item))),
            Expression::Struct { item, arguments, setters } => self.record(*item, arguments, setters),
            Expression::Constructor { item, name, arguments } => self.constructor(*item, name, arguments),
            Expression::Branch { item, variant, value, boxed } => self.branch(*item, variant, value, *boxed),
            Expression::List(items) => Layout::array(items.iter().map(|value| self.loose(value)).collect()),
            Expression::Map(entries) => Layout::array(
                entries
                    .iter()
                    .map(|(key, value)| tuple(Layout::text(literal::string(key)), self.loose(value)))
                    .collect(),
            ),
            Expression::Upload(name) => self.upload(name),
            Expression::Into(inner) => self.loose(inner),
        }
    }

    fn record(&mut self, id: ItemId, arguments: &[Expression], setters: &[(String, Expression)]) -> Layout {
        let name = self.item(id);
        let record = self.krate.item(id).and_then(Item::record);
        let types = record.map(argument_types).unwrap_or_default();
        let arguments = self.arguments(arguments, &types);
        let links = setters
            .iter()
            .map(|(setter, value)| {
                let field = record.and_then(|record| field(record, setter));
                let null = record.zip(field).map(|(record, field)| record.null_setter(field));
                self.setter(setter, value, field.map(|field| &field.ty), null.as_deref())
            })
            .collect();
        Layout::call(&format!("{name}::new"), arguments).chain(links)
    }

    /// `.name(value)`, or the call of the setter for null.
    pub(crate) fn setter(&mut self, setter: &str, value: &Expression, ty: Option<&Type>, null: Option<&str>) -> Layout {
        if let (Expression::Null, Some(null)) = (value, null) {
            return Layout::call(&format!(".{null}"), Vec::new());
        }
        let value = self.argument(value, ty);
        Layout::call(&format!(".{setter}"), vec![value])
    }

    fn constructor(&mut self, id: ItemId, name: &str, arguments: &[Expression]) -> Layout {
        let union = self.item(id);
        let types = self
            .krate
            .item(id)
            .and_then(Item::union)
            .and_then(|union| union.branches.iter().find(|branch| branch.constructor.as_deref() == Some(name)))
            .and_then(|branch| self.krate.record(&branch.ty))
            .map(argument_types)
            .unwrap_or_default();
        let arguments = self.arguments(arguments, &types);
        Layout::call(&format!("{union}::{name}"), arguments)
    }

    fn branch(&mut self, id: ItemId, variant: &str, value: &Expression, boxed: bool) -> Layout {
        let union = self.item(id);
        let ty = self
            .krate
            .item(id)
            .and_then(Item::union)
            .and_then(|union| union.branches.iter().find(|branch| branch.name == variant))
            .map(|branch| branch.ty.inner().clone());
        let value = match ty {
            Some(ty) => self.exact(value, &ty),
            None => self.loose(value),
        };
        let value = if boxed { Layout::call("Box::new", vec![value]) } else { value };
        Layout::call(&format!("{union}::{variant}"), vec![value])
    }

    /// Arguments with the types of the fields they fill.
    fn arguments(&mut self, values: &[Expression], types: &[&Type]) -> Vec<Layout> {
        values.iter().enumerate().map(|(index, value)| self.required(value, types.get(index).copied())).collect()
    }

    /// A value for an argument of `new` or of a method, which takes `None` where it may be null.
    pub(crate) fn required(&mut self, value: &Expression, ty: Option<&Type>) -> Layout {
        match (ty, value) {
            (Some(Type::Option(_)), Expression::Null) => Layout::text("None"),
            (Some(ty @ Type::Option(_)), value) => match accepts(self.krate, ty.inner()) {
                // Numbers in a list would not know their type.
                Accepts::Copies(_) | Accepts::CopyEntries(..) => {
                    Layout::call("Some", vec![self.exact(value, ty.inner())])
                }
                _ => self.argument(value, Some(ty.inner())),
            },
            (ty, value) => self.argument(value, ty),
        }
    }

    fn entries(&mut self, entries: &[(String, Expression)], key: Key, item: &Type) -> Layout {
        if entries.is_empty() {
            self.uses.insert("std::collections::BTreeMap".to_owned());
            let (key, ty) = (self.written(&key.ty()), self.written(item));
            return Layout::call(&format!("BTreeMap::<{key}, {ty}>::new"), Vec::new());
        }
        let values: Vec<&Expression> = entries.iter().map(|(_, value)| value).collect();
        let values = self.elements(&values, item);
        let keys: Vec<Layout> = match key {
            Key::Text => entries.iter().map(|(text, _)| Layout::text(literal::string(text))).collect(),
            Key::Item(_) => entries.iter().map(|(text, _)| self.key(key, text)).collect(),
        };
        Layout::array(keys.into_iter().zip(values).map(|(key, value)| tuple(key, value)).collect())
    }

    /// A key that has its type already.
    fn key(&mut self, key: Key, text: &str) -> Layout {
        let literal = Layout::text(literal::string(text));
        let Key::Item(id) = key else { return literal.chain(vec![Layout::text(".to_owned()")]) };
        let known = self.krate.item(id).and_then(Item::enumeration).and_then(|list| list.known(text));
        match known {
            Some(known) => Layout::text(format!("{}::{}", self.item(id), known.name)),
            None => Layout::call(&format!("{}::from", self.item(id)), vec![literal]),
        }
    }

    /// Values that convert to `item` one by one, of one type as the elements of an array must be.
    fn elements(&mut self, values: &[&Expression], item: &Type) -> Vec<Layout> {
        let exact = match self.krate.real(item) {
            Type::List(_) | Type::Map(..) | Type::Option(_) | Type::Boxed(_) => true,
            Type::Item(_) => {
                let mut types = values.iter().map(|value| self.spoken(value));
                let first = types.next();
                types.any(|other| Some(other) != first)
            }
            _ => false,
        };
        let element =
            |value: &&Expression| if exact { self.exact(value, item) } else { self.argument(value, Some(item)) };
        values.iter().map(element).collect()
    }

    /// The type that a value has as an argument, before it converts to what is wanted.
    fn spoken(&self, value: &Expression) -> Spoken {
        match value {
            Expression::Branch { item, variant, value, .. } => match self.convertible(*item, variant) {
                Some(_) if says_its_type(value) => self.spoken(value),
                _ => Spoken::Item(*item),
            },
            Expression::Struct { item, .. } | Expression::Constructor { item, .. } | Expression::Variant(item, _) => {
                Spoken::Item(*item)
            }
            Expression::Into(inner) => self.spoken(inner),
            value => Spoken::Literal(discriminant(value)),
        }
    }

    fn empty_list(&mut self, item: &Type) -> Layout {
        let ty = self.written(item);
        Layout::call(&format!("Vec::<{ty}>::new"), Vec::new())
    }

    fn upload(&mut self, name: &str) -> Layout {
        self.import("Upload");
        if self.inline_uploads {
            let content = Layout::text("\"content\"");
            return Layout::call("Upload::bytes", vec![Layout::text(literal::string(name)), content]);
        }
        Layout::call("Upload::path", vec![Layout::text(literal::string(name))])
    }

    fn item(&mut self, id: ItemId) -> String {
        let path = names::item(self.krate, id, false);
        self.uses.insert(path.import);
        path.written
    }

    /// A type, with what it needs imported.
    fn written(&mut self, ty: &Type) -> String {
        match ty {
            Type::Item(id) => self.item(*id),
            Type::List(item) => format!("Vec<{}>", self.written(item)),
            Type::Option(inner) => format!("Option<{}>", self.written(inner)),
            Type::Boxed(inner) => format!("Box<{}>", self.written(inner)),
            Type::Map(key, value) => {
                self.uses.insert("std::collections::BTreeMap".to_owned());
                format!("BTreeMap<{}, {}>", self.written(&key.ty()), self.written(value))
            }
            Type::Json | Type::BigNumber => {
                self.import("serde_json");
                type_name(self.krate, ty)
            }
            Type::Text(_) | Type::Upload => {
                let name = type_name(self.krate, ty);
                self.import(&name);
                name
            }
            Type::Bytes => {
                self.import("bytes::Bytes");
                "Bytes".to_owned()
            }
            Type::Unit | Type::Bool | Type::I32 | Type::I64 | Type::U32 | Type::U64 | Type::F64 | Type::String => {
                type_name(self.krate, ty)
            }
        }
    }
}

/// The type of a value by itself.
#[derive(PartialEq)]
enum Spoken {
    Item(ItemId),
    /// What the language has itself, by the form of the expression.
    Literal(Discriminant<Expression>),
}

/// Whether a value's form tells its type: what is made by `into()` must be told.
fn says_its_type(value: &Expression) -> bool {
    use Expression::{Branch, Constructor, Struct, Variant};
    matches!(value, Struct { .. } | Constructor { .. } | Branch { .. } | Variant(..))
}

fn tuple(key: Layout, value: Layout) -> Layout {
    Layout::tuple(vec![key, value])
}

/// An integer that becomes a union, which does so from several kinds of integers: a literal is an `i32` unless it says
/// something else.
fn converting_integer(value: i128) -> Layout {
    let literal = literal::integer(value);
    Layout::text(if i32::try_from(value).is_ok() { literal } else { format!("{literal}_i64") })
}

fn into(value: Layout) -> Layout {
    value.chain(vec![Layout::text(".into()")])
}

fn argument_types(record: &Struct) -> Vec<&Type> {
    let indices = record.constructor.iter().flat_map(|constructor| &constructor.arguments);
    indices.filter_map(|index| record.fields.get(*index)).map(|field| &field.ty).collect()
}

fn field<'r>(record: &'r Struct, setter: &str) -> Option<&'r Field> {
    record.fields.iter().find(|field| field.setter == setter)
}
