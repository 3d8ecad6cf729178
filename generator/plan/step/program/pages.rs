//! How the pages of a command follow each other: what the crate says in its own names, in the names on the wire.

use crate::surface::{
    CommandNext, CommandPages, Crate, Flag, FlagTarget, NextPage, Operation, PagingSlot, PagingUse, Step, Type,
    WireStep,
};

/// The pages; none where a name is not found, which `paging` has seen to.
pub(super) fn pages(krate: &Crate, operation: &Operation, flags: &[Flag]) -> Option<CommandPages> {
    let PagingUse { items, next, .. } = operation.paging.as_ref()?;
    let (answer, _) = operation.receives.as_ref()?.page()?;
    let steps = |way: &[Step]| steps(krate, answer, way);
    let flag = |slot: &PagingSlot| flag(krate, operation, flags, slot);
    let next = match next {
        NextPage::Link => CommandNext::Link,
        NextPage::Url { url } => CommandNext::Url(steps(url)?),
        NextPage::Cursor { input, cursor, more, contrary, .. } => CommandNext::Cursor {
            flag: flag(input)?,
            cursor: steps(cursor)?,
            more: more.as_ref().and_then(|more| steps(more)),
            contrary: *contrary,
        },
        NextPage::Count { input, start, pages, limit, last, total, echo } => CommandNext::Count {
            flag: flag(input)?,
            start: *start,
            pages: *pages,
            limit: limit.as_ref().and_then(|(slot, default)| Some((flag(slot)?, *default))),
            last: last.as_ref().and_then(|(last, _)| steps(last)),
            echo: echo.as_ref().and_then(|(echo, _)| steps(echo)),
            total: total.as_ref().and_then(|(total, _)| steps(total)),
        },
    };
    Some(CommandPages { items: steps(items)?, next })
}

fn steps(krate: &Crate, answer: &Type, way: &[Step]) -> Option<Vec<WireStep>> {
    let mut ty = answer;
    let mut steps = Vec::with_capacity(way.len());
    for step in way {
        match step {
            Step::Field { name, .. } => {
                let record = krate.record(krate.real(ty.inner()))?;
                let field = record.fields.iter().find(|field| field.name == *name)?;
                steps.push(WireStep::Field(field.wire.clone()));
                ty = &field.ty;
            }
            Step::Last => {
                let Type::List(item) = krate.real(ty.inner()) else { return None };
                steps.push(WireStep::Last);
                ty = item;
            }
        }
    }
    Some(steps)
}

/// The flag that sets an input.
fn flag(krate: &Crate, operation: &Operation, flags: &[Flag], slot: &PagingSlot) -> Option<String> {
    let target = if slot.in_body {
        let record = krate.record(&operation.body.as_ref()?.ty)?;
        FlagTarget::Field(record.fields.iter().find(|field| field.name == slot.field)?.wire.clone())
    } else {
        let is_it = |name: &Option<String>| name.as_ref() == Some(&slot.field);
        FlagTarget::Parameter(operation.parameters.iter().position(|parameter| is_it(&parameter.input))?)
    };
    flags.iter().find(|flag| flag.target == target).map(|flag| flag.name.clone())
}
