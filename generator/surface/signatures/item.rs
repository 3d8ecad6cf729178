//! Named types: a line for each field, variant and method.

use std::fmt::Write as _;

use super::ty::{argument_type, item_name, required_type, type_name};
use crate::surface::{
    Crate, EnumerationForm, Field, Fold, Item, ItemKind, Mode, Received, ReceivedWay, Rest, Struct, Type, Union,
};

pub(super) fn item(krate: &Crate, item: &Item) -> String {
    let mut text = match &item.kind {
        ItemKind::Struct(_) => "\nstruct ",
        ItemKind::Enumeration(list) => match list.form {
            EnumerationForm::Open => "\nopen enum ",
            EnumerationForm::Closed => "\nclosed enum ",
            EnumerationForm::Integer(_) => "\ninteger ",
        },
        ItemKind::Union(_) => "\nunion ",
        ItemKind::Alias(_) => "\ntype ",
        ItemKind::Answer(_) => "\nanswer ",
    }
    .to_owned();
    let _ = writeln!(text, "{} in {}.rs", item_name(item, &item.name), item.file);
    for alias in &item.aliases {
        let _ = writeln!(text, "  also {} in {}.rs", alias.name, alias.file);
    }
    if let Some(accumulation) = &item.accumulates {
        let whole = type_name(krate, &Type::Item(accumulation.whole));
        let how = match &accumulation.fold {
            Fold::Snapshot(name) => format!("the last {name}"),
            Fold::Parts { start, list, part } => format!("{start}, {list} of {part}"),
            Fold::Piece { delta: Some((delta, name)), texts } => format!("{}, {delta} is {name}", texts.join(", ")),
            Fold::Piece { delta: None, texts } => texts.join(", "),
        };
        let _ = writeln!(text, "  accumulates to {whole}: {how}");
    }
    match &item.kind {
        ItemKind::Struct(record) => text.push_str(&self::record(krate, record)),
        ItemKind::Enumeration(list) => {
            if let EnumerationForm::Integer(ty) = &list.form {
                let _ = writeln!(text, "  {}", type_name(krate, ty));
            }
            for value in &list.values {
                let note = if value.deprecated { ", deprecated" } else { "" };
                let _ = writeln!(text, "  {} = {}{note}", value.name, list.json(value));
            }
        }
        ItemKind::Union(union) => text.push_str(&self::union(krate, union)),
        ItemKind::Alias(alias) => {
            let _ = writeln!(text, "  = {}", type_name(krate, &alias.ty));
        }
        ItemKind::Answer(variants) => {
            for variant in variants {
                let held = variant.ty.as_ref().map_or(String::new(), |ty| format!("({})", type_name(krate, ty)));
                let status = variant.status.map_or(String::new(), |status| format!(" {status}"));
                let media = variant.media_type.as_ref().map_or(String::new(), |media| format!(" {media}"));
                let _ = writeln!(text, "  {}{held}:{status}{media} {:?}", variant.name, variant.outcome);
            }
        }
    }
    text
}

fn record(krate: &Crate, record: &Struct) -> String {
    let mut text = String::new();
    for field in &record.fields {
        text.push_str(&self::field(krate, field));
    }
    for computed in &record.computed {
        let parts = computed.parts.iter().map(|part| format!(".{}.{}", part.accessor, part.field));
        let _ = writeln!(text, "  fn {}() of {}{}", computed.name, computed.list, parts.collect::<String>());
    }
    for constant in &record.constants {
        let _ = writeln!(text, "  const {} = {}", constant.wire, constant.value);
    }
    if let Some(Rest { name, ty, fitting }) = &record.extra {
        let keys = if *fitting { "other keys that fit" } else { "all other keys" };
        let _ = writeln!(text, "  pub {name}: BTreeMap<String, {}>, {keys}", type_name(krate, ty));
    }
    if let Some(constructor) = &record.constructor {
        let fields = |indices: &[usize]| -> Vec<&Field> {
            indices.iter().filter_map(|&index| record.fields.get(index)).collect()
        };
        let arguments = fields(&constructor.arguments).into_iter();
        let arguments = arguments.map(|field| format!("{}: {}", field.name, required_type(krate, &field.ty)));
        let default = if record.default { ", Default" } else { "" };
        let _ = writeln!(text, "  fn new({}){default}", arguments.collect::<Vec<_>>().join(", "));
        for field in fields(&constructor.setters) {
            let null = if field.sends_null() { format!(", .{}()", record.null_setter(field)) } else { String::new() };
            let _ = writeln!(text, "  .{}({}){null}", field.setter, argument_type(krate, &field.ty));
        }
    }
    for field in record.fields.iter().filter(|field| field.mode == Mode::OptionalNullable) {
        let _ = writeln!(text, "  fn {}()", record.value_method(field));
    }
    text
}

fn field(krate: &Crate, field: &Field) -> String {
    let mut text = format!("  pub {}: {}", field.name, type_name(krate, &field.ty));
    if field.name != field.wire {
        let _ = write!(text, ", wire {:?}", field.wire);
    }
    match field.mode {
        Mode::Required | Mode::Optional | Mode::NullKept | Mode::OptionalNullable => {}
        Mode::Lenient | Mode::ReadOnly => text.push_str(", empty when missing"),
        Mode::Nullable => text.push_str(", null when none"),
    }
    let marks = [(field.read_only, ", read only"), (field.write_only, ", write only")];
    marks.iter().filter(|(on, _)| *on).for_each(|(_, mark)| text.push_str(mark));
    if let Some(default) = &field.default {
        let _ = write!(text, ", default {default}");
    }
    if let Some(note) = &field.deprecated {
        let _ = write!(text, ", deprecated {note:?}");
    }
    if !field.allowed.is_empty() {
        let _ = write!(text, ", one of {}", serde_json::json!(field.allowed));
    }
    text + "\n"
}

fn union(krate: &Crate, union: &Union) -> String {
    let mut text = union.tag.as_ref().map_or(String::new(), |tag| {
        format!("  by {tag:?}{}\n", if union.fitting { ", which may be missing" } else { "" })
    });
    for (index, branch) in union.branches.iter().enumerate() {
        let values = branch.values.iter().fold(String::new(), |values, value| values + " " + &value.to_string());
        let added = if union.tag.is_some() && !branch.tagged { ", tag added" } else { "" };
        let from = [(branch.from, ", from"), (branch.from_text, ", from text"), (branch.from_list, ", from list")];
        let from: String = from.iter().filter(|(on, _)| *on).map(|(_, mark)| *mark).collect();
        let rest = if union.fallback == Some(index) { ", all others" } else { "" };
        let constructor = branch.constructor.as_ref().map_or(String::new(), |name| format!(", fn {name}"));
        let ty = type_name(krate, &branch.ty);
        let _ = write!(text, "  {}({ty}){values}{added}{from}{rest}{constructor}", branch.name);
        let _ = writeln!(text, ", fn {}", branch.accessor);
    }
    for shared in &union.shared {
        let branches = shared.branches.iter().filter_map(|index| union.branches.get(*index));
        let names: Vec<&str> = branches.map(|branch| branch.name.as_str()).collect();
        let _ = writeln!(text, "  {}: what fits of {}", shared.value, names.join(", "));
    }
    for inner in &union.inner {
        let constructor = inner.constructor.as_ref().map_or(String::new(), |name| format!(", fn {name}"));
        let _ = writeln!(text, "  from {}{constructor}", type_name(krate, &inner.ty));
    }
    for Received { ty, way } in &union.received {
        let how = match way {
            ReceivedWay::Json => "by its JSON".to_owned(),
            ReceivedWay::Branches(names) => format!("{} as what they hold", names.join(", ")),
            ReceivedWay::Each(branch) => format!("each, as {branch}"),
        };
        let _ = writeln!(text, "  from {}, received: {how}", type_name(krate, ty));
    }
    text
}
