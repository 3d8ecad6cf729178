//! Plans the manifest and what the run-time part must be able to do.

use crate::prose;
use crate::{
    config::Calls,
    surface::{Capabilities, ClientSurface, Item, ItemKind, Operation, Outcome, Package, Type},
};

use super::planner::Planner;

/// The facts of the manifest: the config's, else the document's.
pub(super) fn plan_package(planner: &Planner) -> Package {
    let source = &planner.target.package;
    let info = &planner.api.info;
    let title = prose::line(&info.title);
    let title = if title.is_empty() { source.name.clone() } else { title };
    let description = source.description.clone().unwrap_or_else(|| described(&title));
    let license =
        source.license.clone().or_else(|| info.license.as_deref().and_then(spdx)).unwrap_or_else(|| "MIT".to_owned());
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
        documentation: source.documentation.clone(),
        authors: source.authors.clone(),
        document_version: info.version.clone(),
        docs: planner.target.docs.year().map(str::to_owned),
        request_form: planner.target.calls == Calls::Request,
    }
}

/// The SPDX expression of a license that documents name in many ways.
fn spdx(license: &str) -> Option<String> {
    let plain: String = license.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let known = match plain.trim_end_matches("license") {
        "mit" | "themit" => "MIT",
        "apache20" | "apache2" | "apache" | "apachelicenseversion20" | "apachelicense20" | "apacheversion20" => {
            "Apache-2.0"
        }
        "bsd3clause" | "bsd" => "BSD-3-Clause",
        "bsd2clause" => "BSD-2-Clause",
        "mpl20" => "MPL-2.0",
        "isc" => "ISC",
        "unlicense" | "theun" => "Unlicense",
        "cc010" | "cc0" => "CC0-1.0",
        _ => return None,
    };
    Some(known.to_owned())
}

/// `Client for the Acme API`, and `Client for Acme`.
fn described(title: &str) -> String {
    let named = title.split(' ').any(|word| matches!(word.to_ascii_lowercase().as_str(), "api" | "apis"));
    let article = if named && !title.to_ascii_lowercase().starts_with("the ") { "the " } else { "" };
    format!("Client for {article}{title}")
}

/// What the run-time part must be able to do for these operations and items.
pub(super) fn capabilities(operations: &[Operation], items: &[Item], client: &ClientSurface) -> Capabilities {
    let body =
        |kind: &str| operations.iter().any(|operation| operation.body.as_ref().is_some_and(|body| body.kind == kind));
    let stream = |lines: bool| {
        operations.iter().any(|operation| operation.streams.as_ref().is_some_and(|stream| stream.lines == lines))
    };
    let mut texts = false;
    let mut see = |ty: &Type| texts |= matches!(innermost(ty), Type::Text(_));
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
        multipart: body("multipart"),
        uploads: body("multipart") || body("octets"),
        forms: body("form"),
        downloads,
        oauth: client.schemes.iter().any(|scheme| scheme.kind == "oauth2"),
        structural_unions: items.iter().any(|item| matches!(&item.kind, ItemKind::Union(union) if union.tag.is_none())),
        tagged_unions: items.iter().any(|item| matches!(&item.kind, ItemKind::Union(union) if union.tag.is_some())),
        closed_enums: items.iter().any(|item| matches!(&item.kind, ItemKind::Enumeration(list) if !list.open)),
        texts,
        accumulates: false,
        webhooks: false,
        paging: operations.iter().any(|operation| operation.paging.is_some()),
    }
}

/// The type inside lists, maps, options and boxes.
pub(super) fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::List(inner) | Type::Map(inner) | Type::Option(inner) | Type::Boxed(inner) => innermost(inner),
        other => other,
    }
}
