//! Plans what the run-time part must be able to do.

use crate::surface::{
    BodyKind, Capabilities, Crate, EnumerationForm, Item, ItemKind, Operation, Outcome, ReceivedWay, SchemeKind,
    SignatureUse, Type,
};

/// Marks what the run-time part must be able to do.
pub(super) fn plan_capabilities(krate: &mut Crate) {
    let Crate { operations, items, client, webhooks, signature, .. } = krate;
    let body = |kind: BodyKind| {
        let bodies = |operation: &Operation| {
            let others = operation.forms.iter().map(|form| &form.body);
            operation.body.iter().chain(others).any(|body| body.kind == kind)
        };
        operations.iter().any(bodies)
    };
    let stream = |lines: bool| {
        operations.iter().any(|operation| operation.streams.as_ref().is_some_and(|stream| stream.lines == lines))
    };
    let mut texts = false;
    let mut see = |ty: &Type| texts |= matches!(ty.innermost(), Type::Text(_));
    for item in items.iter() {
        match &item.kind {
            ItemKind::Struct(record) => {
                record.fields.iter().for_each(|field| see(&field.ty));
                record.extra.iter().for_each(|rest| see(&rest.ty));
            }
            ItemKind::Union(union) => union.branches.iter().for_each(|branch| see(&branch.ty)),
            ItemKind::Alias(alias) => see(&alias.ty),
            ItemKind::Answer(variants) => variants.iter().filter_map(|variant| variant.ty.as_ref()).for_each(&mut see),
            ItemKind::Enumeration(_) => {}
        }
    }
    for operation in operations.iter() {
        operation.inputs.iter().for_each(|input| see(&input.ty));
        operation.receives.iter().for_each(|receives| see(&receives.ty));
        operation.streams.iter().for_each(|streams| see(&streams.ty));
    }
    let downloads = operations.iter().any(|operation| {
        operation.receives.as_ref().is_some_and(|receives| {
            receives.download
                || receives.outcome == Outcome::Bytes
                || receives.variants.iter().any(|variant| variant.outcome == Outcome::Bytes)
        })
    });
    krate.capabilities = Capabilities {
        events: stream(false),
        lines: stream(true),
        multipart: body(BodyKind::Multipart),
        uploads: body(BodyKind::Multipart) || body(BodyKind::Octets),
        forms: body(BodyKind::Form),
        downloads,
        oauth: client.schemes.iter().any(|scheme| matches!(scheme.kind, SchemeKind::OAuth2 { .. })),
        closed_enums: items
            .iter()
            .any(|item| matches!(&item.kind, ItemKind::Enumeration(list) if list.form == EnumerationForm::Closed)),
        texts,
        resends: items
            .iter()
            .filter_map(Item::union)
            .any(|union| union.received.iter().any(|received| !matches!(received.way, ReceivedWay::Each(_)))),
        accumulates: items.iter().any(|item| item.accumulates.is_some()),
        webhooks: !webhooks.is_empty() && *signature != SignatureUse::Own,
        program: krate.program.is_some(),
        structured: operations.iter().any(|operation| operation.structured),
        paging: operations.iter().any(|operation| operation.paging.is_some()),
    };
}
