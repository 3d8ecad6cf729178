//! Plans the manifest and what the run-time part must be able to do.

use crate::prose;
use crate::surface::{
    BodyKind, Capabilities, ClientSurface, Item, ItemKind, Operation, Outcome, Package, SchemeKind, Type,
};

use super::{planner::Planner, words};

/// The facts of the manifest: the config's, else the document's.
pub(super) fn plan_package(planner: &Planner) -> Package {
    let source = &planner.target.package;
    let info = &planner.api.info;
    let title = prose::line(&info.title);
    let title = if title.is_empty() { source.name.clone() } else { title };
    let description = source.description.clone().unwrap_or_else(|| described(&title));
    let license = source.license.clone().or_else(|| info.license.clone());
    let keywords = if source.keywords.is_empty() {
        ["api", "client", "sdk", "openapi"].iter().map(|word| (*word).to_owned()).collect()
    } else {
        source.keywords.clone()
    };
    let categories =
        if source.categories.is_empty() { vec!["api-bindings".to_owned()] } else { source.categories.clone() };
    Package {
        name: source.name.clone(),
        library: source.name.replace('-', "_"),
        version: source.version.clone(),
        description,
        license,
        keywords,
        categories,
        repository: source.repository.clone(),
        homepage: source.homepage.clone(),
        authors: source.authors.clone(),
        document_version: info.version.clone(),
        docs: words::page_layout(planner.target.docs),
    }
}

/// `Client for the Acme API`, and `Client for Acme`.
fn described(title: &str) -> String {
    let named = title.split(' ').any(|word| matches!(word.to_ascii_lowercase().as_str(), "api" | "apis"));
    let article = if named && !title.to_ascii_lowercase().starts_with("the ") { "the " } else { "" };
    format!("Client for {article}{title}")
}

/// What the run-time part must be able to do for these operations and items.
pub(super) fn capabilities(operations: &[Operation], items: &[Item], client: &ClientSurface) -> Capabilities {
    let body = |kind: BodyKind| {
        operations.iter().any(|operation| operation.body.as_ref().is_some_and(|body| body.kind == kind))
    };
    let stream = |lines: bool| {
        operations.iter().any(|operation| operation.streams.as_ref().is_some_and(|stream| stream.lines == lines))
    };
    let mut texts = false;
    let mut see = |ty: &Type| texts |= matches!(ty.innermost(), Type::Text(_));
    for item in items {
        match &item.kind {
            ItemKind::Struct(record) => {
                record.fields.iter().for_each(|field| see(&field.ty));
                record.extra.iter().for_each(|(_, ty)| see(ty));
            }
            ItemKind::Union(union) => union.branches.iter().for_each(|branch| see(&branch.ty)),
            ItemKind::Alias(alias) => see(&alias.ty),
            ItemKind::Answer(variants) => variants.iter().filter_map(|variant| variant.ty.as_ref()).for_each(&mut see),
            ItemKind::Enumeration(_) => {}
        }
    }
    for operation in operations {
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
    Capabilities {
        events: stream(false),
        lines: stream(true),
        multipart: body(BodyKind::Multipart),
        uploads: body(BodyKind::Multipart) || body(BodyKind::Octets),
        forms: body(BodyKind::Form),
        downloads,
        oauth: client.schemes.iter().any(|scheme| matches!(scheme.kind, SchemeKind::OAuth2 { .. })),
        closed_enums: items.iter().any(|item| matches!(&item.kind, ItemKind::Enumeration(list) if !list.open)),
        texts,
        accumulates: false,
        webhooks: false,
        paging: operations.iter().any(|operation| operation.paging.is_some()),
    }
}
