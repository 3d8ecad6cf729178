//! Places of a document as texts: pointers, and for parameters the pointer of their operation with their name.

/// A segment of a pointer.
pub(super) fn escape(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}

/// The place of a property of what stands at a place.
pub(super) fn property(owner: &str, wire: &str) -> String {
    format!("{owner}/properties/{}", escape(wire))
}

/// The place of a security scheme.
pub(super) fn scheme(wire: &str) -> String {
    format!("#/components/securitySchemes/{}", escape(wire))
}
