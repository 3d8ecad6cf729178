//! Plans how pages follow each other: the names of the document become fields, or there are no pages.

use serde_json::Value;

use crate::{
    diagnostic::{Code, Diagnostics, Place, Pointer},
    model::{LAST_ITEM, Operation as Source, Paging, PagingInput},
    plan::planner::Planner,
    surface::{Crate, InputPath, NextPage, Operation, PagingSlot, PagingUse, Receives, Step, Type},
};

/// Gives operations their pages.
pub(super) fn plan_paging(planner: &Planner, krate: &mut Crate, diagnostics: &mut Diagnostics) {
    let operations = krate.operations.iter();
    let planned = operations.map(|operation| planned(krate, planner.source(operation)?, operation, diagnostics));
    let planned: Vec<Option<PagingUse>> = planned.collect();
    for (operation, paging) in krate.operations.iter_mut().zip(planned) {
        operation.paging = paging;
    }
}

/// The paging of an operation; what the document declares and does not have is reported.
fn planned(krate: &Crate, source: &Source, operation: &Operation, diagnostics: &mut Diagnostics) -> Option<PagingUse> {
    let paging = source.paging.as_ref()?;
    let answer = operation.receives.as_ref().filter(|_| !operation.upload).and_then(Receives::page);
    let planned = match answer {
        // An answer without a body has no items and no next page.
        Some((ty, _)) => Answer { krate, ty: ty.inner() }.plan(operation, paging),
        None => Err("its answer is not one JSON value".to_owned()),
    };
    match planned {
        Ok(planned) => {
            if let Some(seen) = &source.paging_seen {
                let message = format!("`{}` gets pages: {seen}", source.id);
                let help =
                    format!("`pages.{}` of the configuration says it otherwise, or that there are none", source.id);
                diagnostics.report(Code::InferredPaging, place(source), message).help(help);
            }
            Some(planned)
        }
        // Nobody asked for it.
        Err(_) if source.paging_seen.is_some() => None,
        // A header says that some answers have pages; it does not say where the items are.
        Err(_) if matches!(paging, Paging::Link { .. }) => None,
        Err(reason) => {
            let message = format!("`{}` gets no pages: {reason}", source.id);
            diagnostics.report(Code::UnusablePaging, place(source), message);
            None
        }
    }
}

fn place(source: &Source) -> Place {
    Pointer::parse(&source.origin.0).map_or(Place::Nowhere, Place::Pointer)
}

/// The answer of an operation and what its type is made of.
struct Answer<'a> {
    krate: &'a Crate,
    ty: &'a Type,
}

impl<'a> Answer<'a> {
    fn plan(&self, operation: &Operation, paging: &Paging) -> Result<PagingUse, String> {
        let (path, next) = match paging {
            Paging::Cursor { cursor, next, items, more, contrary } => {
                let input = self.slot(operation, cursor)?;
                let (cursor, ty) = self.steps(next)?;
                let ty = ty.inner().clone();
                let same = input.ty.inner() == &ty || (input.ty.inner() == &Type::String && ty.is_copy());
                if !same || matches!(ty, Type::Item(_) | Type::List(_) | Type::Map(..) | Type::Json) {
                    return Err(format!("`{}` does not take what `{}` holds", input.field, next.join(".")));
                }
                let more = more.as_ref().map(|more| self.steps(more)).transpose()?;
                let more = more.filter(|(_, ty)| ty.inner() == &Type::Bool).map(|(steps, _)| steps);
                (items.as_deref(), NextPage::Cursor { input, cursor, ty, more, contrary: *contrary })
            }
            Paging::Url { next, items } => {
                let (url, ty) = self.steps(next)?;
                if ty.inner() != &Type::String {
                    return Err(format!("`{}` is not a text", next.join(".")));
                }
                (items.as_deref(), NextPage::Url { url })
            }
            Paging::Link { items } => (items.as_deref(), NextPage::Link),
            Paging::Offset { offset, limit, items, pages, last, total, first, echo } => {
                let input = self.number(operation, offset)?;
                let limit = match limit {
                    Some(limit) => {
                        let slot = self.number(operation, limit)?;
                        Some((slot, default(operation, limit)))
                    }
                    None => None,
                };
                // What is no number says nothing; the pages end with an empty one all the same.
                let number = |path: Option<&Vec<String>>| -> Result<Option<(Vec<Step>, Type)>, String> {
                    let found = path.map(|path| self.steps(path)).transpose()?;
                    Ok(found.map(|(steps, ty)| (steps, ty.inner().clone())).filter(|(_, ty)| is_number(ty)))
                };
                let last = number(last.as_ref().filter(|_| *pages))?;
                let (total, echo) = (number(total.as_ref())?, number(echo.as_ref())?);
                let start = default(operation, offset).or(*first).unwrap_or(i64::from(*pages));
                let next = NextPage::Count { input, start, pages: *pages, limit, last, total, echo };
                (Some(items.as_slice()).filter(|path| !path.is_empty()), next)
            }
        };
        let (items, item) = self.list(path)?;
        Ok(PagingUse { item, items, next, sample: Value::Null, page: None })
    }

    /// The way to the list: as the document says; else the answer itself or its only list.
    fn list(&self, path: Option<&[String]>) -> Result<(Vec<Step>, Type), String> {
        if let Some(path) = path {
            let (steps, ty) = self.steps(path)?;
            if path.iter().any(|wire| wire == LAST_ITEM) {
                return Err(format!("`{}` is in one item of a list", path.join(".")));
            }
            return match self.krate.real(ty.inner()) {
                Type::List(item) => Ok((steps, item.as_ref().clone())),
                _ => Err(format!("`{}` is not a list", path.join("."))),
            };
        }
        if let Type::List(item) = self.krate.real(self.ty) {
            return Ok((Vec::new(), item.as_ref().clone()));
        }
        let fields = self.krate.record(self.ty).map(|record| record.fields.as_slice()).unwrap_or_default();
        let mut lists = fields.iter().filter_map(|field| match self.krate.real(field.ty.inner()) {
            Type::List(item) => Some((step(&field.name, &field.ty), item.as_ref().clone())),
            _ => None,
        });
        match (lists.next(), lists.next()) {
            (Some((step, item)), None) => Ok((vec![step], item)),
            _ => Err("its answer has not one list of items".to_owned()),
        }
    }

    /// The fields on the way, and the type at its end.
    fn steps(&self, path: &[String]) -> Result<(Vec<Step>, &'a Type), String> {
        let mut ty = self.ty;
        let mut steps = Vec::new();
        for wire in path {
            if wire == LAST_ITEM
                && let Type::List(item) = self.krate.real(ty.inner())
            {
                steps.push(Step::Last);
                ty = item;
                continue;
            }
            let field = self.krate.record(ty).and_then(|record| record.fields.iter().find(|field| field.wire == *wire));
            let Some(field) = field else {
                return Err(format!("its answer has no field `{}`", path.join(".")));
            };
            steps.push(step(&field.name, &field.ty));
            ty = &field.ty;
        }
        Ok((steps, ty))
    }

    fn slot(&self, operation: &Operation, input: &PagingInput) -> Result<PagingSlot, String> {
        let parameter = operation.parameters.iter().find(|parameter| parameter.wire == input.name);
        let named = parameter.filter(|_| !input.in_body).and_then(|parameter| parameter.input.clone());
        if let Some(field) = named
            && let Some(found) = operation.inputs.iter().find(|input| input.name == field)
        {
            return Ok(PagingSlot { field, in_body: false, ty: found.ty.clone() });
        }
        let body = operation.body.as_ref();
        let field = body
            .and_then(|body| self.krate.record(&body.ty))
            .and_then(|record| record.fields.iter().find(|field| field.wire == input.name));
        match field {
            Some(field) => Ok(PagingSlot { field: field.name.clone(), in_body: true, ty: field.ty.clone() }),
            None => Err(format!("it takes no `{}`", input.name)),
        }
    }

    fn number(&self, operation: &Operation, input: &PagingInput) -> Result<PagingSlot, String> {
        let slot = self.slot(operation, input)?;
        if is_number(slot.ty.inner()) { Ok(slot) } else { Err(format!("`{}` is not an integer", input.name)) }
    }
}

fn is_number(ty: &Type) -> bool {
    matches!(ty, Type::I32 | Type::I64 | Type::U32 | Type::U64)
}

fn step(field: &str, ty: &Type) -> Step {
    Step::Field { name: field.to_owned(), options: ty.options() }
}

/// What the API assumes when an input is not set.
fn default(operation: &Operation, input: &PagingInput) -> Option<i64> {
    let setter = operation.setters.iter().find(|setter| {
        let in_body = matches!(setter.argument.target, InputPath::BodyField(_));
        setter.argument.wire == input.name && in_body == input.in_body
    });
    setter.and_then(|setter| setter.default.as_ref()).and_then(Value::as_i64)
}
