//! What the model and the surface both have a word for.

use crate::{
    config::{self, Docs},
    model,
    surface::{
        BodyKind, KeyLocation, Location, Looks, PageLayout, PartEncoding, PartStyle, SchemeNeed, Status, Style, Tls,
    },
};

pub(super) fn location(location: model::Location) -> Location {
    match location {
        model::Location::Path => Location::Path,
        model::Location::Query => Location::Query,
        model::Location::QueryString => Location::QueryString,
        model::Location::Header => Location::Header,
        model::Location::Cookie => Location::Cookie,
    }
}

pub(super) fn style(name: model::StyleName) -> Style {
    match name {
        model::StyleName::Simple => Style::Simple,
        model::StyleName::Label => Style::Label,
        model::StyleName::Matrix => Style::Matrix,
        model::StyleName::Form => Style::Form,
        model::StyleName::SpaceDelimited => Style::SpaceDelimited,
        model::StyleName::PipeDelimited => Style::PipeDelimited,
        model::StyleName::DeepObject => Style::DeepObject,
    }
}

pub(super) fn body_kind(kind: model::BodyKind) -> BodyKind {
    match kind {
        model::BodyKind::Json => BodyKind::Json,
        model::BodyKind::Multipart => BodyKind::Multipart,
        model::BodyKind::Form => BodyKind::Form,
        model::BodyKind::Octets => BodyKind::Octets,
        model::BodyKind::Text => BodyKind::Text,
    }
}

pub(super) fn encoding(part: &model::PartEncoding) -> PartEncoding {
    PartEncoding {
        wire: part.field.clone(),
        content_type: part.content_type.clone(),
        style: part.style.map(|(name, explode)| PartStyle { style: style(name), explode }),
    }
}

pub(super) fn key_location(location: model::SecretLocation) -> KeyLocation {
    match location {
        model::SecretLocation::Header => KeyLocation::Header,
        model::SecretLocation::Query => KeyLocation::Query,
        model::SecretLocation::Cookie => KeyLocation::Cookie,
    }
}

pub(super) fn needs(requirement: &model::Requirement) -> Vec<SchemeNeed> {
    let needs = requirement.0.iter().map(|(wire, scopes)| SchemeNeed { wire: wire.clone(), scopes: scopes.clone() });
    needs.collect()
}

/// None for what nothing else names.
pub(super) fn status(statuses: model::Statuses) -> Option<Status> {
    match statuses {
        model::Statuses::Code(code) => Some(Status::Code(code)),
        model::Statuses::Range(digit) => Some(Status::Range(digit)),
        model::Statuses::Default => None,
    }
}

pub(super) fn page_layout(docs: Docs) -> Option<PageLayout> {
    match docs {
        Docs::Off => None,
        Docs::Y2024 => Some(PageLayout::Year2024),
        Docs::Y2025 => Some(PageLayout::Year2025),
        Docs::Y2026 => Some(PageLayout::Year2026),
    }
}

pub(super) fn tls(tls: config::Tls) -> Tls {
    match tls {
        config::Tls::Rustls => Tls::Rustls,
        config::Tls::RustlsRing => Tls::RustlsRing,
        config::Tls::NativeTls => Tls::Native,
    }
}

/// What the texts of a shape look like, also those that are items of its lists.
pub(super) fn looks(shapes: &model::Shapes, id: model::ShapeId) -> Option<Looks> {
    let mut shape = shapes.get(id);
    for _ in 0..4 {
        let model::ShapeKind::List(items) = &shape.kind else { break };
        shape = shapes.get(items.target);
    }
    Some(match shape.looks? {
        model::Looks::Uuid => Looks::Uuid,
        model::Looks::Email => Looks::Email,
        model::Looks::Uri => Looks::Uri,
        model::Looks::Host => Looks::Host,
        model::Looks::Ipv4 => Looks::Ipv4,
        model::Looks::Ipv6 => Looks::Ipv6,
    })
}
