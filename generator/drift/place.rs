//! Places of a document as texts: pointers, and for parameters the pointer of their operation with their name.

/// A segment of a pointer.
pub(super) fn escape(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}

/// The place of a property of what stands at a place.
pub(super) fn property(owner: &str, wire: &str) -> String {
    format!("{owner}/properties/{}", escape(wire))
}

/// What a place is a property of, and how the property is called.
pub(super) fn owner(place: &str) -> Option<(&str, String)> {
    let (owner, name) = place.rsplit_once("/properties/")?;
    (!name.contains('/')).then(|| (owner, name.replace("~1", "/").replace("~0", "~")))
}

/// What the document called what stands at a place, and what it calls it now, if it only has another name.
pub(super) fn renamed<'p>(old: &'p str, new: &'p str) -> Option<(&'p str, &'p str)> {
    let ((section, was), (other, is)) = (old.rsplit_once('/')?, new.rsplit_once('/')?);
    (section == other && section.ends_with("/schemas") && was != is).then_some((was, is))
}

/// The place of a security scheme.
pub(super) fn scheme(wire: &str) -> String {
    format!("#/components/securitySchemes/{}", escape(wire))
}
