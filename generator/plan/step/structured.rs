//! Finds the operations that write their answer in a form that the request asks for: chat completions, where
//! `response_format` takes a JSON Schema, and the answer is the text of the first choice's message.

use crate::surface::{Crate, Field, Operation, Outcome, Struct, Type};

/// Marks them.
pub(super) fn mark_structured(krate: &mut Crate) {
    let marks: Vec<bool> = krate.operations.iter().map(|it| asks(krate, it) && answers(krate, it)).collect();
    for (operation, structured) in krate.operations.iter_mut().zip(marks) {
        operation.structured = structured;
    }
}

/// Whether a JSON Schema can be asked for.
fn asks(krate: &Crate, operation: &Operation) -> bool {
    let body = operation.inputs.iter().find(|input| input.is_body);
    let format = body.and_then(|body| field(krate.record(&body.ty)?, "response_format"));
    let forms = format.and_then(|format| krate.item_of(&format.ty)?.union());
    forms.is_some_and(|forms| forms.branches.iter().any(|branch| is_schema(krate, &branch.ty)))
}

/// Whether a form is `{type: json_schema, json_schema: {name, schema}}`.
fn is_schema(krate: &Crate, ty: &Type) -> bool {
    let inner = krate.record(ty).and_then(|form| krate.record(&field(form, "json_schema")?.ty));
    inner.is_some_and(|inner| ["name", "schema", "strict"].iter().all(|wire| field(inner, wire).is_some()))
}

/// Whether the answer has the text where it is looked for.
fn answers(krate: &Crate, operation: &Operation) -> bool {
    let answer = operation.receives.as_ref().filter(|receives| receives.outcome == Outcome::Json);
    let choices = answer.and_then(|answer| field(krate.record(&answer.ty)?, "choices"));
    let choice = choices.and_then(|choices| match choices.ty.inner() {
        Type::List(item) => krate.record(item),
        _ => None,
    });
    let message = choice.and_then(|choice| krate.record(&field(choice, "message")?.ty));
    message.is_some_and(|message| field(message, "content").is_some())
}

fn field<'a>(record: &'a Struct, wire: &str) -> Option<&'a Field> {
    record.fields.iter().find(|field| field.wire == wire)
}
