//! Pages that were inferred, in the words of an extension that declares them.

use serde_json::{Value, json};

use crate::surface::{Crate, NextPage, Operation, PagingSlot, Step, Type};

/// What declares the pages of an operation as they were inferred; none where the extension has no words for it.
pub(super) fn declared(krate: &Crate, operation: &Operation) -> Option<Value> {
    let paging = operation.paging.as_ref()?;
    let whole = &operation.receives.as_ref()?.ty;
    let way = |steps: &[Step]| way(krate, whole, steps);
    let results = way(&paging.items)?;
    match &paging.next {
        NextPage::Cursor { input, cursor, more: None, .. } => Some(json!({
            "type": "cursor",
            "inputs": [slot(krate, operation, input, "cursor")?],
            "outputs": { "results": results, "nextCursor": way(cursor)? },
        })),
        NextPage::Url { url } => {
            Some(json!({ "type": "url", "outputs": { "results": results, "nextUrl": way(url)? } }))
        }
        NextPage::Count { input, start, pages, limit, last, total: None, .. } if *start == i64::from(*pages) => {
            let mut inputs = vec![slot(krate, operation, input, if *pages { "page" } else { "offset" })?];
            if let Some((limit, _)) = limit {
                inputs.push(slot(krate, operation, limit, "limit")?);
            }
            let mut outputs = json!({ "results": results });
            if let (Some((last, _)), Some(object)) = (last, outputs.as_object_mut()) {
                object.insert("numPages".to_owned(), Value::from(way(last)?));
            }
            Some(json!({ "type": "offsetLimit", "inputs": inputs, "outputs": outputs }))
        }
        NextPage::Cursor { .. } | NextPage::Count { .. } | NextPage::Link => None,
    }
}

/// `$.data[-1].id`.
fn way(krate: &Crate, whole: &Type, steps: &[Step]) -> Option<String> {
    let mut path = "$".to_owned();
    let mut ty = whole;
    for step in steps {
        match step {
            Step::Field { name, .. } => {
                let field = krate.record(ty)?.fields.iter().find(|field| field.name == *name)?;
                path.push('.');
                path.push_str(&field.wire);
                ty = &field.ty;
            }
            Step::Last => {
                let Type::List(item) = ty.inner() else { return None };
                path.push_str("[-1]");
                ty = item;
            }
        }
    }
    // A name with other signs would want quotes.
    path.chars().all(|letter| letter.is_ascii_alphanumeric() || "$._[]-".contains(letter)).then_some(path)
}

/// An input, by its name on the wire.
fn slot(krate: &Crate, operation: &Operation, slot: &PagingSlot, kind: &str) -> Option<Value> {
    let (name, place) = if slot.in_body {
        let record = krate.record(&operation.body.as_ref()?.ty)?;
        let field = record.fields.iter().find(|field| field.name == slot.field)?;
        (&field.wire, "requestBody")
    } else {
        let is_it = |name: &Option<String>| name.as_ref() == Some(&slot.field);
        let parameter = operation.parameters.iter().find(|parameter| is_it(&parameter.input))?;
        (&parameter.wire, "parameters")
    };
    Some(json!({ "name": name, "in": place, "type": kind }))
}
